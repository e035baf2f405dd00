"""Dots from values: one a day, or the middle value of a week or a month where days would lie on top of each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from statistics import median

from surefoot.charts.spec import ChartSpec, Value

MOST_DAYS_BY_DAY = 200
MOST_DAYS_BY_WEEK = 3 * 366


class Grain(StrEnum):
    """What one dot stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One dot: the middle value of its days, the lowest and the highest of them, and on how many days something was told."""

    since: date
    until: date
    value: float
    low: float
    high: float
    days: int
    left_out: bool


def grain_of(since: date, until: date) -> Grain:
    """Return what one dot stands for over this many days."""
    days = (until - since).days + 1
    if days <= MOST_DAYS_BY_DAY:
        return Grain.DAY
    return Grain.WEEK if days <= MOST_DAYS_BY_WEEK else Grain.MONTH


def points(spec: ChartSpec) -> tuple[Point, ...]:
    """Return the dots of a chart in order; a span of days in which nothing was told has none."""
    grain = grain_of(spec.since, spec.until)
    grouped = groupby(spec.values, key=lambda one: start_of(one.day, grain))
    return tuple(_point(start, grain, list(values), spec) for start, values in grouped)


def start_of(day: date, grain: Grain) -> date:
    """Return the first day of the day's week, which begins on Monday, or of its month."""
    if grain is Grain.WEEK:
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if grain is Grain.MONTH else day


def end_of(start: date, grain: Grain) -> date:
    """Return the last day of the week or month that begins on a day."""
    if grain is Grain.WEEK:
        return start + timedelta(days=6)
    return (start + timedelta(days=31)).replace(day=1) - timedelta(days=1) if grain is Grain.MONTH else start


def _point(start: date, grain: Grain, values: Iterable[Value], spec: ChartSpec) -> Point:
    told = list(values)
    numbers = [one.value for one in told]
    return Point(
        since=max(start, spec.since),
        until=min(end_of(start, grain), spec.until),
        value=median(numbers),
        low=min(numbers),
        high=max(numbers),
        days=len(told),
        left_out=all(one.left_out for one in told),
    )
