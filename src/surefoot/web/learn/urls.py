from django.urls import path

from surefoot.web.learn import signs, views

app_name = "learn"

urlpatterns = [
    path("", views.index, name="index"),
    path("help/", signs.help_page, name="help"),
    path("help/<slug:code>/", signs.sign, name="sign"),
    path("about/", views.about, name="about"),
    path("nerves/", views.nerves, name="nerves"),
    path("rules/", views.rules, name="rules"),
    path("change/", views.change, name="change"),
    path("weeks/", views.weeks, name="weeks"),
    path("habits/", views.habits, name="habits"),
    path("exercises/", views.exercises, name="exercises"),
    path("exercises/<slug:exercise_id>/", views.exercise, name="exercise"),
    path("house/", views.house, name="house"),
]
