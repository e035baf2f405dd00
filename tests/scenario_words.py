"""The words of a scenario file: what a day can tell, in the phrases a physiotherapist reads."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from surefoot.domain.entries import (
    Body,
    CheckIn,
    Choice,
    Clearance,
    Fall,
    FootCheck,
    Measurement,
    Numbness,
    Prescription,
    Return,
    SetDone,
    Suspension,
    Unknown,
)
from surefoot.domain.quantities import Block, Side
from tests.engine.life import CLEAR


class UnreadableScenarioError(ValueError):
    """A phrase or a key that no scenario word explains."""


@dataclass(slots=True)
class Telling:
    """One day in words, read: the morning, the facts, how the session went, the walk, and what was put right later."""

    check_in: CheckIn | None = None
    evening: int | str | None = "as usual"
    morning: int | str | None = "as the check-in"
    facts: list[Body] = field(default_factory=list)
    choice: Choice | None = None
    effort: int | None = None
    trains: bool = False
    outcome: str | None = "finished"
    efforts: dict[str, int | None] = field(default_factory=dict)
    signs: dict[str, SetDone] = field(default_factory=dict)
    shares: dict[str, float] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    walk_min: float | str | None = None
    comfortable: bool = True
    amended: list[tuple[str, int, int | None]] = field(default_factory=list)

    def checked(self, **told: object) -> None:
        self.check_in = replace(self.check_in or CLEAR, **told)

    def found(self, finding: str, foot: str) -> None:
        seen = (self.check_in or CLEAR).foot_check or FootCheck()
        self.checked(foot_check=replace(seen, **{foot: (*getattr(seen, foot), finding)}))

    def chosen(self, **told: object) -> None:
        self.choice = replace(self.choice or Choice(), **told)

    def sign(self, exercise: str, **told: object) -> None:
        self.signs[exercise] = replace(self.signs.get(exercise, SetDone()), **told)

    def session(self, effort: str, outcome: str | None = "finished") -> None:
        self.trains, self.effort, self.outcome = True, None if effort == "untold" else int(effort), outcome


def _measured(told: Telling, measure: str, side: str | None, value: str) -> None:
    told.facts.append(
        Measurement(measure=measure, value=float(value), unit="as told", side=Side(side) if side else None)
    )


def _skin(told: Telling, left: str, right: str) -> None:
    for side, value in ((Side.LEFT, left), (Side.RIGHT, right)):
        told.facts.append(Measurement(measure="skin-temperature", value=float(value), unit="C", side=side))


def _fall(told: Telling, how: str | None) -> None:
    facts = {
        None: {},
        "hurt": {"injured": True},
        "hit the head": {"head_hit": True},
        "could not stand": {"could_stand": False},
    }
    told.facts.append(Fall(**facts[how]))


def _walked(told: Telling, minutes: str, uncomfortable: str | None) -> None:
    told.walk_min = minutes if minutes == "as advised" else float(minutes.removesuffix(" minutes"))
    told.comfortable = uncomfortable is None


def _effort(told: Telling, exercise: str, effort: str) -> None:
    told.efforts[exercise] = None if effort == "untold" else int(effort)


def _numb(told: Telling, spots: str) -> None:
    zones: dict[str, tuple[str, ...]] = {"left": (), "right": ()}
    for foot, zone in (spot.split(" ") for spot in spots.split(" and ") if spots != "nowhere"):
        zones[foot] = (*zones[foot], zone)
    told.facts.append(Numbness(zones=zones))


NAME, NUMBER = r"([a-z0-9-]+)", r"([0-9.]+)"
PHRASES: tuple[tuple[str, Callable[..., object]], ...] = (
    ("calm", lambda t: t.checked(pain=2)),
    ("nothing told", lambda t: None),
    (f"check-in pain {NUMBER}", lambda t, pain: t.checked(pain=int(pain))),
    ("check-in without pain", lambda t: t.checked(pain=None)),
    ("feet clear", lambda t: t.checked(foot_check=FootCheck())),
    ("feet not looked at", lambda t: t.checked(foot_check=None)),
    (f"{NAME} on the (left|right) foot", lambda t, finding, foot: t.found(finding, foot)),
    (f"sign {NAME}", lambda t, code: t.checked(red_flags=(*((t.check_in or CLEAR).red_flags or ()), code))),
    ("signs not asked", lambda t: t.checked(red_flags=None)),
    ("dizzy", lambda t: t.checked(dizzy=True)),
    ("near-fall", lambda t: t.checked(fall_or_near_fall=True)),
    ("(good|fair|poor|very-poor) sleep", lambda t, sleep: t.checked(sleep=sleep)),
    (f"glucose {NUMBER}", lambda t, glucose: t.checked(glucose_mmol_l=float(glucose))),
    (f"last evening {NUMBER}", lambda t, pain: setattr(t, "evening", int(pain))),
    ("last evening untold", lambda t: setattr(t, "evening", None)),
    (f"this morning {NUMBER}", lambda t, pain: setattr(t, "morning", int(pain))),
    ("this morning untold", lambda t: setattr(t, "morning", None)),
    (f"session at effort {NAME}", lambda t, effort: t.session(effort)),
    (f"session (stopped|shortened) at effort {NAME}", lambda t, outcome, effort: t.session(effort, outcome)),
    (f"session without an end at effort {NAME}", lambda t, effort: t.session(effort, None)),
    (f"{NAME} at effort {NAME}", _effort),
    (f"{NAME} loses form", lambda t, name: t.sign(name, form="lost")),
    (f"{NAME} makes tingling grow", lambda t, name: t.sign(name, tingling="grew")),
    (f"{NAME} makes the person stumble", lambda t, name: t.sign(name, stumble=True)),
    (f"{NAME} brings sharp pain", lambda t, name: t.sign(name, sharp_pain=True)),
    (f"{NAME} done by {NUMBER} %", lambda t, name, percent: t.shares.update({name: int(percent) / 100})),
    (f"{NAME} lost from the diary", lambda t, name: t.lost.append(name)),
    (f"walks (as advised|{NUMBER[1:-1]} minutes)( with discomfort)?", _walked),
    (f"tests {NAME}(?: (left|right))? {NUMBER}", _measured),
    (f"skin {NUMBER} C left and {NUMBER} C right", _skin),
    ("numb at ((?:left|right) [a-z-]+(?: and (?:left|right) [a-z-]+)*|nowhere)", _numb),
    ("falls(?: and (hurt|hit the head|could not stand))?", _fall),
    (f"(podiatrist|doctor) clears {NAME}", lambda t, by, flag: t.facts.append(Clearance(flag=flag, by=by))),
    (f"{NAME} allows standing", lambda t, by: t.facts.append(Prescription(by=by, standing=True))),
    (f"{NAME} keeps to seated work", lambda t, by: t.facts.append(Prescription(by=by, standing=False))),
    (f"{NAME} allows (\\d) strength days", lambda t, by, n: t.facts.append(Prescription(by=by, strength_days=int(n)))),
    (f"{NAME} hides {NAME}", lambda t, by, name: t.facts.append(Prescription(by=by, hidden=(name,)))),
    (f"{NAME} allows only {NAME}", lambda t, by, name: t.facts.append(Prescription(by=by, blocks=(Block(name),)))),
    ("pauses for (illness|travel|other)", lambda t, reason: t.facts.append(Suspension(reason=reason))),
    ("comes back", lambda t: t.facts.append(Return())),
    (r"has (\d+) minutes", lambda t, minutes: t.chosen(minutes=int(minutes))),
    ("chooses seated", lambda t: t.chosen(seated=True)),
    (f"swaps {NAME} for {NAME}", lambda t, name, other: t.chosen(swaps={name: other})),
    (f"leaves out {NAME}", lambda t, name: t.chosen(without=(name,))),
    ("an entry of a later version", lambda t: t.facts.append(Unknown(kind="mood", data={"mood": 3}))),
    (
        r"corrects the check-in of day (\d+) to pain (\d+)",
        lambda t, d, p: t.amended.append(("check_in", int(d), int(p))),
    ),
    (
        r"takes back the (check_in|response|exercise|numbness) of day (\d+)",
        lambda t, k, d: t.amended.append((k, int(d), None)),
    ),
)


def told_day(words: str) -> Telling:
    """Return what the words of one day tell; raise UnreadableScenarioError for a phrase nobody explains."""
    told = Telling()
    for phrase in (part.strip() for part in words.split(",")):
        _read(phrase, told)
    if told.choice:
        told.facts.append(told.choice)
    if told.morning == "as the check-in":
        told.morning = told.check_in.pain if told.check_in else None
    if told.evening == "as usual":
        told.evening = None if told.morning is None else 2
    return told


def _read(phrase: str, told: Telling) -> None:
    for pattern, take in PHRASES:
        match = re.fullmatch(pattern, phrase)
        if match:
            take(told, *match.groups())
            return
    raise UnreadableScenarioError(f"no word for {phrase!r}")


def told_days(lines: list[str]) -> dict[int, str]:
    """Return the words of each day from lines such as 'day 1: ...' or 'days 2-8: ...' or 'days 3 and 5: ...'."""
    days: dict[int, str] = {}
    for line in lines:
        match = re.fullmatch(r"days? ([0-9 and-]+): (.+)", line)
        if not match:
            raise UnreadableScenarioError(f"not a day: {line!r}")
        for part in match[1].split(" and "):
            first, _, last = part.partition("-")
            for day in range(int(first), int(last or first) + 1):
                if day in days:
                    raise UnreadableScenarioError(f"day {day} is told twice")
                days[day] = match[2]
    return days
