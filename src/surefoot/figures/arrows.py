"""Arrows that show which way a part moves: a light halo, a shaft along a smooth path, and a head."""

from collections.abc import Sequence
from itertools import pairwise

from surefoot.figures.geometry import Point, between, cross, distance, minus, plus, times, unit
from surefoot.figures.model import Kind, Shape

HALO_PX = 4.2
HEAD_HALF_WIDTH, HEAD_NOTCH, SHAFT_END = 0.62, 0.78, 0.82  # shares of the head's length
MOST_HEAD = 0.6  # of the whole arrow: a shorter one is drawn smaller, so that it keeps a shaft
SAMPLES_PER_POINT, SHAFT_POINTS = 8, 9
STRAIGHT_PX = 0.25  # a bend that small is not seen


def arrow(
    name: str,
    points: Sequence[Point],
    px_per_cm: float,
    *,
    width: float = 5.0,
    head: float = 13.5,
    opacity: float = 1.0,
) -> tuple[Shape, ...]:
    """Return the shapes of an arrow from the first point to the last, bent towards those between; width, head in px.

    Raise ValueError for fewer than two points, or where all lie in one place.
    """
    path = _smooth(points)
    length = sum(distance(a, b) for a, b in pairwise(path))
    if length == 0:
        raise ValueError(f"arrow {name!r} has no length")
    small = min(1.0, MOST_HEAD * length * px_per_cm / head)
    long, width = small * head / px_per_cm, small * width
    shaft = _evenly(path, length - SHAFT_END * long)
    tip, ahead = path[-1], unit(minus(path[-1], shaft[-1]))
    shaft = _straightened(shaft, STRAIGHT_PX / px_per_cm)
    barbs = _head(tip, ahead, long)
    return (
        Shape(f"{name}.halo", Kind.CURVE, shaft, None, "halo", width + HALO_PX, opacity),
        Shape(f"{name}.head_halo", Kind.POLYGON, barbs, "halo", "halo", HALO_PX + 0.4, opacity),
        Shape(f"{name}.shaft", Kind.CURVE, shaft, None, "arrow", width, opacity, butt=True),
        Shape(f"{name}.head", Kind.POLYGON, barbs, "arrow", "arrow", 0.8, opacity),
    )


def _smooth(points: Sequence[Point]) -> list[Point]:
    """Return many points on the smooth curve that the points control, which starts and ends in the outer two."""
    if len(points) < 2:
        raise ValueError("an arrow needs two points")
    middles = [points[0], *(between(a, b, 0.5) for a, b in pairwise(points[1:-1])), points[-1]]
    controls = points[1:-1] or [between(points[0], points[1], 0.5)]
    curve = [points[0]]
    for start, control, end in zip(middles, controls, middles[1:], strict=False):
        for i in range(1, SAMPLES_PER_POINT + 1):
            share = i / SAMPLES_PER_POINT
            curve.append(between(between(start, control, share), between(control, end, share), share))
    return curve


def _evenly(path: Sequence[Point], length: float) -> tuple[Point, ...]:
    """Return points at even distances along the first `length` cm of a path."""
    even, walked = [path[0]], 0.0
    for a, b in pairwise(path):
        stretch = distance(a, b)
        while len(even) < SHAFT_POINTS and walked + stretch >= length * len(even) / (SHAFT_POINTS - 1) - 1e-9:
            even.append(between(a, b, (length * len(even) / (SHAFT_POINTS - 1) - walked) / stretch))
        walked += stretch
    return tuple(even)


def _straightened(path: tuple[Point, ...], slack: float) -> tuple[Point, ...]:
    """Return the ends of a path that bends by no more than so many cm; any other as it is."""
    first, last = path[0], path[-1]
    ahead = unit(minus(last, first))
    bends = max(abs(cross(ahead, minus(point, first))) for point in path)
    return (first, last) if bends <= slack else path


def _head(tip: Point, ahead: Point, long: float) -> tuple[Point, ...]:
    """Return the outline of a barbed head, long cm from its tip backwards."""
    aside = times((-ahead[1], ahead[0]), HEAD_HALF_WIDTH * long)
    back = minus(tip, times(ahead, long))
    return tip, plus(back, aside), minus(tip, times(ahead, HEAD_NOTCH * long)), minus(back, aside)
