"""A month of sessions by block, week by week."""

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from surefoot.domain.advice import Verdict
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.quantities import Block

type Week = tuple[Square | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """One day: the blocks worked in, and whether it was told to rest, was stopped, or is still to come."""

    day: date
    blocks: tuple[Block, ...] = ()
    rested: bool = False
    stopped: bool = False
    walk_min: float | None = None
    today: bool = False
    ahead: bool = False

    @property
    def told(self) -> bool:
        """Whether there is anything to say of the day."""
        return bool(self.blocks or self.rested or self.stopped or self.walk_min)


def month_of(text: str) -> date | None:
    """Return the first day of a month written as 2026-05, or None."""
    year, _, month = text.partition("-")
    if len(text) != 7 or not (year.isascii() and year.isdigit() and month.isascii() and month.isdigit()):
        return None
    return date(int(year), int(month), 1) if 1 <= int(month) <= 12 and int(year) else None


def last_of(first: date) -> date:
    """Return the last day of the month that begins on a day."""
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def weeks_of(
    first: date, summaries: Sequence[DaySummary], verdicts: Mapping[date, Verdict], *, today: date
) -> tuple[Week, ...]:
    """Return the weeks of a month from Monday to Sunday; days of other months are None."""
    by_day = {one.day: one for one in summaries}
    squares = [
        _square(first + timedelta(days=gone), by_day, verdicts, today)
        for gone in range((last_of(first) - first).days + 1)
    ]
    padded: list[Square | None] = [*[None] * first.weekday(), *squares]
    padded += [None] * (-len(padded) % 7)
    return tuple(tuple(padded[place : place + 7]) for place in range(0, len(padded), 7))


def _square(day: date, by_day: Mapping[date, DaySummary], verdicts: Mapping[date, Verdict], today: date) -> Square:
    told = by_day.get(day, DaySummary(day=day))
    stopped = bool(told.flags) or told.outcome == "stopped" or verdicts.get(day) is Verdict.STOP
    return Square(
        day=day,
        blocks=told.blocks,
        rested=verdicts.get(day) is Verdict.REST and not told.blocks,
        stopped=stopped,
        walk_min=told.walk_min,
        today=day == today,
        ahead=day > today,
    )
