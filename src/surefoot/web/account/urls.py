from django.urls import path

from surefoot.web.account import keeping, person, views

app_name = "account"

urlpatterns = [
    path("", views.index, name="index"),
    path("look/", views.look, name="look"),
    path("person/", person.person, name="person"),
    path("pause/", views.pause, name="pause"),
    path("return/", views.come_back, name="return"),
    path("show/", views.show_again, name="show"),
    path("save/", keeping.save, name="save"),
    path("bring-in/", keeping.bring_in, name="bring-in"),
    path("erase/", keeping.erase, name="erase"),
    path("erase/last/", keeping.erase_last, name="erase-last"),
]
