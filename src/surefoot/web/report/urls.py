from django.urls import path

from surefoot.web.report import views

app_name = "report"

urlpatterns = [
    path("", views.index, name="index"),
    path("clinician.pdf", views.clinician, name="clinician"),
    path("hand-out.pdf", views.exercises, name="hand_out"),
]
