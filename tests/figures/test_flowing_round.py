"""A circle is drawn as one: round between its quarter points, without a stop at each, its arrow seen all the way."""

from math import hypot

import pytest

from surefoot.figures.model import Setup
from surefoot.figures.rigs.foot_front import foot_front
from surefoot.figures.rigs.foot_pose import on_circle
from surefoot.figures.spec import KeySpec, Pace, Phase
from surefoot.figures.timeline import timeline

QUARTERS = ([0, 4], [4, 0], [0, -4], [-4, 0])


@pytest.mark.parametrize("share", [0, 0.1, 0.25, 0.5, 0.8, 0.95])
def test_straight_ways_between_quarter_points_go_round_at_an_even_speed(share):
    x, y = on_circle((4 * share, 4 - 4 * share))
    assert hypot(x, y) == pytest.approx(4)
    ahead = on_circle((4 * (share + 0.001), 4 - 4 * (share + 0.001)))
    assert hypot(ahead[0] - x, ahead[1] - y) == pytest.approx(4 * 0.001 * 3.14159 / 2, rel=0.02)


@pytest.mark.parametrize("quarter", QUARTERS)
def test_a_forefoot_goes_to_the_quarter_points_of_its_circle(quarter):
    still = foot_front({}, Setup(footwear="bare")).landmarks["sole"]
    there = foot_front({"circle": quarter}, Setup(footwear="bare")).landmarks["sole"]
    assert (there[0] - still[0], there[1] - still[1]) == pytest.approx(tuple(quarter))


def test_a_flowing_move_neither_starts_nor_stops():
    keys = (KeySpec(id="a", arrive=Phase.LOWER), KeySpec(id="b", arrive=Phase.LIFT, flow=True))
    line = timeline(keys, {"a": {"x": 0.0}, "b": {"x": 10.0}}, Pace(lift=2, pause=0, lower=2))
    assert line.pose(0.2)["x"] == pytest.approx(1)
    assert line.pose(2.2)["x"] > 9.5
