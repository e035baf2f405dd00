"""What a clinician's page tells, before any words: the facts of some weeks of one diary."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from surefoot.domain.advice import Reason
from surefoot.domain.dose import Dose
from surefoot.domain.entries import Prescribed, Prescription, Profile
from surefoot.domain.quantities import Block, Sides, Urgency
from surefoot.domain.review import Adherence, FlareUp, Review


class Topic(StrEnum):
    """What the person may leave out. Red flags are not among them: a page without them would mislead."""

    MEDICINES = "medicines"
    PAIN = "pain"
    NUMBNESS = "numbness"
    FALLS = "falls"
    DOSES = "doses"
    DECISIONS = "decisions"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskGround:
    """One thing the risk level rests on; what is not known counts as if it were so."""

    code: str
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseChange:
    """One exercise done at another dose, or as another version, than the time before; and the rules that asked for it."""

    day: date
    exercise: str
    variant: str
    before_variant: str
    before: Prescribed
    after: Prescribed
    decision: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseNow:
    """One exercise as it was last done, and its last change within the weeks told of."""

    exercise: str
    block: Block
    variant: str
    sides: Sides
    parts: int
    dose: Dose
    day: date
    changed: DoseChange | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagTold:
    """A red flag of these weeks: the first day it was told, whether it is open, and who reviewed it when.

    `raised` is None where it was told before these weeks. Neither open nor cleared: it was for the next visit only.
    """

    code: str
    urgency: Urgency | None
    foot: str | None
    raised: date | None
    open: bool
    cleared: date | None
    by: str | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """How the feet answered sessions: how many there were, how many next mornings are known, and the days made smaller for it."""

    sessions: int
    mornings: int
    trimmed: tuple[date, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Walking:
    """The walking minutes advised now, since which day and why, and how many days had a walk."""

    minutes: float | None
    since: date | None
    why: Reason | None
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SuspensionTold:
    """A time the programme rested, for illness or travel; `until` is None while it lasts, `since` where it began before."""

    since: date | None
    until: date | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything of a clinician's page. The weeks told of are `since` to `on`, both ends included.

    `told` counts the days with an entry. `adherence` is that of the same weeks, as far back as it is known: `adherence_since`.
    `numb` is the newest map of these weeks: its day, and the zones of each foot. `series` holds the values of each
    measure within the weeks; its reading may look further back.
    """

    on: date
    since: date
    weeks: int
    first_day: date | None
    told: int
    profile: Profile
    risk_level: int
    risk_grounds: tuple[RiskGround, ...]
    review: Review
    adherence: Adherence
    adherence_since: date
    answers: Answers
    flare_ups: tuple[FlareUp, ...]
    flags: tuple[FlagTold, ...]
    doses: tuple[DoseNow, ...]
    changes: tuple[DoseChange, ...]
    walking: Walking
    prescriptions: tuple[Prescription, ...]
    suspensions: tuple[SuspensionTold, ...]
    falls: int
    near_falls: int
    stumbles: int
    numb: tuple[date, Mapping[str, tuple[str, ...]]] | None
    series: Mapping[str, Sequence[tuple[date, float]]]
    rules_version: str

    @property
    def open_flags(self) -> tuple[FlagTold, ...]:
        """The red flags that nobody has reviewed yet."""
        return tuple(flag for flag in self.flags if flag.open)
