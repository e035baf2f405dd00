"""Advice: what the programme says about one day, with every reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from surefoot.domain.dose import Dose
from surefoot.domain.quantities import Block, Position, Sides, Support, Urgency

Value = str | int | float | bool | None


class Verdict(StrEnum):
    """What today may hold, from most to least."""

    GO = "go"
    EASE = "ease"
    SEATED = "seated"
    REST = "rest"
    STOP = "stop"


class Decision(StrEnum):
    """What was decided for one exercise, or for walking."""

    START = "start"
    ADVANCE = "advance"
    CLIMB = "climb"
    RESTORE = "restore"
    HOLD = "hold"
    EASE = "ease"
    TRIM = "trim"
    STEP_DOWN = "step-down"
    RETURN = "return"
    STEADY = "steady"
    REST = "rest"


RAISING = frozenset({Decision.ADVANCE, Decision.CLIMB})
GROWING = RAISING | {Decision.RESTORE}
STAND_INS = frozenset(
    {"seated-version", "swapped"}
)  # rules that put another variant in for a day, without moving the ladder


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that spoke, with the values it used; words are rendered later from the catalogue."""

    rule: str
    values: tuple[tuple[str, Value], ...] = ()


def because(rule: str, **values: Value) -> Reason:
    """Return a reason, its values in a fixed order."""
    return Reason(rule, tuple(sorted(values.items()) if len(values) > 1 else values.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFlag:
    """A red flag that is open: since which day, and on which foot when that is known."""

    code: str
    urgency: Urgency
    since: date
    foot: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One exercise of today's session, with its dose, the dose before, and why."""

    exercise: str
    variant: str
    sides: Sides
    parts: int
    position: Position
    support: Support
    dose: Dose
    previous: Dose | None
    previous_variant: str | None
    decision: Decision
    reasons: tuple[Reason, ...]
    optional: bool
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockPlan:
    """One block of the session; seconds include rests and getting into place."""

    block: Block
    seconds: int
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPlan:
    """Today's session; its seconds never pass the minutes the person has."""

    seconds: int
    blocks: tuple[BlockPlan, ...]

    def items(self) -> Iterator[Item]:
        """Yield every item in the order it is done."""
        for block in self.blocks:
            yield from block.items


@dataclass(frozen=True, slots=True)
class Rested:
    """An exercise or a block that rests today, and why."""

    subject: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkPlan:
    """Comfortable walking for today, in minutes; 0 when walking rests."""

    minutes: float
    decision: Decision
    surface: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What the programme says about `on`.

    `check_in_due` is True until today's check-in is there; `response_due` names the session whose next morning is unknown.
    `instead` names what to do on a day without a session. `usual` and `notch` are pain points.
    """

    on: date
    verdict: Verdict
    reasons: tuple[Reason, ...]
    flags: tuple[OpenFlag, ...]
    notes: tuple[OpenFlag, ...]
    risk_level: int
    session: SessionPlan | None
    rested: tuple[Rested, ...]
    instead: tuple[str, ...]
    walk: WalkPlan
    expect: str
    week: int
    next_review: date
    check_in_due: bool
    response_due: str | None
    usual: float | None
    notch: float
    minutes: int
    rules_version: str
