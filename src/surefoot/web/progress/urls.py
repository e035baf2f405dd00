from django.urls import path

from surefoot.web.progress import calendar_views, feet_views, looking_back, views

app_name = "progress"

urlpatterns = [
    path("", views.index, name="index"),
    path("review/", looking_back.newest, name="review"),
    path("review/<str:day>/", looking_back.review, name="review_of"),
    path("measures/<str:series>/", views.measure, name="measure"),
    path("calendar/", calendar_views.this_month, name="calendar"),
    path("calendar/<str:month>/", calendar_views.month, name="month"),
    path("feet/", feet_views.feet, name="feet"),
    path("walking/", views.walking, name="walking"),
]
