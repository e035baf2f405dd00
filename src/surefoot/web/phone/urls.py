from django.urls import path

from surefoot.web.phone import views

app_name = "phone"

urlpatterns = [
    path("", views.index, name="index"),
    path("code/", views.new_code, name="code"),
    path("remove/", views.remove, name="remove"),
    path("pair/", views.pair, name="pair"),
    path("unpair/", views.unpair, name="unpair"),
]
