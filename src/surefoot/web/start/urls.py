from django.urls import path

from surefoot.web.start import views

app_name = "start"

urlpatterns = [
    path("", views.welcome, name="welcome"),
    path("review/", views.review, name="review"),
    path("leave/", views.leave, name="leave"),
    path("ready/", views.ready, name="ready"),
    path("<slug:question_id>/", views.question, name="question"),
]
