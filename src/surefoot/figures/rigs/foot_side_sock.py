"""The sock on a foot seen from its inner side: it lies close, shows what the arch does and hides the toes."""

from collections.abc import Sequence

from surefoot.figures.geometry import Point
from surefoot.figures.model import Kind, Shape
from surefoot.figures.rigs.foot_side_motion import SideFoot

_LEG = (
    *((13.0, 42.0), (12.4, 30.0), (11.6, 22.0), (10.9, 15.5), (10.6, 12.0)),
    *((3.6, 12.0), (3.4, 15.0), (2.7, 22.0), (1.6, 30.0), (0.6, 42.0)),
)
_SOCK = (
    *((12.1, 19.4), (11.5, 16.6), (11.2, 14.0), (11.9, 11.6), (13.6, 9.6), (15.8, 7.8), (18.0, 6.2), (20.2, 5.1)),
    *((22.6, 4.5), (25.2, 4.2), (27.2, 3.0), (27.2, 0.9), (25.2, -0.1), (22.0, 0.0), (18.9, -0.1), (16.6, -0.1)),
    *((14.4, 0.3), (12.0, 0.8), (9.6, 0.7), (7.4, 0.2), (5.4, 0.0), (2.6, -0.15), (0.2, 0.9), (-0.9, 3.2)),
    *((-0.1, 5.6), (1.6, 8.6), (2.8, 11.6), (3.0, 15.0), (2.5, 19.4), (5.0, 19.8), (9.6, 19.8)),
)
_SEAMS = (
    ("cuff", ((2.8, 17.2), (5.2, 17.5), (9.4, 17.5), (11.7, 17.0))),
    ("heel", ((0.8, 7.2), (4.0, 6.6), (6.2, 3.8), (6.2, 0.2))),
    ("toes", ((22.0, 4.6), (21.0, 3.4), (21.0, 1.4), (21.8, 0.0))),
)


def sock(foot: SideFoot) -> tuple[Shape, ...]:
    """Return the leg, the sock over the foot and its seams, from back to front."""

    def body(points: Sequence[Point]) -> tuple[Point, ...]:
        return tuple(foot.body(point) for point in points)

    return (
        Shape("leg", Kind.BLOB, tuple(foot.leg(point) for point in _LEG), "skin"),
        Shape("foot", Kind.BLOB, body(_SOCK), "shoe"),
        *(Shape(f"seam.{name}", Kind.CURVE, body(way), None, "ink", 1.2) for name, way in _SEAMS),
    )
