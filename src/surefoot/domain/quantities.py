"""The small words every other module is written with: sides, blocks, bands, tempo, where a number comes from."""

from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """A body side, as performed or measured."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Sides(StrEnum):
    """How an exercise is prescribed: both feet together, each in turn, or one side only."""

    BOTH = "both"
    EACH = "each"
    LEFT = "left"
    RIGHT = "right"

    @property
    def times(self) -> int:
        """How many times the work is done to cover the prescribed sides."""
        return 2 if self is Sides.EACH else 1


class Block(StrEnum):
    """The parts of a session, in the order they are done."""

    WARM_UP = "warm-up"
    GLIDES = "glides"
    ACTIVATION = "activation"
    STRENGTH = "strength"
    BALANCE = "balance"


class Position(StrEnum):
    """The position a variant is done in."""

    SEATED = "seated"
    LYING = "side-lying"
    STANDING = "standing"


class Support(StrEnum):
    """What the hands have: nothing needed, a firm counter or chair back within reach, or both hands on it."""

    NONE = "none"
    WITHIN_REACH = "within-reach"
    BOTH_HANDS = "both-hands"


class Basis(StrEnum):
    """Where a clinical number comes from; `house` means our own careful choice, awaiting a clinician's sign-off."""

    ARTICLE = "article"
    GUIDELINE = "guideline"
    STUDY = "study"
    HOUSE = "house"


class Urgency(StrEnum):
    """How soon a red flag needs help, most urgent first."""

    EMERGENCY = "emergency"
    SAME_DAY = "same-day"
    THIS_WEEK = "this-week"
    NEXT_VISIT = "next-visit"


@dataclass(frozen=True, slots=True)
class Band:
    """A closed range, low to high."""

    low: int
    high: int

    def __post_init__(self) -> None:
        """Refuse a range written upside down."""
        if self.low > self.high:
            raise ValueError(f"low {self.low} is above high {self.high}")


@dataclass(frozen=True, slots=True)
class Tempo:
    """How one rep is paced: seconds to lift, to pause and to lower."""

    lift: int
    pause: int
    lower: int

    @property
    def rep_s(self) -> int:
        """Seconds one rep takes."""
        return self.lift + self.pause + self.lower
