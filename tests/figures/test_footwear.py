"""Shoes and socks in the views of a foot: they hide toes, follow the foot and keep every shape in every pose."""

import pytest

from surefoot.figures.model import Pose, Setup, Shape, Solution
from surefoot.figures.rigs import RIGS

SHOE, SOCK, BARE = Setup(footwear="shoe"), Setup(footwear="sock"), Setup(footwear="bare")
SEATED: Pose = {"pelvis": {"x": -10, "y": 56}, "near": {"at": [22, 0]}, "far": {"at": [25, 0]}}


def shape(solution: Solution, name: str) -> Shape:
    found = next(each for each in solution.drawn if each.id == name)
    assert isinstance(found, Shape)
    return found


def lowest(drawn: Shape) -> float:
    return min(y for _, y in drawn.points)


@pytest.mark.parametrize("roll", [-20, 20])
def test_a_shoe_from_the_front_rises_at_one_edge_and_stays_on_the_floor_at_the_other(roll: float) -> None:
    rest, turned = (RIGS["foot-front"]({"roll": each}, SHOE) for each in (0, roll))

    rising, staying = ("lat", "med") if roll > 0 else ("med", "lat")
    assert turned.landmarks[rising][1] > rest.landmarks[rising][1] + 2
    assert abs(turned.landmarks[staying][1] - rest.landmarks[staying][1]) < 1
    assert lowest(shape(turned, "tread")) > -0.8


def test_the_leg_above_a_shoe_stays_still_as_the_shoe_turns() -> None:
    rest, turned = (RIGS["foot-front"]({"roll": each}, SHOE) for each in (0, 20))

    assert shape(rest, "leg") == shape(turned, "leg")


@pytest.mark.parametrize(
    ("view", "pose", "moved"),
    [("foot-front", {}, {"roll": 20, "lift": 2}), ("foot-side", {}, {"at": [5, 6], "leg": -10, "pitch": 8})],
)
@pytest.mark.parametrize("setup", [SHOE, SOCK, BARE])
def test_a_clad_foot_has_the_same_shapes_in_every_pose(view: str, pose: Pose, moved: Pose, setup: Setup) -> None:
    first, last = (RIGS[view](each, setup).drawn for each in (pose, moved))

    assert [each.id for each in first] == [each.id for each in last]


def test_a_sock_hides_the_toes_and_lies_on_the_floor_as_a_bare_foot_does() -> None:
    clad, bare = RIGS["foot-side"]({}, SOCK), RIGS["foot-side"]({}, BARE)

    assert not any(each.id.startswith(("nail", "toes")) for each in clad.drawn)
    assert clad.landmarks == bare.landmarks
    assert lowest(shape(clad, "foot")) == pytest.approx(0, abs=0.2)


def test_a_seated_person_wears_socks_on_both_feet_and_stands_no_higher_for_it() -> None:
    clad, bare = RIGS["side"](SEATED, SOCK), RIGS["side"](SEATED, BARE)

    assert {"near.leg.sock", "far.leg.sock"} <= {each.id for each in clad.drawn}
    assert not any("leg.toe" in each.id for each in clad.drawn)
    assert clad.landmarks == bare.landmarks
