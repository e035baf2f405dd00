from django.urls import path

from surefoot.web.session import after, stopping, views

app_name = "session"

urlpatterns = [
    path("", views.play, name="play"),
    path("begin/", views.begin, name="begin"),
    path("<uuid:session>/told/<int:item>/", views.told, name="told"),
    path("stop/", stopping.stop, name="stop"),
    path("pain/", stopping.hurt, name="hurt"),
    path("signs/", stopping.signs, name="signs"),
    path("after/", after.page, name="after"),
    path("after/feet/", after.skin, name="skin"),
    path("after/walk/", after.walk, name="walk"),
    path("after/evening/", after.evening, name="evening"),
]
