"""The hidden body: the equations of docs/lab.md, each seen by itself."""

from dataclasses import replace
from math import exp

import pytest

from surefoot.lab.body import Body
from surefoot.lab.person import chance_of, draw_person
from surefoot.lab.worlds import World, load_world

STILL = {"shock_chance": 0.0, "life_load_spread": 0.0, "pain_noise": 0.0, "session_spike_chance": 0.0}


def body(**changed: float) -> Body:
    world = load_world("default")
    world = World(world.name, world.about, world.constants | STILL | changed)
    person = replace(draw_person(world, chance_of(1, 0, "person")), tolerance=100.0, usual_pain=2.0, sensation_loss=1.0)
    return Body(world, person, chance_of(1, 0, "body"))


def test_ordinary_life_never_flares():
    one = body()
    for _ in range(50):
        one.wake()
        one.spend(0.0, session=False)
    assert one.irritability == 0.0


def test_load_halves_into_the_acute_load():
    one = body(life_load=50.0)
    one.spend(100.0, session=True)
    assert one.acute == (50.0 + 150.0) / 2


def test_irritability_rises_with_load_over_tolerance_and_fades_by_night():
    one = body(life_load=50.0, irritability_rise=4.0, irritability_days=2.0)
    assert one.tolerance == 80.0
    one.spend(250.0, session=True)
    assert one.irritability == pytest.approx(4.0 * (175.0 / 80.0 - 1))
    assert one.flares
    one.wake()
    assert one.irritability == pytest.approx(4.75 * exp(-1 / 2.0))


def test_tolerance_follows_load_only_after_its_lag():
    one = body(tolerance_grows=2.0)
    tolerances = []
    for _ in range(24):
        tolerances.append(one.tolerance)
        one.spend(150.0, session=True)
    assert tolerances[:15] == [100.0] * 15
    assert tolerances[15] > 100.0


def test_stimulus_strengthens_up_to_the_ceiling_and_rest_loses_to_the_first_day():
    one = body()
    first = one.raises
    for _ in range(2000):
        one.train(stance=0.0, raises=1.0)
    assert one.raises == pytest.approx(one.person.raises_most)
    for _ in range(2000):
        one.train(stance=0.0, raises=0.0)
    assert one.raises == pytest.approx(first)


def test_flare_is_blunted_where_sensation_is_lost():
    one = body(blunting=0.5)
    one.irritability = 4.0
    assert one.pain() == 4
