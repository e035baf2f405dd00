"""Trunk, neck and head seen from the side. Outlines are cm; the head is drawn once in its own frame and moved as a group."""

from collections.abc import Mapping, Sequence

from surefoot.figures.geometry import Point, capsule, ellipse, plus
from surefoot.figures.kinematics import Offset, outline
from surefoot.figures.model import THORAX, WAIST, Build, Group, Kind, Setup, Shape
from surefoot.figures.rigs.side_pose import Trunk

# Height above the hip along the spine, and how far the front and the back of the shirt lie from the spine.
SHIRT: Sequence[tuple[float, float, float]] = (
    (-4.5, 10.8, 12.4), (-4.0, 10.9, 12.5), (4.0, 11.3, 12.0), (12.0, 11.3, 10.6), (20.0, 11.2, 9.8),
    (28.0, 11.9, 10.6), (35.0, 12.2, 11.4), (41.0, 11.2, 11.9), (46.0, 8.6, 11.4), (49.5, 6.2, 9.0), (51.2, 4.4, 6.6),
)  # fmt: skip
BELLY_AT, BELLY_HALF = 13.0, 20.0  # a fuller front is fullest here above the hip and fades out over this height
HEAD: Sequence[Point] = (
    (-6.4, -2.5), (-7.6, 1.0), (-10.2, 5.5), (-10.6, 12), (-7.6, 19.4), (-0.5, 22.4), (6.6, 20.2), (9.6, 15.0),
    (9.7, 12.0), (9.0, 10.4), (10.6, 8.4), (12.4, 6.5), (10.2, 5.6), (10.5, 4.2), (10.0, 3.0), (10.2, 1.6),
    (9.6, -1.6), (6.2, -2.0), (2.2, -0.6), (0, -3.2),
)  # fmt: skip
HAIR: Sequence[Point] = (
    (8.6, 17.2), (8.9, 19.4), (5.2, 22.6), (-0.8, 24.0), (-8.2, 21.4), (-11.9, 13.4), (-11.3, 5.2), (-8.8, 0.4),
    (-6.4, 0.2), (-5.6, 4.0), (-3.4, 5.2), (-2.6, 9.6), (-0.6, 13.4), (3.6, 15.6), (6.4, 16.2),
)  # fmt: skip
CROWN: Point = (0, 22)
NOSE: Point = (12, 6.5)
MID_HEAD: Point = (0, 10)


def hip_shape(trunk: Trunk, build: Build) -> Shape:
    """Return the seat of the shorts, which joins both legs."""
    seat = ellipse(plus(trunk.pelvis, (-0.6, 0)), 11.6 * build.trunk, 11.4 * build.trunk)
    return Shape("trunk.hip", Kind.BLOB, seat, "short")


def trunk_shapes(trunk: Trunk, setup: Setup) -> tuple[Shape | Group, ...]:
    """Return neck, head and shirt from back to front."""
    neck = capsule(trunk.throat, trunk.head((-1.5, 2)), 5.6, 5.4)
    head = Group("head", trunk.head.origin, trunk.head.deg, _HEADS[setup.hair])
    shirt = Shape("trunk.shirt", Kind.BLOB, _shirt(trunk, setup.build), "shirt")
    return Shape("neck", Kind.BLOB, neck, "skin"), head, shirt


def _shirt(trunk: Trunk, build: Build) -> tuple[Point, ...]:
    spine = (trunk.pelvis, trunk.waist, trunk.c7)
    front = [(*_on_spine(y), offset * build.trunk + build.belly * _belly(y)) for y, offset, _ in SHIRT]
    back: list[Offset] = [(*_on_spine(y), offset * build.trunk) for y, _, offset in reversed(SHIRT)]
    return (*outline(spine, front, side=-1), *outline(spine, back, side=1))


def _on_spine(height: float) -> tuple[int, float]:
    return (0, height / WAIST) if height <= WAIST else (1, (height - WAIST) / THORAX)


def _belly(height: float) -> float:
    return max(0.0, 1 - ((height - BELLY_AT) / BELLY_HALF) ** 2)


_FACE = (
    Shape("head.skin", Kind.BLOB, tuple(HEAD), "skin"),
    Shape("head.hair", Kind.BLOB, tuple(HAIR), "hair"),
    Shape("head.ear", Kind.BLOB, ellipse((-1.2, 7.6), 1.9, 2.9, points=8, deg=-10), "skin", width=1.2),
    Shape("head.eye", Kind.BLOB, ellipse((7.0, 10.4), 0.75, 1.05, points=6), "ink", None, 0),
    Shape("head.mouth", Kind.CURVE, ((9.9, 3.3), (8.6, 3.0), (7.4, 3.4)), width=1.2),
)
_BUN = Shape("head.bun", Kind.BLOB, ellipse((-12.6, 17.0), 4.6, 4.4), "hair")
_HEADS: Mapping[str, tuple[Shape, ...]] = {"short": _FACE, "bun": (_BUN, *_FACE)}
