"""The body seen from the side: where its landmarks lie, and that it is drawn alike in every pose."""

from typing import Any

import pytest

from surefoot.figures.geometry import Point, between, distance
from surefoot.figures.looks import BUILDS
from surefoot.figures.model import SHANK, THIGH, Drawn, Group, Setup, Shape
from surefoot.figures.rigs.side import side, with_free_legs

BARE = Setup(footwear="bare")
STANDING: dict[str, Any] = {
    "pelvis": {"stand": "near", "x": 6.0, "knee": 3.0},
    "near": {"at": [0, 0]},
    "far": {"at": [3, 0]},
    "near_arm": {"shoulder": 4, "elbow": 12},
}
SITTING: dict[str, Any] = {
    "pelvis": {"x": -10, "y": 56},
    "trunk": 2,
    "near": {"at": [24, 0]},
    "far": {"at": [27, 0]},
    "near_arm": {"rest": "near.thigh", "t": 0.62, "off": 11.0},
}
LEG_OUT = {**SITTING, "near": {"mode": "free", "hip": 84, "knee": 8, "ankle": 17, "mtp": 18}}


WORKING = frozenset({"calf", "shin", "thigh", "hamstring", "glute", "nerve", "nerve-outer", "nerve-calf"})


def _structure(drawn: tuple[Drawn, ...]) -> list[tuple[str, int]]:
    return [(d.id, len(d.points) if isinstance(d, Shape) else len(d.parts)) for d in drawn]


def _middle(a: Point, b: Point) -> Point:
    """A smooth outline touches the middle between two of its control points."""
    return between(a, b, 0.5)


def test_feet_stand_on_the_floor_whatever_they_wear() -> None:
    for setup in (Setup(), BARE):
        at = side(STANDING, setup).landmarks
        assert at["near.sole_heel"] == pytest.approx((3.0, 0.0), abs=0.01)
        assert at["far.ball"][1] == pytest.approx(0.0, abs=0.01)


def test_the_knee_of_the_standing_leg_is_bent_as_asked() -> None:
    assert side(STANDING, BARE).angles["near.knee"] == pytest.approx(3.0, abs=0.1)


def test_bones_keep_their_length_when_the_pose_changes() -> None:
    for pose in (STANDING, SITTING, LEG_OUT):
        bones = side(pose, BARE).bones
        assert distance(*bones["near.thigh"]) == pytest.approx(THIGH, abs=0.01)
        assert distance(*bones["near.shank"]) == pytest.approx(SHANK, abs=0.01)


def test_a_lifted_heel_rolls_over_the_ball_and_bends_the_toes() -> None:
    risen = side({**STANDING, "near": {"at": [0, 0], "heel": 34}}, Setup())
    assert risen.landmarks["near.ball"] == pytest.approx((19.0, 0.0), abs=0.01)
    assert risen.landmarks["near.toe_sole"][1] == pytest.approx(0.0, abs=0.9)
    assert risen.angles["near.mtp"] == 34


def test_the_toes_stay_where_they_are_while_the_heel_rises() -> None:
    flat, risen = (side({**STANDING, "near": {"at": [0, 0], "heel": deg}}, BARE) for deg in (0, 30))
    for name in ("near.toe", "near.toe_sole"):
        assert risen.landmarks[name] == pytest.approx(flat.landmarks[name], abs=0.01)


def test_toes_in_the_air_are_not_bent_by_a_lifted_heel() -> None:
    airborne = side({**STANDING, "far": {"at": [-10, 0], "lift": 12, "heel": 40}}, Setup())
    assert airborne.angles["far.mtp"] == 0


