"""The shoe on a foot seen from its inner side. A shoe hides what the arch does; only the highlight tells of it."""

from dataclasses import replace

from surefoot.figures.geometry import Point, between
from surefoot.figures.model import SHOE_SOLE, Kind, Setup, Shape
from surefoot.figures.rigs.foot_side_motion import SideFoot

_LEG = (
    *((13.0, 42.0), (12.4, 30.0), (11.6, 22.0), (10.9, 15.5), (10.9, 11.5), (11.2, 7.0)),
    *((4.0, 6.0), (3.2, 11.5), (3.4, 15.0), (2.7, 22.0), (1.6, 30.0), (0.6, 42.0)),
)
_LINING = ((1.5, 13.4), (3.4, 12.8), (7.0, 13.0), (10.2, 14.2), (11.4, 14.6), (12.0, 10.0), (7.0, 7.0), (2.4, 9.0))
_UPPER = (
    *((1.5, 14.0), (0.5, 11.6), (-0.3, 8.0), (-1.1, 4.8), (-1.0, 1.6), (4.0, 1.0), (12.0, 1.0), (20.0, 1.0)),
    *((28.0, 1.0), (28.9, 2.6), (27.9, 4.7), (25.0, 5.6), (21.8, 6.2), (18.6, 7.7), (15.6, 10.2)),
    *((13.4, 12.7), (11.8, 14.9), (9.8, 12.6), (6.6, 10.4), (3.8, 11.2), (2.5, 13.0)),
)
_TREAD = (
    *((-1.5, 2.8), (-2.0, 2.0), (-1.0, 0.8), (1.2, 0.1), (4.0, -0.02), (7.0, 0.0), (12.0, 0.0), (16.0, 0.0)),
    *((18.6, 0.0), (21.0, 0.0), (24.0, 0.0), (27.6, 0.3), (29.6, 1.7), (29.0, 2.7), (24.0, 2.2), (20.4, 2.1)),
    *((16.0, 2.2), (12.0, 2.4), (5.0, 2.6)),
)
_SEAMS = (
    ("cap", ((23.6, 5.8), (22.0, 4.6), (22.0, 3.2), (23.2, 2.3))),
    ("stay", ((9.6, 12.4), (11.2, 10.2), (14.2, 7.6), (17.4, 5.9), (19.8, 5.7))),
    ("counter", ((0.4, 8.6), (3.4, 7.8), (5.4, 5.6), (6.0, 2.5))),
)
_LACES = (
    ((10.5, 11.2), (13.0, 12.6)),
    ((12.1, 9.5), (14.6, 10.9)),
    ((13.8, 8.0), (16.0, 9.4)),
    ((15.6, 6.8), (17.4, 8.2)),
)
_ARCH = (
    *((15.8, 2.8), (13.6, 3.5), (11.2, 4.0), (8.8, 3.7), (6.4, 2.8)),
    *((6.0, 4.0), (8.2, 5.4), (11.2, 6.1), (14.2, 5.2), (16.2, 3.8)),
)


def shoe(foot: SideFoot, setup: Setup) -> tuple[Shape, ...]:
    """Return lining, leg, upper, seams, laces and tread of a shod foot, and the working arch where it is highlighted."""
    shod = replace(foot, arch=0.0)

    def body(points: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple(shod.body(point) for point in points)

    leg = tuple(shod.leg((x, y + SHOE_SOLE)) for x, y in _LEG)
    return (
        Shape("lining", Kind.BLOB, body(_LINING), "shoe_far", "ink", 1.2),
        Shape("leg", Kind.BLOB, leg, "skin"),
        Shape("foot", Kind.BLOB, body(_UPPER), "shoe"),
        *(Shape(f"seam.{name}", Kind.CURVE, body(way), None, "ink", 1.2) for name, way in _SEAMS),
        *(Shape(f"lace.{row}", Kind.LINE, body(way), None, "sole", 2.4) for row, way in enumerate(_LACES)),
        Shape("tread", Kind.BLOB, body(_TREAD), "sole"),
        *_working_arch(foot.arch, body(_ARCH), setup),
    )


def _working_arch(arch: float, outline: tuple[Point, ...], setup: Setup) -> tuple[Shape, ...]:
    if "arch" not in setup.highlight:
        return ()
    middle = (sum(x for x, _ in outline) / len(outline), sum(y for _, y in outline) / len(outline))
    drawn_up = tuple(between(point, middle, 0.12 * arch) for point in outline)
    return (Shape("work.arch", Kind.BLOB, drawn_up, "work", "work_ink", 1.2, round(0.3 + 0.7 * arch, 2)),)
