"""What checks stand on: surfaces, depths and bodies seen from above."""

import pytest

from surefoot.figures.check import balance, problems_of, surfaces
from surefoot.figures.check.watched import STEPS, Watched
from surefoot.figures.model import Solution
from tests.figures.made import made

SQUARE = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))

ABOVE = """
id = "made"
poster = "on"
strip = ["off", "on"]

[[panels]]
id = "main"
view = "feet-above"
origin = [-40, -20]
scale = 4
following = [{ type = "tiles", spacing = 20, x0 = -30, x1 = 30, y0 = -20, y1 = 60, vertical = true }]

[base]
travel = 0

[base.feet-above]
right = { at = [8, 0], deg = 0, raised = 0 }
left = { at = [-8, 0], deg = 0, raised = 0 }

[[keys]]
id = "off"
arrive = "lower"

[[keys]]
id = "on"
arrive = "lift"
stay = "pause"
pose.feet-above = { right = { at = [8, 20], raised = 1 } }
"""
WORDS = """
title = "A step"
setting = "A person walks."

[keys]
off = { label = "Stand", cue = "Stand" }
on = { label = "Step", cue = "Step" }
"""


def above(*changes):
    """Return the problems of a figure of two feet seen from above."""
    return [problem.wrong for problem in problems_of(made(*changes, text=ABOVE, words=WORDS))]


@pytest.mark.parametrize(
    ("point", "deep"), [((5, 5), 5), ((1, 5), 1), ((9.5, 9), 0.5), ((-1, 5), 0), ((5, 11), 0), ((20, 20), 0)]
)
def test_depth_is_the_way_to_the_nearest_edge(point, deep):
    assert surfaces.depth(point, SQUARE) == pytest.approx(deep)


@pytest.mark.parametrize(("point", "far"), [((5, 3), 3), ((5, -3), 3), ((13, 4), 5), ((-3, -4), 5), ((10, 0), 0)])
def test_away_is_the_way_to_the_line_or_to_its_nearer_end(point, far):
    assert surfaces.away(point, (0, 0), (10, 0)) == pytest.approx(far)


@pytest.mark.parametrize(("point", "within"), [((5, 5), True), ((12, 5), True), ((12.1, 5), False), ((12, 12), False)])
def test_near_is_inside_or_as_close_as_said(point, within):
    assert surfaces.near(point, SQUARE, 2) is within


def test_floor_is_where_it_is_drawn_and_below_a_foot_alone_only_then():
    def floor(*changes, **figure):
        return surfaces.floor(made(*changes, **figure).panels[0])

    lowered = ("x0 = 26, x1 = 142", "x0 = 26, x1 = 142, y = -2")
    assert floor() == 0
    assert floor(lowered) == -2
    assert floor(text=ABOVE, words=WORDS) < -1000


def test_foot_stands_on_the_floor_and_on_a_step():
    panel = made(('{ type = "counter", x = 68, top = 92, width = 58 }', '{ type = "step", x = 22, h = 15 }')).panels[0]
    assert surfaces.lies(panel, (30, 0))
    assert surfaces.lies(panel, (30, 15.3))
    assert not surfaces.lies(panel, (30, 15.5))
    assert not surfaces.lies(panel, (80, 15))


def test_a_body_weighs_what_its_segments_weigh():
    both = {f"{side}.{part}" for side in ("near", "far") for part in balance.SEGMENTS if part not in ("trunk", "head")}
    names = {*both, "trunk", "head"}
    assert sum(balance.SEGMENTS[name.rpartition(".")[2]][0] for name in names) == pytest.approx(1.0)
    level = Solution(landmarks={}, drawn=(), bones=dict.fromkeys(names, ((3.0, 7.0), (3.0, 7.0))))
    assert balance.centre_of_mass(level) == pytest.approx((3, 7))


def test_each_move_is_watched_at_even_steps_and_a_hold_at_its_ends():
    watched = Watched(made())
    stretches = watched.stretches(watched.bodies[0])
    assert [len(stretch.glimpses) for stretch in stretches] == [STEPS + 1, 2, STEPS + 1]
    assert [glimpse.second for glimpse in stretches[0].glimpses][:3] == pytest.approx([0, 2 / STEPS, 4 / STEPS])


def test_a_body_shown_twice_is_one_body_and_the_whole_of_it_is_watched():
    assert [panel.id for panel in Watched(made()).bodies] == ["main"]


def test_foot_seen_from_above_may_move_in_the_air():
    assert above() == []


def test_foot_seen_from_above_may_not_slide():
    assert above(("raised = 1", "raised = 0")) == [
        "the right sole leaves its place on the floor by 20.0 cm from off to on"
    ]


def test_foot_seen_from_above_moves_back_with_the_floor():
    walks = (
        ("pose.feet-above =", "pose.travel = 20\npose.feet-above ="),
        ("right = { at = [8, 20], raised = 1 }", "left = { at = [-8, -20] }, right = { raised = 1 }"),
    )
    still = ("pose.feet-above =", "pose.travel = 0\npose.feet-above =")
    assert above(*walks) == []
    assert above(still, walks[1]) != []
