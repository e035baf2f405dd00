"""The close-ups of feet: what stays still, what moves, and that the pieces are the same in every pose."""

from itertools import pairwise

import pytest

from surefoot.figures.geometry import Point, direction, distance
from surefoot.figures.looks import PALETTES
from surefoot.figures.model import Drawn, Group, Pose, Rig, Setup, Shape
from surefoot.figures.rigs.feet_above import feet_above
from surefoot.figures.rigs.foot_front import foot_front
from surefoot.figures.rigs.foot_side import foot_side
from surefoot.figures.rigs.foot_top import foot_sole, foot_top

BARE = Setup(footwear="bare")
SHOD = Setup(footwear="shoe")

TOE_POSES: tuple[Pose, ...] = (
    {},
    {"big": {"lift": 46}},
    {"small": {"lift": 42, "splay": 4}},
    {"all": {"splay": 15}},
    {"all": {"curl": 1}},
)
SIDE_POSES: tuple[Pose, ...] = (
    {},
    {"arch": 1},
    {"heel": 40, "leg": 10},
    {"big": 42},
    {"small": 40},
    {"curl": 1, "arch": 0.4},
    {"pitch": 20},
    {"at": [3, 6], "pitch": -20},
)
FRONT_POSES: tuple[Pose, ...] = (
    {},
    {"roll": 25},
    {"roll": -25},
    {"aim": [4, 0], "lift": 6},
    {"aim": [0, -5], "lift": 8},
)
ABOVE_POSES: tuple[Pose, ...] = (
    {},
    {"right": {"at": [7, 0], "deg": -8}, "left": {"at": [-7, 12], "raised": 1}},
)
VIEWS = (
    pytest.param(foot_top, BARE, TOE_POSES, id="top"),
    pytest.param(foot_sole, Setup(highlight=frozenset({"tri.big", "tri.little", "tri.heel"})), TOE_POSES, id="sole"),
    pytest.param(foot_side, Setup(footwear="bare", highlight=frozenset({"arch"})), SIDE_POSES, id="side-bare"),
    pytest.param(foot_side, Setup(footwear="shoe", highlight=frozenset({"arch"})), SIDE_POSES, id="side-shod"),
    pytest.param(foot_front, Setup(highlight=frozenset({"peroneal", "tibialis"})), FRONT_POSES, id="front"),
    pytest.param(
        foot_front, Setup(footwear="bare", highlight=frozenset({"nerve-calf"})), FRONT_POSES, id="front-nerve"
    ),
    pytest.param(feet_above, BARE, ABOVE_POSES, id="above-bare"),
    pytest.param(feet_above, SHOD, ABOVE_POSES, id="above-shod"),
)


def structure(piece: Drawn) -> tuple[object, ...]:
    """Return what a pose may not change about a piece."""
    if isinstance(piece, Group):
        return piece.id, *(structure(part) for part in piece.parts)
    return piece.id, piece.kind, len(piece.points), piece.fill, piece.stroke, piece.width


def shapes(drawn: tuple[Drawn, ...]) -> list[Shape]:
    """Return every single outline."""
    return [part for piece in drawn for part in (piece.parts if isinstance(piece, Group) else (piece,))]


def outline(rig: Rig, pose: Pose, setup: Setup, name: str) -> tuple[Point, ...]:
    """Return the control points of a shape by its id."""
    return next(piece.points for piece in rig(pose, setup).drawn if isinstance(piece, Shape) and piece.id == name)


@pytest.mark.parametrize(("rig", "setup", "poses"), VIEWS)
def test_every_pose_is_made_of_the_same_pieces(rig: Rig, setup: Setup, poses: tuple[Pose, ...]) -> None:
    rest, *others = ([structure(piece) for piece in rig(pose, setup).drawn] for pose in poses)
    for other in others:
        assert other == rest


@pytest.mark.parametrize(("rig", "setup", "poses"), VIEWS)
def test_ids_are_unique_colours_known_and_lines_thick_enough(rig: Rig, setup: Setup, poses: tuple[Pose, ...]) -> None:
    drawn = rig(poses[0], setup).drawn
    assert len({piece.id for piece in drawn}) == len(drawn)
    for shape in shapes(drawn):
        assert {shape.fill, shape.stroke} - {None} <= set(PALETTES["tan"])
        assert shape.stroke is None or shape.width >= 1.2
        assert 0 <= shape.opacity <= 1


