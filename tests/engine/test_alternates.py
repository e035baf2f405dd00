"""Alternates: whichever are taken, the session is one the engine itself allows."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from surefoot.catalogue import load_programme
from surefoot.domain.advice import Decision
from surefoot.domain.diary import Entry
from surefoot.domain.dose import set_work_s
from surefoot.domain.entries import Choice
from surefoot.domain.exercise import Exercise
from surefoot.engine.alternates import alternates
from surefoot.engine.coach import advise, evidence, snapshot_of
from surefoot.engine.fitting import load_limit_s, minutes_today
from surefoot.engine.sizing import LOADED
from tests.session.made import CALM, DAY, STEADY, STRONG, diary_of
from tests.strategies import FIRST_DAY, diaries

PROGRAMME = load_programme()
LAST = "ffffffff-ffff-7fff-bfff-ffffffffffff"
days_later = st.integers(0, 12)
LIVED = tuple((e.id, v.id) for e in PROGRAMME.exercises for v in (e.variants[-1], e.variants[0]))


def found(diary, later):
    on = max((entry.day for entry in diary), default=FIRST_DAY) + timedelta(days=later)
    snapshot = snapshot_of(PROGRAMME, diary)
    return on, snapshot, alternates(PROGRAMME, snapshot, on=on)


def planned(diary, on: date):
    session = advise(PROGRAMME, diary, on=on).session
    return list(session.items()) if session else []


def chosen(diary, on: date, choice: Choice):
    at = max((entry.at for entry in diary if entry.day == on), default=datetime.combine(on, time(), UTC))
    return planned((*diary, Entry(id=LAST, at=at, day=on, body=choice)), on)


def work_s(item) -> int:
    exercise: Exercise = PROGRAMME.by_id[item.exercise]
    return set_work_s(item.dose) * item.dose.sets * item.sides.times * item.parts if exercise.block in LOADED else 0


@settings(deadline=None, max_examples=40)
@given(diary=diaries(exercises=LIVED), later=days_later)
def test_alternate_is_what_the_engine_plans_for_that_choice(diary, later):
    on, _, others = found(diary, later)
    items = planned(diary, on)
    for one in others:
        left = items[one.instead_of].exercise
        to = one.item.variant if one.item.exercise == left else one.item.exercise
        session = chosen(diary, on, Choice(swaps={left: _asked(items[one.instead_of], to)}))
        assert [item.dose for item in session if item.exercise == one.item.exercise] == [one.item.dose]
        rest = {item.exercise: (item.variant, item.dose) for item in session}
        kept = [item for n, item in enumerate(items) if n != one.instead_of]
        assert [rest.get(item.exercise) for item in kept] == [(item.variant, item.dose) for item in kept]


def _asked(item, to):
    """The easier variant asked for is the next one down; what suits may lie lower still."""
    exercise = PROGRAMME.by_id[item.exercise]
    return exercise.variants[exercise.rung(item.variant) - 1].id if exercise.variant(to) else to


@settings(deadline=None, max_examples=40)
@given(diary=diaries(exercises=LIVED), later=days_later)
def test_any_alternates_together_stay_within_minutes_and_load(diary, later):
    on, snapshot, others = found(diary, later)
    items = planned(diary, on)
    day = evidence(PROGRAMME, snapshot, on=on)
    longest = [[item, *(one.item for one in others if one.instead_of == n)] for n, item in enumerate(items)]
    assert sum(max(one.seconds for one in ways) for ways in longest) <= minutes_today(day) * 60 or not items
    assert sum(max(work_s(one) for one in ways) for ways in longest) <= load_limit_s(day) or not items


@settings(deadline=None, max_examples=40)
@given(diary=diaries(exercises=LIVED), later=days_later)
def test_alternates_are_of_the_same_block_bring_nothing_twice_and_never_climb(diary, later):
    on, _, others = found(diary, later)
    items = planned(diary, on)
    ways = [[item.exercise, *(o.item.exercise for o in others if o.instead_of == n)] for n, item in enumerate(items)]
    apart = [set(one) for one in ways]
    assert sum(len(one) for one in apart) == len(set().union(*apart))
    for one in others:
        left = items[one.instead_of]
        assert PROGRAMME.by_id[one.item.exercise].block is PROGRAMME.by_id[left.exercise].block
        assert one.item.decision is not Decision.CLIMB
        if one.item.exercise == left.exercise:
            exercise = PROGRAMME.by_id[left.exercise]
            assert exercise.rung(one.item.variant) < exercise.rung(left.variant)


def test_finders_of_this_file_see_a_session_with_alternates():
    snapshot = snapshot_of(PROGRAMME, diary_of(STEADY, STRONG, CALM))
    others = alternates(PROGRAMME, snapshot, on=DAY)
    assert {(one.instead_of, one.item.variant) for one in others} >= {
        (2, "tibial-slider-small"),
        (6, "heel-raise-seated"),
    }


def test_what_was_changed_already_is_not_offered_again():
    choice = Choice(swaps={"heel-raise": "heel-raise-seated"})
    diary = diary_of(STEADY, STRONG, CALM, choice)
    items = planned(diary, DAY)
    others = alternates(PROGRAMME, snapshot_of(PROGRAMME, diary), on=DAY)
    assert "heel-raise" not in {items[one.instead_of].exercise for one in others}


def test_day_of_rest_has_none():
    diary = diary_of(STEADY, replace(CALM, red_flags=("open-sore",)))
    assert alternates(PROGRAMME, snapshot_of(PROGRAMME, diary), on=DAY) == ()
