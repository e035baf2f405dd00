"""A day in brief: each kind of entry, several of one kind on one day, and what was never told."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from surefoot.catalogue import load_programme
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.diary import Entry, effective
from surefoot.domain.entries import (
    Body,
    CheckIn,
    Clearance,
    Correction,
    Fall,
    FootCheck,
    FootMark,
    Measurement,
    Note,
    Numbness,
    Performance,
    Response,
    Retraction,
    Return,
    SessionEnd,
    SetDone,
    Suspension,
    Unknown,
    Walk,
)
from surefoot.domain.quantities import Block, Side
from surefoot.engine.coach import snapshot_of
from surefoot.engine.day_summary import summaries
from tests.engine.life import START, Life
from tests.strategies import diaries, entries

PROGRAMME = load_programme()
EXERCISES = [(exercise.id, variant.id) for exercise in PROGRAMME.exercises for variant in exercise.variants]
in_its_own_time = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
NEXT = START + timedelta(days=1)


def told(*bodies: Body) -> list[Entry]:
    life = Life(programme=PROGRAMME)
    life.tell(*bodies)
    return life.entries


def brief(*bodies: Body) -> DaySummary:
    (summary,) = summaries(PROGRAMME, told(*bodies))
    return summary


def a_day(**fields: Any) -> DaySummary:
    return DaySummary(day=START, **fields)


def done(exercise: str, *sets: SetDone, **fields: Any) -> Performance:
    return Performance(session="one", exercise=exercise, variant=exercise, sets=sets, **fields)


def test_day_of_words_alone_is_all_untold() -> None:
    assert brief(Note(text="Rain."), Unknown(kind="shoes", data={})) == a_day()


def test_diary_without_entries_has_no_days() -> None:
    assert summaries(PROGRAMME, ()) == ()


@pytest.mark.parametrize(
    ("words", "pain"),
    [
        ((CheckIn(pain=3),), 3),
        ((CheckIn(pain=3), CheckIn(pain=2)), 3),
        ((CheckIn(pain=3), CheckIn()), 3),
        ((CheckIn(pain=3), Response(to="one", morning=2)), 2),
        ((Response(to="one", morning=5), CheckIn(pain=3)), 3),
        ((CheckIn(pain=4), Response(to="one", morning=2), CheckIn(pain=3)), 4),
        ((CheckIn(pain=4), Response(to="one", morning=2), CheckIn(dizzy=True)), 2),
        ((Response(to="one", evening=7),), None),
        ((CheckIn(pain=0),), 0),
    ],
)
def test_pain_is_the_last_word_of_the_morning(words: tuple[Body, ...], pain: int | None) -> None:
    assert brief(*words).pain == pain


@in_its_own_time
@given(diaries(exercises=EXERCISES))
def test_pain_of_any_diary_is_what_the_fold_remembers(diary: tuple[Entry, ...]) -> None:
    mornings = [(one.day, one.pain) for one in summaries(PROGRAMME, diary) if one.pain is not None]
    kept = snapshot_of(PROGRAMME, diary).state.mornings
    assert tuple(mornings[-len(kept) :] if kept else mornings) == kept


def test_evening_is_told_the_day_after_and_the_last_word_counts() -> None:
    told_late = (Response(to="one", evening=6), Response(to="one", morning=2), Response(to="one", evening=4))
    assert brief(*told_late) == a_day(pain=2, evening=4)


def test_check_ins_of_one_day_add_up() -> None:
    first = CheckIn(foot_check=FootCheck(left=("blister",)), red_flags=("night-pain",), sleep="poor")
    later = CheckIn(foot_check=FootCheck(), red_flags=(), sleep="good", fall_or_near_fall=True)
    assert brief(first, later) == a_day(
        looked=True, findings=(("left", "", "blister"),), flags=("night-pain",), sleep="poor", near_fall=True
    )


def test_finding_has_its_zone_where_it_was_marked() -> None:
    marks = (
        FootMark(foot="left", zone="heel", finding="blister"),
        FootMark(foot="left", zone="arch", finding="blister"),
    )
    look = FootCheck(left=("blister", "hard-skin"), right=("blister",))
    assert brief(CheckIn(foot_check=look, marks=marks)).findings == (
        ("left", "heel", "blister"),
        ("left", "arch", "blister"),
        ("left", "", "hard-skin"),
        ("right", "", "blister"),
    )


def test_look_that_found_nothing_is_a_look() -> None:
    assert brief(CheckIn(foot_check=FootCheck())) == a_day(looked=True)


@pytest.mark.parametrize(
    ("body", "flags"),
    [
        (CheckIn(foot_check=FootCheck(left=("open-sore",), right=("open-sore",))), ("open-sore",)),
        (CheckIn(foot_check=FootCheck(left=("hard-skin",))), ()),
        (CheckIn(foot_check=FootCheck(left=("of-a-later-version",))), ("open-sore",)),
        (CheckIn(red_flags=("foot-drop", "later")), ("foot-drop", "later")),
        (Fall(), ()),
        (Fall(injured=True, head_hit=True), ("fall-head-injury", "injurious-fall")),
        (Fall(could_stand=False), ("fall-cannot-stand",)),
    ],
)
def test_flags_are_those_told_seen_and_of_a_fall(body: Body, flags: tuple[str, ...]) -> None:
    assert brief(body).flags == flags


@in_its_own_time
@given(diaries(exercises=EXERCISES))
def test_no_flag_the_fold_raises_is_missing(diary: tuple[Entry, ...]) -> None:
    days = {one.day: one for one in summaries(PROGRAMME, diary)}
    raised = [flag for flag in snapshot_of(PROGRAMME, diary).state.flags if flag.code != "repeated-falls"]
    assert [flag for flag in raised if flag.code not in days[flag.since].flags] == []


def test_clearance_names_the_flag_and_who_looked() -> None:
    cleared = Clearance(flag="foot-drop", by="doctor")
    assert brief(cleared, cleared, Clearance(flag="open-sore", by="podiatrist")).cleared == (
        ("foot-drop", "doctor"),
        ("open-sore", "podiatrist"),
    )


def test_falls_are_counted() -> None:
    assert brief(Fall(), Fall()) == a_day(falls=2)


def test_exercises_are_told_by_block_sets_and_effort() -> None:
    left, right = SetDone(side=Side.LEFT, reps=8, rpe=4), SetDone(side=Side.RIGHT, reps=8, rpe=6, stumble=True)
    assert brief(
        done("single-leg-stance", left, right, left, right, decision="advance"),
        done("heel-raise", SetDone(reps=8), SetDone(reps=8), SetDone(reps=0), decision="hold"),
        done("ankle-pumps", SetDone(reps=10, rpe=2, stumble=True), decision="restore"),
        done("tibial-slider", decision="climb"),
        done("of-a-later-version", SetDone(reps=9, rpe=9)),
    ) == a_day(
        blocks=(Block.WARM_UP, Block.STRENGTH, Block.BALANCE),
        sets=5,
        efforts=(4, 6, 4, 6),
        grew=("single-leg-stance",),
        stumbles=3,
    )


def test_parts_of_a_set_are_one_set() -> None:
    parts = (SetDone(part=1, reps=8), SetDone(part=2, reps=8), SetDone(part=1, reps=8))
    assert brief(done("heel-raise", *parts)).sets == 2


@pytest.mark.parametrize(
    ("outcomes", "outcome"),
    [
        (("stopped",), "stopped"),
        (("stopped", "shortened"), "shortened"),
        (("finished", "stopped"), "finished"),
    ],
)
def test_fullest_session_is_the_outcome(outcomes: tuple[Any, ...], outcome: str) -> None:
    ends = [SessionEnd(session=str(number), outcome=one) for number, one in enumerate(outcomes)]
    assert brief(*ends) == a_day(outcome=outcome)


def test_minutes_of_sessions_add_up_where_told() -> None:
    ends = [SessionEnd(session=str(minutes), outcome="finished", minutes=minutes) for minutes in (12.0, None, 8.5)]
    assert brief(*ends).minutes == 20.5


def test_walks_add_up_and_the_longest_easy_one_is_kept() -> None:
    assert brief(
        Walk(minutes=9, comfortable=True, steps=900),
        Walk(minutes=20, comfortable=False),
        Walk(minutes=30),
        Walk(minutes=11, comfortable=True, steps=1000),
    ) == a_day(walk_min=70, easy_walk_min=11, hard_walk=True, steps=1900)


def test_walk_that_was_not_easy_tells_no_tolerance() -> None:
    assert brief(Walk(minutes=9, comfortable=False)) == a_day(walk_min=9, hard_walk=True)


def test_walk_of_which_nothing_was_told_is_neither_easy_nor_hard() -> None:
    assert brief(Walk(minutes=9)) == a_day(walk_min=9)


def trial(measure: str, value: float, side: Side | None = None) -> Measurement:
    return Measurement(measure=measure, value=value, unit="s", side=side)


def test_best_trial_counts_for_each_foot() -> None:
    assert brief(
        trial("single-leg-stance", 8.1, Side.LEFT),
        trial("single-leg-stance", 12.0, Side.RIGHT),
        trial("single-leg-stance", 9.4, Side.LEFT),
        trial("single-leg-stance", 7.7, Side.LEFT),
        trial("heel-raises", 0, Side.BOTH),
        trial("confidence", 5),
    ).measures == {
        "single-leg-stance:left": 9.4,
        "single-leg-stance:right": 12.0,
        "heel-raises": 0,
        "confidence": 5,
    }


def test_last_skin_temperature_counts() -> None:
    heard = [trial("skin-temperature", value, Side.LEFT) for value in (33.5, 30.1)]
    assert brief(*heard).measures == {"skin-temperature:left": 30.1}


def test_last_numbness_map_counts() -> None:
    assert brief(Numbness(zones={"left": ("heel",)}), Numbness(zones={"right": ()})).numbness == {"right": ()}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((Suspension(reason="travel"),), a_day(suspended="travel")),
        ((Suspension(reason="travel"), Return()), a_day(returned=True)),
        ((Return(), Suspension(reason="illness")), a_day(suspended="illness")),
        ((Return(),), a_day(returned=True)),
    ],
)
def test_last_word_on_a_suspension_counts(words: tuple[Body, ...], expected: DaySummary) -> None:
    assert brief(*words) == expected


def test_correction_counts_on_the_day_it_corrects() -> None:
    life = Life(programme=PROGRAMME)
    life.tell(CheckIn(pain=3), Walk(minutes=10))
    check_in, walk = life.entries
    life.sleep()
    life.tell(Correction(supersedes=check_in.id, entry=CheckIn(pain=6)), Retraction(supersedes=walk.id))
    assert summaries(PROGRAMME, life.entries) == (a_day(pain=6),)


def test_day_taken_back_wholly_is_no_day() -> None:
    (entry,) = told(CheckIn(pain=3))
    back = replace(entry, id=told(*[entry.body] * 2)[1].id, day=NEXT, body=Retraction(supersedes=entry.id))
    assert summaries(PROGRAMME, (entry, back)) == ()


@in_its_own_time
@given(st.lists(entries(), max_size=12, unique_by=lambda entry: entry.id), st.randoms(use_true_random=False))
def test_any_diary_is_told_by_day_whatever_order_it_came_in(diary: list[Entry], chance: Any) -> None:
    expected = summaries(PROGRAMME, diary)
    standing = effective(sorted(diary, key=lambda entry: entry.key))
    assert [one.day for one in expected] == sorted({entry.day for entry in standing})
    chance.shuffle(diary)
    assert summaries(PROGRAMME, diary) == expected
