from django.urls import path

from surefoot.web.history import views

app_name = "history"

urlpatterns = [
    path("", views.index, name="index"),
    path("find/", views.find, name="find"),
    path("<str:day>/", views.day, name="day"),
    path("<str:day>/add/<slug:kind>/", views.add, name="add"),
    path("entry/<uuid:entry>/edit/", views.edit, name="edit"),
    path("entry/<uuid:entry>/take-back/", views.take_back, name="take_back"),
]
