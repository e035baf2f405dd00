"""What the player's page brings along beside the session: its modules, the signals chosen here, and what helps after a stop."""

from typing import Any

from django import template
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from surefoot.catalogue.words import word
from surefoot.domain.quantities import Urgency
from surefoot.engine.fold import FALL_FLAGS
from surefoot.session.signs import FALL_QUESTIONS, SIGNS_AFTER
from surefoot.web import diary
from surefoot.web.account.signals import signals, written
from surefoot.web.emergency import region_of
from surefoot.web.start.profile import current_profile

register = template.Library()

# Everything the first step needs; voice, ears and lock screen come when they are wanted. A test holds it against the imports.
MODULES = (
    "acts", "album", "awake", "beats", "care", "clock", "counting", "cues", "dialogs", "emblem", "forms", "keep", "keys",
    "order", "panel", "part", "place", "player", "resting", "screens", "second", "set", "sign",
    "signals", "stages", "stamp", "tabs", "voice", "walk", "wanted",
)  # fmt: skip
SHARED = tuple(
    f"js/{name}.js"
    for name in ("cookie", "delivery", "figure", "lock", "marker", "outbox", "outlook", "since", "store")
)
URGENCIES = tuple(Urgency)


@register.simple_tag
def player_modules() -> SafeString:
    """Return the links that have all modules of the player fetched at once, not one after the other."""
    names = [*(f"session/{name}.js" for name in MODULES), *SHARED]
    return format_html_join("", '<link rel="modulepreload" href="{}">', ((static(name),) for name in names))


@register.simple_tag(takes_context=True)
def first_signals(context: template.Context) -> str:
    """Return the signals chosen on this device as their cookie says them, or those of someone who has not chosen yet."""
    return written(signals(context["request"]))


@register.inclusion_tag("session/stop_screens.html", takes_context=True)
def stop_screens(context: template.Context, over: str = "") -> dict[str, Any]:
    """Return what to do and to ask after each reason to stop, and whom to call for each sign that can be told there.

    `over` says what has ended; a session, unless told.
    """
    request: HttpRequest | None = context.get("request")
    known = diary.programme().red_flags
    codes = [code for code in _codes_told() if code in known]
    return {
        "request": request,
        "over": over,
        "region": region_of(current_profile()),
        "asked": [{"reason": reason, "signs": _signs(reason), "questions": _questions()} for reason in SIGNS_AFTER],
        "helps": [_help(code) for code in sorted(codes, key=lambda code: URGENCIES.index(known[code].urgency))],
    }


def _codes_told() -> tuple[str, ...]:
    of_the_body = (code for codes in SIGNS_AFTER.values() for code in codes)
    return tuple(dict.fromkeys((*of_the_body, *(code for _, _, code in FALL_FLAGS))))


def _signs(reason: str) -> list[dict[str, str]]:
    known, texts = diary.programme().red_flags, diary.texts().red_flags
    return [{"code": code, "words": texts[code].question} for code in SIGNS_AFTER[reason] if code in known]


def _questions() -> list[dict[str, Any]]:
    tells = {name: {"yes" if answer else "no": code} for name, answer, code in FALL_FLAGS}
    return [{"name": name, "words": words, "tells": tells.get(name, {})} for name, words in FALL_QUESTIONS]


def _help(code: str) -> dict[str, Any]:
    urgency = diary.programme().red_flags[code].urgency
    return {
        "code": code,
        "call": word("urgencies", urgency.value, diary.texts()),
        "emergency": urgency is Urgency.EMERGENCY,
        "text": diary.texts().red_flags[code],
    }
