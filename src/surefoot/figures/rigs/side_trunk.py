"""Trunk and neck seen from the side. Outlines are cm."""

from collections.abc import Sequence

from surefoot.figures.geometry import Frame, Point, ellipse, plus
from surefoot.figures.kinematics import Offset, outline
from surefoot.figures.model import THORAX, WAIST, Build, Kind, Shape
from surefoot.figures.rigs.side_body import Trunk

# Height above the hip along the spine, and how far the front and the back of the shirt lie from the spine.
_SHIRT: Sequence[tuple[float, float, float]] = (
    (-5.0, 10.6, 12.4), (-4.2, 11.1, 13.0), (3.0, 11.3, 12.8), (11.0, 11.1, 11.0), (19.0, 11.1, 9.7),
    (27.0, 12.0, 10.3), (34.0, 12.6, 11.5), (41.0, 11.3, 12.1), (46.0, 8.9, 11.6), (49.0, 6.9, 9.6),
)  # fmt: skip
_COLLAR_FRONT, _COLLAR_BACK = 50.0, 52.6
_BELLY_AT, _BELLY_HALF = 13.0, 20.0  # a fuller front is fullest here above the hip and fades out over this height
# The neck widens into the shoulders below (frame of the chest, origin at c7) and ends inside the head (its frame).
_NECK_BACK: Sequence[Point] = ((-8.4, -3.0), (-5.6, 1.4))
_NECK_TOP: Sequence[Point] = ((-7.4, 1.0), (-7.6, 6.0), (2.6, 6.0), (2.8, -0.6))
_NECK_FRONT: Sequence[Point] = ((5.4, 1.6), (6.2, -3.0))


def hip_shape(trunk: Trunk, build: Build) -> Shape:
    """Return the seat of the shorts, which joins both legs."""
    seat = ellipse(plus(trunk.pelvis, (-0.6, 0)), 11.6 * build.trunk, 11.4 * build.trunk)
    return Shape("trunk.hip", Kind.BLOB, seat, "short")


def trunk_shapes(trunk: Trunk, build: Build) -> tuple[Shape, Shape]:
    """Return neck and shirt; the head belongs between them."""
    chest = Frame(trunk.c7, -trunk.chest_lean)
    neck = (*map(chest, _NECK_BACK), *map(trunk.head, _NECK_TOP), *map(chest, _NECK_FRONT))
    shirt = Shape("trunk.shirt", Kind.BLOB, _shirt(trunk, build), "shirt")
    return Shape("neck", Kind.BLOB, neck, "skin"), shirt


def _shirt(trunk: Trunk, build: Build) -> tuple[Point, ...]:
    spine = (trunk.pelvis, trunk.waist, trunk.c7)
    wide = build.trunk
    front = [(*_on_spine(y), offset * wide + build.belly * _belly(y)) for y, offset, _ in _SHIRT]
    back: list[Offset] = [(*_on_spine(y), offset * wide) for y, _, offset in reversed(_SHIRT)]
    front.append((*_on_spine(_COLLAR_FRONT), 5.4))
    back.insert(0, (*_on_spine(_COLLAR_BACK), 6.2))
    return (*outline(spine, front, side=-1), *outline(spine, back, side=1))


def _on_spine(height: float) -> tuple[int, float]:
    return (0, height / WAIST) if height <= WAIST else (1, (height - WAIST) / THORAX)


def _belly(height: float) -> float:
    return max(0.0, 1 - ((height - _BELLY_AT) / _BELLY_HALF) ** 2)
