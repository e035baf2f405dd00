"""Outlines that only move and turn, told apart from those that change their form."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, degrees, hypot

from surefoot.figures.geometry import Point, cross, dot, minus, turned

SAME_FORM_PX = 0.3


@dataclass(frozen=True, slots=True)
class Rigid:
    """An outline about its middle, and where its middle lies and how far it is turned (degrees) in each frame."""

    outline: tuple[Point, ...]
    places: tuple[Point, ...]
    turns: tuple[float, ...]

    @property
    def moves(self) -> bool:
        """Whether it moves or turns at all."""
        return len(set(self.places)) > 1 or len(set(self.turns)) > 1


def as_rigid(frames: Sequence[Sequence[Point]]) -> Rigid | None:
    """Return the frames as one outline moved and turned, or None where its form changes; points are px."""
    middles = [_middle(frame) for frame in frames]
    outline = tuple(minus(point, middles[0]) for point in frames[0])
    turns: list[float] = []
    for frame, middle in zip(frames, middles, strict=True):
        here = [minus(point, middle) for point in frame]
        deg = _unwound(_turn(outline, here), turns[-1] if turns else 0.0)
        if not _same(outline, here, deg):
            return None
        turns.append(deg)
    return Rigid(outline, tuple(middles), tuple(turns))


def _middle(points: Sequence[Point]) -> Point:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _turn(one: Sequence[Point], other: Sequence[Point]) -> float:
    """Return the turn that brings one set of points nearest to another, in degrees."""
    pairs = list(zip(one, other, strict=True))
    return degrees(atan2(sum(cross(a, b) for a, b in pairs), sum(dot(a, b) for a, b in pairs)))


def _unwound(deg: float, before: float) -> float:
    """Return the same turn, as near to the one before as full circles allow."""
    return deg + 360 * round((before - deg) / 360)


def _same(outline: Sequence[Point], here: Sequence[Point], deg: float) -> bool:
    there = (turned(point, deg) for point in outline)
    return all(hypot(a[0] - b[0], a[1] - b[1]) <= SAME_FORM_PX for a, b in zip(there, here, strict=True))
