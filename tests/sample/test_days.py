"""The made-up person: the same for the same seed, lifelike, and led by the programme's advice."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise
from statistics import fmean

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.advice import Decision
from surefoot.domain.diary import Entry, ordered
from surefoot.domain.entries import (
    CheckIn,
    Measurement,
    Numbness,
    Performance,
    Profile,
    Response,
    Return,
    SessionEnd,
    Suspension,
)
from surefoot.domain.prescribing import prescribed_of
from surefoot.domain.quantities import Block
from surefoot.engine.coach import advise, snapshot_of
from surefoot.engine.retests import retests_due
from surefoot.exchange.diary_jsonl import read_diary, write_diary
from surefoot.sample import sample_diary

START = date(2026, 1, 5)
WEEKS = 8


def diary(*, weeks: int = WEEKS, seed: int = 1, start: date = START) -> tuple[Entry, ...]:
    return sample_diary(load_programme(), weeks=weeks, seed=seed, start=start)


@pytest.fixture(scope="module")
def eight_weeks() -> tuple[Entry, ...]:
    return diary()


def days_of(entries: tuple[Entry, ...], kind: type) -> list[date]:
    return [entry.day for entry in entries if isinstance(entry.body, kind)]


def test_sample_is_the_same_for_the_same_seed(eight_weeks):
    assert list(write_diary(diary())) == list(write_diary(eight_weeks))


def test_sample_is_another_for_another_seed(eight_weeks):
    assert list(write_diary(diary(seed=2))) != list(write_diary(eight_weeks))


def test_longer_sample_begins_with_the_shorter_one(eight_weeks):
    assert diary(weeks=3) == tuple(entry for entry in eight_weeks if entry.day < START + timedelta(weeks=3))


def test_sample_survives_being_written_and_read(eight_weeks):
    assert read_diary(write_diary(eight_weeks)) == eight_weeks


def test_sample_is_in_diary_order_from_its_first_day(eight_weeks):
    assert eight_weeks == ordered(eight_weeks)
    assert isinstance(eight_weeks[0].body, Profile)
    assert (eight_weeks[0].day, max(entry.day for entry in eight_weeks) < START + timedelta(weeks=WEEKS)) == (
        START,
        True,
    )


@pytest.mark.parametrize("seed", range(1, 6))
def test_sample_does_exactly_what_the_advice_says(seed):
    programme, entries = load_programme(), diary(seed=seed)
    by_day = defaultdict(list)
    for entry in entries:
        by_day[entry.day].append(entry)
    for day, today in by_day.items():
        done = [entry.body for entry in today if isinstance(entry.body, Performance)]
        if not done:
            continue
        first = next(entry for entry in today if isinstance(entry.body, Performance))
        advice = advise(programme, [entry for entry in entries if entry.key < first.key], on=day)
        asked = {item.exercise: item for item in advice.session.items()}
        assert [body.variant for body in done] == [asked[body.exercise].variant for body in done]
        assert [body.prescribed for body in done] == [prescribed_of(asked[body.exercise]) for body in done]
        assert [body.decision for body in done] == [asked[body.exercise].decision for body in done]


def test_sample_has_a_flare_up_that_lingers_and_trims(eight_weeks):
    answers = [entry.body for entry in eight_weeks if isinstance(entry.body, Response)]
    done = [entry for entry in eight_weeks if isinstance(entry.body, Performance)]
    trims = [entry.day for entry in done if entry.body.decision in (Decision.TRIM, Decision.STEP_DOWN)]
    assert any((one.evening or 0) >= 5 and (one.morning or 0) >= 4 for one in answers)
    assert any(START + timedelta(weeks=3) <= day < START + timedelta(weeks=5) for day in trims)


def test_sample_misses_one_week_and_says_so(eight_weeks):
    left, back = days_of(eight_weeks, Suspension), days_of(eight_weeks, Return)
    assert (left, back) == ([START + timedelta(weeks=5)], [START + timedelta(weeks=6)])
    assert [day for day in days_of(eight_weeks, CheckIn) if left[0] <= day < back[0]] == []


@pytest.mark.parametrize("seed", range(1, 4))
def test_sample_does_the_tests_worth_doing_and_no_other(seed):
    programme, entries = load_programme(), diary(seed=seed)
    tested = [entry for entry in entries if isinstance(entry.body, Measurement | Numbness)]
    for day in sorted({entry.day for entry in tested}):
        today = [entry for entry in tested if entry.day == day]
        before = [entry for entry in entries if entry.key < today[0].key]
        due = retests_due(programme, snapshot_of(programme, before).state, on=day)
        done = {getattr(entry.body, "measure", "numbness") for entry in today}
        assert done == {measure.id for measure in due}
        assert sum(programme.measures[name].stands for name in done) <= programme.limits.tests_a_day


def test_sample_has_a_short_look_at_balance_and_calves_most_often(eight_weeks):
    days = defaultdict(set)
    for entry in eight_weeks:
        if isinstance(entry.body, Measurement):
            days[entry.body.measure].add(entry.day)
    told = {name: len(found) for name, found in days.items()}
    assert 10 <= told["heel-raises"] <= told["single-leg-stance"] <= 20
    assert (told["walking-tolerance"], told["stumbles"], told["confidence-stairs"]) == (1, 4, 4)


def test_sample_trains_and_tells_on_most_days_but_not_all():
    ways = [diary(seed=seed) for seed in range(1, 9)]
    days = len(ways) * (WEEKS * 6 - 6)  # Sundays rest, and one week away
    sessions = sum(len(days_of(entries, SessionEnd)) for entries in ways)
    told = sum(
        len([e for e in entries if isinstance(e.body, Response) and e.body.morning is not None]) for entries in ways
    )
    assert 0.7 < sessions / days < 0.9
    assert 0.7 < told / sessions < 0.95


def test_sample_never_has_strength_on_two_days_in_a_row():
    strength = {exercise.id for exercise in load_programme().exercises if exercise.block is Block.STRENGTH}
    for seed in range(1, 4):
        done = [entry for entry in diary(seed=seed) if isinstance(entry.body, Performance)]
        days = sorted({entry.day for entry in done if entry.body.exercise in strength})
        assert [b for a, b in pairwise(days) if (b - a).days < 2] == []


def test_sample_gets_steadier_on_the_whole():
    results = [
        e.body.value
        for e in diary(weeks=26)
        if isinstance(e.body, Measurement) and e.body.measure == "single-leg-stance"
    ]
    assert fmean(results[-24:]) > fmean(results[:24])
