"""The hidden body behind the made-up person."""

from dataclasses import replace
from random import Random

from surefoot.domain.quantities import Side
from surefoot.sample.body import Hidden
from surefoot.sample.person import the_person

STILL = replace(the_person().nature, pain_wobble=0.0, effort_wobble=0.0)


def body() -> Hidden:
    return Hidden(nature=STILL, chance=Random(1))


def test_effort_is_greatest_at_the_most_that_can_be_done():
    assert [body().effort(amount, most=20, sets_before=0) for amount in (2, 10, 20, 30)] == [1, 4, 10, 10]


def test_effort_grows_from_set_to_set():
    assert body().effort(10, most=20, sets_before=3) > body().effort(10, most=20, sets_before=0)


def test_work_makes_stronger_and_rest_takes_a_little_back():
    trained = body()
    trained.work(strength=True)
    after_work = trained.strength
    trained.rest()
    assert 1.0 < trained.strength < after_work


def test_flare_up_raises_pain_and_settles_over_nights():
    hurt = body()
    calm = hurt.pain_now()
    hurt.flare_up()
    raised = hurt.pain_now()
    for _ in range(14):
        hurt.wake()
    assert (raised > calm + 2, hurt.pain_now()) == (True, calm)


def test_pain_stays_within_the_scale():
    hurt = body()
    hurt.usual = 9.5
    hurt.flare_up()
    assert hurt.pain_now() == 10


def test_left_side_is_the_weaker_one():
    assert body().share_of(Side.LEFT) < body().share_of(Side.RIGHT)
