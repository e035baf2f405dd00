"""What passes below the body: a ball under the sole, floor marks that make steps on the spot read as walking."""

from collections.abc import Mapping
from math import ceil, degrees
from typing import Any

from surefoot.figures.geometry import Point, ellipse, plus, turned_about
from surefoot.figures.model import Kind, Pose, Shape, Solution

MARK_DEPTH, MARK_SLANT = 4.2, 2.8
MARK_PX, JOINT_OPACITY = 2.0, 0.55


def ball_under(table: Mapping[str, Any], prefix: str, solution: Solution, _: Pose) -> tuple[Shape, ...]:
    """Return a ball of radius r (3.2) about the landmark `at` moved by off (0, 0); its seam turns as it rolls.

    With `home` it moves half as far from that x as the landmark does, as a ball between floor and sole does.
    """
    dx, dy = table.get("off", (0.0, 0.0))
    x, y = plus(solution.landmarks[table["at"]], (dx, dy))
    if "home" in table:
        x = (x + table["home"]) / 2
    r = table.get("r", 3.2)
    rolled = -degrees(x / r)
    seam = tuple(turned_about(point, (x, y), rolled) for point in ellipse((x, y), 0.42 * r, r, points=12))
    name = f"under.{prefix}.ball"
    return (
        Shape(name, Kind.BLOB, ellipse((x, y), r, r, points=12), "towel"),
        Shape(f"{name}.seam", Kind.BLOB, seam, None, "towel_dark", 1.4),
    )


def tiles(table: Mapping[str, Any], prefix: str, _: Solution, pose: Pose) -> tuple[Shape, ...]:
    """Return floor marks every `spacing` cm that move back as the pose value named by `value` ("travel", in cm) grows.

    Seen from the side they hang below the floor at y (0) between x0 and x1, `depth` (4.2) deep and slanting back by
    `slant` (2.8); an upright one may be the edge of a door that is passed. When `vertical` the floor is seen from
    above: they reach from x0 to x1 and move down from y1 to y0. A travel of one spacing looks like none. A mark is
    unseen for one spacing before and after it wraps round, so the jump never shows between two samples of a movement.
    """
    spacing, travel = table["spacing"], pose.get(table.get("value", "travel"), 0.0)
    vertical = table.get("vertical", False)
    first, last = (table["y0"], table["y1"]) if vertical else (table["x0"], table["x1"])
    marks, strongest = ceil((last - first) / spacing) + 2, JOINT_OPACITY if vertical else 1.0
    shapes = []
    for i in range(marks):
        along = first - spacing + (i * spacing - travel) % (marks * spacing)
        seen = strongest * max(0.0, min(1.0, 2 * (along - first) / spacing, 2 * (last - along) / spacing))
        points = _joint(table, along) if vertical else _tick(table, along)
        shapes.append(Shape(f"under.{prefix}.tile{i}", Kind.LINE, points, None, "ground", MARK_PX, opacity=seen))
    return tuple(shapes)


def _tick(table: Mapping[str, Any], x: float) -> tuple[Point, Point]:
    """Return a mark below the floor at x."""
    y = table.get("y", 0.0)
    return (x, y), (x - table.get("slant", MARK_SLANT), y - table.get("depth", MARK_DEPTH))


def _joint(table: Mapping[str, Any], y: float) -> tuple[Point, Point]:
    """Return a joint between tiles across the floor at y."""
    return (table["x0"], y), (table["x1"], y)
