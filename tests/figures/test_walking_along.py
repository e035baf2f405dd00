"""Walking on the spot beside a counter: its doors are marks that pass by upright."""

from surefoot.figures.model import Shape, Solution
from surefoot.figures.props import FOLLOWING, PROPS

BODY = Solution(landmarks={}, drawn=())
DOORS = {"spacing": 30, "x0": -50, "x1": 56, "y": 80, "depth": 68, "slant": 0}


def marks(travel: float) -> tuple[Shape, ...]:
    """Return the edges of the doors that are passed after so many cm."""
    return FOLLOWING["tiles"](DOORS, "f0", BODY, {"travel": travel})


def test_edges_of_doors_stand_upright() -> None:
    """Each goes straight down from its height by its depth."""
    for mark in marks(12):
        (top_x, top), (low_x, low) = mark.points
        assert (top, low) == (80, 12)
        assert top_x == low_x


def test_doors_pass_back_as_the_person_walks_on() -> None:
    """What is seen is further back by as much as was walked."""
    seen = {mark.id: mark.points[0][0] for mark in marks(0) if mark.opacity == 1}
    later = {mark.id: mark.points[0][0] for mark in marks(10)}
    assert seen
    assert all(later[name] == x - 10 for name, x in seen.items())


def test_counter_to_walk_along_has_no_doors_of_its_own() -> None:
    """They would stand still while the floor goes by."""
    plain = PROPS["counter-front"]({"x0": -50, "x1": 56, "doors": 0}, "p0").behind
    usual = PROPS["counter-front"]({"x0": -50, "x1": 56}, "p0").behind
    assert not any("door" in shape.id for shape in plain)
    assert any("door" in shape.id for shape in usual)
