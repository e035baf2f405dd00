"""An exercise: a ladder of variants from easiest to hardest, each with its range of doses and its precautions."""

from dataclasses import dataclass
from enum import StrEnum

from surefoot.domain.quantities import Band, Basis, Block, Position, Sides, Support, Tempo


class DoseKind(StrEnum):
    """What an exercise counts."""

    REPS = "reps"
    HOLD = "hold"
    TIME = "time"


class Condition(StrEnum):
    """A fact about the person that can make a variant unsuitable."""

    REDUCED_SENSATION = "reduced-sensation"
    POOR_CIRCULATION = "poor-circulation"
    PROLIFERATIVE_RETINOPATHY = "proliferative-retinopathy"
    FOOT_DEFORMITY = "foot-deformity"
    UNSTEADY = "unsteady"


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseRange:
    """The doses a variant may take.

    `amount` is the range progression moves in: reps a set, seconds a hold, or seconds a set, as `kind` says. `start` is the
    first amount without a test result; `floor` the least that is ever offered. For holds `reps` is the range of holds a set.
    """

    kind: DoseKind
    sets: Band
    amount: Band
    start: int
    floor: int
    reps: Band
    tempo: Tempo | None
    rest_s: Band
    rpe: Band
    basis: Basis
    house: tuple[str, ...] = ()
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlock:
    """One condition for climbing to a variant: a measure reached, or days since the first session."""

    measure: str | None = None
    at_least: int
    basis: Basis
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One rung of a ladder."""

    id: str
    position: Position
    support: Support
    sides: Sides
    parts: int
    equipment: tuple[str, ...]
    loads_foot: bool
    dose: DoseRange
    unlock: tuple[Unlock, ...]
    unsuitable_when: frozenset[Condition]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """A movement of the programme: its block, its coverage rows, and its variants from easiest to hardest.

    `start` names the variant a steady person begins with when no test says otherwise; `tested` the one whose first dose is
    taken from the result of `measure`. `priority` 1 is kept longest when time is short. `progresses` is False where effort
    never raises the dose (warm-up and nerve glides).
    """

    id: str
    block: Block
    coverage: tuple[str, ...]
    region: tuple[str, ...]
    variants: tuple[Variant, ...]
    start: str
    tested: str | None
    measure: str | None
    priority: int
    progresses: bool
    optional: bool
    swaps: tuple[str, ...]
    precautions: tuple[str, ...]
    stop_signs: tuple[str, ...]
    setup_s: int

    def variant(self, variant_id: str) -> Variant | None:
        """Return the variant of that id, or None when the ladder has no such rung."""
        for variant in self.variants:
            if variant.id == variant_id:
                return variant
        return None

    def rung(self, variant_id: str) -> int:
        """Return the place of a variant on the ladder, 0 = easiest; raise ValueError for an unknown one."""
        for place, variant in enumerate(self.variants):
            if variant.id == variant_id:
                return place
        raise ValueError(f"{self.id} has no variant {variant_id}")

    @property
    def seated(self) -> Variant | None:
        """The hardest variant done sitting or lying, or None."""
        return next((v for v in reversed(self.variants) if v.position is not Position.STANDING), None)
