"""Going on with a session that a diary holds in part: what was performed is over, and the rest is still to do."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from surefoot.domain.diary import Entry, effective
from surefoot.domain.entries import Correction, Performance, Retraction, SessionEnd, SetDone
from surefoot.engine.script import MOVING
from surefoot.session.acts import at_step, with_one
from surefoot.session.running import Exercising, Over, Running


class PlanChangedError(ValueError):
    """What was performed does not fit the plan any more."""


def ended_on(entries: Sequence[Entry], day: date) -> bool:
    """Tell whether a session of this day was ended."""
    return any(entry.day == day and isinstance(entry.body, SessionEnd) for entry in effective(entries))


def performed_on(entries: Sequence[Entry], day: date) -> tuple[Entry, ...]:
    """Return what was performed on a day in the session begun last, in order."""
    found = [entry for entry in effective(entries) if entry.day == day and isinstance(entry.body, Performance)]
    return tuple(entry for entry in found if _session(entry) == _session(found[-1]))


def without(entries: Iterable[Entry], performed: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return a diary as it was before these entries, with no word that changes them."""
    left_out = {entry.id for entry in performed}
    return tuple(entry for entry in entries if entry.id not in left_out and _changed(entry) not in left_out)


def resumed(new: Running, performed: Iterable[Entry]) -> Running:
    """Return a session of which these exercises are over, their entries its own; raise PlanChangedError when one does not fit."""
    for entry in performed:
        assert isinstance(entry.body, Performance)  # noqa: S101 - performed_on() returns nothing else
        new = replace(_with_performed(new, entry, entry.body), id=entry.body.session)
    following = new.next_step()
    return new if following is None else at_step(new, following)


def _with_performed(running: Running, entry: Entry, body: Performance) -> Running:
    number = _item_of(running, body)
    mine = replace(running.items[number], entry_id=entry.id)
    sets = dict(zip(_fitting_steps(running, number, body.sets), body.sets, strict=True))
    place, instead_of = running.place, running.items[number].instead_of
    swapped = place.swapped if instead_of is None else with_one(place.swapped, instead_of, number)
    place = replace(
        place,
        sets=MappingProxyType({**place.sets, **sets}),
        over=with_one(place.over, number, Over(why="done", at=entry.at)),
        swapped=swapped,
    )
    items = tuple(mine if n == number else item for n, item in enumerate(running.items))
    return replace(running, items=items, place=place)


def _item_of(running: Running, body: Performance) -> int:
    def fits(item: Exercising) -> bool:
        same = (item.exercise, item.variant, item.prescribed) == (body.exercise, body.variant, body.prescribed)
        return same and running.rules_version == body.rules_version

    found = [n for n, item in enumerate(running.items) if fits(item) and n not in running.place.over]
    if not found:
        raise PlanChangedError(f"{body.exercise} was done as the plan no longer asks for it")
    return found[0]


def _fitting_steps(running: Running, number: int, sets: tuple[SetDone, ...]) -> list[int]:
    """Return the step of each set: the next one on its side and in its part."""
    steps = [(n, step) for n, step in running.steps_of(number) if step.kind in MOVING]
    found = []
    for done in sets:
        fitting = (n for n, step in steps if (step.side, step.part) == (done.side, done.part) and n not in found)
        step = next(fitting, None)
        if step is None:
            raise PlanChangedError(f"{running.items[number].exercise} has more sets than the plan asks for")
        found.append(step)
    return found


def _session(entry: Entry) -> str | None:
    return entry.body.session if isinstance(entry.body, Performance) else None


def _changed(entry: Entry) -> str | None:
    return entry.body.supersedes if isinstance(entry.body, Correction | Retraction) else None
