"""The body seen from the front: where its landmarks lie, and that it is drawn alike in every pose."""

from typing import Any

import pytest

from surefoot.figures.geometry import distance
from surefoot.figures.looks import BUILDS, PALETTES
from surefoot.figures.model import HALF_HIPS, SHANK, THIGH, Drawn, Group, Setup, Shape
from surefoot.figures.rigs.front import bust, front

BARE = Setup(footwear="bare")
AWAY = Setup(options={"facing": "away"})
STANDING: dict[str, Any] = {
    "pelvis": {"stand": "left"},
    "left": {"at": [9, 0], "flex": 2, "knee": 4},
    "right": {"mode": "free", "flex": 1, "knee": 3},
    "left_arm": {"reach": [46, 93], "shape": "flat"},
}
LEG_OUT = {**STANDING, "left": {"at": [9, 0], "abd": -2, "flex": 2, "knee": 4}, "right": {"mode": "free", "abd": 27}}
SITTING: dict[str, Any] = {
    "pelvis": {"x": 0, "y": 55},
    "right": {"mode": "free", "flex": 85, "knee": 85},
    "left": {"mode": "free", "flex": 85, "knee": 85},
}
ANKLE_OVER_KNEE = {**SITTING, "right": {"mode": "placed", "knee": [-33, 54], "ankle": [5, 60], "foot": 80}}
ON_THE_SIDE: dict[str, Any] = {
    "pelvis": {"x": 0, "y": 62},
    "turn": 90,
    "right": {"mode": "free", "flex": 30, "knee": 45},
    "left": {"mode": "free", "abd": 20},
    "right_arm": {"reach": [-62, 52], "fore": 0.75},
}
WORKING = frozenset(f"{side}.{part}" for side in ("right", "left") for part in ("glute", "thigh", "calf"))


def _structure(drawn: tuple[Drawn, ...]) -> list[tuple[str, int]]:
    return [(d.id, len(d.points) if isinstance(d, Shape) else len(d.parts)) for d in drawn]


def _shapes(drawn: tuple[Drawn, ...]) -> list[Shape]:
    return [shape for d in drawn for shape in (d.parts if isinstance(d, Group) else (d,))]


@pytest.mark.parametrize("setup", [Setup(), BARE, AWAY])
def test_the_standing_foot_is_on_the_floor_where_it_was_planted(setup: Setup) -> None:
    solution = front(STANDING, setup)
    assert [y for _, y in solution.soles["left"]] == pytest.approx([0, 0])
    assert solution.landmarks["left.ankle"][0] == pytest.approx(9)


def test_the_right_is_on_the_viewers_left_and_from_behind_on_the_right() -> None:
    pose = {**SITTING, "pelvis": {"x": 0, "y": 92}}
    assert front(pose, Setup()).landmarks["right.hip"] == pytest.approx((-HALF_HIPS, 92))
    assert front(pose, AWAY).landmarks["right.hip"] == pytest.approx((HALF_HIPS, 92))


def test_from_behind_there_is_no_face() -> None:
    assert "head.nose" in {shape.id for shape in _shapes(front(STANDING, Setup()).drawn)}
    assert "head.nose" not in {shape.id for shape in _shapes(front(STANDING, AWAY).drawn)}


@pytest.mark.parametrize("setup", [Setup(), AWAY])
def test_abduction_moves_the_foot_outwards_by_the_angle_asked(setup: Setup) -> None:
    out = front(LEG_OUT, setup)
    assert out.angles["right.abduction"] == pytest.approx(27)
    at, hip = out.landmarks["right.ankle"][0], out.landmarks["right.hip"][0]
    assert (at - hip) * (hip - out.landmarks["left.hip"][0]) > 0


def test_dropping_the_pelvis_is_abduction_of_the_standing_leg() -> None:
    level, dropped = (front({**STANDING, "pelvis": {"stand": "left", "drop": drop}}, Setup()) for drop in (0, 6))
    assert dropped.landmarks["right.hip"][1] > dropped.landmarks["left.hip"][1]
    assert dropped.angles["left.abduction"] == pytest.approx(level.angles["left.abduction"] - (-6))


