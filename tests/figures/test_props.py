"""Props: what stands still stands where its table says, what follows the body keeps its form, and arrows point true."""

from itertools import pairwise
from typing import Any

import pytest

from surefoot.figures.arrows import arrow
from surefoot.figures.geometry import Point, direction, distance, minus
from surefoot.figures.looks import PALETTES
from surefoot.figures.model import Kind, Shape, Solution
from surefoot.figures.props import FOLLOWING, PROPS

STANDING: dict[str, dict[str, Any]] = {
    "ground": {"x0": -50, "x1": 50},
    "counter": {"x": 40},
    "counter-front": {"x0": -80, "x1": 80},
    "chair": {"x": 20},
    "chair-front": {"x": 45},
    "chair-seat-front": {"x": 0},
    "post": {"x": 16},
    "step": {"x": 10, "width": 30, "h": 15},
    "bed": {"x0": -90, "x1": 90, "pillow": -60},
    "wall": {"x": 60},
    "ball": {"at": [4, 3], "r": 3},
    "mat": {"x0": -60, "x1": 60},
    "line": {"x0": -60, "x1": 60},
    "tape": {"x0": -2, "x1": 2, "y0": 0, "y1": 100},
    "floor-above": {"x0": -40, "y0": 0, "x1": 40, "y1": 100},
}
FOLLOWED: dict[str, dict[str, Any]] = {
    "shadow": {"under": ["heel", "toe"]},
    "dot": {"at": "toe", "off": [1, 2]},
    "towel": {"x0": 0, "hold": 10, "x1": 20},
    "band": {"from": "toe", "to": [40, 4], "wrap": ["heel", "toe"], "below": "heel"},
    "strap": {"from": "toe", "to": "hand", "sag": 2},
    "ball-under": {"at": "toe", "home": 10},
    "tiles": {"spacing": 30, "x0": -50, "x1": 55},
}
NO_SOLID = {"ground", "counter-front", "chair-seat-front", "mat", "line", "tape", "floor-above"}


def _body(**landmarks: Point) -> Solution:
    return Solution(landmarks={"heel": (0, 2), "toe": (20, 2), "hand": (30, 60), **landmarks}, drawn=())


def _follow(name: str, body: Solution | None = None, **pose: float) -> tuple[Shape, ...]:
    return FOLLOWING[name](FOLLOWED[name], "f0", body or _body(), pose)


def _box(points: tuple[Point, ...]) -> tuple[float, float, float, float]:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _length(points: tuple[Point, ...]) -> float:
    return sum(distance(a, b) for a, b in pairwise(points))


def test_every_prop_is_tried_here() -> None:
    assert set(STANDING) == set(PROPS)
    assert set(FOLLOWED) == set(FOLLOWING)


@pytest.mark.parametrize("name", STANDING)
def test_prop_has_ids_of_its_own_and_colours_of_the_palette(name: str) -> None:
    prop = PROPS[name](STANDING[name], "p3")
    shapes = prop.behind + prop.front
    assert len({shape.id for shape in shapes}) == len(shapes) > 0
    assert {shape.id.split(".")[0] for shape in shapes} == {"p3"}
    assert {colour for shape in shapes for colour in (shape.fill, shape.stroke) if colour} <= set(PALETTES["tan"])


def test_what_a_body_stands_before_or_on_is_not_solid() -> None:
    assert {name for name, table in STANDING.items() if not PROPS[name](table, "p0").solids} == NO_SOLID


@pytest.mark.parametrize(
    ("name", "boxes"),
    [
        ("counter", [(47, 0, 80, 7), (43, 7, 80, 88), (38.5, 88, 81, 92)]),
        ("chair-front", [(24, 0, 66, 88)]),
        ("step", [(10, 0, 40, 15)]),
        ("bed", [(-90, 21, 90, 45)]),
        ("wall", [(60, 0, 66, 175)]),
        ("post", [(16, 0, 21, 60)]),
        ("ball", [(1, 0, 7, 6)]),
    ],
)
def test_solid_fills_what_its_table_says(name: str, boxes: list[tuple[float, ...]]) -> None:
    solids = PROPS[name](STANDING[name], "p0").solids
    assert [pytest.approx(_box(solid)) for solid in solids] == boxes


def test_chair_offers_its_seat_up_to_its_front_edge_and_leans_its_back_away() -> None:
    seat, back = PROPS["chair"]({"x": 20, "h": 45, "d": 40}, "p0").solids
    assert _box(seat) == (-20, 40.5, 20, 45)
    assert max(x for x, y in back if y > 60) < min(x for x, y in back if y < 60)
    assert max(y for _, y in back) > 85


def test_ball_is_solid_as_a_sixteen_gon() -> None:
    (solid,) = PROPS["ball"](STANDING["ball"], "p0").solids
    assert [distance(point, (4, 3)) for point in solid] == [pytest.approx(3)] * 16


@pytest.mark.parametrize("name", FOLLOWED)
def test_what_follows_keeps_its_form_in_every_pose(name: str) -> None:
    def form(shapes: tuple[Shape, ...]) -> list[tuple[str, Kind, int]]:
        return [(shape.id, shape.kind, len(shape.points)) for shape in shapes]

    moved = _body(heel=(-9, 12), toe=(7, 30), hand=(5, 80))
    first = form(_follow(name))
    assert form(_follow(name, moved, towel=1.0, travel=47.0)) == first
    assert len({shape_id for shape_id, *_ in first}) == len(first) > 0


