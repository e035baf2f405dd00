from django.urls import path

from surefoot.web.offline import views

app_name = "offline"

urlpatterns = [
    path("sw.js", views.worker, name="worker"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
    path("offline/", views.shell, name="shell"),
]
