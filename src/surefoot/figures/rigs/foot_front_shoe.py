"""The shoe on a right foot seen from the front: the outer side on the viewer's left, the toe box nearest to the viewer."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from surefoot.figures.geometry import Point, ellipse
from surefoot.figures.model import Kind, Shape

type Warp = Callable[[Point], Point]

_LEG = (
    *((5.3, 42.0), (4.7, 33.0), (3.9, 24.0), (3.5, 17.5), (3.7, 14.6), (3.6, 11.0)),
    *((0.0, 9.6), (-3.5, 10.6), (-3.8, 14.6), (-3.6, 18.0), (-4.3, 25.0), (-5.1, 33.0), (-5.6, 42.0)),
)
_COLLAR = ((-0.1, 15.2), 4.4, 1.5)
_HEEL = ((-3.9, 7.0), (-4.4, 3.4), (-4.0, 2.0), (0.0, 1.6), (4.0, 2.0), (4.4, 3.4), (3.9, 7.0))
_HEEL_TREAD = ((-4.5, 2.4), (-4.5, 1.2), (-3.2, 0.3), (0.0, -0.1), (3.2, 0.3), (4.5, 1.2), (4.5, 2.4), (0.0, 2.8))
_UPPER = (
    *((0.0, 13.2), (2.4, 14.9), (4.1, 15.4), (4.7, 13.6), (4.7, 11.0), (5.0, 8.6), (6.0, 6.0), (6.8, 3.8), (6.6, 1.6)),
    *((3.4, 1.2), (0.0, 1.2), (-3.4, 1.2), (-6.6, 1.6), (-7.0, 3.4), (-6.4, 5.4), (-5.2, 8.2)),
    *((-4.8, 10.8), (-4.8, 13.4), (-4.2, 15.2), (-2.5, 14.8)),
)
_TREAD = (
    *((6.9, 2.6), (7.2, 1.8), (6.5, 0.6), (4.6, 0.0), (1.6, -0.05), (-1.6, -0.05), (-4.6, 0.0), (-6.7, 0.6)),
    *((-7.4, 1.8), (-7.1, 2.6), (-3.6, 2.1), (0.0, 2.0), (3.6, 2.1)),
)
_TOE_CAP = ((-6.6, 3.0), (-5.6, 5.2), (-2.6, 6.9), (0.6, 7.2), (3.6, 6.7), (5.7, 5.3), (6.5, 3.2))
_TONGUE = (
    *((-1.9, 14.2), (-2.1, 11.0), (-2.0, 8.6), (-0.9, 7.6), (0.2, 7.4), (1.2, 7.6), (2.3, 8.6)),
    *((2.3, 11.0), (2.0, 14.3), (1.4, 16.0), (-1.2, 16.0)),
)
_LACES = tuple(((-2.7, y), (2.9, y - 0.2)) for y in (8.9, 10.4, 11.9, 13.4))

LANDMARKS: Mapping[str, Point] = MappingProxyType(
    {
        "lat": (-6.8, 4.4),
        "mid": (0.2, 7.4),
        "med": (6.5, 4.6),
        "latlow": (-7.2, 1.4),
        "medlow": (7.0, 1.4),
        "sole": (0.0, 0.0),
        "big": (4.2, 1.6),
        "little": (-5.0, 1.2),
    }
)


def shoe(over: Warp, heel: Warp, leg: Warp, muscles: tuple[Shape, ...]) -> tuple[Shape, ...]:
    """Return a shod foot from back to front: heel, collar, leg with its working muscles, tongue, upper, tread, laces.

    `over`, `heel` and `leg` move a point of the resting forefoot, heel and leg to where the pose has them.
    """

    def blob(name: str, points: tuple[Point, ...], fill: str, warp: Warp = over) -> Shape:
        return Shape(name, Kind.BLOB, tuple(warp(point) for point in points), fill)

    return (
        blob("heel.tread", _HEEL_TREAD, "sole", heel),
        blob("heel", _HEEL, "shoe_far", heel),
        blob("collar", ellipse(*_COLLAR), "shoe_far", leg),
        blob("leg", _LEG, "skin", leg),
        *muscles,
        blob("foot", _UPPER, "shoe"),
        blob("tongue", _TONGUE, "shoe_far"),
        Shape("cap", Kind.CURVE, tuple(map(over, _TOE_CAP)), None, "ink", 1.4),
        blob("tread", _TREAD, "sole"),
        *(
            Shape(f"lace.{row}", Kind.LINE, tuple(map(over, lace)), None, "sole", 2.6)
            for row, lace in enumerate(_LACES)
        ),
    )
