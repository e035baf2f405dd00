"""Entries about the person and how a day starts. None always means "not asked or not told", never "no"."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from surefoot.domain.entries.told import Cause, Feeling, Pain, Range, Sex, Text, Weekday, Word
from surefoot.domain.quantities import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Who the person is, as far as it matters for safe movement; the newest profile counts."""

    KIND: ClassVar[str] = "profile"
    birth_year: Annotated[int, Range(1900, 2100)] | None = None
    sex: Sex | None = None
    cause: Cause = "unknown"
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
    figure_palette: Literal["light", "tan", "brown", "deep", "contrast"] | None = None
    figure_build: Literal["slim", "broad"] | None = None
    figure_hair: Literal["short", "bun"] | None = None


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
    """How today starts, before anything is moved. `red_flags` is empty when every question was answered with no."""

    KIND: ClassVar[str] = "check_in"
    pain: Pain | None = None
    foot_check: FootCheck | None = None
    marks: tuple[FootMark, ...] = ()
    red_flags: tuple[Word, ...] | None = None
    sleep: Literal["good", "fair", "poor", "very-poor"] | None = None
    dizzy: bool | None = None
    fall_or_near_fall: bool | None = None
    glucose_mmol_l: Annotated[float, Range(0.5, 60)] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One trial of one measure. `answers` holds those of a questionnaire, by question."""

    KIND: ClassVar[str] = "measurement"
    measure: Word
    value: Annotated[float, Range(-1000, 100_000)]
    unit: Word
    side: Side | None = None
    trial: Annotated[int, Range(1, 100)] | None = None
    ended: Word | None = None
    answers: Mapping[Word, Literal["yes", "no"]] | None = None


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
