"""Lives: the same for the same seed, the same fate under any policy, and met through the diary alone."""

from itertools import pairwise

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.entries import CheckIn, Clearance, Performance, Profile, Return, Suspension
from surefoot.engine.coach import advise
from surefoot.lab.life import Life, Lived
from surefoot.lab.outcome import outcome_of
from surefoot.lab.policies import POLICIES
from surefoot.lab.worlds import World, load_world

PROGRAMME = load_programme()


def world(**changed: float) -> World:
    known = load_world("default")
    return World(known.name, known.about, known.constants | changed)


def lived(policy: str = "surefoot", *, days: int = 30, number: int = 3, **changed: float) -> list[Lived]:
    life = Life(PROGRAMME, world(**changed), POLICIES[policy], seed=5, number=number)
    return [life.live() for _ in range(days)]


def test_life_is_the_same_for_the_same_seed_and_person():
    assert lived() == lived()


def test_lives_of_two_people_differ():
    assert lived(number=1) != lived(number=2)


def test_diary_is_in_order_with_ids_of_its_own():
    entries = [entry for day in lived() for entry in day.entries]
    assert isinstance(entries[0].body, Profile)
    assert all(before.key < after.key for before, after in pairwise(entries))
    assert len({entry.id for entry in entries}) == len(entries)


def test_what_surefoot_asks_is_what_the_engine_advises_on_the_diary():
    days = lived(days=12)
    before: list = []
    for day in days:
        morning = [entry for entry in day.entries if entry.kind not in ("exercise", "session", "walk")]
        advice = advise(PROGRAMME, [*before, *morning], on=day.day)
        assert day.asked.items == (tuple(advice.session.items()) if advice.session else ())
        assert day.asked.walk_min == advice.walk.minutes
        before += day.entries


def test_two_policies_share_the_same_person_and_fate():
    plain = {"irritability_rise": 0.0, "drop_chance": 0.0}
    here, there = (lived(policy, days=60, **plain) for policy in ("no-exercise", "fixed-leaflet"))
    assert [day.flare for day in here] == [day.flare for day in there]
    assert here[0].entries[0] == there[0].entries[0]


def test_value_that_is_forgotten_is_left_out_and_not_nought():
    entries = [entry.body for day in lived(tells_value=0.0, red_flag_chance=0.0) for entry in day.entries]
    mornings = [body for body in entries if isinstance(body, CheckIn)]
    assert mornings != []
    assert {(one.pain, one.foot_check, one.red_flags) for one in mornings} == {(None, None, None)}
    assert {done.rpe for body in entries if isinstance(body, Performance) for done in body.sets} == {None}


def test_red_flag_stops_surefoot_until_a_clinician_has_looked():
    days = lived(days=20, red_flag_chance=1.0, cleared_after_days=4)
    bodies = [entry.body for day in days for entry in day.entries]
    assert any(isinstance(body, Clearance) for body in bodies)
    assert not any(isinstance(body, Performance) for body in bodies)


def test_holiday_is_written_at_its_start_and_its_end():
    days = lived(days=40, travel_chance=1.0, illness_chance=0.0)
    bodies = [entry.body for day in days for entry in day.entries]
    kinds = [type(body) for body in bodies if isinstance(body, Suspension | Return)]
    assert kinds[:3] == [Suspension, Return, Suspension]


def test_who_drops_out_writes_nothing_more():
    days = lived(days=5, drop_chance=1.0)
    assert [(day.dropped, day.entries) for day in days] == [(True, ())] * 5


@pytest.mark.parametrize("policy", POLICIES)
def test_policy_lives_through_weeks(policy):
    outcome = outcome_of(Life(PROGRAMME, world(), POLICIES[policy], seed=2, number=0), days=15)
    assert outcome.days == 15
    assert (outcome.sets == 0) == (policy == "no-exercise")


def test_oracle_works_within_the_band_it_aims_at():
    outcome = outcome_of(Life(PROGRAMME, world(), POLICIES["oracle"], seed=2, number=0), days=60)
    assert outcome.sets_in_band / outcome.sets > 0.9


def test_days_that_are_seen_are_those_that_are_counted():
    seen: list[Lived] = []
    outcome = outcome_of(
        Life(PROGRAMME, world(), POLICIES["fixed-leaflet"], seed=2, number=0), days=30, seen=seen.append
    )
    assert outcome.flare_days == sum(day.flare for day in seen)
    assert outcome.days == len(seen)
