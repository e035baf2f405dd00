"""The plain change-point reading that ours is measured against: one population's autocorrelation, every day a possible change."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

CLEAR_Z = 3.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """What the plain reading is told of a measure."""

    sd: float
    shrink_days: float
    autocorrelation: float
    least: int


PLAIN = {
    "pain": Plain(sd=1.25, shrink_days=10, autocorrelation=0.4, least=4),
    "stance": Plain(sd=5.4, shrink_days=12, autocorrelation=0.15, least=3),
    "heel raises": Plain(sd=2.17, shrink_days=10, autocorrelation=0.15, least=3),
    "walking": Plain(sd=5.0, shrink_days=10, autocorrelation=0.25, least=4),
}


def plain_z(values: Sequence[float], plain: Plain) -> float:
    """Return the largest change in standard errors, with its sign; 0 with too few days."""
    count, whole, squares = len(values), math.fsum(values), math.fsum(value * value for value in values)
    inflation = (1 + plain.autocorrelation) / (1 - plain.autocorrelation)
    largest, early = 0.0, math.fsum(values[: plain.least])
    for at in range(plain.least, count - plain.least + 1):
        before, after = early / at, (whole - early) / (count - at)
        rest = max(0.0, squares - at * before * before - (count - at) * after * after)
        variance = inflation * (plain.shrink_days * plain.sd**2 + rest) / (plain.shrink_days + count - 2)
        largest = max(largest, (after - before) / math.sqrt(variance * (1 / at + 1 / (count - at))), key=abs)
        early += values[at]
    return largest
