"""The sessions of a pack: each foreseen plan frozen once, under the ids it keeps, whoever plays it and wherever."""

from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest

from surefoot.domain.advice import Advice
from surefoot.domain.entries import Body, Performance, SessionEnd, SetDone
from surefoot.engine.alternates import Alternate, alternates
from surefoot.engine.coach import Snapshot
from surefoot.engine.foresight import Foresight
from surefoot.engine.outlook import Outlook
from surefoot.session.beginning import frozen, ids_needed
from surefoot.session.running import Running
from surefoot.web import diary
from surefoot.web.session.packed import pack

NOTHING_DONE = (SetDone(reps=0, seconds=0.0),)


class Plans:
    """Freezes the sessions of outlooks. The same plan of the same day is one session."""

    def __init__(self, request: HttpRequest, on: date) -> None:
        """Freeze for this request; `on` is the day of the pack, whose plans come with what may be taken instead."""
        self.request, self.on = request, on
        self._of: dict[tuple[object, bool], Running] = {}

    def begin(self, outlook: Outlook) -> tuple[Body, ...]:
        """Return what the diary would hold once the session of a calm outlook is over, with nothing told of it."""
        (running,) = self.of([(outlook, True)])
        return untold(running) if running else ()

    def pack(self, days: Sequence[Foresight]) -> dict[int, Running]:
        """Return the session of every outlook of these days that has one, by the outlook's own identity."""
        wanted = {id(one): (one, day.on == self.on or one.rank == 0) for day in days for one in outlooks(day)}
        return {at: running for at, running in zip(wanted, self.of(list(wanted.values())), strict=True) if running}

    def of(self, wanted: Sequence[tuple[Outlook, bool]]) -> list[Running | None]:
        """Return the session of each outlook, with alternates or without; None where it has none."""
        marks = [(_asked(one.advice), fully) if one.advice else None for one, fully in wanted]
        fresh: dict[tuple[object, bool], Running] = {}
        for mark, (one, fully) in zip(marks, wanted, strict=True):
            if mark is not None and mark not in self._of and mark not in fresh:
                fresh[mark] = self._frozen(one, fully=fully)
        self._of |= dict(zip(fresh, pack(list(fresh.values())), strict=True))
        return [self._of[mark] if mark else None for mark in marks]

    def _frozen(self, outlook: Outlook, *, fully: bool) -> Running:
        advice = outlook.advice
        assert advice is not None  # noqa: S101 - only what has a session is frozen
        others = _alternates(outlook, advice) if fully else ()
        ids = sorted(diary.fresh_id(self.request) for _ in range(ids_needed(advice, others)))
        return frozen(advice, others, diary.programme(), ids=ids, day=advice.on, at=None)


def outlooks(day: Foresight) -> list[Outlook]:
    """Return every outlook of a day once."""
    every = [day.calm, *(one for told in day.answers.values() for one in told.values()), *day.pairs.values()]
    return list({id(one): one for one in every}.values())


def untold(running: Running) -> tuple[Body, ...]:
    """Return what the diary would yet hold once a session is over, with nothing told of what is left of it."""
    left = [running.items[number] for number in running.order() if number not in running.place.over]
    performed = [
        Performance(
            session=running.id,
            exercise=item.exercise,
            variant=item.variant,
            prescribed=item.prescribed,
            sets=NOTHING_DONE,
            decision=item.decision,
            rules=item.rules,
            rules_version=running.rules_version,
        )
        for item in left
    ]
    exercises = tuple(dict.fromkeys(running.items[number].exercise for number in running.order()))
    return (*performed, SessionEnd(session=running.id, outcome="finished", exercises=exercises))


def _alternates(outlook: Outlook, advice: Advice) -> tuple[Alternate, ...]:
    assert outlook.state is not None  # noqa: S101 - there where there is advice
    snapshot = Snapshot(state=outlook.state, last=None, rules_version=advice.rules_version)
    return alternates(diary.programme(), snapshot, on=advice.on)


def _asked(advice: Advice) -> tuple[object, ...]:
    """Return what a session asks for, and by which rules; other values in its reasons make no other session."""
    items = advice.session.items() if advice.session else ()
    rules = ((item, tuple(reason.rule for reason in item.reasons)) for item in items)
    return advice.on, tuple(
        (item.exercise, item.variant, item.sides, item.dose, item.decision, said) for item, said in rules
    )
