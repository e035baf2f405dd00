"""The player script: every set in its order, and no second more than the plan promised."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surefoot.catalogue import load_programme
from surefoot.domain.advice import BlockPlan, Decision, Item, SessionPlan
from surefoot.domain.dose import Dose, HoldDose, RepDose, TimedDose
from surefoot.domain.quantities import Band, Block, Position, Side, Sides, Support, Tempo
from surefoot.engine.coach import advise
from surefoot.engine.script import MOVING, StepKind, player_script
from tests.strategies import FIRST_DAY, diaries

PROGRAMME = load_programme()
EASY = Band(3, 4)
REPS = RepDose(sets=2, reps=8, tempo=Tempo(2, 1, 3), rest_s=30, rpe=EASY)
HOLDS = HoldDose(sets=1, reps=6, hold_s=8, rest_s=30, rpe=EASY)
TIME = TimedDose(sets=2, duration_s=40, rest_s=10, rpe=EASY)


def item(dose: Dose, *, sides: Sides = Sides.BOTH, parts: int = 1, exercise: str = "heel-raise") -> Item:
    return Item(
        exercise=exercise,
        variant=exercise,
        sides=sides,
        parts=parts,
        position=Position.STANDING,
        support=Support.BOTH_HANDS,
        dose=dose,
        previous=None,
        previous_variant=None,
        decision=Decision.START,
        reasons=(),
        optional=False,
        seconds=0,
    )


def plan(*items: Item, block: Block = Block.STRENGTH) -> SessionPlan:
    return SessionPlan(seconds=0, blocks=(BlockPlan(block=block, seconds=0, items=items),))


def kinds(*items: Item) -> list[str]:
    return [step.kind.value for step in player_script(plan(*items), PROGRAMME)]


def test_sets_on_both_feet_have_a_rest_between_them() -> None:
    assert kinds(item(REPS)) == ["get-ready", "work", "rest", "work", "ask"]


def test_each_foot_in_turn_is_told_to_switch_within_a_set() -> None:
    steps = player_script(plan(item(replace(REPS, sets=2), sides=Sides.EACH)), PROGRAMME)
    told = [(step.kind.value, step.set, step.side) for step in steps]
    assert told == [
        ("get-ready", None, None),
        ("work", 1, Side.LEFT),
        ("switch", 1, Side.RIGHT),
        ("work", 1, Side.RIGHT),
        ("rest", 2, Side.LEFT),
        ("work", 2, Side.LEFT),
        ("switch", 2, Side.RIGHT),
        ("work", 2, Side.RIGHT),
        ("ask", None, None),
    ]


def test_parts_come_one_after_the_other_on_each_foot() -> None:
    steps = player_script(plan(item(replace(REPS, sets=1), sides=Sides.EACH, parts=2)), PROGRAMME)
    assert [(s.side, s.part) for s in steps if s.kind in MOVING] == [
        (Side.LEFT, 1),
        (Side.LEFT, 2),
        (Side.RIGHT, 1),
        (Side.RIGHT, 2),
    ]


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_one_foot_alone_never_switches(side: Side) -> None:
    steps = player_script(plan(item(TIME, sides=Sides(side.value))), PROGRAMME)
    assert [(s.kind.value, s.side) for s in steps if s.kind in MOVING] == [("timed", side), ("timed", side)]
    assert StepKind.SWITCH not in {step.kind for step in steps}


def test_reps_carry_their_tempo_and_holds_their_seconds() -> None:
    steps = player_script(plan(item(REPS), item(HOLDS, exercise="short-foot"), item(TIME)), PROGRAMME)
    first = {step.kind: step for step in reversed(steps)}
    work, hold, timed = first[StepKind.WORK], first[StepKind.HOLD], first[StepKind.TIMED]
    assert (work.reps, work.tempo, work.hold_s, work.seconds) == (8, Tempo(2, 1, 3), None, 48)
    assert (hold.reps, hold.tempo, hold.hold_s, hold.seconds) == (6, None, 8, 48)
    assert (timed.reps, timed.tempo, timed.hold_s, timed.seconds) == (None, None, None, 40)


def test_every_exercise_ends_with_one_question_that_waits() -> None:
    steps = player_script(plan(item(REPS), item(TIME)), PROGRAMME)
    assert [(s.item, s.seconds) for s in steps if s.kind is StepKind.ASK] == [(0, 0), (1, 0)]


def test_a_session_without_exercises_has_no_steps() -> None:
    assert player_script(SessionPlan(seconds=0, blocks=()), PROGRAMME) == ()


@given(diary=diaries(), later=st.integers(0, 30))
def test_steps_add_up_to_the_plan_and_miss_no_set(diary, later: int) -> None:
    on: date = max((entry.day for entry in diary), default=FIRST_DAY) + timedelta(days=later)
    session = advise(PROGRAMME, diary, on=on).session
    if session is None:
        return
    steps = player_script(session, PROGRAMME)
    assert sum(step.seconds for step in steps) == session.seconds
    asked = sum(item.dose.sets * item.sides.times * item.parts for item in session.items())
    assert sum(step.kind in MOVING for step in steps) == asked
    assert [step.item for step in steps] == sorted(step.item for step in steps)
