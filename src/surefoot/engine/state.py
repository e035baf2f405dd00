"""What the engine remembers of a diary: bounded, so that advice costs the same after a month and after ten years."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from surefoot.domain.advice import Decision, Reason, Verdict
from surefoot.domain.dose import Dose
from surefoot.domain.entries import CheckIn, Choice, Prescription, Profile

Zones = tuple[tuple[str, str], ...]


def _nothing[K, V]() -> Mapping[K, V]:
    return MappingProxyType({})


def with_one[K, V](known: Mapping[K, V], name: K, value: V) -> Mapping[K, V]:
    """Return what is known by name with one more, or another value for one."""
    # From its items: unpacking a read-only mapping asks it for each name in turn.
    return MappingProxyType(dict(known.items()) | {name: value})


@dataclass(frozen=True, slots=True, kw_only=True)
class RungState:
    """The last time one variant was done: its dose, what was reported, and the amount to climb back to after a cut.

    `rpe` is the highest told, None when none was; `done_percent` is work done of work asked; `low_run` and `high_run` count
    the sessions in a row with effort at or just over the band's floor, and above the band.
    """

    dose: Dose
    day: date
    session: str
    rpe: int | None = None
    form_lost: bool = False
    tingling_grew: bool = False
    sharp_pain: bool = False
    stumble: bool = False
    done_percent: int = 100
    target: int | None = None
    low_run: int = 0
    high_run: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderState:
    """Where a person stands on one ladder: the rung they work at, and every rung they have done.

    `back_to` is the rung that a trigger made them leave for an easier one, until they are back on it.
    """

    rung: str
    rungs: Mapping[str, RungState]
    back_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRecord:
    """One session of the last weeks: what it held and how the feet answered it.

    `listed` is what the session said was done, `done` what has an exercise entry; `usual` and `notch` are those of the day
    the answer came, kept so that an old answer is never read anew.
    """

    id: str
    day: date
    outcome: str | None = None
    strength: bool = False
    work_s: int = 0
    trimmed: bool = False
    listed: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    evening: int | None = None
    morning: int | None = None
    answered: date | None = None
    usual: float | None = None
    notch: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagState:
    """A red flag that nobody has cleared."""

    code: str
    since: date
    foot: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkState:
    """The walking minutes advised, since which day and why; the last trigger they were cut for; the walks of two weeks.

    A walk is (day, minutes, comfortable).
    """

    minutes: float | None = None
    since: date | None = None
    decision: Decision | None = None
    why: Reason | None = None
    cut_for: date | None = None
    last: date | None = None
    walks: tuple[tuple[date, float, bool | None], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbMap:
    """The numb zones of one day, as (foot, zone), in order."""

    day: date
    zones: Zones


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonState:
    """Everything advice needs to know of the past.

    `reviewed` holds (foot, finding) that a clinician has looked at and that has not gone since. `numb_usual` is the map that
    numbness is held against, `numb_now` the newest. `cleared` holds the day each known red flag was last cleared. `verdicts`
    are those that the last days before `today` ended with, the newest last.
    """

    today: date | None = None
    profile: Profile | None = None
    first_day: date | None = None
    ladders: Mapping[str, LadderState] = field(default_factory=_nothing)
    sessions: tuple[SessionRecord, ...] = ()
    mornings: tuple[tuple[date, int], ...] = ()
    checked: date | None = None
    check_in: CheckIn | None = None
    left_foot: tuple[str, ...] = ()
    right_foot: tuple[str, ...] = ()
    reviewed: tuple[tuple[str, str], ...] = ()
    flags: tuple[FlagState, ...] = ()
    cleared: Mapping[str, date] = field(default_factory=_nothing)
    numb_usual: NumbMap | None = None
    numb_now: NumbMap | None = None
    falls: tuple[date, ...] = ()
    temperatures: tuple[tuple[date, float | None, float | None], ...] = ()
    measures: Mapping[str, tuple[date, float]] = field(default_factory=_nothing)
    suspended: str | None = None
    prescriptions: Mapping[str, Prescription] = field(default_factory=_nothing)
    chosen: date | None = None
    choice: Choice | None = None
    walking: WalkState = WalkState()
    verdicts: tuple[Verdict, ...] = ()
