"""What a measure's wobble leaves to see: every possible day of change, weighed for days that resemble their neighbours."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import mul, sub
from typing import NamedTuple

from surefoot.domain.reading import Noise

STEPS = (-2, -1, 0, 1, 2)  # spreads about the usual autocorrelation that are tried
HIGHEST_AUTOCORRELATION = 0.95  # at 1 the days would have no level to change


class Split(NamedTuple):
    """The series cut at one day, for one autocorrelation: the change, and what makes up its error."""

    change: float
    precision: float  # 1 / the change's variance, for days with a standard deviation of 1
    share: float  # how far the level before moves down when the change grows by 1
    explained: float  # how much of the squared wobble the change takes away


class Freed(NamedTuple):
    """Each day without what the day before it foretold: its weight, what a level adds to it, and what is left."""

    weights: Sequence[float]
    levels: Sequence[float]
    rests: Sequence[float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whitened:
    """The series for one autocorrelation, each day freed from what it shares with the day before it."""

    splits: dict[int, Split]
    level: float  # of all days, about the middle of the series
    precision: float  # 1 / the level's variance, for days with a standard deviation of 1
    rest: float  # squared wobble about the level
    log_prior: float  # how well this autocorrelation fits, before any change is looked for
    prior_squares: float
    freedom: float

    def log_fit(self, explained: float = 0.0) -> float:
        """Return how well this autocorrelation fits the days, with so much of the wobble explained by a change."""
        return self.log_prior - (self.freedom + 1) / 2 * math.log(self.prior_squares + self.rest - explained)

    def variance(self, explained: float = 0.0) -> float:
        """Return the person's squared day-to-day wobble, drawn toward the population's."""
        return (self.prior_squares + self.rest - explained) / self.freedom


def autocorrelations(noise: Noise) -> dict[float, float]:
    """Return the autocorrelations a person may have, each with the logarithm of how common it is."""
    if not noise.autocorrelation_spread:
        return {noise.autocorrelation: 0.0}
    tried = {step: noise.autocorrelation + step * noise.autocorrelation_spread for step in STEPS}
    return {min(max(0.0, value), HIGHEST_AUTOCORRELATION): -step * step / 2 for step, value in tried.items()}


def whitened_all(numbers: Sequence[int], values: Sequence[float], places: range, noise: Noise) -> list[Whitened]:
    """Return the series for each autocorrelation, with a split at each of these places; numbers are those of the days."""
    return [
        _whitened(_freed(numbers, values, autocorrelation), places, noise, log=log)
        for autocorrelation, log in autocorrelations(noise).items()
    ]


def _whitened(freed: Freed, places: range, noise: Noise, *, log: float) -> Whitened:
    precision = math.fsum(level * level for level in freed.levels)
    level = math.fsum(map(mul, freed.levels, freed.rests)) / precision
    rests = [rest - level * share for rest, share in zip(freed.rests, freed.levels, strict=True)]
    return Whitened(
        splits=_splits(Freed(freed.weights, freed.levels, rests), places, precision),
        level=level,
        precision=precision,
        rest=math.fsum(value * value for value in rests),
        log_prior=log + math.fsum(map(math.log, freed.weights)) - math.log(precision) / 2,
        prior_squares=noise.shrink_days * noise.population_sd**2,
        freedom=noise.shrink_days + len(rests) - 2,
    )


def _freed(numbers: Sequence[int], values: Sequence[float], autocorrelation: float) -> Freed:
    """Take from each day what the day before it foretells; the longer the gap, the less that is."""
    weights, levels, rests = [1.0], [1.0], [values[0]]
    for gap, (before, value) in zip(map(sub, numbers[1:], numbers), pairwise(values), strict=False):
        shared = autocorrelation**gap
        weight = 1 / math.sqrt(1 - shared * shared)
        weights.append(weight)
        levels.append((1 - shared) * weight)
        rests.append((value - shared * before) * weight)
    return Freed(weights, levels, rests)


def _splits(freed: Freed, places: range, precision: float) -> dict[int, Split]:
    """Go back from the newest day, so that each place costs the same however many days follow it."""
    splits, later_levels, later_rests = {}, 0.0, 0.0
    for place in range(len(freed.rests) - 1, places.start - 1, -1):
        weight, level, rest = freed.weights[place], freed.levels[place], freed.rests[place]
        if place < places.stop:
            share = (level * weight + later_levels) / precision
            own = weight * weight + later_levels - share * share * precision
            leaning = weight * rest + later_rests
            splits[place] = Split(leaning / own, own, share, leaning * leaning / own)
        later_levels += level * level
        later_rests += level * rest
    return splits
