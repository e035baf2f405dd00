"""Numbers read out of the pose of a foot."""

from math import copysign, cos, pi, sin

from surefoot.figures.geometry import Point
from surefoot.figures.model import Pose


def amount(pose: Pose, name: str, default: float = 0.0) -> float:
    """Return a number of a pose, or the default where the pose is silent."""
    return float(pose.get(name, default))


def place(pose: Pose, name: str) -> Point:
    """Return a point of a pose in cm, or (0, 0) where the pose is silent."""
    x, y = pose.get(name, (0.0, 0.0))
    return float(x), float(y)


def on_circle(point: Point) -> Point:
    """Return the point of a circle for a point of the straight ways between its four quarter points, at the same share of the way.

    So a pose that goes from (0, r) to (r, 0) in a straight line goes round, and at an even speed.
    """
    x, y = point
    radius = abs(x) + abs(y)
    if radius == 0:
        return point
    turn = abs(x) / radius * pi / 2
    return copysign(radius * sin(turn), x), copysign(radius * cos(turn), y)


def share(value: float, full: float) -> float:
    """Return how much of a full amount is reached, from 0 to 1."""
    return min(1.0, max(0.0, value / full))
