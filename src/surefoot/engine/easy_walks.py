"""Walks grow shorter when fewer minutes are asked for: while they stay easy, that says nothing of the feet."""

from collections.abc import Sequence
from dataclasses import replace

from surefoot.domain.day_summary import DaySummary
from surefoot.domain.limits import Limits
from surefoot.domain.measure import Measure, Source
from surefoot.domain.reading import WORSE, ReadingVerdict
from surefoot.domain.review import MeasureReading

PERCENT = 100


def held_back(
    measure: Measure, read: MeasureReading, summaries: Sequence[DaySummary], limits: Limits
) -> MeasureReading:
    """Return the reading, with a change for the worse held back where it comes from shorter walks that were easy.

    It stands where enough of the walks since were not easy, or where a test since then was told.
    """
    since = read.reading.since
    if measure.source is not Source.WALK or read.reading.verdict not in WORSE or since is None:
        return read
    later = [one for one in summaries if one.day >= since]
    if any(measure.id in one.measures for one in later) or _hard_percent(later) >= limits.hard_walks_percent:
        return read
    quiet = replace(read.reading, verdict=ReadingVerdict.NO_CLEAR_CHANGE)
    return replace(read, reading=quiet, asked_less=True)


def _hard_percent(days: Sequence[DaySummary]) -> float:
    """Return the share of the days with a walk on which not every walk was easy."""
    walked = [one for one in days if one.walk_min]
    hard = [one for one in walked if one.hard_walk]
    return PERCENT * len(hard) / len(walked) if walked else 0.0
