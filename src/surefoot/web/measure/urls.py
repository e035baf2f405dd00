from django.urls import path

from surefoot.web.measure import elsewhere, falls, stopping, views

app_name = "measure"

urlpatterns = [
    path("", views.overview, name="overview"),
    path("falls/", falls.fall, name="fall"),
    path("elsewhere/", elsewhere.elsewhere, name="elsewhere"),
    path("stopped/", stopping.signs, name="signs"),
    path("<slug:measure>/", views.measure, name="one"),
    path("<slug:measure>/stop/", stopping.stop, name="stop"),
]
