"""What a body can stand, sit or lean on: the floor, the tops of solid props, and ground that moves under the feet."""

from collections.abc import Iterator
from math import inf

from surefoot.figures.check.watched import WHOLE_BODY
from surefoot.figures.geometry import Point, cross, distance, dot, minus
from surefoot.figures.model import Pose
from surefoot.figures.panel import Panel

ON_CM = 0.4  # so near to a surface a sole lies on it
OVERHANG_CM = 4.0  # a foot on the edge of a step stands on it


def heights(panel: Panel, x: float) -> Iterator[float]:
    """Yield the height of every surface below a place: the floor, and the tops of the solid props there."""
    yield 0.0
    for solid in solids(panel):
        across = [point[0] for point in solid]
        if min(across) - OVERHANG_CM <= x <= max(across) + OVERHANG_CM:
            yield max(point[1] for point in solid)


def floor(panel: Panel) -> float:
    """Return the height of the floor in cm: of the ground drawn, else 0 below a whole body; a foot alone may hang in the air."""
    drawn = [float(table.get("y", 0.0)) for table in panel.spec.props if table["type"] == "ground"]
    return min(drawn, default=0.0 if panel.spec.view in WHOLE_BODY else -inf)


def solids(panel: Panel) -> Iterator[tuple[Point, ...]]:
    """Yield the outlines that no part of a body may enter."""
    return (solid for prop in panel.props for solid in prop.solids)


def lies(panel: Panel, point: Point, within: float = ON_CM) -> bool:
    """Return whether a point lies on a surface, that many cm above or below it."""
    return any(abs(point[1] - height) <= within for height in heights(panel, point[0]))


def ground(panel: Panel, pose: Pose) -> Point:
    """Return the way the floor has moved back under the feet, in cm: what the floor marks of the panel say.

    Seen from the side it runs along x; marks seen from above run along y.
    """
    x = y = 0.0
    for table in panel.spec.following:
        if table["type"] == "tiles":
            travel = float(pose.get(table.get("value", "travel"), 0.0))
            x, y = (x, y + travel) if table.get("vertical") else (x + travel, y)
    return x, y


def depth(point: Point, solid: tuple[Point, ...]) -> float:
    """Return how deep a point lies inside a closed outline, in cm: the way to its nearest edge; 0 outside."""
    edges = list(zip(solid, (*solid[1:], solid[0]), strict=True))
    inside = False
    for (x0, y0), (x1, y1) in edges:
        if (y0 > point[1]) != (y1 > point[1]) and point[0] < x0 + (x1 - x0) * (point[1] - y0) / (y1 - y0):
            inside = not inside
    return min(away(point, a, b) for a, b in edges) if inside else 0.0


def away(point: Point, a: Point, b: Point) -> float:
    """Return how far a point is from the straight line between two others, in cm."""
    way = minus(b, a)
    length = distance(a, b)
    if not length or not 0 <= dot(minus(point, a), way) <= length**2:
        return min(distance(point, a), distance(point, b))
    return abs(cross(way, minus(point, a))) / length


def near(point: Point, solid: tuple[Point, ...], within: float) -> bool:
    """Return whether a point is inside a closed outline or that many cm from it."""
    edges = zip(solid, (*solid[1:], solid[0]), strict=True)
    return depth(point, solid) > 0 or any(away(point, a, b) <= within for a, b in edges)
