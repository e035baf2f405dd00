"""Sums over people: added one outcome at a time, so that memory stays the same for any number of them."""

from collections import Counter
from dataclasses import dataclass, field, replace
from math import sqrt

from surefoot.lab.outcome import Outcome

PERCENT = 100.0
INTERVAL_95 = 1.96  # standard errors to each side


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """What one policy came to over the people so far."""

    people: int = 0
    days: int = 0
    flare_days: int = 0
    sets: int = 0
    sets_in_band: int = 0
    stance_30: int = 0
    raises_12: int = 0
    dropped: int = 0
    violations: Counter[str] = field(default_factory=Counter)

    def plus(self, one: Outcome) -> "Sums":
        """Return the sums with one more person."""
        return Sums(
            people=self.people + 1,
            days=self.days + one.days,
            flare_days=self.flare_days + one.flare_days,
            sets=self.sets + one.sets,
            sets_in_band=self.sets_in_band + one.sets_in_band,
            stance_30=self.stance_30 + one.stance_30,
            raises_12=self.raises_12 + one.raises_12,
            dropped=self.dropped + one.dropped,
            violations=self.violations + Counter(one.violations),
        )


def figures(sums: Sums) -> dict[str, float | None]:
    """Return the figures of a policy; the share of sets in band is None where there were no sets."""
    return {
        "flare_days_per_100": PERCENT * sums.flare_days / sums.days,
        "in_band_percent": PERCENT * sums.sets_in_band / sums.sets if sums.sets else None,
        "stance_30_percent": PERCENT * sums.stance_30 / sums.people,
        "raises_12_percent": PERCENT * sums.raises_12 / sums.people,
        "drop_percent": PERCENT * sums.dropped / sums.people,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """The difference of one figure between two policies in the same people: how many, their sum and their squares."""

    people: int = 0
    total: float = 0.0
    squares: float = 0.0

    def plus(self, difference: float) -> "Paired":
        """Return the sums with one more person's difference."""
        return replace(
            self, people=self.people + 1, total=self.total + difference, squares=self.squares + difference * difference
        )

    @property
    def mean(self) -> float | None:
        """The mean difference, or None without people."""
        return self.total / self.people if self.people else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % interval of the mean difference, or None for fewer than two people."""
        if self.people < 2:
            return None
        mean = self.total / self.people
        spread = max(0.0, (self.squares - self.people * mean * mean) / (self.people - 1))
        wide = INTERVAL_95 * sqrt(spread / self.people)
        return mean - wide, mean + wide


def personal(one: Outcome) -> dict[str, float]:
    """Return the figures of one person that can be compared between policies; in band only where there were sets."""
    told = {
        "flare_days_per_100": PERCENT * one.flare_days / one.days,
        "stance_30_percent": PERCENT * one.stance_30,
        "raises_12_percent": PERCENT * one.raises_12,
        "drop_percent": PERCENT * one.dropped,
    }
    return told | ({"in_band_percent": PERCENT * one.sets_in_band / one.sets} if one.sets else {})
