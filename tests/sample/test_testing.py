"""How the made-up person does a test: within what the test allows, as many tries as it has."""

from random import Random

from surefoot.catalogue import load_programme
from surefoot.domain.quantities import Side
from surefoot.sample.person import Measured
from surefoot.sample.testing import tries

MEASURES = load_programme().measures


def done(name, *, strength=1.0, **changed):
    told = {"sides": {"both": 10.0}, "follows": 1.0, "wobble": 0.0} | changed
    return list(tries(Measured(measure=name, **told), MEASURES[name], strength=strength, chance=Random(1)))


def test_feet_take_turns_for_as_many_tries_as_the_test_has():
    told = done("single-leg-stance", sides={"left": 8.0, "right": 9.0})
    assert [(one.side, one.trial, one.value) for one in told] == [
        (side, trial, value) for trial in (1, 2, 3) for side, value in ((Side.LEFT, 8.0), (Side.RIGHT, 9.0))
    ]


def test_one_try_of_both_feet_names_neither_side_nor_try():
    (told,) = done("heel-raises", ended=("form-faded",))
    assert (told.side, told.trial, told.ended, told.value, told.unit) == (None, None, "form-faded", 10.0, "reps")


def test_strength_makes_more_and_takes_less_time():
    assert [one.value for one in done("heel-raises", strength=1.5)] == [15.0]
    assert [one.value for one in done("five-times-sit-to-stand", strength=1.25, follows=-1.0)] == [8.0]


def test_clock_ends_a_long_hold():
    told = done("tandem-stance", sides={"both": 100.0}, ended=("foot-down",))
    assert {(one.value, one.ended) for one in told} == {(30.0, "time-up")}


def test_count_against_the_clock_is_not_cut_at_its_seconds():
    assert [one.value for one in done("chair-stand-30s", sides={"both": 35.0})] == [35.0]


def test_level_is_whole_and_within_its_scale():
    assert [one.value for one in done("confidence-stairs", sides={"both": 9.0})] == [3.0]
