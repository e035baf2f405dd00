"""What the page of a running session shows."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, QueryDict
from django.urls import reverse

from surefoot.engine.script import MOVING, Step
from surefoot.session import data
from surefoot.session.running import Running
from surefoot.web import clock, diary
from surefoot.web.figures.chosen import CONTRAST, look_for
from surefoot.web.session.answers import EFFORTS, counts_reps
from surefoot.web.session.captions import FEET, pictured


def play_page(
    request: HttpRequest,
    running: Running,
    *,
    item: int | None = None,
    sent: QueryDict | None = None,
    errors: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Return the session for its page: the exercise that is next, as a plain form, and all of it for the player."""
    current = running.current
    number = item if item is not None else (current.item if current else 0)
    order, told = running.order(), session_for(request, running)
    words = told["items"]
    return {
        "running": running,
        "number": number,
        "exercise": words[number],
        "item": running.items[number],
        "place": order.index(number) + 1 if number in order else number + 1,
        "places": len(order),
        "changes": _changes(running, number, words[number]["changes"]),
        "sets": [_field(running, n, step, words[number], sent, errors or {}) for n, step in _sets(running, number)],
        "efforts": [(str(n), diary.texts().ui["effort"][str(n)]) for n in EFFORTS],
        "sent": sent or {},
        "errors": errors or {},
        "player": told | {"now": clock.now(request).isoformat(), "place": place_now(running)},
    }


def _changes(running: Running, number: int, changes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what may still be changed about the exercise that is next; nothing once it has begun."""
    begun = running.sets_of(number) or number not in running.order()
    return [] if begun else [one for one in changes if one["act"] == "swap" or number not in running.place.later]


def place_now(running: Running) -> dict[str, Any]:
    """Return where a session is, for the player, and where it leads on to."""
    return data.place_now(running) | {"next": reverse("session:play")}


def _sets(running: Running, item: int) -> list[tuple[int, Step]]:
    return [(number, step) for number, step in running.steps_of(item) if step.kind in MOVING]


def _field(
    running: Running,
    number: int,
    step: Step,
    words: Mapping[str, Any],
    sent: QueryDict | None,
    errors: Mapping[str, str],
) -> dict[str, Any]:
    told = running.place.sets.get(number)
    counted = counts_reps(step)
    asked = step.reps if counted else step.hold_s or step.seconds
    part = words["parts"][step.part - 1] if step.part and words["parts"] else ""
    which = [f"Set {step.set}" if step.sets > 1 else "", FEET[step.side] if step.side else "", part]
    name = f"set-{number}"
    return {
        "name": name,
        "label": ", ".join(word for word in which if word),
        "unit": "seconds" if not counted else "holds" if step.hold_s else "times",
        "value": sent.get(name, "") if sent is not None else asked,
        "known": None if told is None else (told.reps if counted else round(told.seconds or 0)),
        "error": errors.get(name, ""),
    }


def session_for(request: HttpRequest, running: Running) -> dict[str, Any]:
    """Return a session for its player, as a page or a pack holds it, without where the person is in it."""
    look = look_for(request)
    told = pictured(data.session_data(running, diary.programme(), diary.texts()), running, look)
    return {name: value for name, value in told.items() if name != "place"} | {
        "keep": reverse("pack:outbox"),
        "strong_contrast": look.palette == CONTRAST,
    }