def test_shadow_lies_on_the_floor_below_its_landmark_and_shrinks_as_that_rises() -> None:
    near, far = (_box(_follow("shadow", _body(toe=(20, height)))[1].points) for height in (0, 30))
    assert (near[0] + near[2]) / 2 == pytest.approx(20)
    assert far[2] - far[0] == pytest.approx((near[2] - near[0]) / 2)
    assert (near[1], near[3]) == (far[1], far[3])


def test_dot_stands_where_its_landmark_is_and_a_little_off() -> None:
    x0, y0, x1, y1 = _box(_follow("dot")[0].points)
    assert ((x0 + x1) / 2, (y0 + y1) / 2) == pytest.approx((21, 4), abs=0.2)


def test_towel_lies_flat_and_is_gathered_beyond_the_foot() -> None:
    flat, bunched = (_follow("towel", towel=bunch)[1].points for bunch in (0.0, 1.0))
    assert {y for _, y in flat} == {0.5}
    assert max(y for _, y in bunched) > 2
    assert bunched[-1][0] < flat[-1][0] - 3
    assert bunched[:3] == flat[:3]


def test_band_thins_as_it_stretches_and_ends_at_its_anchor() -> None:
    def thickness_at_the_anchor(x: float) -> float:
        points = _follow("band", _body(toe=(x, 4)))[1].points
        ends = [point for point in points if point[0] == pytest.approx(40)]
        return distance(*ends)

    assert thickness_at_the_anchor(31) == thickness_at_the_anchor(35)
    assert thickness_at_the_anchor(25) < thickness_at_the_anchor(31)
    assert thickness_at_the_anchor(20) < thickness_at_the_anchor(25)


def test_band_draws_its_ring_and_its_strand_behind_only_where_asked() -> None:
    table = {"from": "toe", "to": [40, 4], "ring": 0}
    assert [shape.id for shape in FOLLOWING["band"](table, "f1", _body(), {})] == ["f1.band", "f1.band.fold"]
    assert [shape.id for shape in _follow("band")] == ["under.f0.band", "f0.band", "f0.band.fold", "f0.ring"]


def test_strap_runs_between_its_landmarks_and_hangs_by_its_sag() -> None:
    points = _follow("strap")[0].points
    assert (points[0], points[-1]) == ((20, 2), (30, 60))
    assert points[3] == pytest.approx((25, 29))


def test_ball_below_a_sole_goes_half_as_far_and_rolls_without_slipping() -> None:
    before, after = (_follow("ball-under", _body(toe=(x, 3.2))) for x in (10.0, 20.0))
    middle = [sum(x for x, _ in shapes[0].points) / 12 for shapes in (before, after)]
    assert middle == pytest.approx([10, 15])
    arms = [minus(shapes[1].points[0], (x, 3.2)) for shapes, x in zip((before, after), middle, strict=True)]
    turned = direction((0, 0), arms[0]) - direction((0, 0), arms[1])
    assert turned % 360 == pytest.approx(5 / 3.2 * 57.2958, abs=0.01)


@pytest.mark.parametrize(
    "table", [FOLLOWED["tiles"], {"spacing": 30, "x0": 0, "x1": 9, "y0": -40, "y1": 70, "vertical": True}]
)
def test_floor_marks_look_the_same_after_one_spacing_and_wrap_round_unseen(table: dict[str, Any]) -> None:
    def marks(travel: float) -> tuple[Shape, ...]:
        return FOLLOWING["tiles"](table, "f0", _body(), {"travel": travel})

    def seen(travel: float) -> list[tuple[Any, ...]]:
        return sorted((shape.points, shape.opacity) for shape in marks(travel) if shape.opacity > 0)

    assert len(seen(0)) >= 3
    assert seen(30) == seen(0) != seen(7)
    for before, after in pairwise(marks(travel) for travel in range(0, 300, 29)):
        for one, other in zip(before, after, strict=True):
            if distance(one.points[0], other.points[0]) > 30:
                assert (one.opacity, other.opacity) == (0, 0)


def test_arrow_ends_in_its_tip_and_its_shaft_reaches_the_head() -> None:
    halo, _, shaft, head = arrow("a", [(0, 0), (0, 40)], 2.0)
    assert head.points[0] == (0, 40)
    assert _box(head.points)[3] - _box(head.points)[1] == pytest.approx(13.5 / 2)
    assert shaft.points == halo.points
    assert list(shaft.points) == [(0, 0), pytest.approx((0, 40 - 0.82 * 13.5 / 2))]


def test_arrow_bends_towards_the_points_between_and_points_along_its_end() -> None:
    *_, shaft, head = arrow("a", [(0, 0), (40, 0), (40, 40)], 2.0)
    assert head.points[0] == (40, 40)
    assert direction(head.points[2], head.points[0]) == pytest.approx(87, abs=4)
    assert all(x > y for x, y in shaft.points[1:-1])
    steps = [distance(a, b) for a, b in pairwise(shaft.points)]
    assert max(steps) == pytest.approx(min(steps), rel=0.02)


def test_short_arrow_is_drawn_smaller_and_keeps_a_shaft() -> None:
    *_, shaft, head = arrow("a", [(0, 0), (1, 1), (2, 0), (3, 1)], 2.0, opacity=0.5)
    assert 0 < _length(shaft.points) < 3.2
    assert shaft.width < 5
    assert {shape.opacity for shape in (shaft, head)} == {0.5}


@pytest.mark.parametrize("points", [[], [(1, 1)], [(1, 1), (1, 1), (1, 1)]])
def test_arrow_without_a_length_is_refused(points: list[Point]) -> None:
    with pytest.raises(ValueError, match="arrow"):
        arrow("a", points, 2.0)
