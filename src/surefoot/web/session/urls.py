app_name = "session"

urlpatterns = []
