from django.urls import path

from surefoot.web.today import acts, paper, stopping, views

app_name = "today"

urlpatterns = [
    path("", views.home, name="home"),
    path("stop/", stopping.stop, name="stop"),
    path("stop/reviewed/", stopping.reviewed, name="reviewed"),
    path("today/minutes/", acts.choose_minutes, name="minutes"),
    path("today/walk/", acts.note_walk, name="walk"),
    path("today/back/", acts.come_back, name="back"),
    path("today/print/", paper.paper, name="print"),
    path("today/change/<slug:block>/", acts.change, name="change"),
]
