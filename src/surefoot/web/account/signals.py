"""How a session speaks: voice, sounds, vibration and flashes, remembered on this device."""

from dataclasses import asdict, dataclass

from django.http import HttpRequest, HttpResponse

from surefoot.web.start.profile import current_profile

SIGNALS_COOKIE = "surefoot_signals"
REMEMBERED_S = 60 * 60 * 24 * 365
NAMES = ("voice", "sound", "vibration", "flash")
_NOTHING = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """What a session may use beside the screen. Vibration is never the only sign."""

    voice: bool
    sound: bool = True
    vibration: bool = False
    flash: bool = False


def signals(request: HttpRequest) -> Signals:
    """Return what was chosen on this device; else sounds, and the voice unless the profile says no."""
    chosen = request.COOKIES.get(SIGNALS_COOKIE)
    if chosen is None:
        profile = current_profile()
        return Signals(voice=profile is None or profile.voice is not False)
    on = set(chosen.split("."))
    return Signals(**{name: name in on for name in NAMES})


def remember(response: HttpResponse, chosen: Signals) -> None:
    """Remember the choice on this device for a year. It says nothing about the person's health.

    The player's scripts read and write the same cookie (session/switches.js), so it is open to them.
    """
    on = [name for name, is_on in asdict(chosen).items() if is_on]
    response.set_cookie(SIGNALS_COOKIE, ".".join(on) or _NOTHING, max_age=REMEMBERED_S, samesite="Strict")
