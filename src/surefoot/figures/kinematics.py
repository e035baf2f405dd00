"""Two-bone inverse kinematics and outlines offset from a chain of bones."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from surefoot.figures.geometry import Point, distance, dot, minus, plus, times, unit

SLACK_CM = 1e-3


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a two-bone chain ends up: its middle joint, its end, and by how many cm it misses the target (0 = reached)."""

    joint: Point
    end: Point
    miss: float


def two_bones(root: Point, target: Point, first: float, second: float, *, bend: int) -> Reach:
    """Return the chain of two bones from root towards target; bend +1 puts the joint to the left of the way, -1 to the right."""
    away = distance(root, target)
    longest, shortest = first + second - SLACK_CM, abs(first - second)
    miss = max(0.0, away - longest, shortest - away)
    span = min(max(away, shortest + SLACK_CM), longest)
    ahead = unit(minus(target, root))
    along = (first * first - second * second + span * span) / (2 * span)
    aside = sqrt(max(first * first - along * along, 0.0))
    joint = plus(plus(root, times(ahead, along)), times((-ahead[1] * bend, ahead[0] * bend), aside))
    return Reach(joint, plus(root, times(ahead, span)), miss)


# One outline point: the bone it belongs to, the share along the bone, the offset from it in cm.
type Offset = tuple[int, float, float]


def outline(joints: Sequence[Point], profile: Iterable[Offset], *, side: int) -> list[Point]:
    """Return points offset from a chain of bones; side +1 lies to the left of each bone's way, -1 to the right.

    Points that would cross the bisector of a bent joint are held on it, so inner creases stay clean.
    """
    ways = [unit(minus(b, a)) for a, b in pairwise(joints)]
    normals = [(-way[1] * side, way[0] * side) for way in ways]
    held = [list(_held(bone, joints, normals, ways)) for bone in range(len(ways))]
    points = []
    for bone, share, offset in profile:
        (x0, y0), (x1, y1), (aside, up) = joints[bone], joints[bone + 1], normals[bone]
        x, y = x0 + (x1 - x0) * share + aside * offset, y0 + (y1 - y0) * share + up * offset
        for (at_x, at_y), (inward_x, inward_y) in held[bone]:
            beyond = (x - at_x) * inward_x + (y - at_y) * inward_y
            if beyond < 0:
                x, y = x - inward_x * beyond, y - inward_y * beyond
        points.append((x, y))
    return points


def _held(
    bone: int, joints: Sequence[Point], normals: Sequence[Point], ways: Sequence[Point]
) -> Iterator[tuple[Point, Point]]:
    """Yield the bent joints at the ends of a bone, each with the direction that leads from its bisector into the bone."""
    if bone > 0:
        yield joints[bone], _inward(normals[bone - 1], normals[bone], ways[bone])
    if bone < len(ways) - 1:
        yield joints[bone + 1], _inward(normals[bone], normals[bone + 1], times(ways[bone], -1))


def _inward(before: Point, after: Point, into: Point) -> Point:
    bisector = unit(plus(before, after))
    across = (-bisector[1], bisector[0])
    return times(across, -1) if dot(across, into) < 0 else across
