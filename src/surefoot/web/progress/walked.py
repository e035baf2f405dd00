"""Walking, week by week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from surefoot.catalogue.texts import Texts
from surefoot.charts import Bar, BarSpec, Grain, grain_of
from surefoot.charts.points import end_of, start_of
from surefoot.domain.day_summary import DaySummary
from surefoot.web.progress.charted import months_short

DAYS_IN_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """Walking in one week, or in a week of one month on average: minutes, days with a walk, the longest easy walk."""

    since: date
    until: date
    minutes: float
    days: int
    easy: float | None


def walked(summaries: Sequence[DaySummary], *, since: date, until: date) -> tuple[Walked, ...]:
    """Return the weeks in which a walk was told, oldest first; months where there are more than three years of them."""
    grain = Grain.MONTH if grain_of(since, until) is Grain.MONTH else Grain.WEEK
    told = [one for one in summaries if one.walk_min is not None and since <= one.day <= until]
    grouped = groupby(told, key=lambda one: start_of(one.day, grain))
    return tuple(
        _walked(list(days), max(start, since), min(end_of(start, grain), until), grain) for start, days in grouped
    )


def bars_of(weeks: Sequence[Walked], *, since: date, until: date, texts: Texts) -> BarSpec:
    """Return the weeks as bars."""
    return BarSpec(
        since=since,
        until=until,
        bars=tuple(Bar(since=one.since, until=one.until, value=one.minutes) for one in weeks),
        months=months_short(texts),
    )


def _walked(days: Sequence[DaySummary], since: date, until: date, grain: Grain) -> Walked:
    total = sum(one.walk_min or 0 for one in days)
    weeks = ((until - since) + timedelta(days=1)).days / DAYS_IN_WEEK if grain is Grain.MONTH else 1
    return Walked(
        since=since,
        until=until,
        minutes=total / max(weeks, 1),
        days=len(days),
        easy=max((one.easy_walk_min for one in days if one.easy_walk_min is not None), default=None),
    )
