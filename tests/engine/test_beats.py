"""Beats: what is counted in a set agrees with its dose to the second."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surefoot.domain.dose import Dose, HoldDose, RepDose, TimedDose, set_work_s
from surefoot.domain.quantities import Band, Block, Sides, Tempo
from surefoot.engine.beats import Beat, BeatKind, beats
from surefoot.engine.script import MOVING, Step, player_script
from tests.engine.test_script import PROGRAMME, item, plan

EASY = Band(3, 4)
seconds = st.integers(1, 90)
tempos = st.builds(Tempo, st.integers(0, 5), st.integers(0, 5), st.integers(0, 5)).filter(lambda tempo: tempo.rep_s > 0)
doses = st.one_of(
    st.builds(
        RepDose, sets=st.integers(1, 3), reps=st.integers(1, 30), tempo=tempos, rest_s=seconds, rpe=st.just(EASY)
    ),
    st.builds(
        HoldDose, sets=st.integers(1, 3), reps=st.integers(1, 9), hold_s=seconds, rest_s=seconds, rpe=st.just(EASY)
    ),
    st.builds(TimedDose, sets=st.integers(1, 3), duration_s=seconds, rest_s=seconds, rpe=st.just(EASY)),
)


def sets_of(dose: Dose, block: Block = Block.STRENGTH) -> list[Step]:
    script = player_script(plan(item(dose, sides=Sides.EACH), block=block), PROGRAMME)
    return [step for step in script if step.kind in MOVING]


@given(dose=doses)
def test_beats_begin_at_the_start_are_in_order_and_end_within_the_set(dose: Dose) -> None:
    for step in sets_of(dose):
        told = [beat.at_s for beat in beats(step)]
        assert told[0] == 0
        assert told == sorted(set(told))
        assert told[-1] < step.seconds == set_work_s(dose)


@given(dose=doses)
def test_count_reaches_every_rep_and_hold_once(dose: Dose) -> None:
    for step in sets_of(dose):
        numbers = [beat.number for beat in beats(step) if beat.number is not None and beat.first]
        counted = dose.reps if isinstance(dose, RepDose) or (isinstance(dose, HoldDose) and dose.reps > 1) else 0
        assert numbers == list(range(1, counted + 1))


@given(dose=doses)
def test_parts_of_a_set_add_up_to_its_seconds(dose: Dose) -> None:
    step = sets_of(dose)[0]
    told = [beat.at_s for beat in beats(step)]
    lasting = [after - before for before, after in zip(told, [*told[1:], step.seconds], strict=True)]
    assert sum(lasting) == set_work_s(dose)
    if isinstance(dose, RepDose):
        asked = [part for part in (dose.tempo.lift, dose.tempo.pause, dose.tempo.lower) if part]
        assert lasting == asked * dose.reps
    elif isinstance(dose, HoldDose) and dose.reps > 1:
        assert lasting == [dose.hold_s] * dose.reps


@given(dose=doses)
def test_half_way_is_said_when_half_is_done_and_never_at_the_end(dose: Dose) -> None:
    step = sets_of(dose)[0]
    halves = [beat.at_s for beat in beats(step) if beat.kind is BeatKind.HALF]
    assert all(step.seconds <= 2 * at < 2 * step.seconds and 2 * at - step.seconds <= 1 for at in halves)


def test_part_of_a_rep_without_time_has_no_beat() -> None:
    dose = RepDose(sets=1, reps=2, tempo=Tempo(1, 0, 2), rest_s=5, rpe=EASY)
    assert [(beat.at_s, beat.kind.value, beat.number, beat.first) for beat in beats(sets_of(dose)[0])] == [
        (0, "lift", 1, True),
        (1, "lower", 1, False),
        (3, "lift", 2, True),
        (4, "lower", 2, False),
    ]


@pytest.mark.parametrize(("held", "at"), [(1, []), (2, [1]), (9, [5]), (20, [10])])
def test_half_of_a_hold_is_at_the_first_whole_second_past_it(held: int, at: list[int]) -> None:
    step = sets_of(HoldDose(sets=1, reps=1, hold_s=held, rest_s=5, rpe=EASY))[0]
    assert beats(step)[0] == Beat(at_s=0, kind=BeatKind.HOLD)
    assert [beat.at_s for beat in beats(step)[1:]] == at


def test_step_that_counts_nothing_has_no_beats() -> None:
    script = player_script(plan(item(RepDose(sets=2, reps=8, tempo=Tempo(2, 1, 3), rest_s=30, rpe=EASY))), PROGRAMME)
    assert [beats(step) for step in script if step.kind not in MOVING] == [(), (), ()]


def test_step_of_an_older_script_without_its_tempo_counts_nothing() -> None:
    step = sets_of(RepDose(sets=1, reps=8, tempo=Tempo(2, 1, 3), rest_s=30, rpe=EASY))[0]
    assert beats(replace(step, tempo=None)) == ()
