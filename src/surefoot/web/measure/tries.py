"""The tries of one test on one day: what each foot reached, and whose turn it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from surefoot.domain.diary import Entry
from surefoot.domain.entries import Measurement
from surefoot.domain.measure import Measure
from surefoot.domain.quantities import Side
from surefoot.web.measure.known import FEET, best, last_known


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """The tries of one foot, or of both together where `side` is None; `left`: how many more there are."""

    side: Side | None
    values: tuple[float, ...]
    best: float | None
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tries:
    """The tries of a day; `turn` is the one to go on with: left and right take turns."""

    feet: tuple[Tried, ...]
    ids: tuple[str, ...]

    @property
    def begun(self) -> bool:
        """Whether there was a try."""
        return any(foot.values for foot in self.feet)

    @property
    def done(self) -> bool:
        """Whether every try was taken."""
        return all(foot.left <= 0 for foot in self.feet)

    @property
    def turn(self) -> Tried:
        """Return the foot with the fewest tries so far."""
        return min(self.feet, key=lambda foot: len(foot.values))


def tries_of(measure: Measure, entries: Sequence[Entry], *, on: date) -> Tries:
    """Return the tries of a day; `entries` as they stand now."""
    known = last_known(measure, entries)
    if known is None or known.day != on:
        return Tries(feet=tuple(_tried(measure, (), side) for side in _sides(measure)), ids=())
    results = [one for one in known.results if isinstance(one, Measurement)]
    return Tries(feet=tuple(_tried(measure, results, side) for side in _sides(measure)), ids=known.ids)


def _sides(measure: Measure) -> tuple[Side | None, ...]:
    return FEET if measure.sides else (None,)


def _tried(measure: Measure, results: Sequence[Measurement], side: Side | None) -> Tried:
    values = tuple(one.value for one in results if side is None or one.side is side)
    return Tried(side=side, values=values, best=best(measure, results, side), left=measure.tries - len(values))
