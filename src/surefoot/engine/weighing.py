"""Every possible day of a change, weighed by how much better a change there fits than none."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul
from statistics import median
from typing import NamedTuple

from surefoot.domain.reading import Noise
from surefoot.engine.noise import Whitened, whitened_all

NORMAL_95 = 1.96  # standard errors that hold 95 % of a normal distribution
ODD_DAY = 2.5  # standard deviations from the level; in 80 ordinary days there is one so far away


class Estimate(NamedTuple):
    """A level, or a change of one, with its standard error."""

    value: float
    error: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the days show of a change, all autocorrelations together, weighed by how well each fits."""

    place: int  # where the level after begins, if it changed
    gains: dict[int, float]  # for each place, how much better (in logarithms) a change there fits than none
    changes: dict[int, Estimate]
    tried: Sequence[Whitened]
    weights: Sequence[float]
    wobbles: Sequence[float]

    @property
    def change(self) -> Estimate:
        """Return the likeliest change."""
        return self.changes[self.place]

    @property
    def z(self) -> float:
        """Return how much better a change on some day fits than none; more days to choose from make it no larger."""
        return math.sqrt(2 * max(0.0, _log_sum(list(self.gains.values())) - math.log(len(self.gains))))

    def interval(self) -> tuple[float, float]:
        """Return the changes that the days do not speak against, on whichever day: it was chosen for its large change."""
        room = {at: NORMAL_95**2 - 2 * (self.gains[self.place] - gain) for at, gain in self.gains.items()}
        held = [(self.changes[at], math.sqrt(left)) for at, left in room.items() if left >= 0]
        low = min(change.value - errors * change.error for change, errors in held)
        return low, max(change.value + errors * change.error for change, errors in held)

    def level_after(self) -> Estimate:
        """Return the level since the likeliest change."""
        values, variances = [], []
        for one, wobble in zip(self.tried, self.wobbles, strict=True):
            cut = one.splits[self.place]
            values.append(one.level + (1 - cut.share) * cut.change)
            variances.append(wobble * (1 / one.precision + (1 - cut.share) ** 2 / cut.precision))
        return _mixed(self.weights, values, variances)

    def level_of_all(self) -> Estimate:
        """Return the level of all days, as one without a change."""
        weights = _weights([one.log_fit() for one in self.tried])
        variances = [one.variance() / one.precision for one in self.tried]
        return _mixed(weights, [one.level for one in self.tried], variances)


def weigh(numbers: Sequence[int], values: list[float], places: range, noise: Noise) -> Seen:
    """Return what the days show, odd ones drawn in; numbers are those of the days, places those a change may have."""
    tried = whitened_all(numbers, values, places, noise)
    gains = _gains(tried, places)
    drawn_in = _drawn_in(values, _likeliest(gains), noise)
    if drawn_in != values:
        tried = whitened_all(numbers, drawn_in, places, noise)
        gains = _gains(tried, places)
    return _seen(tried, gains)


def _likeliest(gains: dict[int, float]) -> int:
    return max(gains, key=lambda at: gains[at])


def _drawn_in(values: list[float], place: int, noise: Noise) -> list[float]:
    """Return the values with odd days drawn in to where the wobble ends, so that no single day makes a verdict."""
    levels = [median(values[:place])] * place + [median(values[place:])] * (len(values) - place)
    away = [value - level for value, level in zip(values, levels, strict=True)]
    squares = noise.shrink_days * noise.population_sd**2 + math.fsum(value * value for value in away)
    end = ODD_DAY * math.sqrt(squares / (noise.shrink_days + len(values) - 2))
    return [
        value if abs(off) <= end else level + math.copysign(end, off)
        for value, level, off in zip(values, levels, away, strict=True)
    ]


def _seen(tried: Sequence[Whitened], gains: dict[int, float]) -> Seen:
    place = _likeliest(gains)
    explained = [one.splits[place].explained for one in tried]
    weights = _weights(list(map(Whitened.log_fit, tried, explained)))
    wobbles = list(map(Whitened.variance, tried, explained))
    changes = {}
    for at in gains:
        cuts = [one.splits[at] for one in tried]
        variances = [wobble / cut.precision for wobble, cut in zip(wobbles, cuts, strict=True)]
        changes[at] = _mixed(weights, [cut.change for cut in cuts], variances)
    return Seen(place=place, gains=gains, changes=changes, tried=tried, weights=weights, wobbles=wobbles)


def _gains(tried: Sequence[Whitened], places: range) -> dict[int, float]:
    unchanged = _log_sum([one.log_fit() for one in tried])
    fits = zip(*([one.log_fit(one.splits[at].explained) for at in places] for one in tried), strict=True)
    return {at: _log_sum(logs) - unchanged for at, logs in zip(places, fits, strict=True)}


def _log_sum(logs: Sequence[float]) -> float:
    highest = max(logs)
    return highest + math.log(sum([math.exp(value - highest) for value in logs]))


def _weights(logs: Sequence[float]) -> list[float]:
    whole = _log_sum(logs)
    return [math.exp(value - whole) for value in logs]


def _mixed(weights: Sequence[float], values: Sequence[float], variances: Sequence[float]) -> Estimate:
    """Return the mean of a mixture and its standard deviation."""
    mean = sum(map(mul, weights, values))
    squares = [variance + (value - mean) ** 2 for value, variance in zip(values, variances, strict=True)]
    return Estimate(mean, math.sqrt(sum(map(mul, weights, squares))))
