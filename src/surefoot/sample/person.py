"""Who the made-up person is: read from person.toml, where every number says what it stands for."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from surefoot.domain.entries import Care, Profile

MADE_UP = "Sample person, made up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nature:
    """The hidden body: how it strengthens, tires, hurts and settles; pain and effort in points, the rest as shares."""

    growth: float
    balance_growth: float
    fading: float
    ceiling: float
    room: float
    work_follows: float
    rung_room: float
    effort_curve: float
    weaker_left: float
    tiring: float
    effort_wobble: float
    usual_pain: float
    easing: float
    least_pain: float
    evening_rise: float
    pain_memory: float
    pain_wobble: float
    flare: float
    flare_stays: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How often the person does what, as shares of days; `less_minutes` and `longest_walk` in minutes."""

    checks_in: float
    does_session: float
    tells_morning: float
    tells_evening: float
    tells_effort: float
    does_optional: float
    cuts_short: float
    has_less_time: float
    less_minutes: int
    walks: float
    longest_walk: int
    tingles: float
    tingling_grows: float
    loses_form: float
    stumbles: float
    rests_feet: float
    writes_note: float
    takes_tests: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """What a stretch of weeks brings: a flare-up and a week away; weeks and days count from 0."""

    weeks: int
    flare_week: int
    flare_day: int
    away_week: int
    away_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """How the person does in one measure: the first result of each side, how results follow strength, and their spread.

    `ended` holds the ways a try ends, each as likely.
    """

    measure: str
    sides: Mapping[str, float]
    follows: float
    wobble: float
    ended: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Numb:
    """The numb zones of the first day; one fewer on each foot for every `every` weeks."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    every: int

    def after(self, weeks: int) -> dict[str, tuple[str, ...]]:
        """Return the numb zones after some weeks; one zone always stays."""
        fewer = weeks // self.every
        return {
            "left": self.left[: max(1, len(self.left) - fewer)],
            "right": self.right[: max(1, len(self.right) - fewer)],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the person writes now and then."""

    notes: tuple[str, ...]
    flare: str
    away: str
    back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """The whole made-up person."""

    age: int
    profile: Profile
    nature: Nature
    habits: Habits
    cycle: Cycle
    measures: tuple[Measured, ...]
    numb: Numb
    words: Words
    cares: tuple[Care, ...]
    seen: tuple[tuple[str, ...], ...]
    sleeps: tuple[str, ...]


@cache
def the_person() -> Person:
    """Return the made-up person."""
    told = tomllib.loads(resources.files(__package__).joinpath("person.toml").read_text(encoding="utf-8"))
    return Person(
        age=told["age"],
        profile=Profile(**_tuples(told["profile"])),
        nature=Nature(**told["body"]),
        habits=Habits(**told["habits"]),
        cycle=Cycle(**told["cycle"]),
        measures=tuple(Measured(**_tuples(one)) for one in told["measures"]),
        numb=Numb(**_tuples(told["numbness"])),
        words=Words(**_tuples(told["words"])),
        cares=tuple(Care(**one) for one in told["cares"]),
        seen=tuple(tuple(codes) for codes in told["seen"]),
        sleeps=tuple(told["sleeps"]),
    )


def _tuples(table: Mapping[str, object]) -> dict[str, object]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
