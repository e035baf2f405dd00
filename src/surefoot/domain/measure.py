"""Measures: what is measured at home, how far it wobbles, what others of the same age reach, and when to measure again."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from surefoot.domain.quantities import Basis
from surefoot.domain.reading import Noise


class Source(StrEnum):
    """Where a measure's values come from."""

    MEASUREMENT = "measurement"
    MORNING = "morning"
    WALK = "walk"


class NormKind(StrEnum):
    """What a norm says: what is usual at that age, the line that is worth a word, or the change that matters to people."""

    USUAL = "usual"
    LINE = "line"
    IMPORTANT = "important"


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """What is known of others, for a span of ages (both ends included) and, where it differs, one sex."""

    kind: NormKind
    value: float
    first_age: int = 0
    last_age: int = 130
    sex: Literal["female", "male"] | None = None
    basis: Basis
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measure: `sides`: for each foot by itself; `stands`: done standing; `steady`: not where balance is poor.

    `noise` is None where no change is read from it. `retest_days` is the least time between two tests, None where the value
    comes by itself (pain from the mornings, walking from the walks). `most` keeps out slips of the hand.
    """

    id: str
    source: Source
    unit: str
    sides: bool
    whole: bool
    most: float
    stands: bool
    steady: bool
    tries: int
    retest_days: int | None
    noise: Noise | None
    norms: tuple[Norm, ...]
    coverage: tuple[str, ...]
    basis: Basis
    source_text: str
