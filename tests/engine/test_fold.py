"""The fold: what a diary's entries leave behind, whatever their order and their kind."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.advice import Verdict
from surefoot.domain.diary import ConflictingEntryError, Entry
from surefoot.domain.entries import (
    CheckIn,
    Clearance,
    Fall,
    FootCheck,
    Measurement,
    Note,
    Performance,
    Prescribed,
    SetDone,
    Unknown,
)
from surefoot.domain.quantities import Side
from surefoot.engine.coach import TooNewSnapshotError, advise, advise_from, extend, snapshot_of
from surefoot.engine.fold import CONFIRMED_TEMPERATURE, FALL_FLAGS, REPEATED_FALLS
from surefoot.engine.numbness import SPREADING
from tests.engine.life import CLEAR, START, STEADY, Life, Told, lived

PROGRAMME = load_programme()


def state_of(life: Life):
    return snapshot_of(PROGRAMME, life.entries).state


def told(*bodies: object) -> Life:
    life = Life(programme=PROGRAMME)
    life.tell(STEADY, *bodies)
    return life


def test_every_flag_the_fold_raises_is_in_the_catalogue() -> None:
    codes = {code for _, _, code in FALL_FLAGS} | {REPEATED_FALLS, CONFIRMED_TEMPERATURE, SPREADING, "open-sore"}
    assert codes <= set(PROGRAMME.red_flags)
    assert {finding.flag for finding in PROGRAMME.findings.values() if finding.flag} <= set(PROGRAMME.red_flags)


@pytest.mark.parametrize(("apart", "flags"), [(89, {"repeated-falls"}), (90, set()), (91, set())])
def test_repeated_falls_within_90_days(apart: int, flags: set[str]) -> None:
    life = told(Fall())
    life.sleep(apart)
    life.tell(Fall())
    assert {flag.code for flag in state_of(life).flags} == flags


@pytest.mark.parametrize(("fall", "flags"), [
    (Fall(head_hit=True), {"fall-head-injury"}),
    (Fall(could_stand=False), {"fall-cannot-stand"}),
    (Fall(injured=True), {"injurious-fall"}),
    (Fall(injured=False, head_hit=False, could_stand=True), set()),
    (Fall(), set()),
])  # fmt: skip
def test_fall_raises_the_flag_of_what_was_told(fall: Fall, flags: set[str]) -> None:
    assert {flag.code for flag in state_of(told(fall)).flags} == flags


@pytest.mark.parametrize(("difference", "flags"), [(2.1, set()), (2.2, set()), (2.3, {"skin-temperature"})])
def test_temperature_counts_above_the_limit_on_two_days_running(difference: float, flags: set[str]) -> None:
    life = told()
    for _ in range(2):
        for side, value in ((Side.LEFT, 30.0 + difference), (Side.RIGHT, 30.0)):
            life.tell(Measurement(measure="skin-temperature", value=value, unit="C", side=side))
        life.sleep()
    assert {flag.code for flag in state_of(life).flags} == flags


def test_temperature_of_one_foot_only_says_nothing() -> None:
    life = told(Measurement(measure="skin-temperature", value=36.0, unit="C", side=Side.LEFT))
    assert life.ask().verdict is not Verdict.SEATED


WORSE = CheckIn(
    pain=6, foot_check=FootCheck(left=("blister",)), red_flags=("orthotic-fit",), sleep="very-poor", dizzy=True
)
BETTER = CheckIn(pain=2, foot_check=FootCheck(right=("hard-skin",)), red_flags=(), sleep="good", dizzy=False)


@pytest.mark.parametrize("order", [(WORSE, BETTER), (BETTER, WORSE)])
def test_two_check_ins_of_a_day_count_both_and_of_two_words_the_more_careful_one(order: tuple[CheckIn, ...]) -> None:
    state = state_of(told(*order))
    assert state.check_in == replace(WORSE, foot_check=FootCheck(left=("blister",), right=("hard-skin",)))
    assert (state.left_foot, state.right_foot) == (("blister",), ("hard-skin",))
    assert [pain for _, pain in state.mornings] == [6]


def test_what_a_second_check_in_leaves_untold_stays_told() -> None:
    assert state_of(told(WORSE, CheckIn(red_flags=()))).check_in == WORSE


def test_look_of_the_next_day_counts_alone() -> None:
    life = told(WORSE)
    life.sleep()
    life.tell(CLEAR)
    assert (state_of(life).left_foot, state_of(life).check_in) == ((), CLEAR)


def test_sign_that_keeps_seated_is_not_undone_by_a_later_check_in_of_the_day() -> None:
    life = told(CheckIn(red_flags=("pre-ulcer-sign",)), CLEAR)
    assert life.ask().verdict is Verdict.SEATED
    life.sleep()
    life.tell(CLEAR)
    assert life.ask().verdict is Verdict.GO


def test_sign_cleared_between_two_check_ins_of_a_day_stays_cleared() -> None:
    life = told(replace(CLEAR, red_flags=("foot-drop",)), Clearance(flag="foot-drop", by="doctor"), CLEAR)
    assert life.ask().verdict is Verdict.GO


def test_glucose_checked_again_counts_instead_of_the_first() -> None:
    life = Life(programme=PROGRAMME)
    life.tell(replace(STEADY, glucose_lowering="insulin"), replace(CLEAR, glucose_mmol_l=4.2))
    assert life.ask().verdict is Verdict.REST
    life.tell(CheckIn(glucose_mmol_l=5.6))
    assert life.ask().verdict is Verdict.GO


def test_best_trial_of_a_day_counts_and_a_later_day_replaces_it() -> None:
    trial = Measurement(measure="single-leg-stance", value=12.0, unit="s", side=Side.LEFT)
    life = told(trial, replace(trial, value=15.0), replace(trial, value=9.0))
    assert state_of(life).measures["single-leg-stance:left"] == (START, 15.0)
    life.sleep()
    life.tell(replace(trial, value=8.0))
    assert state_of(life).measures["single-leg-stance:left"] == (START + timedelta(days=1), 8.0)


def test_unknown_kinds_and_notes_leave_the_advice_as_it_is() -> None:
    plain, more = told(CLEAR), told(CLEAR, Unknown(kind="mood", data={"mood": 3}), Note(text="a made-up note"))
    assert more.ask() == plain.ask()


def test_exercise_the_programme_does_not_have_counts_only_as_training() -> None:
    life = told(Performance(session="s", exercise="moon-walk", variant="moon-walk", sets=(SetDone(reps=5),)))
    state = state_of(life)
    assert state.first_day == START
    assert dict(state.ladders) == {}
    assert [record.strength for record in state.sessions] == [False]


def test_exercise_without_a_prescription_is_read_from_what_was_done() -> None:
    done = tuple(SetDone(reps=reps, rpe=5) for reps in (9, 8))
    life = told(Performance(session="s", exercise="heel-raise", variant="heel-raise", sets=done))
    rung = state_of(life).ladders["heel-raise"].rungs["heel-raise"]
    assert (rung.dose.sets, rung.dose.reps, rung.rpe) == (2, 8, 5)


def test_sets_done_beyond_the_dose_never_count_as_more_than_asked() -> None:
    done = tuple(SetDone(reps=50, rpe=5) for _ in range(2))
    asked = Prescribed(sets=2, reps=8)
    life = told(Performance(session="s", exercise="heel-raise", variant="heel-raise", prescribed=asked, sets=done))
    state = state_of(life)
    assert state.ladders["heel-raise"].rungs["heel-raise"].done_percent == 100
    assert state.sessions[0].work_s == 2 * 8 * 6


def test_same_entry_twice_is_one_and_another_body_is_refused() -> None:
    life = lived(PROGRAMME, [Told()] * 3)
    assert advise(PROGRAMME, [*life.entries, *life.entries], on=life.day) == life.ask()
    clash = replace(life.entries[0], body=Note(text="another"))
    with pytest.raises(ConflictingEntryError, match="already in the diary"):
        advise(PROGRAMME, [*life.entries, clash], on=life.day)


def test_entries_after_the_day_asked_about_are_left_out() -> None:
    life = lived(PROGRAMME, [Told()] * 4)
    second = START + timedelta(days=1)
    before = [entry for entry in life.entries if entry.day <= second]
    assert advise(PROGRAMME, life.entries, on=second) == advise(PROGRAMME, before, on=second)
    with pytest.raises(TooNewSnapshotError):
        advise_from(PROGRAMME, snapshot_of(PROGRAMME, life.entries), on=second)


def test_snapshot_is_not_extended_by_what_came_before_or_by_other_rules() -> None:
    life = lived(PROGRAMME, [Told()] * 2)
    snapshot = snapshot_of(PROGRAMME, life.entries[3:])
    late = Entry(id=str(UUID(int=999)), at=datetime(2026, 1, 1, tzinfo=UTC), day=START, body=Note(text="late"))
    assert extend(PROGRAMME, snapshot, [late]) is None
    assert extend(replace(PROGRAMME, rules_version="another"), snapshot, []) is None
