"""Measures: what is measured at home, how far it wobbles, what others of the same age reach, and when to measure again."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from surefoot.domain.entries.told import Cause, Sex
from surefoot.domain.exercise import Condition, Unlock
from surefoot.domain.quantities import Basis
from surefoot.domain.reading import Noise

ANY_AGE = (0, 130)


class Source(StrEnum):
    """Where a measure's values come from: tests, mornings, walks, or the map of numb spots."""

    MEASUREMENT = "measurement"
    MORNING = "morning"
    WALK = "walk"
    MAP = "map"


class NormKind(StrEnum):
    """What a norm says: what is usual at that age, the line worth a word, the change that matters, the aim over weeks."""

    USUAL = "usual"
    LINE = "line"
    IMPORTANT = "important"
    AIM = "aim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """What is known of others, for a span of ages (both ends included) and, where it differs, one sex or one cause.

    `percent`: an important change in percent of the first value, not in the measure's unit.
    """

    kind: NormKind
    value: float
    percent: bool = False
    first_age: int = ANY_AGE[0]
    last_age: int = ANY_AGE[1]
    sex: Sex | None = None
    cause: Cause | None = None
    basis: Basis
    source: str

    @property
    def has_age(self) -> bool:
        """Whether it holds for some ages only."""
        return (self.first_age, self.last_age) != ANY_AGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """How far two results may lie apart with nothing changed (95 %), as published, in the measure's unit."""

    value: float
    basis: Basis
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLimits:
    """When a change of one measure counts: standard errors for clear and for leaning, and logged days before and after it."""

    clear_z: float
    leaning_z: float
    least_before: int
    least_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One yes-or-no question of a questionnaire, and the answer that counts one point; None when none does."""

    id: str
    counts: Literal["yes", "no"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measure.

    `sides`: for each foot by itself; `stands`: done standing; `steady`: not where balance is poor; `unsuitable_when`: the other
    facts about a person that rule it out. `tries` are taken for each foot, `rest_s` apart, and the best counts; the clock of a
    timed test ends by itself after `longest_s`. `most` keeps out slips of the hand.

    `retest_days` is the least time between two tests, None where the value comes by itself (pain from the mornings, walking
    from the walks) and is asked once. `wish`: only when the person asks for it. Tests of one `group` tire the same muscles.
    All of `opens` must hold before it is offered. `noise` and `change` are None where results are shown and no change is read.
    """

    id: str
    source: Source
    unit: str
    more_is_better: bool
    sides: bool = False
    whole: bool
    most: float
    stands: bool = False
    steady: bool = False
    unsuitable_when: frozenset[Condition] = frozenset()
    tries: int = 1
    rest_s: int = 0
    longest_s: int | None = None
    equipment: tuple[str, ...] = ()
    retest_days: int | None
    wish: bool = False
    group: str | None = None
    opens: tuple[Unlock, ...] = ()
    noise: Noise | None
    change: ChangeLimits | None = None
    noise_source: str | None = None
    error: Error | None = None
    norms: tuple[Norm, ...] = ()
    items: tuple[Item, ...] = ()
    coverage: tuple[str, ...]
    basis: Basis
    source_text: str

    def counted(self, known: float | None, value: float) -> float:
        """Return which of a day's results counts: the better one of a test that is performed, else the last one told."""
        if known is None or not self.stands:
            return value
        return max(known, value) if self.more_is_better else min(known, value)