def test_bones_in_the_picture_keep_their_length_and_shorten_towards_the_viewer() -> None:
    straight, bent = front(LEG_OUT, BARE).bones, front(SITTING, BARE).bones
    assert distance(*straight["right.thigh"]) == pytest.approx(THIGH)
    assert distance(*bent["right.thigh"]) < THIGH * 0.1
    assert distance(*bent["right.shank"]) == pytest.approx(SHANK)


def test_a_planted_leg_too_close_to_its_foot_bends_its_knee() -> None:
    pose = {**SITTING, "right": {"at": [-9, 0]}, "pelvis": {"x": 0, "y": 80}}
    solution = front(pose, BARE)
    assert solution.angles["right.knee"] > 40
    assert solution.misses["right.leg"] == 0


def test_what_cannot_be_reached_is_told_in_centimetres() -> None:
    far_away = front({**SITTING, "pelvis": {"x": 0, "y": 95}, "right": {"at": [-8.8, 0]}}, BARE)
    assert far_away.misses["right.leg"] == pytest.approx(95 - 8 - THIGH - SHANK)
    too_long = front({**SITTING, "right": {"mode": "placed", "knee": [-58.8, 55], "ankle": [-58.8, 20]}}, BARE)
    assert too_long.misses["right.leg"] == pytest.approx(50 - THIGH)
    assert front({**STANDING, "right_arm": {"reach": [-150, 100]}}, BARE).misses["right.arm"] > 50


def test_a_placed_leg_passes_through_the_points_given() -> None:
    at = front(ANKLE_OVER_KNEE, BARE).landmarks
    assert at["right.knee"] == pytest.approx((-33, 54))
    assert at["right.ankle"] == pytest.approx((5, 60))


def test_lying_on_the_right_side_the_head_is_on_the_left_and_the_left_leg_on_top() -> None:
    at = front(ON_THE_SIDE, BARE).landmarks
    assert at["head"][0] < at["pelvis"][0] < at["left.ankle"][0]
    assert at["left.hip"][1] > at["right.hip"][1]
    assert at["left.ankle"][1] > at["left.hip"][1]
    assert at["right.wrist"] == pytest.approx((-62, 52))


def test_toes_hang_when_pointed_and_the_heel_is_lowest_when_pulled_up() -> None:
    def lowest(ankle: float) -> float:
        pose = {**STANDING, "right": {"mode": "free", "ankle": ankle}}
        solution = front(pose, Setup())
        return solution.landmarks["right.ankle"][1] - solution.landmarks["right.sole"][1]

    assert lowest(0) == pytest.approx(9.6)
    assert lowest(-30) > 16
    assert 9.6 < lowest(15) < 12


def _drawn(pose: dict[str, Any], setup: Setup, name: str) -> tuple[tuple[float, float], ...]:
    return next(shape.points for shape in _shapes(front(pose, setup).drawn) if shape.id == name)


@pytest.mark.parametrize("setup", [BARE, AWAY])
def test_a_heel_lifts_over_toes_that_stay_on_the_floor(setup: Setup) -> None:
    flat, lifted = ({**SITTING, "right": {"at": [-9, 0], "heel": heel, "toe_out": 0}} for heel in (0, 36))
    assert front(lifted, setup).soles["right"][0][1] == pytest.approx(0, abs=0.2)
    assert front(lifted, setup).landmarks["right.ankle"][1] > front(flat, setup).landmarks["right.ankle"][1] + 5
    rims = [_drawn(pose, setup, "right.leg.sole") for pose in (flat, lifted)]
    tips = [min(y for _, y in rim) for rim in rims]
    assert tips == pytest.approx([0, 0], abs=0.2)


