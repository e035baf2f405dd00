from django.urls import path

from surefoot.web.checkin import signs, views

app_name = "checkin"

urlpatterns = [
    path("", views.begin, name="begin"),
    path("last-session/", views.response, name="response"),
    path("feet/", signs.feet, name="feet"),
    path("pain/", views.pain, name="pain"),
    path("new/", signs.new, name="new"),
    path("fall/", views.fall, name="fall"),
    path("correct/<uuid:entry_id>/", views.correct, name="correct"),
]