@pytest.mark.parametrize("turn", [{"toe": 26, "mtp": 12}, {"heel": 36}, {}])
@pytest.mark.parametrize("footwear", ["bare", "shoe"])
def test_no_part_of_a_planted_foot_is_drawn_below_the_floor(turn: dict[str, float], footwear: str) -> None:
    drawn = side({**SITTING, "near": {"at": [24, 0], **turn}}, Setup(footwear=footwear)).drawn
    leg = [shape for shape in drawn if isinstance(shape, Shape) and shape.id in ("near.leg.skin", "near.leg.sole")]
    middles = [_middle(a, b) for shape in leg for a, b in zip(shape.points, shape.points[1:], strict=False)]
    assert min(y for _, y in middles) > -0.6


def test_lifted_toes_roll_over_the_heel() -> None:
    at = side({**SITTING, "near": {"at": [24, 0], "toe": 20}}, BARE).landmarks
    assert at["near.sole_heel"] == pytest.approx((27.0, 0.0), abs=0.01)
    assert at["near.ball"][1] > 5


def test_a_hand_too_far_off_is_told_as_a_miss() -> None:
    reached = side({**STANDING, "near_arm": {"reach": [40, 110], "hand": 0}}, Setup())
    missed = side({**STANDING, "near_arm": {"reach": [90, 110], "hand": 0}}, Setup())
    assert reached.misses["near.arm"] == 0
    assert missed.misses["near.arm"] > 20


def test_shapes_keep_their_number_and_points_over_poses() -> None:
    poses = (STANDING, SITTING, LEG_OUT, {**STANDING, "near_arm": {"reach": [40, 110], "shape": "grip"}})
    setup = Setup(footwear="bare", highlight=WORKING)
    assert len({str(_structure(side(pose, setup).drawn)) for pose in poses}) == 1


def test_every_working_part_that_is_named_is_drawn_and_no_other() -> None:
    plain = {shape.id for shape in side(SITTING, BARE).drawn}
    for name in WORKING:
        drawn = {shape.id for shape in side(SITTING, Setup(footwear="bare", highlight=frozenset({name}))).drawn}
        assert {shape_id.removesuffix(".edge") for shape_id in drawn - plain} == {f"near.leg.{name}"}


def test_far_limbs_are_drawn_further_ahead_but_their_landmarks_stay() -> None:
    shifted, level = (side(STANDING, Setup(options={"far_shift": cm})) for cm in (3.0, 0.0))
    assert shifted.landmarks == level.landmarks
    moved = [d.id for d, e in zip(shifted.drawn, level.drawn, strict=True) if d != e]
    assert moved
    assert all(shape_id.startswith("far.") for shape_id in moved)


def test_builds_change_the_outline_and_never_a_bone() -> None:
    slim, broad = (side(STANDING, Setup(build=BUILDS[name])) for name in ("slim", "broad"))
    assert slim.bones == broad.bones
    assert slim.drawn != broad.drawn


def test_a_bun_is_drawn_on_the_head() -> None:
    heads = [d for d in side(STANDING, Setup(hair="bun")).drawn if isinstance(d, Group)]
    assert any(part.id == "head.bun" for part in heads[0].parts)


def test_a_leg_that_is_free_once_is_given_by_angles_in_all_poses() -> None:
    planted, free = with_free_legs([SITTING, LEG_OUT], BARE)
    assert planted["near"]["mode"] == "free"
    assert planted["far"] == SITTING["far"]
    assert free == LEG_OUT
    for name, point in side(SITTING, BARE).landmarks.items():
        assert side(planted, BARE).landmarks[name] == pytest.approx(point, abs=1e-6)


def test_one_who_lies_is_the_standing_body_with_the_head_to_the_right_and_the_face_downwards() -> None:
    lying = Setup(footwear="bare", options={"lying": True})
    at, upright = side(STANDING, lying).landmarks, side(STANDING, BARE).landmarks
    assert at["pelvis"] == pytest.approx(upright["pelvis"])
    assert at["head"][0] > at["pelvis"][0] > at["near.ankle"][0]
    assert at["nose"][1] < at["head"][1]
    assert side(STANDING, lying).angles == side(STANDING, BARE).angles
