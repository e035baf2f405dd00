"""Cloth and elastic that follow the body: a towel on the floor, a towel pulled tight, a resistance band."""

from collections.abc import Mapping
from typing import Any

from surefoot.figures.geometry import Point, between, distance, ellipse
from surefoot.figures.model import Kind, Pose, Shape, Solution
from surefoot.figures.props.outlines import ribbon, sagging

EDGE_PX = 1.3
FOLDS, SHORTENED = 4, 0.42
FREE_SHARE, LEAST_STRETCHED = 0.75, 0.3


def _place(where: Any, solution: Solution) -> Point:
    """Return the landmark of that name, or the point itself where a point is given."""
    if isinstance(where, str):
        return solution.landmarks[where]
    x, y = where
    return x, y


def _ribbon(name: str, points: tuple[Point, ...], colour: str, width: float) -> tuple[Shape, Shape]:
    """Return a strip of cloth along the points, width px wide, with an edge of ink on both sides."""
    edge = Shape(f"{name}.edge", Kind.CURVE, points, None, "ink", width + 2 * EDGE_PX)
    return edge, Shape(f"{name}.cloth", Kind.CURVE, points, None, colour, width)


def towel(table: Mapping[str, Any], prefix: str, _: Solution, pose: Pose) -> tuple[Shape, ...]:
    """Return a towel on the floor from x0 to x1 that bunches as the pose value named by `value` ("towel") goes to 1.

    The foot stands on it up to x = hold; beyond, folds as high as `fold` (3.2) rise and draw its far end near. Its
    middle lies at height y (0.5); it is drawn `px` (8) thick.
    """
    bunched = pose.get(table.get("value", "towel"), 0.0)
    y, hold, free = table.get("y", 0.5), table["hold"], table["x1"] - table["hold"]
    gathered = free * (1 - SHORTENED * bunched)
    points = [(table["x0"], y), (hold - 1.5, y), (hold, y)]
    for i in range(1, 2 * FOLDS):
        share = i / (2 * FOLDS)
        rise = table.get("fold", 3.2) * bunched * (1 - 0.35 * share) if i % 2 else 0.0
        points.append((hold + gathered * share, y + rise))
    points += [(hold + gathered, y), (hold + gathered + 0.12 * free, y)]
    return _ribbon(f"under.{prefix}.towel", tuple(points), "towel", table.get("px", 8.0))


def strap(table: Mapping[str, Any], prefix: str, solution: Solution, _: Pose) -> tuple[Shape, ...]:
    """Return a towel pulled between the places `from` and `to`, each a landmark or a point.

    It hangs by sag (0) cm in its middle and is drawn `px` (8) thick.
    """
    points = sagging(_place(table["from"], solution), _place(table["to"], solution), table.get("sag", 0.0))
    cloth = _ribbon(f"{prefix}.strap", points, "towel", table.get("px", 8.0))
    return (*cloth, Shape(f"{prefix}.strap.hem", Kind.CURVE, points, None, "towel_dark", 1.2))


def band(table: Mapping[str, Any], prefix: str, solution: Solution, _: Pose) -> tuple[Shape, ...]:
    """Return a flat elastic loop: over the landmarks of `wrap` (none) to the place `from`, then free to the place `to`.

    It is `wide` (1.8) cm on the body; its free part thins as it grows beyond slack (10) cm. Its strand behind the
    body starts at the place `below`, where given. A metal ring of radius `ring` (1.1) holds it; 0 draws none.
    """
    start, end = _place(table["from"], solution), _place(table["to"], solution)
    across = [solution.landmarks[landmark] for landmark in table.get("wrap", ()) if landmark != table["from"]]
    wide, ring = table.get("wide", 1.8), table.get("ring", 1.1)
    free = wide * max(LEAST_STRETCHED, FREE_SHARE / max(1.0, distance(start, end) / table.get("slack", 10.0)))
    path = (*across, start, *(between(start, end, share) for share in (0.3, 0.65)), end)
    outline = ribbon(path, (*(wide for _ in across), wide, free, free, free))
    shapes = [
        Shape(f"{prefix}.band", Kind.BLOB, outline, "band"),
        Shape(f"{prefix}.band.fold", Kind.CURVE, path, None, "ink", 1.0, opacity=0.45),
    ]
    if "below" in table:
        strand = ribbon((_place(table["below"], solution), end), (wide, free))
        shapes.insert(0, Shape(f"under.{prefix}.band", Kind.BLOB, strand, "band"))
    if ring:
        shapes.append(Shape(f"{prefix}.ring", Kind.BLOB, ellipse(end, ring, ring, points=8), "metal"))
    return tuple(shapes)
