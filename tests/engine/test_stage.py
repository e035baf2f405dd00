"""What a step shows, asks and allows."""

import pytest

from surefoot.domain.dose import HoldDose, RepDose, TimedDose
from surefoot.domain.quantities import Band, Block, Position, Side, Sides, Tempo
from surefoot.engine.script import Step, StepKind, first_side, player_script
from surefoot.engine.stage import FigureState, Motion, exits, figure_state, questions, stands_still
from tests.engine.test_script import PROGRAMME, item, plan

EASY = Band(3, 4)
REPS = RepDose(sets=2, reps=8, tempo=Tempo(2, 1, 3), rest_s=30, rpe=EASY)
STANCE = HoldDose(sets=1, reps=1, hold_s=20, rest_s=10, rpe=EASY)
HOLDS = HoldDose(sets=1, reps=6, hold_s=8, rest_s=10, rpe=EASY)
TIME = TimedDose(sets=1, duration_s=40, rest_s=10, rpe=EASY)


def steps(dose, block=Block.STRENGTH, sides=Sides.BOTH) -> dict[StepKind, Step]:
    script = player_script(plan(item(dose, sides=sides), block=block), PROGRAMME)
    return {step.kind: step for step in reversed(script)}


def ways(step: Step, *, later: bool = False, swap: bool = False) -> list[str]:
    return [way.value for way in exits(step, later=later, swap=swap)]


@pytest.mark.parametrize(
    ("dose", "block", "still"),
    [
        (STANCE, Block.BALANCE, True),
        (TIME, Block.BALANCE, False),
        (STANCE, Block.WARM_UP, False),
        (HOLDS, Block.BALANCE, False),
    ],
)
def test_only_one_still_hold_of_balance_gets_the_stop_clock(dose, block, still):
    assert any(stands_still(step) for step in steps(dose, block).values()) is still


def test_figure_moves_by_itself_then_with_the_count_then_stands():
    told = steps(REPS, sides=Sides.EACH)
    begins = first_side(list(told.values()))
    assert begins is Side.LEFT
    motions = {kind.value: figure_state(step, begins=begins).motion.value for kind, step in told.items()}
    assert motions == {"get-ready": "free", "work": "follow", "switch": "still", "rest": "still", "ask": "none"}
    assert figure_state(told[StepKind.SWITCH], begins=begins).side is Side.RIGHT


def test_nobody_on_one_leg_watches_a_picture():
    hold = steps(STANCE, Block.BALANCE)[StepKind.HOLD]
    assert figure_state(hold, begins=Side.BOTH) == FigureState(motion=Motion.NONE, side=Side.BOTH, part=None)


def test_stop_is_on_every_step_and_tingling_wherever_one_moves_or_rests():
    told = steps(REPS, sides=Sides.EACH)
    assert [kind for kind, step in told.items() if "stop" not in ways(step)] == []
    assert {kind.value for kind, step in told.items() if "tingling" in ways(step)} == {"work", "switch", "rest"}


def test_exercise_is_put_off_or_changed_only_before_it_begins():
    told = steps(REPS)
    allowed = {kind.value for kind, step in told.items() if {"later", "swap"} & set(ways(step, later=True, swap=True))}
    assert allowed == {"get-ready"}
    assert {"later", "swap"} & set(ways(told[StepKind.GET_READY])) == set()


@pytest.mark.parametrize(("dose", "taps"), [(STANCE, True), (HOLDS, False), (REPS, False), (TIME, False)])
def test_tap_anywhere_ends_a_single_hold_only(dose, taps):
    assert any("tap" in ways(step) for step in steps(dose).values()) is taps


@pytest.mark.parametrize(
    ("block", "position", "asked"),
    [
        (Block.STRENGTH, Position.STANDING, ["effort", "form"]),
        (Block.GLIDES, Position.SEATED, ["effort", "form", "tingling"]),
        (Block.BALANCE, Position.STANDING, ["effort", "form", "stumble"]),
        (Block.BALANCE, Position.SEATED, ["effort", "form"]),
    ],
)
def test_questions_fit_the_exercise(block, position, asked):
    told = steps(REPS, block)
    assert [question.value for question in questions(told[StepKind.ASK], position)] == asked
    assert questions(told[StepKind.WORK], position) == ()
