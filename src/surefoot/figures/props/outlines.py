"""Outlines that props are built from: boards with rounded corners, straight boxes, lines and strips."""

from collections.abc import Sequence

from surefoot.figures.geometry import Point, between, distance, minus, plus, times, unit
from surefoot.figures.model import Kind, Shape

OUTLINE_PX = 1.5


def corners(x0: float, y0: float, x1: float, y1: float) -> tuple[Point, Point, Point, Point]:
    """Return the corners of an upright rectangle, counter-clockwise from (x0, y0)."""
    return (x0, y0), (x1, y0), (x1, y1), (x0, y1)


def rounded(outline: Sequence[Point], radius: float) -> tuple[Point, ...]:
    """Return the control points of a smooth closed line that follows an outline and rounds its corners, radius in cm.

    The spline touches the middles between control points, so each corner gets neighbours twice the radius away.
    """
    points: list[Point] = []
    for before, corner, after in zip((outline[-1], *outline[:-1]), outline, (*outline[1:], outline[0]), strict=True):
        for neighbour in (before, after):
            reach = min(2 * radius, 0.48 * distance(corner, neighbour))
            points.append(plus(corner, times(unit(minus(neighbour, corner)), reach)))
        points.insert(-1, corner)
    return tuple(points)


def board(
    name: str, outline: Sequence[Point], fill: str = "wood", *, radius: float = 0.8, stroke: str = "wood_ink"
) -> Shape:
    """Return a piece of furniture: a filled outline with corners rounded by a radius in cm."""
    return Shape(name, Kind.BLOB, rounded(outline, radius), fill, stroke, OUTLINE_PX)


def box(
    name: str, outline: Sequence[Point], fill: str | None, *, stroke: str | None = "wood_ink", width: float = OUTLINE_PX
) -> Shape:
    """Return a filled outline with sharp corners; width is that of the stroke in px."""
    return Shape(name, Kind.POLYGON, tuple(outline), fill, stroke, width)


def line(name: str, *points: Point, stroke: str = "wood_ink", width: float = 1.0) -> Shape:
    """Return a line along the points; width in px."""
    return Shape(name, Kind.LINE, points, None, stroke, width)


def slanted(a: Point, b: Point, width: float) -> tuple[Point, Point, Point, Point]:
    """Return the corners of a board whose middle runs from a to b, as many cm wide as width says."""
    ahead = unit(minus(b, a))
    aside = times((-ahead[1], ahead[0]), width / 2)
    return minus(a, aside), minus(b, aside), plus(b, aside), plus(a, aside)


def sagging(a: Point, b: Point, sag: float, *, points: int = 7) -> tuple[Point, ...]:
    """Return points from a to b that hang lowest in the middle, by sag cm."""
    shares = [i / (points - 1) for i in range(points)]
    return tuple(plus(between(a, b, share), (0.0, -4 * sag * share * (1 - share))) for share in shares)


def ribbon(path: Sequence[Point], widths: Sequence[float]) -> tuple[Point, ...]:
    """Return the control points of a smooth flat strip along a path, as many cm wide at each point as widths say."""
    first, last = _next_to(path[0], path[1], widths[0]), _next_to(path[-1], path[-2], widths[-1])
    middle = (path[0], first, *path[1:-1], last, path[-1])
    left, right = [], []
    for i, width in enumerate((widths[0], *widths, widths[-1])):
        x, y = unit(minus(middle[min(i + 1, len(middle) - 1)], middle[max(i - 1, 0)]))
        aside = (-y * width / 2, x * width / 2)
        left.append(plus(middle[i], aside))
        right.append(minus(middle[i], aside))
    return (*left, *reversed(right))


def _next_to(end: Point, inner: Point, width: float) -> Point:
    """Return the point half a width inside the end of a strip, which keeps that end blunt."""
    return between(end, inner, min(0.5, width / 2 / (distance(end, inner) or 1e-9)))
