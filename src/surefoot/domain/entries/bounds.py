"""Entries that open, close or bound the programme: clearances, prescriptions, suspensions, the choice of one day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from surefoot.domain.entries.told import Range, Text, Word
from surefoot.domain.quantities import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearance:
    """A clinician's review of one red flag, which opens the programme again."""

    KIND: ClassVar[str] = "clearance"
    flag: Word
    by: Word
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prescription:
    """Bounds set by the person (`by` = "self") or by a clinician; the newest one of each author counts.

    `hidden` exercises are not offered; `blocks`, where given, are the only ones offered; `standing` False keeps to seated
    work, and True, from a clinician, allows standing work at risk level 3.
    """

    KIND: ClassVar[str] = "prescription"
    by: Word
    hidden: tuple[Word, ...] = ()
    blocks: tuple[Block, ...] | None = None
    standing: bool | None = None
    strength_days: Annotated[int, Range(0, 3)] | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspension:
    """The programme rests from this day, for illness or travel; nothing counts as missed."""

    KIND: ClassVar[str] = "suspension"
    reason: Literal["illness", "travel", "other"] = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """The end of a suspension."""

    KIND: ClassVar[str] = "return"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the person chose for this one day: fewer minutes, the seated version, a swap, or leaving exercises out.

    `swaps` maps an exercise to the easier variant or the other exercise taken instead.
    """

    KIND: ClassVar[str] = "choice"
    minutes: Annotated[int, Range(5, 90)] | None = None
    seated: bool = False
    swaps: Mapping[Word, Word] = field(default_factory=dict)
    without: tuple[Word, ...] = ()
