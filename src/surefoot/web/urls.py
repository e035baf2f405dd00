from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.decorators.http import require_safe

from surefoot.web import errors


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Return a plain "ok": the server answers."""
    return HttpResponse("ok", content_type="text/plain")


urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("", include("surefoot.web.today.urls")),
    path("start/", include("surefoot.web.start.urls")),
    path("check-in/", include("surefoot.web.checkin.urls")),
    path("session/", include("surefoot.web.session.urls")),
    path("history/", include("surefoot.web.progress.urls")),
    path("learn/", include("surefoot.web.learn.urls")),
    path("settings/", include("surefoot.web.account.urls")),
]

handler400 = errors.unreadable
handler403 = errors.refused
handler404 = errors.missing
handler500 = errors.broken
