"""A reading: what the days of one measure say about change, and what a reading needs to know of the measure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ReadingVerdict(StrEnum):
    """What may be said of a measure: clear, leaning, or no clear change."""

    CLEAR_BETTER = "clear better"
    CLEAR_WORSE = "clear worse"
    LEANING_BETTER = "leaning better"
    LEANING_WORSE = "leaning worse"
    NO_CLEAR_CHANGE = "no clear change"


CLEAR = frozenset({ReadingVerdict.CLEAR_BETTER, ReadingVerdict.CLEAR_WORSE})
BETTER = frozenset({ReadingVerdict.CLEAR_BETTER, ReadingVerdict.LEANING_BETTER})
WORSE = frozenset({ReadingVerdict.CLEAR_WORSE, ReadingVerdict.LEANING_WORSE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """How a measure wobbles from day to day without any change, in its own unit."""

    population_sd: float  # the usual person's day-to-day standard deviation
    shrink_days: float  # how many days of the person's own the population's SD weighs
    autocorrelation: float  # of days one apart, in the usual person; 0 to below 1
    autocorrelation_spread: float  # standard deviation of it between people; 0 holds everyone to the usual one
    settle_days: int  # first days left out, since people often begin in a bad week
    more_is_better: bool

    def __post_init__(self) -> None:
        """Refuse a wobble of nothing, and days that are all the same: any difference would be a change."""
        if self.population_sd <= 0 or self.shrink_days <= 0:
            raise ValueError(
                f"a wobble of {self.population_sd}, {self.shrink_days} days strong, lets nothing be weighed"
            )
        if not 0 <= self.autocorrelation < 1 or self.autocorrelation_spread < 0:
            raise ValueError(
                f"an autocorrelation of {self.autocorrelation} +- {self.autocorrelation_spread} is not from 0 to below 1"
            )
        if self.settle_days < 0:
            raise ValueError(f"{self.settle_days} settling-in days are fewer than none")


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendLimits:
    """When a reading may speak: sizes in standard errors, numbers of logged days, and how far it looks back."""

    clear_z: float
    leaning_z: float
    least_before: int  # logged days before a change
    least_after: int  # logged days since a change
    window_days: int  # calendar days read, up to the last logged one

    def __post_init__(self) -> None:
        """Refuse limits under which a single day could be a level, or no day could be read."""
        if self.least_before < 2 or self.least_after < 2:
            raise ValueError(f"{self.least_before} days before and {self.least_after} after are too few for two levels")
        if not 0 < self.leaning_z <= self.clear_z:
            raise ValueError(f"a limit of {self.leaning_z} to lean is not between 0 and that of clear, {self.clear_z}")
        if self.window_days < self.least_before + self.least_after:
            raise ValueError(f"a limit of {self.window_days} days holds too few for two levels")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the days of one measure say about change, in the measure's own unit."""

    verdict: ReadingVerdict
    z: float  # how far the days speak for a change, whichever day it came; on the scale of standard errors, 0 or more
    change: float | None  # level after minus level before; None with too few days to tell
    interval: tuple[float, float] | None  # 95 % interval of the change, the day of it being unknown
    smallest_visible: float | None  # the smallest change that would be clear in at least four of five such diaries
    since: date | None  # first day of the level after; only when leaning or clear
    before: float | None  # the level before; None when no change is read
    now: float | None  # the level now; with no change, the level of all that was read
    band: float | None  # half the width of the 95 % band about `now`
    days: int  # days read
    left_out: int  # logged days left out of the reading: the settling-in days
