"""A solved body laid down: all of it turned about one point, so that one who stands can lie, or be seen from above."""

from collections.abc import Mapping
from dataclasses import replace

from surefoot.figures.geometry import Point, turned_about
from surefoot.figures.model import Drawn, Group, Solution


def laid(solution: Solution, centre: Point, deg: float) -> Solution:
    """Return the solution with everything in it turned about a centre, degrees counter-clockwise."""
    if not deg:
        return solution

    def point(at: Point) -> Point:
        return turned_about(at, centre, deg)

    def pairs(lines: Mapping[str, tuple[Point, Point]]) -> dict[str, tuple[Point, Point]]:
        return {name: (point(a), point(b)) for name, (a, b) in lines.items()}

    def drawn(part: Drawn) -> Drawn:
        if isinstance(part, Group):
            return replace(part, origin=point(part.origin), deg=part.deg + deg)
        return replace(part, points=tuple(point(at) for at in part.points))

    return replace(
        solution,
        landmarks={name: point(at) for name, at in solution.landmarks.items()},
        drawn=tuple(drawn(part) for part in solution.drawn),
        bones=pairs(solution.bones),
        soles=pairs(solution.soles),
    )
