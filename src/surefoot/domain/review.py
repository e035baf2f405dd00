"""The review: two weeks looked back on, every measure read, and what follows from it, with every reason."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from surefoot.domain.advice import OpenFlag, Reason
from surefoot.domain.measure import Norm
from surefoot.domain.quantities import Side
from surefoot.domain.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureReading:
    """One series read: of one measure, and one foot where it is measured for each. `first` and `last` are (day, value).

    `read` is False for a measure of which no change is read, since nobody knows how far it wobbles: it is only shown.
    `asked_less` tells that a change for the worse was held back: the walks were shorter, and easy, as when less is asked for.
    """

    measure: str
    side: Side | None
    unit: str
    reading: Reading
    norms: tuple[Norm, ...]
    first: tuple[date, float] | None
    last: tuple[date, float] | None
    read: bool = True
    asked_less: bool = False

    @property
    def series(self) -> str:
        """Return the name of the series, such as "single-leg-stance:left"."""
        return f"{self.measure}:{self.side}" if self.side else self.measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Adherence:
    """Sessions done of those asked for. Days told to rest were not asked for; nothing asked is None, not 0 %."""

    asked: int
    done: int
    rested: int
    percent: int | None


class FlareEnd(StrEnum):
    """How a flare-up ended: it lasts, pain came back to the usual, nobody told, or it became the usual."""

    LASTS = "lasts"
    BACK = "back"
    UNTOLD = "not told"
    NEW_USUAL = "new usual"


@dataclass(frozen=True, slots=True, kw_only=True)
class FlareUp:
    """Days of pain well above the usual: its first day, its last (None while it lasts), the worst, and what came before.

    The last day is the last that was told to be high; `ending` says what is known of what came after.
    """

    start: date
    end: date | None
    worst: int
    before: tuple[Reason, ...]
    ending: FlareEnd = FlareEnd.BACK


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbnessChange:
    """The numb zones of the first map and of the newest, and those new since, as (foot, zone)."""

    then: date
    now: date
    spread: tuple[tuple[str, str], ...]
    eased: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What the weeks up to `on` say. The period is `since` to `on`, both ends included; measures are read over a longer one.

    `changed` and `unchanged` are told in `measures`; `celebrate` holds only what is true; `suggestion` is one at most;
    `questions` are what to ask the clinician; `missing` says what could not be read, and why.
    """

    on: date
    since: date
    week: int
    due: bool
    next_review: date
    measures: tuple[MeasureReading, ...]
    adherence: Adherence
    flare_ups: tuple[FlareUp, ...]
    numbness: NumbnessChange | None
    falls: int
    flags: tuple[OpenFlag, ...]
    celebrate: tuple[Reason, ...]
    suggestion: Reason | None
    questions: tuple[Reason, ...]
    missing: tuple[Reason, ...]
    expect: str
    rules_version: str
