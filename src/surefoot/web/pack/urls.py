from django.urls import path

from surefoot.web.pack import delivery, views

app_name = "pack"

urlpatterns = [
    path("pack.json", views.pack, name="pack"),
    path("outbox/", delivery.outbox, name="outbox"),
]
