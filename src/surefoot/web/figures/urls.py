from django.urls import path

from surefoot.web.figures import views

app_name = "figures"

urlpatterns = [path("<slug:look>/<slug:name>.svg", views.drawing, name="drawing")]