@pytest.mark.parametrize(("rig", "setup", "poses"), VIEWS)
def test_a_pose_changes_what_is_drawn_and_nothing_else_does(rig: Rig, setup: Setup, poses: tuple[Pose, ...]) -> None:
    for pose in poses[1:]:
        assert rig(pose, setup) == rig(pose, setup)
        assert rig(pose, setup).landmarks != rig({}, setup).landmarks


# toes from above and below


def test_a_toe_takes_its_own_number_before_that_of_its_group() -> None:
    angles = foot_top({"all": {"lift": 5, "splay": 3}, "small": {"lift": 10}, "t3": {"lift": 20}}, BARE).angles
    lifts = [angles[f"{toe}.mtp"] for toe in ("big", "t2", "t3", "t4", "little")]
    assert lifts == [5, 10, 20, 10, 10]
    assert angles["t3.splay"] == 3


def test_a_splay_opens_every_gap_between_the_toes() -> None:
    def gaps(splay: float) -> list[float]:
        tips = list(foot_top({"all": {"splay": splay}}, BARE).landmarks.values())
        return [distance(a, b) for a, b in pairwise(tips)]

    assert all(wide > at_rest for wide, at_rest in zip(gaps(15), gaps(0), strict=True))


def test_the_sole_is_the_foot_from_above_mirrored() -> None:
    above, below = foot_top({"big": {"lift": 30}}, BARE).landmarks, foot_sole({"big": {"lift": 30}}, BARE).landmarks
    assert below == {toe: (-x, y) for toe, (x, y) in above.items()}


def test_a_left_foot_is_the_right_one_mirrored() -> None:
    left = Setup(footwear="bare", options={"foot": "left"})
    assert foot_top({}, left).landmarks == foot_sole({}, BARE).landmarks
    assert foot_sole({}, left).landmarks == foot_top({}, BARE).landmarks


def test_only_the_named_contact_points_are_marked() -> None:
    drawn = foot_sole({}, Setup(highlight=frozenset({"tri.heel"}))).drawn
    assert [piece.id for piece in drawn if piece.id.startswith("tri.")] == ["tri.heel"]


# from the inner side


@pytest.mark.parametrize("setup", [BARE, SHOD], ids=["bare", "shod"])
@pytest.mark.parametrize("heel", [0, 10, 25, 40])
def test_ball_and_toes_stay_where_they_are_when_the_heel_rises(setup: Setup, heel: float) -> None:
    flat, raised = foot_side({}, setup).landmarks, foot_side({"heel": heel}, setup).landmarks
    assert raised["ball"] == pytest.approx(flat["ball"])
    assert raised["bigtip"] == pytest.approx(flat["bigtip"])
    assert raised["heel"][1] >= flat["heel"][1]


def test_a_raised_heel_bends_the_toes_and_points_the_ankle() -> None:
    angles = foot_side({"heel": 30, "big": 10, "leg": 5}, BARE).angles
    assert (angles["big.mtp"], angles["ankle"]) == (40, -25)


@pytest.mark.parametrize("setup", [BARE, SHOD], ids=["bare", "shod"])
@pytest.mark.parametrize("pose", [{}, {"arch": 1}, {"heel": 20}, {"heel": 40}, {"pitch": 10}, {"big": 40}, {"leg": 20}])
def test_nothing_of_a_planted_foot_sinks_into_the_floor(setup: Setup, pose: Pose) -> None:
    for shape in shapes(foot_side(pose, setup).drawn):
        middles = [(a[1] + b[1]) / 2 for a, b in pairwise((*shape.points, shape.points[0]))]
        assert min(middles) > -0.25, shape.id


def test_a_drawn_up_arch_rises_and_brings_the_ball_to_the_heel() -> None:
    flat, short = foot_side({}, BARE).landmarks, foot_side({"arch": 1}, BARE).landmarks
    assert short["heel"] == pytest.approx(flat["heel"])
    assert short["ball"] == pytest.approx((flat["ball"][0] - 1.1, 0))
    assert short["navicular"][1] > flat["navicular"][1] + 1