def test_a_sole_turned_inward_lowers_its_outer_edge_and_moves_no_joint() -> None:
    def pose(roll: float) -> dict[str, Any]:
        return {**SITTING, "right": {"mode": "placed", "knee": [-11, 50], "ankle": [-11, 9.6], "roll": roll}}

    level, turned = (front(pose(roll), BARE) for roll in (0, 26))
    outer, inner = ([points[n] for points in _rims(pose(26), pose(0))] for n in (0, 6))
    assert outer[0][1] < outer[1][1]
    assert inner[0][1] > inner[1][1]
    assert turned.landmarks["right.ankle"] == level.landmarks["right.ankle"]


def _rims(*poses: dict[str, Any]) -> list[tuple[tuple[float, float], ...]]:
    return [_drawn(pose, BARE, "right.leg.sole") for pose in poses]


def test_the_nerve_of_the_calf_runs_from_the_knee_to_the_little_toe() -> None:
    nerve = _drawn(
        ANKLE_OVER_KNEE, Setup(footwear="bare", highlight=frozenset({"right.nerve-calf"})), "right.work.nerve"
    )
    at = front(ANKLE_OVER_KNEE, BARE).landmarks
    assert distance(nerve[0], at["right.knee"]) < 8
    assert nerve[-1][0] > at["right.ankle"][0]


def test_a_head_tilts_without_moving_the_shoulders() -> None:
    straight, tilted = (bust({**STANDING, "neck": neck}, Setup()) for neck in (0, 20))
    assert tilted.angles["neck_side"] == 20
    assert tilted.landmarks["crown"][0] > straight.landmarks["crown"][0] + 5
    assert tilted.landmarks["chest"] == straight.landmarks["chest"]


@pytest.mark.parametrize("footwear", ["shoe", "bare"])
@pytest.mark.parametrize("facing", ["toward", "away"])
def test_every_pose_is_drawn_with_the_same_shapes(footwear: str, facing: str) -> None:
    setup = Setup(footwear=footwear, highlight=WORKING, options={"facing": facing})
    shaped = {**STANDING, "left_arm": {}}
    first = front(shaped, setup).drawn
    for pose in (LEG_OUT, SITTING, ANKLE_OVER_KNEE, ON_THE_SIDE):
        assert _structure(front({**pose, "left_arm": {}}, setup).drawn) == _structure(first)


@pytest.mark.parametrize(
    "setup", [Setup(highlight=WORKING), Setup(footwear="bare", hair="bun", options={"seated": True}), AWAY]
)
def test_shapes_have_names_of_their_own_and_colours_of_the_palette(setup: Setup) -> None:
    shapes = _shapes(front(SITTING, setup).drawn)
    assert len({shape.id for shape in shapes}) == len(shapes)
    assert {colour for shape in shapes for colour in (shape.fill, shape.stroke) if colour} <= set(PALETTES["tan"])


def test_only_named_parts_are_shown_working() -> None:
    drawn = front(STANDING, Setup(highlight=frozenset({"right.glute"}))).drawn
    assert {d.id.split(".")[0] for d in drawn if ".work." in d.id} == {"right"}


def test_builds_and_hair_change_the_drawing_and_never_the_bones() -> None:
    slim, broad = front(STANDING, Setup()), front(STANDING, Setup(build=BUILDS["broad"], hair="bun"))
    assert broad.bones == slim.bones
    assert broad.landmarks == slim.landmarks
    assert broad.drawn != slim.drawn


def test_seated_thighs_hide_the_hem_of_the_shirt() -> None:
    names = [d.id for d in front(SITTING, Setup(options={"seated": True})).drawn]
    assert names.index("right.leg.short") > names.index("torso")
    standing = [d.id for d in front(STANDING, Setup()).drawn]
    assert standing.index("right.leg.short") < standing.index("torso")


def test_limbs_are_drawn_in_the_order_asked() -> None:
    setup = Setup(options={"leg_order": ["left", "right"], "arms_behind": ["right"]})
    names = [d.id for d in front(SITTING, setup).drawn]
    assert names.index("left.leg.skin") < names.index("right.leg.skin")
    assert names.index("right.arm.skin") < names.index("torso") < names.index("left.arm.skin")
