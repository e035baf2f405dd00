"""How a session speaks and counts: voice, sounds, vibration, flashes and pace, remembered on this device."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from django.http import HttpRequest, HttpResponse

from surefoot.web.start.profile import current_profile

SIGNALS_COOKIE = "surefoot_signals"
REMEMBERED_S = 60 * 60 * 24 * 365
LEAST_READY_S, USUAL_READY_S, MOST_READY_S = 3, 5, 15
Voice = Literal["recorded", "device", "off"]
_SECONDS = re.compile("[0-9]{1,2}")
# The switches, by the word that says each is on.
_SWITCHES = {
    "sound": "sound",
    "vibration": "vibration",
    "flash": "flash",
    "own": "own_pace",
    "wait": "wait",
    "listen": "listen",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """What a session may use beside the screen, and how it paces. Vibration is never the only sign.

    `ready_s` is the count before a set; at one's `own_pace` reps are counted by the person; `wait`: after a rest nothing begins
    by itself; `listen`: a spoken word does what a tap does.
    """

    voice: Voice
    sound: bool = True
    vibration: bool = False
    flash: bool = False
    ready_s: int = USUAL_READY_S
    own_pace: bool = False
    wait: bool = False
    listen: bool = False


def signals(request: HttpRequest) -> Signals:
    """Return what was chosen on this device; else sounds, and the voice unless the profile says no."""
    chosen = request.COOKIES.get(SIGNALS_COOKIE)
    if chosen is not None:
        return read(chosen)
    profile = current_profile()
    return Signals(voice="off" if profile is not None and profile.voice is False else "recorded")


def read(words: str) -> Signals:
    """Return what the words of the cookie say; an older cookie says "voice" where this one says whose."""
    said = words.split(".")
    spoken: Voice = "device" if "device" in said else "recorded" if {"recorded", "voice"} & set(said) else "off"
    number = next((int(word) for word in said if _SECONDS.fullmatch(word)), USUAL_READY_S)
    switches = {name: word in said for word, name in _SWITCHES.items()}
    return Signals(voice=spoken, ready_s=min(MOST_READY_S, max(LEAST_READY_S, number)), **switches)


def written(chosen: Signals) -> str:
    """Return the words of the cookie; they say nothing about the person's health."""
    on = [word for word, name in _SWITCHES.items() if getattr(chosen, name)]
    return ".".join([chosen.voice, str(chosen.ready_s), *on])


def sent(form: Mapping[str, Any]) -> Signals:
    """Return what a form chose (parts/signals.html); what it does not name is off or as usual."""
    voice = form.get("voice")
    words = [
        voice if voice in get_args(Voice) else "off",
        str(form.get("ready", "")),
        "own" if form.get("pace") == "own" else "",
    ]
    return read(".".join([*words, *(word for word in _SWITCHES if word != "own" and word in form)]))


def remember(response: HttpResponse, chosen: Signals) -> None:
    """Remember the choice on this device for a year.

    The player's scripts read and write the same cookie (session/signals.js), so it is open to them.
    """
    response.set_cookie(SIGNALS_COOKIE, written(chosen), max_age=REMEMBERED_S, samesite="Strict")
