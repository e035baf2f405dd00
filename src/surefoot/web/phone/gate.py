"""Who may come in by the phones' door: devices of the home network, and of those the paired ones alone."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.shortcuts import redirect

from surefoot.records.models import PairedDevice
from surefoot.records.pairing import device_with, note_seen
from surefoot.records.storage import StorageError
from surefoot.web import clock
from surefoot.web.errors import refused
from surefoot.web.middleware import OwnOriginMiddleware
from surefoot.web.phone.door import PAIR_PATH
from surefoot.web.phone.home import is_home_address

type Respond = Callable[[HttpRequest], HttpResponse]

# __Host-: sent to this very door by https alone, and out of reach of anything else at the same address.
TOKEN_COOKIE = "__Host-surefoot_phone"  # noqa: S105 - a cookie's name
TOKEN_LASTS_S = 60 * 60 * 24 * 400  # as long as a browser keeps a cookie at most; given anew while the phone is used
# What the page to pair is made of. Nothing else is for a device that is not paired.
PAGE_FILES = (
    "css/tokens.css", "css/base.css", "css/parts.css", "css/frames.css", "css/phone.css",
    "fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2", "favicon.svg", "icons.svg",
)  # fmt: skip
OPEN_PATHS = frozenset({PAIR_PATH, *(f"{settings.STATIC_URL}{name}" for name in PAGE_FILES)})
FROM_THE_INTERNET = (
    "Tailscale-Funnel-Request"  # set by Tailscale where its proxy lets the whole world in; never by a phone
)
MOST_FORM_BYTES = 4096  # a code and a proof of origin are far less
NOT_PAIRED = "This device is not paired with Surefoot. Open Surefoot's page on it, and pair it first."


class HomeNetworkMiddleware(OwnOriginMiddleware):
    """Refuses devices outside the home network, foreign host names and requests sent by other web sites."""

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the page, or a 403 page; whatever the phone is asked to remember, it sends by https alone."""
        response = refused(request) if FROM_THE_INTERNET in request.headers else super().__call__(request)
        for cookie in response.cookies.values():
            cookie["secure"] = True
        return response

    def is_near(self, peer: str) -> bool:
        """Return whether the request comes from the home network, or from this machine."""
        return super().is_near(peer) or is_home_address(peer)


class PairedOnlyMiddleware:
    """Lets paired phones in; whoever else asks, for whatever it be, gets the way to the page to pair, or a plain no."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the answer for a paired phone, the page to pair, or a refusal."""
        device = device_of(request)
        if request.path_info in OPEN_PATHS and (device is not None or not _is_too_much(request)):
            return self.respond(request)
        if device is None:
            return _turned_away(request)
        noted = _note_seen(request, device)
        response = self.respond(request)
        if noted and not response.has_header("Clear-Site-Data"):
            keep_token(response, request.COOKIES[TOKEN_COOKIE])
        return response


def device_of(request: HttpRequest) -> PairedDevice | None:
    """Return the paired phone that sent the request, or None."""
    return device_with(request.COOKIES.get(TOKEN_COOKIE, ""))


def keep_token(response: HttpResponse, token: str) -> None:
    """Have the phone keep its token."""
    response.set_cookie(
        TOKEN_COOKIE, token, max_age=TOKEN_LASTS_S, secure=True, httponly=True, samesite="Strict", path="/"
    )


def forget_all(response: HttpResponse) -> None:
    """Have the phone forget its token and whatever else it kept of the diary."""
    response.delete_cookie(TOKEN_COOKIE, samesite="Strict")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'


def _is_too_much(request: HttpRequest) -> bool:
    # Before it is read: what is uploaded lands in a file, and a stranger could fill the disk.
    told = request.META.get("CONTENT_LENGTH") or "0"
    return not told.isdecimal() or int(told) > MOST_FORM_BYTES


def _turned_away(request: HttpRequest) -> HttpResponse:
    response = redirect(PAIR_PATH) if _opens_a_page(request) else HttpResponseForbidden(NOT_PAIRED, "text/plain")
    response.headers["Cache-Control"] = "no-store"
    if TOKEN_COOKIE in request.COOKIES:
        forget_all(response)
    return response


def _opens_a_page(request: HttpRequest) -> bool:
    # A script that fetches must hear a plain no: led on, it could take the page to pair for what it asked for, and keep it.
    asked = request.method in {"GET", "HEAD"} and "text/html" in request.headers.get("Accept", "")
    return asked and request.headers.get("Sec-Fetch-Mode", "navigate") == "navigate"


def _note_seen(request: HttpRequest, device: PairedDevice) -> bool:
    try:
        return note_seen(device, now=clock.now(request))
    except StorageError:
        # When it came by last is a courtesy: a full disk must not lock the phone out of the diary.
        return False
