"""What a diary entry can say: one frozen body per kind. None always means "not asked or not told", never "no"."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from surefoot.domain.quantities import Block, Side


@dataclass(frozen=True, slots=True)
class Range:
    """The values a number in an entry may take, or the length of a text, both ends included; `lines`: line breaks allowed."""

    low: float
    high: float
    lines: bool = False


@dataclass(frozen=True, slots=True)
class Identifier:
    """Marks a text as the id of an entry."""


Pain = Annotated[int, Range(0, 10)]
Effort = Annotated[int, Range(0, 10)]
Word = Annotated[str, Range(1, 80)]
Text = Annotated[str, Range(0, 4000, lines=True)]
EntryId = Annotated[str, Identifier()]
Feeling = Literal["intact", "reduced", "unknown"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Who the person is, as far as it matters for safe movement; the newest profile counts."""

    KIND: ClassVar[str] = "profile"
    birth_year: Annotated[int, Range(1900, 2100)] | None = None
    cause: Literal["diabetes", "chemotherapy", "alcohol", "b12", "autoimmune", "compression", "unknown"] = "unknown"
    diabetes: bool | None = None
    protective_sensation: Feeling = "unknown"
    circulation: Literal["good", "poor", "unknown"] = "unknown"
    past_ulcer: bool | None = None
    amputation: bool | None = None
    deformity: bool | None = None
    kidney_failure: bool | None = None
    eye_disease: Literal["none", "background", "proliferative", "unknown"] = "unknown"
    glucose_lowering: Literal["none", "insulin", "sulfonylurea", "other"] | None = None
    falls_12_months: Annotated[int, Range(0, 1000)] | None = None
    aids: Literal["none", "stick", "frame", "wheelchair"] | None = None
    footwear: Literal["shoes", "slippers", "barefoot"] | None = None
    minutes_a_day: Annotated[int, Range(5, 90)] | None = None
    training_days: tuple[Weekday, ...] = ()
    region: Annotated[str, Range(2, 8)] | None = None
    equipment: tuple[Word, ...] = ()
    usual_pain: Pain | None = None
    units: Literal["metric", "imperial"] | None = None
    voice: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FootCheck:
    """What was seen on each foot, as finding codes; an empty tuple means looked at, nothing new."""

    left: tuple[Word, ...] = ()
    right: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FootMark:
    """One finding at one spot of one foot."""

    foot: Literal["left", "right"]
    zone: Word
    finding: Word


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """How today starts, before anything is moved."""

    KIND: ClassVar[str] = "check_in"
    pain: Pain | None = None
    foot_check: FootCheck | None = None
    marks: tuple[FootMark, ...] = ()
    red_flags: tuple[Word, ...] = ()
    sleep: Literal["good", "fair", "poor", "very-poor"] | None = None
    dizzy: bool | None = None
    fall_or_near_fall: bool | None = None
    glucose_mmol_l: Annotated[float, Range(0.5, 60)] | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One trial of one measure."""

    KIND: ClassVar[str] = "measurement"
    measure: Word
    value: Annotated[float, Range(-1000, 100_000)]
    unit: Word
    side: Side | None = None
    trial: Annotated[int, Range(1, 100)] | None = None
    ended: Word | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbness:
    """Where feeling is low, by zone of each foot."""

    KIND: ClassVar[str] = "numbness"
    zones: Mapping[Word, tuple[Word, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """A fall: coming to rest on the ground or a lower level without meaning to (ProFaNE)."""

    KIND: ClassVar[str] = "fall"
    injured: bool | None = None
    head_hit: bool | None = None
    could_stand: bool | None = None
    note: Text | None = None


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
