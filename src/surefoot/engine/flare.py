"""Flare-ups: spells of pain well above the person's usual of that time, from their first morning to their last."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from surefoot.domain.day_summary import DaySummary
from surefoot.domain.limits import Limits
from surefoot.domain.review import FlareEnd, FlareUp
from surefoot.engine.flare_before import came_before
from surefoot.engine.usual import notch_of, usual_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """High mornings in a row as told so far, against the usual and the notch of the day it began."""

    start: date
    last: date
    worst: int
    mornings: int
    usual: float
    notch: float


def flare_ups(
    limits: Limits, summaries: Sequence[DaySummary], *, since: date, on: date, told_usual: int | None = None
) -> tuple[FlareUp, ...]:
    """Return the flare-ups that reach into `since` to `on`, in order; earlier summaries teach what is usual.

    A morning that nobody told neither ends nor lengthens one. `told_usual` is the usual pain told at the start, which counts
    until a few mornings are known.
    """
    told = sorted((one for one in summaries if one.day <= on), key=lambda one: one.day)
    return tuple(
        replace(flare, before=came_before(limits, told, start=flare.start))
        for flare in _flares(limits, told, told_usual, on=on)
        if (flare.end or on) >= since
    )


def _flares(limits: Limits, told: Iterable[DaySummary], told_usual: int | None, *, on: date) -> Iterator[FlareUp]:
    spell: Spell | None = None
    known: list[int] = []
    for summary in told:
        if summary.pain is None:
            continue
        day, pain = summary.day, summary.pain
        if spell:
            ending = _ending(limits, spell, day, pain)
            if ending is None:
                spell = replace(spell, last=day, worst=max(spell.worst, pain), mornings=spell.mornings + 1)
            else:
                yield from _flare(limits, spell, ending)
                spell = None
        spell = spell or _begun(limits, known, told_usual, day, pain)
        known.append(pain)
    if spell:
        lost = (on - spell.last).days > limits.flare_gap_days
        yield from _flare(limits, spell, FlareEnd.UNTOLD if lost else FlareEnd.LASTS)


def _ending(limits: Limits, spell: Spell, day: date, pain: int) -> FlareEnd | None:
    """Return how a spell ended before this morning, or None while it goes on."""
    if (day - spell.last).days > limits.flare_gap_days:
        return FlareEnd.UNTOLD
    if pain <= spell.usual + spell.notch and pain < spell.usual + limits.ease_pain_rise:
        return FlareEnd.BACK
    return FlareEnd.NEW_USUAL if (day - spell.start).days >= limits.flare_long_days else None


def _begun(limits: Limits, known: Sequence[int], told_usual: int | None, day: date, pain: int) -> Spell | None:
    usual = usual_of(known, limits, told=told_usual)
    if usual is None or pain < usual + limits.ease_pain_rise:
        return None
    return Spell(start=day, last=day, worst=pain, mornings=1, usual=usual, notch=notch_of(known, limits))


def _flare(limits: Limits, spell: Spell, ending: FlareEnd) -> Iterator[FlareUp]:
    if spell.mornings >= limits.flare_least_mornings:
        end = None if ending is FlareEnd.LASTS else spell.last
        yield FlareUp(start=spell.start, end=end, worst=spell.worst, before=(), ending=ending)


def days_of(flare: FlareUp, *, on: date) -> int:
    """Return how many days a flare-up took, or has taken by a day."""
    return ((flare.end or on) - flare.start + timedelta(days=1)).days
