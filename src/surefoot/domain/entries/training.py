"""Entries about movement: exercises, sessions, how the feet answered, walks."""

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from surefoot.domain.entries.told import Effort, Pain, Range, Word
from surefoot.domain.quantities import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class TempoTold:
    """The tempo as written in an entry, in seconds."""

    lift: Annotated[int, Range(0, 60)]
    pause: Annotated[int, Range(0, 60)]
    lower: Annotated[int, Range(0, 60)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prescribed:
    """The dose that was asked for, as the plan printed it."""

    sets: Annotated[int, Range(1, 20)] | None = None
    reps: Annotated[int, Range(1, 200)] | None = None
    hold_s: Annotated[int, Range(1, 600)] | None = None
    duration_s: Annotated[int, Range(1, 3600)] | None = None
    tempo_s: TempoTold | None = None
    rest_s: Annotated[int, Range(0, 600)] | None = None
    rpe: tuple[Effort, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDone:
    """One set as it was done."""

    side: Side = Side.BOTH
    part: Annotated[int, Range(1, 9)] | None = None
    reps: Annotated[int, Range(0, 500)] | None = None
    seconds: Annotated[float, Range(0, 7200)] | None = None
    rpe: Effort | None = None
    form: Literal["kept", "lost"] | None = None
    tingling: Literal["none", "eased", "grew"] | None = None
    pain: Pain | None = None
    sharp_pain: bool = False
    stumble: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Performance:
    """One exercise of one session, with what was asked and why, and what was done."""

    KIND: ClassVar[str] = "exercise"
    session: Word
    exercise: Word
    variant: Word
    prescribed: Prescribed = field(default_factory=Prescribed)
    sets: tuple[SetDone, ...] = ()
    decision: Word | None = None
    rules: tuple[Word, ...] = ()
    rules_version: Word | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEnd:
    """How a session ended. `exercises` names what was done in it, so that a lost exercise entry is noticed."""

    KIND: ClassVar[str] = "session"
    session: Word
    outcome: Literal["finished", "shortened", "stopped"]
    reason: Annotated[str, Range(0, 200)] | None = None
    minutes: Annotated[float, Range(0, 600)] | None = None
    exercises: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """How the feet answered a session: that evening and the next morning."""

    KIND: ClassVar[str] = "response"
    to: Word
    evening: Pain | None = None
    morning: Pain | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """One walk."""

    KIND: ClassVar[str] = "walk"
    minutes: Annotated[float, Range(0, 1440)]
    comfortable: bool | None = None
    steps: Annotated[int, Range(0, 200_000)] | None = None
    surface: Literal["even", "soft", "firm", "mixed"] | None = None
    shoes: Word | None = None
