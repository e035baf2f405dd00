"""The scenarios: made-up people lived day by day with the real engine, each file one rule a physiotherapist can read."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.advice import Advice, Decision, Item, Reason
from surefoot.domain.dose import Dose, HoldDose, RepDose, amount, set_work_s
from surefoot.domain.entries import Correction, Prescription, Retraction, SessionEnd, SetDone, Walk
from surefoot.domain.quantities import Block, Sides
from surefoot.engine.coach import advise
from tests.engine.life import START, STEADY, Life, Told, performance
from tests.scenario_reviews import review_of
from tests.scenario_words import Telling, UnreadableScenarioError, told_day, told_days

FOLDER = Path(__file__).parent / "scenarios"
FILES = sorted(FOLDER.glob("*.toml"))
PROGRAMME = load_programme()
KEYS = {"title", "why", "unmet", "person", "tests", "only", "days", "expect", "review"}


def rules_of(reasons: tuple[Reason, ...]) -> str:
    return " + ".join(reason.rule for reason in reasons)


def dose_words(dose: Dose) -> str:
    match dose:
        case RepDose():
            return f"{dose.sets} x {dose.reps} reps"
        case HoldDose(reps=1):
            return f"{dose.sets} x {dose.hold_s} s"
        case HoldDose():
            return f"{dose.sets} x {dose.reps} holds of {dose.hold_s} s"
        case _:
            return f"{dose.sets} x {amount(dose)} s"


def item_words(item: Item) -> str:
    """Say an item in the words of a scenario file."""
    words = [dose_words(item.dose) + f" at effort {item.dose.rpe.low}-{item.dose.rpe.high}"]
    if item.variant != item.exercise:
        words[0] = f"{item.variant} {words[0]}"
    if item.sides in (Sides.LEFT, Sides.RIGHT):
        words.append(f"{item.sides} foot only")
    if item.previous:
        other = f"{item.previous_variant} " if item.previous_variant != item.variant else ""
        words.append(f"was {other}{dose_words(item.previous)}")
    return ", ".join([*words, f"{item.decision} ({rules_of(item.reasons)})"])


def items_of(advice: Advice) -> dict[str, Item]:
    return {item.exercise: item for item in advice.session.items()} if advice.session else {}


def session_words(advice: Advice, names: Mapping[str, str]) -> dict[str, str]:
    """Say how each named exercise is done today, or why it rests."""
    said = {name: f"rests ({rules_of(r.reasons)})" for r in advice.rested if (name := r.subject) in names}
    said |= {name: item_words(item) for name, item in items_of(advice).items() if name in names}
    return {name: said.get(name, "not offered") for name in names}


def work_s(item: Item) -> int:
    loaded = PROGRAMME.by_id[item.exercise].block in (Block.STRENGTH, Block.BALANCE)
    return set_work_s(item.dose) * item.dose.sets * item.parts * item.sides.times if loaded else 0


def walk_words(advice: Advice) -> str:
    return f"{advice.walk.minutes:g} minutes, {advice.walk.decision} ({rules_of(advice.walk.reasons)})"


def positions(advice: Advice) -> list[str]:
    return sorted({str(item.position) for item in items_of(advice).values()})


SAID: dict[str, Callable[[Advice], object]] = {
    "verdict": lambda a: str(a.verdict),
    "because": lambda a: rules_of(a.reasons),
    "risk_level": lambda a: a.risk_level,
    "flags": lambda a: [f"{f.code}, {f.urgency}" + (f", {f.foot} foot" if f.foot else "") for f in a.flags],
    "notes": lambda a: [f"{f.code}, {f.urgency}" for f in a.notes],
    "session": lambda a: a.session is not None,
    "blocks": lambda a: [str(block.block) for block in a.session.blocks] if a.session else [],
    "positions": positions,
    "decisions": lambda a: sorted({str(i.decision) for i in items_of(a).values() if i.previous}),
    "instead": lambda a: list(a.instead),
    "walk": walk_words,
    "surface": lambda a: a.walk.surface,
    "usual": lambda a: a.usual,
    "notch": lambda a: round(a.notch, 2),
    "check_in_due": lambda a: a.check_in_due,
    "response_due": lambda a: a.response_due is not None,
    "minutes": lambda a: a.minutes,
    "week": lambda a: a.week,
    "expectation": lambda a: a.expect,
    "next_review_day": lambda a: (a.next_review - START).days + 1,
}

AT_MOST: dict[str, Callable[[Advice], float]] = {
    "work_s_at_most": lambda a: sum(work_s(item) for item in items_of(a).values()),
    "minutes_at_most": lambda a: a.session.seconds / 60 if a.session else 0,
    "new_at_most": lambda a: sum(1 for item in items_of(a).values() if item.decision is Decision.START),
}


def said_of(advice: Advice, wanted: Mapping[str, object]) -> dict[str, object]:
    """Return what the advice says to each thing a scenario asks."""
    said: dict[str, object] = {}
    for key, value in wanted.items():
        if key == "day":
            said[key] = value
        elif key == "exercises":
            said[key] = session_words(advice, value)
        elif key in SAID:
            said[key] = SAID[key](advice)
        elif key in AT_MOST:
            said[key] = max(value, AT_MOST[key](advice))
        else:
            raise UnreadableScenarioError(f"nothing to compare {key!r} with")
    return said


def perform(life: Life, advice: Advice, told: Telling) -> None:
    """Do the day's plan as told."""
    session = f"session-{life.day.isoformat()}"
    for name, item in items_of(advice).items():
        if name in told.lost:
            continue
        done, share = told.signs.get(name, SetDone()), told.shares.get(name, 1.0)
        life.tell(
            performance(session, item, advice, effort=told.efforts.get(name, told.effort), done=done, share=share)
        )
    if told.outcome:
        life.tell(SessionEnd(session=session, outcome=told.outcome, exercises=tuple(items_of(advice))))
    life.last_session = session


