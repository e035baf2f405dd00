"""The programme: exercises, red flags, foot findings, rules and every number with its basis."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from surefoot.domain.exercise import Exercise
from surefoot.domain.limits import Limits
from surefoot.domain.measure import Measure
from surefoot.domain.quantities import Basis, Urgency


class Effect(StrEnum):
    """What a red flag or a finding does to today's session."""

    STOP = "stop"
    SEATED = "seated"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlag:
    """A sign that needs care: how soon, and what it does to the programme until a clinician has reviewed it.

    `also` names the emergencies that can come with it; where it stops the programme, they are told beside it.
    """

    code: str
    urgency: Urgency
    effect: Effect
    asked: bool
    also: tuple[str, ...] = ()
    coverage: tuple[str, ...]
    basis: Basis
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something a person can see on a foot; it may raise a red flag or keep load off that foot."""

    code: str
    effect: Effect
    flag: str | None
    basis: Basis
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A clinical number with its unit and where it comes from."""

    id: str
    value: float
    unit: str
    basis: Basis
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule of the programme (P1-P10) or of the engine, that a decision can name."""

    id: str
    coverage: tuple[str, ...]
    basis: Basis
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What to expect in a span of weeks, counted from the first session, both ends included."""

    code: str
    first_week: int
    last_week: int
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """A habit between sessions: its coverage row and the conditions under which it is not offered."""

    id: str
    coverage: tuple[str, ...]
    basis: Basis
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """Everything the engine reads; loaded once, never changed."""

    id: str
    rules_version: str
    exercises: tuple[Exercise, ...]
    red_flags: Mapping[str, RedFlag]
    findings: Mapping[str, Finding]
    rules: Mapping[str, Rule]
    numbers: Mapping[str, Number]
    limits: Limits
    expectations: tuple[Expectation, ...]
    habits: tuple[Habit, ...]
    by_id: Mapping[str, Exercise]
    measures: Mapping[str, Measure]
