"""The axes: round numbers up the side, dates along the floor, and room for each label."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

STEPS = (1, 2, 5)
MOST_STEPS = 3
GAP = 10.0  # between two labels on the floor, in pixels
CHARACTER = 10.0  # the widest a character of our label type is on average, in pixels
DAY_STEPS = (1, 2, 3, 7, 14, 28, 56)
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 36, 60, 120)
MOST_DAYS_BY_DATE = 60

type Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A date on the floor: where its day lies (0 to 1), its words, and to which side they are written."""

    at: float
    words: str
    anchor: Anchor

    def box(self, width: float) -> tuple[float, float]:
        """Return the left and right end of the words, on a floor this wide."""
        middle, wide = self.at * width, len(self.words) * CHARACTER
        left = {"start": middle, "middle": middle - wide / 2, "end": middle - wide}[self.anchor]
        return left, left + wide


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days along the floor; each has the same room, and a little is left free at both ends."""

    since: date
    until: date

    def at(self, day: date, part: float = 0.5) -> float:
        """Return where a day lies, 0 to 1; `part` 0 is its beginning, 1 its end."""
        days = (self.until - self.since).days + 1
        return 0.02 + 0.96 * ((day - self.since).days + part) / days

    def clipped(self, day: date) -> date:
        """Return the day, or the end of the floor it lies beyond."""
        return min(max(day, self.since), self.until)


def steps_up(highest: float) -> tuple[float, ...]:
    """Return the round numbers of a scale that holds the highest value, from 0 to its top: two to four of them."""
    tens = 1.0
    while True:
        for step in STEPS:
            if step * tens * MOST_STEPS >= highest:
                count = max(1, -(-highest // (step * tens)))
                return tuple(step * tens * number for number in range(int(count) + 1))
        tens *= 10


def dates_along(days: Days, months: Sequence[str], *, width: float) -> tuple[Label, ...]:
    """Return the labels of the floor: as many as this width leaves room for, none over another."""
    for found in _scales(days, months, width):
        if _apart(found, width):
            return found
    return (_label(days, days.since, _dated(days.since, months), width),)


def _scales(days: Days, months: Sequence[str], width: float) -> Iterator[tuple[Label, ...]]:
    length = (days.until - days.since).days + 1
    if length <= MOST_DAYS_BY_DATE:
        for step in DAY_STEPS:
            shown = [days.since + timedelta(days=gone) for gone in range(0, length, step)]
            yield tuple(_label(days, day, _dated(day, months), width) for day in shown)
        return
    for step in MONTH_STEPS:
        firsts = [day for day in _firsts(days) if (day.year * 12 + day.month - 1) % step == 0]
        if firsts:
            yield tuple(_label(days, day, _month(day, months), width) for day in firsts)


def _firsts(days: Days) -> Iterator[date]:
    day = days.since if days.since.day == 1 else (days.since.replace(day=1) + timedelta(days=31)).replace(day=1)
    while day <= days.until:
        yield day
        day = (day + timedelta(days=31)).replace(day=1)


def _dated(day: date, months: Sequence[str]) -> str:
    return f"{day.day} {months[day.month - 1]}"


def _month(day: date, months: Sequence[str]) -> str:
    return str(day.year) if day.month == 1 else months[day.month - 1]


def _label(days: Days, day: date, words: str, width: float) -> Label:
    middle = Label(at=days.at(day), words=words, anchor="middle")
    left, right = middle.box(width)
    anchor: Anchor = "start" if left < 0 else "end" if right > width else "middle"
    return Label(at=middle.at, words=words, anchor=anchor)


def _apart(labels: Sequence[Label], width: float) -> bool:
    boxes = [label.box(width) for label in labels]
    return all(right + GAP <= left for (_, right), (left, _) in pairwise(boxes))
