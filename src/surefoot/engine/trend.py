"""Reading change: where a measure's level may have changed, and whether that is more than its wobble."""

import math
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from surefoot.domain.reading import Noise, Reading, ReadingVerdict, TrendLimits
from surefoot.engine.weighing import NORMAL_95, Seen, weigh

Series = Sequence[tuple[date, float]]

NORMAL_80_BELOW = 0.84  # a change this many standard errors beyond the limit is seen four times in five


def read_trend(series: Series, *, noise: Noise, limits: TrendLimits) -> Reading:
    """Return what the logged days say about change; days out of order, and values that are no numbers, are refused."""
    _check(series)
    read, left_out = _days_read(series, noise, limits)
    places = range(limits.least_before, len(read) - limits.least_after + 1)
    if not places:
        return _too_few(read, left_out)
    middle = math.fsum(value for _, value in read) / len(read)
    seen = weigh([day.toordinal() for day, _ in read], [value - middle for _, value in read], places, noise)
    verdict = _verdict(seen, noise, limits)
    told = verdict is not ReadingVerdict.NO_CLEAR_CHANGE
    now = seen.level_after() if told else seen.level_of_all()
    return Reading(
        verdict=verdict,
        z=seen.z,
        change=seen.change.value,
        interval=seen.interval(),
        smallest_visible=_smallest_visible(seen, limits),
        since=read[seen.place][0] if told else None,
        before=middle + now.value - seen.change.value if told else None,
        now=middle + now.value,
        band=NORMAL_95 * now.error,
        days=len(read),
        left_out=left_out,
    )


def _check(series: Series) -> None:
    for day, value in series:
        if not math.isfinite(value):
            raise ValueError(f"the value of {day} is {value}, which is no number")
    for (day, _), (following, _) in pairwise(series):
        if following <= day:
            raise ValueError(f"{following} comes after {day}: one value a day, in order")


def _days_read(series: Series, noise: Noise, limits: TrendLimits) -> tuple[Series, int]:
    if not series:
        return (), 0
    opens = series[-1][0] - timedelta(days=limits.window_days - 1)
    settled = series[0][0] + timedelta(days=noise.settle_days)
    recent = [logged for logged in series if logged[0] >= opens]
    read = [logged for logged in recent if logged[0] >= settled]
    return read, len(recent) - len(read)


def _too_few(read: Series, left_out: int) -> Reading:
    return Reading(
        verdict=ReadingVerdict.NO_CLEAR_CHANGE,
        z=0.0,
        change=None,
        interval=None,
        smallest_visible=None,
        since=None,
        before=None,
        now=math.fsum(value for _, value in read) / len(read) if read else None,
        band=None,
        days=len(read),
        left_out=left_out,
    )


def _smallest_visible(seen: Seen, limits: TrendLimits) -> float:
    """Return the change that is clear four times in five by one day alone, on the day that shows it best."""
    alone = math.sqrt(limits.clear_z**2 + 2 * math.log(len(seen.changes)))
    return (alone + NORMAL_80_BELOW) * min(change.error for change in seen.changes.values())


def _verdict(seen: Seen, noise: Noise, limits: TrendLimits) -> ReadingVerdict:
    if seen.z < limits.leaning_z or not seen.change.value:
        return ReadingVerdict.NO_CLEAR_CHANGE
    better = (seen.change.value > 0) == noise.more_is_better
    if seen.z >= limits.clear_z:
        return ReadingVerdict.CLEAR_BETTER if better else ReadingVerdict.CLEAR_WORSE
    return ReadingVerdict.LEANING_BETTER if better else ReadingVerdict.LEANING_WORSE
