from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.decorators.http import require_safe

from surefoot.web import errors
from surefoot.web.data_folder import FINGERPRINT_HEADER, fingerprint


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Return a plain "ok": the server answers. The header lets a second start know whose diary this is."""
    return HttpResponse(
        "ok", content_type="text/plain", headers={FINGERPRINT_HEADER: fingerprint(settings.DATA_FOLDER)}
    )


urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("", include("surefoot.web.today.urls")),
    path("", include("surefoot.web.pack.urls")),
    path("start/", include("surefoot.web.start.urls")),
    path("check-in/", include("surefoot.web.checkin.urls")),
    path("measure/", include("surefoot.web.measure.urls")),
    path("session/", include("surefoot.web.session.urls")),
    path("report/", include("surefoot.web.report.urls")),
    path("progress/", include("surefoot.web.progress.urls")),
    path("history/", include("surefoot.web.history.urls")),
    path("figures/", include("surefoot.web.figures.urls")),
    path("learn/", include("surefoot.web.learn.urls")),
    path("settings/", include("surefoot.web.account.urls")),
    path("phone/", include("surefoot.web.phone.urls")),
    path("", include("surefoot.web.offline.urls")),
]

handler400 = errors.unreadable
handler403 = errors.refused
handler404 = errors.missing
handler500 = errors.broken
