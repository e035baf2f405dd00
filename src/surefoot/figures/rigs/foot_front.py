"""A right foot and ankle seen from the front: the outer side on the viewer's left, the big toe on the right."""

from collections.abc import Iterable

from surefoot.figures.geometry import Point, ellipse, turned_about
from surefoot.figures.model import Drawn, Group, Kind, Pose, Setup, Shape, Solution
from surefoot.figures.rigs.foot_pose import amount, share

_CENTRE: Point = (0.0, 9.5)
_INNER_LEG = ((4.2, 31.0), (4.0, 24.0), (3.5, 17.0), (3.7, 13.4))
_INNER = ((4.6, 11.4), (4.1, 9.0), (4.4, 6.6), (5.2, 4.6), (5.6, 3.0))
_SOLE = ((5.4, 0.6), (3.0, -0.1), (0.0, 0.0), (-3.0, 0.0), (-5.6, 0.4))
_OUTER = ((-6.3, 2.4), (-5.9, 4.0), (-5.0, 6.0), (-4.5, 8.2), (-4.7, 10.2), (-3.8, 12.8))
_OUTER_LEG = ((-3.6, 17.0), (-4.2, 24.0), (-4.5, 31.0))
_PERONEAL = ((-3.5, 30.0), (-2.2, 30.0), (-1.8, 22.0), (-2.2, 15.5), (-2.9, 15.5), (-3.3, 22.0))
_TIBIALIS = ((3.3, 30.0), (2.0, 30.0), (1.6, 22.0), (2.0, 15.5), (2.8, 15.5), (3.1, 22.0))
_TOES = (
    ("little", (-4.9, 1.5), 1.05, 1.35),
    ("t4", (-3.1, 1.55), 1.1, 1.5),
    ("t3", (-1.15, 1.65), 1.15, 1.6),
    ("t2", (0.95, 1.75), 1.2, 1.7),
    ("big", (3.65, 1.9), 1.75, 2.0),
)
_LINES = (
    ("inner-ankle", ((3.3, 12.0), (2.6, 10.9), (3.2, 9.7)), 1.5),
    ("outer-ankle", ((-3.5, 10.8), (-2.8, 9.8), (-3.4, 8.6)), 1.5),
    ("tendon.big", ((2.2, 7.4), (2.9, 5.6), (3.3, 4.4)), 1.4),
    ("tendon.t3", ((-0.2, 7.2), (-0.1, 5.4), (-0.1, 4.2)), 1.4),
)
_LANDMARKS = {
    "lat": (-5.7, 3.7),
    "mid": (0.0, 5.0),
    "med": (5.3, 3.9),
    "latlow": (-6.2, 1.0),
    "sole": (0.0, 0.0),
    "big": (4.2, 1.6),
    "little": (-5.0, 1.2),
}


def _rolled(point: Point, roll: float) -> Point:
    return turned_about(point, _CENTRE, -roll * share(12.5 - point[1], 6))


def foot_front(pose: Pose, setup: Setup) -> Solution:
    """Return a bare right foot from the front; roll in degrees turns the sole outward (+, eversion) or inward.

    Highlights: "peroneal" (outer shin) and "tibialis" (inner shin).
    """
    roll = amount(pose, "roll")
    return Solution(
        landmarks={name: _rolled(point, roll) for name, point in _LANDMARKS.items()},
        drawn=(_skin(roll), *_muscles(roll, setup), *_toes(roll), *_lines(roll)),
        angles={"inversion": -roll},
    )


def _moved(points: Iterable[Point], roll: float) -> tuple[Point, ...]:
    return tuple(_rolled(point, roll) for point in points)


def _skin(roll: float) -> Shape:
    outline = (*_INNER_LEG, *_moved((*_INNER, *_SOLE, *_OUTER), roll), *_OUTER_LEG)
    return Shape("foot", Kind.BLOB, outline, "skin")


def _muscles(roll: float, setup: Setup) -> tuple[Shape, ...]:
    muscles = (("peroneal", _PERONEAL, roll), ("tibialis", _TIBIALIS, -roll))
    return tuple(
        Shape(f"work.{name}", Kind.BLOB, outline, "work", "work_ink", 1.2, round(0.25 + 0.75 * share(work, 18), 2))
        for name, outline, work in muscles
        if name in setup.highlight
    )


def _toes(roll: float) -> tuple[Drawn, ...]:
    toes = []
    for name, centre, rx, ry in _TOES:
        skin = Shape("skin", Kind.BLOB, ellipse((0, 0), rx, ry), "skin")
        nail = Shape("nail", Kind.BLOB, ellipse((0, 0.36 * ry), 0.55 * rx, 0.42 * ry, points=8), "nail", "ink", 1.2)
        toes.append(Group(f"toe.{name}", _rolled(centre, roll), -roll, (skin, nail)))
    return tuple(toes)


def _lines(roll: float) -> tuple[Shape, ...]:
    return tuple(Shape(name, Kind.CURVE, _moved(way, roll), None, "skin_far", width) for name, way, width in _LINES)
