"""What a chart is asked to show: values by day, levels, a norm, remarks, and the days it spans."""

import math
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What was told for one day; `left_out` where the reading does not count it."""

    day: date
    value: float
    left_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """Where the values lie from one day to another, both included, and half the width of the band about it."""

    since: date
    until: date
    value: float
    band: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class NormLine:
    """What is known of others, and what to write at its line."""

    value: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something that happened on a day, or from a day to another: a dose that grew, a flare-up, a clinician's look."""

    since: date
    until: date
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSpec:
    """One series over days `since` to `until`. Values are in the measure's unit, 0 or more, one a day, in order.

    `most` is the top of a scale that has one, such as 10 for pain; `months` are twelve short names, January first.
    """

    since: date
    until: date
    values: tuple[Value, ...]
    months: tuple[str, ...]
    levels: tuple[Level, ...] = ()
    norm: NormLine | None = None
    remarks: tuple[Remark, ...] = ()
    most: float | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be drawn true."""
        _refuse_days(self.since, self.until, [one.day for one in self.values], [one.day for one in self.values])
        _refuse_numbers([*(one.value for one in self.values), *((self.norm.value,) if self.norm else ())])
        _refuse_numbers([number for level in self.levels for number in (level.value, level.band)])
        _refuse_months(self.months)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A total from one day to another, both included; None where nothing was told."""

    since: date
    until: date
    value: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BarSpec:
    """Totals side by side over days `since` to `until`, in order."""

    since: date
    until: date
    bars: tuple[Bar, ...]
    months: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse what cannot be drawn true."""
        _refuse_days(self.since, self.until, [one.since for one in self.bars], [one.until for one in self.bars])
        _refuse_numbers([one.value for one in self.bars if one.value is not None])
        _refuse_months(self.months)


def _refuse_days(since: date, until: date, first: list[date], last: list[date]) -> None:
    if until < since:
        raise ValueError(f"a chart cannot end on {until}, before {since}")
    if first != sorted(set(first)):
        raise ValueError("the days of a chart must be in order, each once")
    if first and (first[0] < since or max(last) > until):
        raise ValueError(f"a chart from {since} to {until} cannot show {first[0]} to {max(last)}")


def _refuse_numbers(numbers: list[float]) -> None:
    wrong = [number for number in numbers if not math.isfinite(number) or number < 0]
    if wrong:
        raise ValueError(f"a chart cannot show {wrong[0]}: only 0 and more")


def _refuse_months(months: tuple[str, ...]) -> None:
    if len(months) != 12:
        raise ValueError("a chart needs the names of twelve months")
