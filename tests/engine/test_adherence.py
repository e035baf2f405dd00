"""Adherence: what was asked for, what was done, and days told to rest, which miss nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from surefoot.catalogue import load_programme
from surefoot.domain.advice import Verdict
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.diary import Entry
from surefoot.domain.entries import CheckIn, Choice, Clearance, Fall, Note, Performance, Return, SetDone, Suspension
from surefoot.domain.quantities import Block
from surefoot.domain.review import Adherence
from surefoot.engine.adherence import adherence
from surefoot.engine.coach import extend, snapshot_of
from surefoot.engine.day_summary import summaries
from surefoot.engine.screening import screen
from surefoot.engine.state import PersonState
from surefoot.engine.verdicts import KEPT_DAYS, verdicts_before
from tests.engine.life import CLEAR, START, STEADY, Life, Told, lived
from tests.properties.days import lives, profiles

PROGRAMME = load_programme()
SORE = replace(CLEAR, red_flags=("foot-drop",))
FAR = START + timedelta(days=400)
whole_lives = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def adhered(diary: Sequence[Entry], *, on: date, since: date = START) -> Adherence:
    diary = [entry for entry in diary if entry.day <= on]
    state = snapshot_of(PROGRAMME, diary).state
    return adherence(PROGRAMME, state, summaries(PROGRAMME, diary), since=since, on=on)


def days(*trained: bool, **fields: Any) -> list[Told]:
    return [Told(trains=one, **fields) for one in trained]


def test_nothing_asked_is_not_zero_percent() -> None:
    nothing = Adherence(asked=0, done=0, rested=0, percent=None)
    assert adherence(PROGRAMME, PersonState(), (), since=START, on=FAR) == nothing
    assert adhered(lived(PROGRAMME, ()).entries, on=FAR) == nothing


def test_days_before_the_first_session_are_not_counted() -> None:
    life = lived(PROGRAMME, days(False, False, False, True, False))
    assert adhered(life.entries, on=life.day) == Adherence(asked=2, done=1, rested=0, percent=50)


@pytest.mark.parametrize(("trained", "asked", "done"), [(True, 4, 4), (False, 3, 3)])
def test_today_counts_only_once_done(trained: bool, asked: int, done: int) -> None:
    life = lived(PROGRAMME, days(True, True, True, trained))
    today = life.day - timedelta(days=1)
    assert adhered(life.entries, on=today) == Adherence(asked=asked, done=done, rested=0, percent=100)


def test_session_in_progress_today_is_not_done_and_without_an_end_it_is_tomorrow() -> None:
    life = lived(PROGRAMME, days(True))
    life.tell(CLEAR, Performance(session="two", exercise="heel-raise", variant="heel-raise", sets=(SetDone(reps=8),)))
    assert adhered(life.entries, on=life.day) == Adherence(asked=1, done=1, rested=0, percent=100)
    assert adhered(life.entries, on=life.day + timedelta(days=1)) == Adherence(asked=2, done=2, rested=0, percent=100)


def test_session_in_which_nothing_was_done_is_missed() -> None:
    life = lived(PROGRAMME, days(True))
    life.tell(CLEAR, Performance(session="two", exercise="heel-raise", variant="heel-raise"))
    assert adhered(life.entries, on=life.day + timedelta(days=1)).done == 1


@pytest.mark.parametrize("outcome", ["finished", "shortened", "stopped"])
def test_session_counts_however_it_ended(outcome: str) -> None:
    life = lived(PROGRAMME, [Told(outcome=outcome)])
    assert adhered(life.entries, on=life.day) == Adherence(asked=1, done=1, rested=0, percent=100)


def test_day_without_any_entry_was_asked_for() -> None:
    life = lived(PROGRAMME, days(True))
    assert adhered(life.entries, on=START + timedelta(days=4)) == Adherence(asked=4, done=1, rested=0, percent=25)


def test_suspended_days_are_rested() -> None:
    life = lived(PROGRAMME, days(True))
    life.tell(Suspension(reason="travel"))
    life.sleep(5)
    life.tell(Return())
    life.live(Told())
    assert adhered(life.entries, on=life.day) == Adherence(asked=2, done=2, rested=5, percent=100)


def test_days_that_a_red_flag_stops_are_rested_until_it_is_cleared() -> None:
    life = lived(
        PROGRAMME, [Told(), Told(check_in=SORE), Told(), Told(facts=(Clearance(flag="foot-drop", by="doctor"),))]
    )
    assert adhered(life.entries, on=life.day) == Adherence(asked=2, done=2, rested=2, percent=100)


def test_own_rest_days_are_rested() -> None:
    monday_to_wednesday = replace(STEADY, training_days=("mon", "tue", "wed"))
    life = lived(PROGRAMME, days(True, True, False, True, True, True, True), profile=monday_to_wednesday)
    assert adhered(life.entries, on=life.day) == Adherence(asked=3, done=2, rested=4, percent=67)


def test_seated_and_eased_days_are_asked_for() -> None:
    life = lived(PROGRAMME, days(True))
    life.live(Told(trains=False, facts=(Choice(seated=True),)))
    life.sleep()
    life.live(Told(trains=False, check_in=replace(CLEAR, dizzy=True)))
    life.sleep()
    assert snapshot_of(PROGRAMME, life.entries).state.verdicts == (Verdict.GO, Verdict.SEATED)
    assert adhered(life.entries, on=life.day) == Adherence(asked=3, done=1, rested=0, percent=33)


def test_session_on_a_day_not_asked_for_is_done_and_asked() -> None:
    life = lived(PROGRAMME, days(True))
    life.live(Told())
    life.tell(Fall(head_hit=True))
    on = life.day + timedelta(days=1)
    assert verdicts_before(PROGRAMME, snapshot_of(PROGRAMME, life.entries).state, on=on) == (Verdict.GO, Verdict.STOP)
    assert adhered(life.entries, on=on) == Adherence(asked=2, done=2, rested=0, percent=100)


@pytest.mark.parametrize(("since", "asked"), [(0, 4), (1, 3), (3, 1), (4, 0), (9, 0)])
def test_period_begins_on_its_first_day(since: int, asked: int) -> None:
    life = lived(PROGRAMME, days(True, True, False, True))
    assert adhered(life.entries, on=life.day, since=START + timedelta(days=since)).asked == asked


@pytest.mark.parametrize(("done", "asked", "percent"), [(1, 8, 13), (1, 3, 33), (2, 3, 67), (7, 7, 100), (0, 1, 0)])
def test_percent_is_rounded_to_the_nearest(done: int, asked: int, percent: int) -> None:
    state = PersonState(
        today=START + timedelta(days=asked), profile=STEADY, first_day=START, verdicts=(Verdict.GO,) * asked
    )
    briefs = [DaySummary(day=START + timedelta(days=place), blocks=(Block.BALANCE,)) for place in range(done)]
    told = adherence(PROGRAMME, state, briefs, since=START, on=START + timedelta(days=asked))
    assert told == Adherence(asked=asked, done=done, rested=0, percent=percent)


@pytest.mark.parametrize(("apart", "kept"), [(1, 1), (83, 83), (84, 84), (85, 84), (4000, 84)])
def test_verdicts_are_kept_for_twelve_weeks(apart: int, kept: int) -> None:
    life = lived(PROGRAMME, days(True))
    life.sleep(apart - 1)
    life.tell(Note(text="Still here."))
    state = snapshot_of(PROGRAMME, life.entries).state
    assert (KEPT_DAYS, len(state.verdicts)) == (84, kept)
    assert verdicts_before(PROGRAMME, state, on=life.day) == state.verdicts
    on = life.day + timedelta(days=1)
    assert adhered(life.entries, on=on, since=date.min).asked == min(84, kept + 1)


def test_verdicts_of_an_earlier_day_are_those_before_it() -> None:
    life = lived(PROGRAMME, [Told(), Told(check_in=SORE), Told()])
    life.tell(CLEAR)
    state = snapshot_of(PROGRAMME, life.entries).state
    assert state.verdicts == (Verdict.GO, Verdict.STOP, Verdict.STOP)
    assert [verdicts_before(PROGRAMME, state, on=START + timedelta(days=days)) for days in range(4)] == [
        (),
        state.verdicts[:1],
        state.verdicts[:2],
        state.verdicts,
    ]


def test_verdict_is_that_of_the_end_of_the_day() -> None:
    life = lived(PROGRAMME, days(True))
    life.tell(CLEAR, CheckIn(red_flags=("foot-drop",)))
    life.sleep()
    life.tell(Note(text="Phoned the surgery."))
    assert snapshot_of(PROGRAMME, life.entries).state.verdicts == (Verdict.GO, Verdict.STOP)


def from_scratch(life: Life, *, on: date) -> tuple[Verdict, ...]:
    """Screen every day by itself, each time from the whole diary up to it."""
    found = []
    for back in range(min(KEPT_DAYS, (on - START).days), 0, -1):
        day = on - timedelta(days=back)
        state = snapshot_of(PROGRAMME, [entry for entry in life.entries if entry.day <= day]).state
        found += [screen(PROGRAMME, state, on=day).verdict] if state.first_day else []
    return tuple(found)


@whole_lives
@given(lives, profiles(), st.integers(0, 3))
def test_kept_verdicts_are_those_from_scratch(told: list[Told], profile: Any, later: int) -> None:
    life = lived(PROGRAMME, told, profile=profile)
    on = life.day + timedelta(days=later)
    state = snapshot_of(PROGRAMME, life.entries).state
    assert verdicts_before(PROGRAMME, state, on=on) == from_scratch(life, on=on)


@whole_lives
@given(lives, st.integers(0, 100), st.randoms(use_true_random=False))
def test_adherence_is_the_same_in_any_order_and_in_parts(told: list[Told], percent: int, chance: Any) -> None:
    life = lived(PROGRAMME, told)
    expected = adhered(life.entries, on=life.day)
    part = len(life.entries) * percent // 100
    snapshot = extend(PROGRAMME, snapshot_of(PROGRAMME, life.entries[:part]), life.entries[part:])
    assert snapshot is not None
    briefs = list(summaries(PROGRAMME, life.entries))
    chance.shuffle(briefs)
    assert adherence(PROGRAMME, snapshot.state, briefs, since=START, on=life.day) == expected
    shuffled = list(life.entries)
    chance.shuffle(shuffled)
    assert adhered(shuffled, on=life.day) == expected


verdicts = st.lists(st.tuples(st.sampled_from(Verdict), st.booleans()), max_size=KEPT_DAYS)


def of_verdicts(told: Sequence[tuple[Verdict, bool]]) -> Adherence:
    on = START + timedelta(days=len(told))
    state = PersonState(today=on, profile=STEADY, first_day=START, verdicts=tuple(verdict for verdict, _ in told))
    briefs = [
        DaySummary(day=START + timedelta(days=place), outcome="finished")
        for place, (_, done) in enumerate(told)
        if done
    ]
    return adherence(PROGRAMME, state, briefs, since=START, on=on)


@settings(deadline=None)
@given(verdicts)
def test_never_more_than_all_and_every_day_is_either(told: list[tuple[Verdict, bool]]) -> None:
    said = of_verdicts(told)
    assert 0 <= said.done <= said.asked
    assert said.asked + said.rested == len(told)
    assert (said.percent is None) == (said.asked == 0)
    assert said.percent is None or 0 <= said.percent <= 100
    assert (said.percent == 100) == (0 < said.asked == said.done)


@settings(deadline=None)
@given(verdicts, st.sampled_from([Verdict.REST, Verdict.STOP]), st.integers(0, KEPT_DAYS))
def test_resting_as_told_never_lowers_it(told: list[tuple[Verdict, bool]], rest: Verdict, place: int) -> None:
    without = of_verdicts(told).percent
    rested = of_verdicts([*told[:place], (rest, False), *told[place:]]).percent
    assert rested == without


@settings(deadline=None)
@given(verdicts, st.integers(0, KEPT_DAYS))
def test_a_session_more_never_lowers_it(told: list[tuple[Verdict, bool]], place: int) -> None:
    more = [(verdict, done or at == place) for at, (verdict, done) in enumerate(told)]
    before, after = of_verdicts(told).percent, of_verdicts(more).percent
    assert after == before or (after or 0) >= (before or 0)
