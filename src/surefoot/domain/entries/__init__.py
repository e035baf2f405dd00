"""What a diary entry can say: one frozen body per kind. None always means "not asked or not told", never "no"."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from surefoot.domain.entries.bounds import Choice, Clearance, Prescription, Return, Suspension
from surefoot.domain.entries.life import Care, Experiment, Note, Tag
from surefoot.domain.entries.person import CheckIn, Fall, FootCheck, FootMark, Measurement, Numbness, Profile
from surefoot.domain.entries.told import Effort, EntryId, Feeling, Identifier, Pain, Range, Text, Weekday, Word
from surefoot.domain.entries.training import Performance, Prescribed, Response, SessionEnd, SetDone, TempoTold, Walk

__all__ = [
    "Body",
    "Care",
    "CheckIn",
    "Choice",
    "Clearance",
    "Correction",
    "Effort",
    "EntryId",
    "Experiment",
    "Fact",
    "Fall",
    "Feeling",
    "FootCheck",
    "FootMark",
    "Identifier",
    "Measurement",
    "Note",
    "Numbness",
    "Pain",
    "Performance",
    "Prescribed",
    "Prescription",
    "Profile",
    "Range",
    "Response",
    "Retraction",
    "Return",
    "SessionEnd",
    "SetDone",
    "Suspension",
    "Tag",
    "TempoTold",
    "Text",
    "Unknown",
    "Walk",
    "Weekday",
    "Word",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction:
    """Takes an earlier entry back."""

    KIND: ClassVar[str] = "retraction"
    supersedes: EntryId
    reason: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """An entry of a kind this version does not know: kept and shown, never used for advice and never dropped."""

    KIND: ClassVar[str] = "unknown"
    kind: str
    data: Mapping[str, object]


Fact = (
    Profile
    | CheckIn
    | Performance
    | SessionEnd
    | Response
    | Walk
    | Measurement
    | Numbness
    | Fall
    | Clearance
    | Prescription
    | Suspension
    | Return
    | Choice
    | Care
    | Tag
    | Experiment
    | Note
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Puts `entry` in the place of an earlier entry, on that entry's day."""

    KIND: ClassVar[str] = "correction"
    supersedes: EntryId
    entry: Fact


Body = Fact | Correction | Retraction | Unknown
