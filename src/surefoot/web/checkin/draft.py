"""The check-in while it is being answered: kept on the server, so that a reload or a closed browser loses nothing."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from django.http import HttpRequest

from surefoot.domain.entries import CheckIn, Fall, Response
from surefoot.exchange.codec import body_fields, read_body
from surefoot.web import clock, diary

KEY = "check_in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Answers not yet in the diary. `id` is the entry id they will get; `corrects` the check-in they will stand in for."""

    id: str
    day: date
    corrects: str | None = None
    done: tuple[str, ...] = ()
    check_in: CheckIn = field(default_factory=CheckIn)
    response: Response | None = None
    fall: Fall | None = None


def begun(request: HttpRequest) -> Draft:
    """Return today's draft, a new one when there is none; an old day's draft is let go."""
    kept = kept_draft(request)
    if kept is not None:
        return kept
    draft = Draft(id=diary.fresh_id(request), day=clock.today(request))
    keep(request, draft)
    return draft


def kept_draft(request: HttpRequest) -> Draft | None:
    """Return the draft begun today, or None."""
    told = request.session.get(KEY)
    if told is None or told["day"] != clock.today(request).isoformat():
        return None
    return _read(told)


def keep(request: HttpRequest, draft: Draft) -> None:
    """Keep the draft until it is recorded."""
    request.session[KEY] = {
        "id": draft.id,
        "day": draft.day.isoformat(),
        "corrects": draft.corrects,
        "done": list(draft.done),
        "check_in": body_fields(draft.check_in),
        "response": body_fields(draft.response) if draft.response else None,
        "fall": body_fields(draft.fall) if draft.fall else None,
    }


def let_go(request: HttpRequest) -> None:
    """Forget the draft, once it is in the diary."""
    request.session.pop(KEY, None)


def _read(told: dict[str, Any]) -> Draft:
    return Draft(
        id=told["id"],
        day=date.fromisoformat(told["day"]),
        corrects=told["corrects"],
        done=tuple(told["done"]),
        check_in=cast("CheckIn", read_body(CheckIn.KIND, told["check_in"])),
        response=cast("Response", read_body(Response.KIND, told["response"])) if told["response"] else None,
        fall=cast("Fall", read_body(Fall.KIND, told["fall"])) if told["fall"] else None,
    )
