"""A reading of one measure over weeks: whether it changed, by how much, how sure that is, and what could have been seen."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ReadingVerdict(StrEnum):
    """What weeks of one measure say."""

    CLEAR_BETTER = "clear better"
    CLEAR_WORSE = "clear worse"
    LEANING_BETTER = "leaning better"
    LEANING_WORSE = "leaning worse"
    NO_CLEAR_CHANGE = "no clear change"


CLEAR = frozenset({ReadingVerdict.CLEAR_BETTER, ReadingVerdict.CLEAR_WORSE})
BETTER = frozenset({ReadingVerdict.CLEAR_BETTER, ReadingVerdict.LEANING_BETTER})
WORSE = frozenset({ReadingVerdict.CLEAR_WORSE, ReadingVerdict.LEANING_WORSE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a series says. Levels, change and band are in the measure's own unit; None where too few days can tell.

    `z` is the largest change in standard errors; `interval` holds the change with 95 %; `smallest_visible` is the smallest
    change these days could have shown; `since` is the first day of the level now, where a change is read; `band` is half the
    95 % band about `now`; `left_out` counts the settling-in days that were not read.
    """

    verdict: ReadingVerdict
    z: float
    change: float | None
    interval: tuple[float, float] | None
    smallest_visible: float | None
    since: date | None
    before: float | None
    now: float | None
    band: float | None
    days: int
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """How far a measure wobbles from day to day when nothing has changed; from the catalogue.

    `population_sd` is in the measure's unit; it weighs as `shrink_days` days beside the person's own wobble.
    `autocorrelation` is that of two days next to each other. The first `settle_days` days are not read.
    """

    population_sd: float
    shrink_days: float
    autocorrelation: float
    settle_days: int
    more_is_better: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendLimits:
    """When a change counts: standard errors for clear and for leaning, days needed on both sides, and how far back to read."""

    clear_z: float
    leaning_z: float
    least_before: int
    least_after: int
    window_days: int
