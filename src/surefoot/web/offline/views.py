"""What a device needs to go on without the network: the service worker, the manifest, and the page for that time."""

import json

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from surefoot.web.offline.manifest import manifest_data
from surefoot.web.offline.page import shell_page
from surefoot.web.static_version import WEB, static_files

# Spoken words and pictures of the app itself are large or seldom seen: they come by the pack, or not at all.
KEPT = frozenset({".css", ".js", ".woff2", ".svg"})
NOT_KEPT = "/voice/"


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """Return the service worker, with its version and all it keeps from the start written in it."""
    told = {
        "version": settings.STATIC_URL.strip("/").rpartition("/")[2],
        "shell": reverse("offline:shell"),
        "help": reverse("learn:help"),
        "files": kept_files(),
    }
    script = f'import {{ serve }} from "{static("offline/worker.js")}";\nserve({json.dumps(told)});\n'
    return HttpResponse(script, content_type="text/javascript; charset=utf-8", headers={"Cache-Control": "no-cache"})


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """Return what a device needs to install Surefoot."""
    answer = JsonResponse(manifest_data(), content_type="application/manifest+json")
    answer.headers["Cache-Control"] = "no-cache"
    return answer


# What waits is sent from here, too: that needs the proof of origin.
@require_safe
@ensure_csrf_cookie
def shell(request: HttpRequest) -> HttpResponse:
    """Return the page that stands in when there is no network; offline/page.py says what it holds."""
    answer = render(request, "offline/shell.html", shell_page())
    answer.headers["Cache-Control"] = "no-cache"
    return answer


def kept_files() -> list[str]:
    """Return the addresses of all files the pages are made of."""
    names = [file.as_posix().partition("/static/")[2] for file in static_files(WEB) if file.suffix in KEPT]
    return [static(name) for name in names if NOT_KEPT not in f"/{name}"]
