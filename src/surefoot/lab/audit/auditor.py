"""The auditor reads a diary day by day, and names every broken invariant."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from surefoot.domain.diary import Entry
from surefoot.domain.entries import Performance, SessionEnd
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Block
from surefoot.lab.audit.checks import ROUNDING, broken_by
from surefoot.lab.audit.measuring import seconds
from surefoot.lab.audit.memory import Memory

WEEK = 7
WALK_GROWS = 1.10
A_MINUTE = 60
WHOLE_DAY = "day"


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken invariant: its id in adaptation.md, the day, and the exercise, "walk" or "day" it is about."""

    invariant: str
    day: date
    about: str


class Auditor:
    """Reads one diary; I11 and I12 compare two pieces of advice, so no diary can show them."""

    def __init__(self, programme: Programme) -> None:
        """Begin with an empty diary."""
        self._memory = Memory(programme)

    def read(self, day: date, entries: Iterable[Entry], *, walk_min: float = 0.0) -> tuple[Violation, ...]:
        """Return what the entries of the next day break; `walk_min` are the minutes of walking that were advised."""
        memory, known = self._memory, self._memory.programme.by_id
        done: list[Performance] = []
        ends: list[SessionEnd] = []
        for entry in entries:
            match entry.body:
                case Performance():
                    done += [entry.body] if entry.body.exercise in known else []
                case SessionEnd():
                    ends.append(entry.body)
                case told:
                    memory.hear(day, told)
        broken = [
            Violation(i, day, performed.exercise) for performed in done for i in broken_by(memory, day, performed)
        ]
        broken += [Violation(i, day, WHOLE_DAY) for i in _of_day(memory, day, done)]
        broken += [Violation(i, day, "walk") for i in _of_walk(memory, day, walk_min)]
        memory.keep(day, done, ends)
        return tuple(broken)


def _of_day(memory: Memory, day: date, done: list[Performance]) -> Iterator[str]:
    limits = memory.limits
    if any(memory.block(performed) is Block.STRENGTH for performed in done):
        week = [one for one in memory.strength if one > day - timedelta(days=WEEK)]
        if day - timedelta(days=1) in week or len(week) >= limits.strength_days_later:
            yield "I2"
    since = day - timedelta(days=limits.day_load_window_days)
    hardest = max((load for before, load in memory.loads if before >= since), default=0)
    if memory.load(done) > max(limits.starter_day_work_s, hardest * limits.day_load_percent / 100) + ROUNDING:
        yield "I8"
    chosen = memory.chosen[1] if memory.chosen and memory.chosen[0] == day else None
    minutes = chosen or memory.profile.minutes_a_day or limits.minutes_default
    exercises = [(one, memory.programme.by_id[one.exercise]) for one in done]
    total = sum(seconds(one, ex, ex.variant(one.variant) or ex.variants[0], limits) for one, ex in exercises)
    if total > minutes * A_MINUTE:
        yield "I17"


def _of_walk(memory: Memory, day: date, walk_min: float) -> Iterator[str]:
    if walk_min > 0:
        if memory.open:
            yield "I1"
        held = [minutes for before, minutes in memory.walks if before > day - timedelta(days=WEEK)]
        if held and walk_min > max(*held, min(held) * WALK_GROWS) + ROUNDING:
            yield "I3"
        memory.walks.append((day, walk_min))