def test_a_foot_that_is_moved_takes_every_landmark_along() -> None:
    rest, moved = foot_side({}, BARE).landmarks, foot_side({"at": [3, 5]}, BARE).landmarks
    for name, (x, y) in rest.items():
        assert moved[name] == pytest.approx((x + 3, y + 5))


def test_a_shoe_does_not_bend_with_the_arch() -> None:
    assert outline(foot_side, {"arch": 1}, SHOD, "tread") == outline(foot_side, {}, SHOD, "tread")


# from the front


@pytest.mark.parametrize("roll", range(-25, 30, 5))
def test_a_roll_leaves_the_leg_still_and_one_edge_near_the_floor(roll: int) -> None:
    rest, rolled = outline(foot_front, {}, BARE, "foot"), outline(foot_front, {"roll": roll}, BARE, "foot")
    assert [b for a, b in zip(rest, rolled, strict=True) if a[1] > 13] == [a for a in rest if a[1] > 13]
    marks = foot_front({"roll": roll}, BARE).landmarks
    lower, upper = sorted(("big", "little"), key=lambda name: marks[name][1])
    assert marks[lower][1] < 2.2
    assert min(y for _, y in rolled) > -0.3
    assert abs(roll) < 10 or upper == ("little" if roll > 0 else "big")


@pytest.mark.parametrize("roll", [-20, 20])
def test_the_row_of_toes_bends_most_at_the_edge_that_rises(roll: int) -> None:
    toes = [piece for piece in foot_front({"roll": roll}, BARE).drawn if isinstance(piece, Group)]
    tilts = [abs(toe.deg) for toe in toes]
    outer_first = tilts if roll > 0 else tilts[::-1]
    assert outer_first == sorted(outer_first, reverse=True)
    slopes = [direction(a.origin, b.origin) for a, b in pairwise(toes)]
    assert max(slopes) - min(slopes) > 3


def test_eversion_counts_as_negative_inversion() -> None:
    assert foot_front({"roll": 15}, BARE).angles["inversion"] == -15


def test_the_forefoot_goes_where_it_aims_and_the_toes_foreshorten() -> None:
    rest, aimed = foot_front({}, BARE).landmarks, foot_front({"aim": [3, 4], "lift": 2}, BARE).landmarks
    assert aimed["big"] == pytest.approx((rest["big"][0] + 3, rest["big"][1] + 6))

    def stretch(up: float) -> float:
        return next(piece.stretch for piece in foot_front({"aim": [0, up]}, BARE).drawn if isinstance(piece, Group))

    assert stretch(5) < stretch(0) == 1 < stretch(-5)


# both feet from above


@pytest.mark.parametrize(("setup", "length"), [(BARE, 26.5), (SHOD, 28.9)], ids=["bare", "shod"])
def test_feet_stand_where_the_pose_puts_their_heels(setup: Setup, length: float) -> None:
    marks = feet_above({"right": {"at": [0, 0]}, "left": {"at": [4, 30], "deg": 5}}, setup).landmarks
    assert marks["right.heel"] == (0, 0)
    assert marks["right.toe"][1] == length
    assert marks["left.heel"] == (4, 30)


def test_above_the_left_foot_is_the_right_one_mirrored() -> None:
    marks = feet_above({}, SHOD).landmarks
    assert marks["left.toe"] == (-marks["right.toe"][0], marks["right.toe"][1])


def test_a_raised_foot_throws_a_shadow() -> None:
    def shadow(raised: float) -> float:
        drawn = feet_above({"right": {"raised": raised}}, SHOD).drawn
        return next(piece.opacity for piece in drawn if piece.id == "right.shadow")

    assert (shadow(0), shadow(1)) == (0, 1)


def test_a_foot_laid_over_is_the_same_foot_turned() -> None:
    upright, laid = (foot_front({"roll": -20, "turn": turn}, BARE).landmarks for turn in (0, 90))
    assert laid == {name: pytest.approx((-y, x)) for name, (x, y) in upright.items()}


def test_a_toe_that_lifts_a_little_in_a_shoe_is_wholly_tinted() -> None:
    def tint(lift: float) -> float:
        return next(piece.opacity for piece in foot_side({"big": lift}, BARE).drawn if piece.id == "tint.big")

    assert (tint(0), tint(12), tint(40)) == (0, 0.65, 0.65)
