"""Entries about the rest of life: care, circumstances, experiments, notes."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from surefoot.domain.entries.told import Range, Text, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Care:
    """Care between sessions: a massage, a lukewarm bath, a cold pack."""

    KIND: ClassVar[str] = "care"
    care: Word
    minutes: Annotated[float, Range(0, 600)] | None = None
    temperature_c: Annotated[float, Range(-30, 90)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """Circumstances of the day, such as shoes or surface."""

    KIND: ClassVar[str] = "tag"
    tags: tuple[Word, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Experiment:
    """The start or end of one pre-declared experiment."""

    KIND: ClassVar[str] = "experiment"
    question: Text
    arms: tuple[Word, ...] = ()
    days: Annotated[int, Range(1, 365)] | None = None
    ended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Free words."""

    KIND: ClassVar[str] = "note"
    text: Text