def amend(life: Life, kind: str, day: int, pain: int | None) -> None:
    """Put an earlier entry right, or take it back."""
    when = START + timedelta(days=day - 1)
    old = [entry for entry in life.entries if entry.day == when and entry.kind == kind]
    for entry in old:
        if pain is None:
            life.tell(Retraction(supersedes=entry.id))
        else:
            life.tell(Correction(supersedes=entry.id, entry=replace(entry.body, pain=pain)))
    assert old, f"nothing of kind {kind} on day {day}"


def live(life: Life, told: Telling, *, any_arrival: bool = True) -> Advice:
    """Live one day: the morning as told, then the session and the walk."""
    for kind, day, pain in told.amended:
        amend(life, kind, day, pain)
    advice = life.live(
        Told(
            check_in=told.check_in,
            evening=told.evening,
            morning=told.morning,
            trains=False,
            facts=tuple(told.facts),
        )
    )
    asked = len(life.entries)
    if any_arrival:
        assert advise(PROGRAMME, life.entries[asked - 1 :: -1], on=life.day) == advice, (
            "advice must not depend on arrival"
        )
    if told.trains and advice.session:
        perform(life, advice, told)
    if told.walk_min is not None:
        minutes = advice.walk.minutes if told.walk_min == "as advised" else told.walk_min
        life.tell(Walk(minutes=minutes, comfortable=told.comfortable))
    return advice


def lived(scenario: Mapping[str, object]) -> tuple[Life, dict[int, Advice]]:
    """Live a scenario's days and return the life, and the advice of each day."""
    life = Life(programme=PROGRAMME)
    life.tell(replace(STEADY, **scenario.get("person", {})))
    life.tell(
        *told_day(", ".join(f"tests {test}" for test in scenario["tests"])).facts if scenario.get("tests") else ()
    )
    if "only" in scenario:
        others = tuple(name for name in PROGRAMME.by_id if name not in scenario["only"])
        life.tell(Prescription(by="scenario", hidden=others))
    days = told_days(scenario["days"])
    asked = {expected["day"] for expected in scenario.get("expect", ())}
    advice: dict[int, Advice] = {}
    for day in sorted(days.keys() | asked):
        life.sleep((START - life.day).days + day - 1)
        # Reviews look back on months; their own order of arrival is tried with each review instead.
        advice[day] = live(life, told_day(days.get(day, "nothing told")), any_arrival="review" not in scenario)
    return life, advice


def read(path: Path) -> dict[str, object]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def cases() -> list[object]:
    """Return every scenario; one that the engine does not meet yet says so, and is told of once it does."""
    unmet = {
        path: [pytest.mark.xfail(reason=str(why), strict=True)] for path in FILES if (why := read(path).get("unmet"))
    }
    return [pytest.param(path, id=path.stem, marks=unmet.get(path, ())) for path in FILES]


@pytest.mark.parametrize("path", cases())
def test_scenario(path: Path) -> None:
    scenario = read(path)
    assert {"title", "why", "days"} <= scenario.keys() <= KEYS
    life, advice = lived(scenario)
    expected, looked_back = scenario.get("expect", []), scenario.get("review", [])
    assert expected or looked_back
    assert [said_of(advice[one["day"]], one) for one in expected] == expected
    assert [review_of(PROGRAMME, life, one) for one in looked_back] == looked_back


def test_scenario_titles_are_all_different() -> None:
    titles = [read(path)["title"] for path in FILES]
    assert len(titles) == len(set(titles))


def test_scenario_with_a_phrase_nobody_explains_is_refused() -> None:
    with pytest.raises(UnreadableScenarioError, match="no word for 'feels fine'"):
        told_day("calm, feels fine")


def test_scenario_day_told_twice_is_refused() -> None:
    with pytest.raises(UnreadableScenarioError, match="day 3 is told twice"):
        told_days(["days 1-3: calm", "day 3: dizzy"])
