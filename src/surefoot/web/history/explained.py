"""Why an exercise was what it was on its day: the rules that decided it, in words."""

from collections.abc import Sequence
from datetime import date

from surefoot.catalogue.texts import Texts
from surefoot.catalogue.words import MissingWordsError, render
from surefoot.domain.advice import Item
from surefoot.domain.diary import Entry, amends
from surefoot.domain.entries import Performance, Response, SessionEnd, Walk
from surefoot.domain.programme import Programme
from surefoot.engine.coach import advise
from surefoot.engine.screening import MissingProfileError

LATER_THAN_THE_PLAN = (Performance, SessionEnd, Walk)


def planned_items(programme: Programme, entries: Sequence[Entry], *, day: date) -> dict[str, Item]:
    """Return what was advised on a day before anything was done, by exercise; nothing when that cannot be told."""
    known = [entry for entry in entries if entry.day <= day and not _after_the_plan(entry, day)]
    try:
        advice = advise(programme, known, on=day)
    except MissingProfileError:
        return {}
    return {item.exercise: item for item in advice.session.items()} if advice.session else {}


def why(body: Performance, item: Item | None, programme: Programme, texts: Texts) -> str:
    """Return why this dose was asked for. The rules of that day are told again only if they say the same today."""
    same = item is not None and tuple(reason.rule for reason in item.reasons) == body.rules
    if item is None or not same or body.rules_version != programme.rules_version:
        return texts.ui["decisions"].get(body.decision or "", "")
    try:
        return " ".join(render(reason, texts) for reason in item.reasons)
    except MissingWordsError:
        return texts.ui["decisions"].get(body.decision or "", "")


def _after_the_plan(entry: Entry, day: date) -> bool:
    """What was done that day, and what was said that evening or changed afterwards, was not known when the day began."""
    if amends(entry):
        return False
    evening = isinstance(entry.body, Response) and entry.body.morning is None
    return entry.day == day and (isinstance(entry.body, LATER_THAN_THE_PLAN) or evening)
