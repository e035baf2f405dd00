"""The phone: on the computer, how to open the app to one; on a phone, to be paired and to leave again."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from math import ceil
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from surefoot.records import pairing
from surefoot.web import clock
from surefoot.web.phone import qr
from surefoot.web.phone.called import called
from surefoot.web.phone.door import PhoneDoor
from surefoot.web.phone.gate import device_of, forget_all, keep_token

type View = Callable[[HttpRequest], HttpResponse]

TROUBLE = {
    "unreadable": "That is not a code. A code has six digits.",
    "no-code": "This code is used up, or too old. Press “New code” on the computer.",
    "closed": "Too many wrong codes were typed. Wait an hour. Then press “New code” on the computer.",
}


def on_the_computer(view: View) -> View:
    """Give the page to this computer alone: at the phones' door it does not exist."""

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponse:
        if settings.AT_PHONE_DOOR:
            raise Http404
        return view(request)

    return answer


def on_a_phone(view: View) -> View:
    """Give the page to phones alone; on the computer it leads to the page about them."""

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponse:
        return view(request) if settings.AT_PHONE_DOOR else redirect("phone:index")

    return answer


@require_safe
@never_cache
def index(request: HttpRequest) -> HttpResponse:
    """Show how to open the app to a phone, the pairing code and the paired phones; on a phone, only that it is paired."""
    if settings.AT_PHONE_DOOR:
        return render(request, "phone/paired.html", {"device": device_of(request)})
    now, door = clock.now(request), settings.PHONE_DOOR
    page = {"door": door, "devices": pairing.devices()}
    return render(request, "phone/index.html", page | (_way_in(door, now) if door else {}))


@require_POST
@on_the_computer
def new_code(request: HttpRequest) -> HttpResponse:
    """Make a new pairing code; the one before pairs no more."""
    if settings.PHONE_DOOR:
        pairing.fresh_code(now=clock.now(request))
    return redirect("phone:index")


@require_POST
@on_the_computer
def remove(request: HttpRequest) -> HttpResponse:
    """Take a phone's right to come in away, from its next request on."""
    typed = request.POST.get("device", "")
    if typed.isdecimal() and len(typed) < 19 and pairing.unpair(int(typed)):
        messages.success(request, "Removed. That phone can open Surefoot no more.")
    return redirect("phone:index")


@require_http_methods(["GET", "HEAD", "POST"])
@on_a_phone
@never_cache
def pair(request: HttpRequest) -> HttpResponse:
    """Ask for the code that stands on the computer, and pair this phone once it is right."""
    if device_of(request) is not None:
        return redirect("/")
    if request.method != "POST":
        # Led here from the page of trust, a phone sends no cookie yet, although it may be paired.
        led_here = request.headers.get("Sec-Fetch-Site") == "cross-site"
        return render(request, "phone/pair.html", {"perhaps_paired": led_here})
    name = called(request.headers.get("User-Agent", ""))
    answer = pairing.pair(request.POST.get("code", ""), name=name, now=clock.now(request))
    if isinstance(answer, pairing.Refused):
        return render(request, "phone/pair.html", {"trouble": _told(answer)}, status=403)
    messages.success(request, "This phone is paired.")
    response = redirect("/")
    keep_token(response, answer.token)
    return response


@require_POST
@on_a_phone
def unpair(request: HttpRequest) -> HttpResponse:
    """Let this phone go: it must be paired again to come back."""
    device = device_of(request)
    if device is not None:
        pairing.unpair(device.pk)
    response = redirect("phone:pair")
    forget_all(response)
    return response


def _way_in(door: PhoneDoor, now: datetime) -> dict[str, Any]:
    code = pairing.live_code(now=now)
    return {
        "code": code,
        "minutes_left": ceil((code.until - now).total_seconds() / 60) if code else 0,
        "closed_until": pairing.closed_until(now=now),
        "trust_qr": qr.drawn(door.trust_url) if door.trust_url else "",
        "open_qr": qr.drawn(door.pair_url),
    }


def _told(refused: pairing.Refused) -> str:
    if refused.why == "wrong":
        return (
            f"That is not the code. You have {refused.tries_left} {'try' if refused.tries_left == 1 else 'tries'} left."
        )
    return TROUBLE[refused.why]
