"""Only Surefoot's own pages may talk to Surefoot."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from surefoot.web.errors import refused

type Respond = Callable[[HttpRequest], HttpResponse]

LOOPBACK = frozenset({"127.0.0.1", "::1", "::ffff:127.0.0.1", "localhost", ""})


class OwnOriginMiddleware:
    """Refuses other machines, foreign host names (DNS rebinding) and requests sent by other web sites."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the page, or a 403 page for a request not ours. Raises DisallowedHost for a foreign host name."""
        request.get_host()
        if not self.is_near(request.META.get("REMOTE_ADDR", "")) or _from_elsewhere(request):
            return refused(request)
        response = self.respond(request)
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    def is_near(self, peer: str) -> bool:
        """Return whether a request from this address is for us to answer: from this machine alone."""
        return peer in LOOPBACK


def _from_elsewhere(request: HttpRequest) -> bool:
    return request.headers.get("Origin", _own(request)) != _own(request) or _sent_by_another_site(request)


def _own(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"


def _sent_by_another_site(request: HttpRequest) -> bool:
    # A link on another site may open a page. It may not post, and may not pull in pieces of ours.
    link = request.method in {"GET", "HEAD"} and request.headers.get("Sec-Fetch-Mode") == "navigate"
    return request.headers.get("Sec-Fetch-Site") in {"cross-site", "same-site"} and not link
