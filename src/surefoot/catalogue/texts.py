"""Texts: every word the programme says, by language, apart from its numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What is said aloud: before the first set, at the start, and after the last set."""

    ready: str
    go: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantText:
    """How one variant is set up and done."""

    name: str
    set_up: str
    steps: tuple[str, ...]
    cues: tuple[str, ...]
    easier: str
    harder: str
    spoken: Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class TempoText:
    """The words counted with the three parts of a rep."""

    lift: str
    pause: str
    lower: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsText:
    """The names of the parts of a set, in order."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseText:
    """What an exercise is for and what to feel, with the words of each variant by its id."""

    name: str
    purpose: str
    feel: str
    mistakes: tuple[str, ...]
    tempo: TempoText | None = None
    parts: PartsText | None = None
    variants: Mapping[str, VariantText]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlagText:
    """A sign in words: its question, its one action, what to say on the phone, why, and what to do until seen."""

    name: str
    question: str
    action: str
    say: str
    why: str
    until: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingText:
    """Something seen on a foot, and what it means for today."""

    name: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleText:
    """What a rule says; {names} are filled with the values it used."""

    text: str
    short: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TitledText:
    """A short page: a title and its text."""

    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureText:
    """A measure in words: what it is, why, how it is done, and what ends it; `measure_words` fills {names} in.

    `unit` is one and many, such as "second|seconds". `values` words a scale, `endings` how a try ended, `items` a questionnaire.
    """

    name: str
    short: str
    title: str
    lead: str
    why: str
    label: str
    unit: str
    better: str
    counts: str
    enough: str
    retest: str
    steps: tuple[str, ...]
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    endings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    items: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class InsteadText:
    """Something to do on a day without a session."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """All words in one language, by the id or code the programme uses; `ui` and `script` go by section, then code."""

    language: str
    exercises: Mapping[str, ExerciseText]
    red_flags: Mapping[str, RedFlagText]
    findings: Mapping[str, FindingText]
    rules: Mapping[str, RuleText]
    expectations: Mapping[str, TitledText]
    habits: Mapping[str, TitledText]
    instead: Mapping[str, InsteadText]
    measures: Mapping[str, MeasureText]
    ui: Mapping[str, Mapping[str, str]]
    script: Mapping[str, Mapping[str, str]]
