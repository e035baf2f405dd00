"""The head in profile, drawn once in its own frame (origin at the base of the skull). Points are cm."""

from collections.abc import Mapping, Sequence

from surefoot.figures.geometry import Frame, Point, ellipse
from surefoot.figures.model import Group, Kind, Shape

CROWN: Point = (0, 22)
NOSE: Point = (12, 6.5)
MID_HEAD: Point = (0, 10)
# From under the hair of the nape over the skull and the face to the angle of the jaw; open below, where the neck joins.
_SKULL: Sequence[Point] = (
    (-8.0, 3.0), (-9.2, 3.6), (-10.4, 6.0), (-10.6, 12.0), (-7.6, 19.4), (-0.5, 22.4), (6.6, 20.2), (9.5, 15.4),
    (9.7, 12.4), (9.1, 10.6), (10.5, 8.6), (12.5, 6.4), (10.3, 5.6), (10.7, 4.3), (10.0, 3.2), (10.4, 1.7),
    (9.7, -1.5), (6.4, -2.2), (2.2, -0.9), (-1.3, 1.4), (-1.7, 3.0),
)  # fmt: skip
_SHORT_HAIR: Sequence[Point] = (
    (8.8, 16.4), (9.4, 19.2), (5.4, 22.8), (-0.8, 24.1), (-8.2, 21.6), (-11.9, 13.6), (-11.2, 5.4), (-8.8, 0.8),
    (-6.6, 1.2), (-5.2, 4.6), (-3.4, 10.6), (-1.4, 11.6), (0.6, 10.4), (1.3, 7.4), (2.6, 9.6), (3.2, 13.6), (6.2, 15.4),
)  # fmt: skip
_TIED_HAIR: Sequence[Point] = (
    (8.4, 16.6), (8.8, 19.6), (4.8, 22.8), (-0.8, 23.8), (-8.0, 21.2), (-11.6, 13.8), (-10.9, 7.0), (-9.3, 2.4),
    (-6.6, 2.2), (-5.0, 5.8), (-3.4, 10.6), (-1.4, 11.6), (0.4, 10.8), (1.2, 9.0), (2.2, 11.0), (2.8, 14.0),
    (5.8, 15.8),
)  # fmt: skip
_FACE = (
    Shape("head.ear", Kind.BLOB, ellipse((-1.4, 7.6), 1.9, 2.9, points=8, deg=-10), "skin", width=1.2),
    Shape("head.eye", Kind.BLOB, ellipse((6.9, 10.2), 0.75, 1.05, points=6), "ink", None, 0),
    Shape("head.brow", Kind.CURVE, ((5.3, 12.5), (6.8, 13.3), (8.5, 12.7)), width=1.2),
    Shape("head.mouth", Kind.CURVE, ((10.0, 3.3), (8.7, 2.9), (7.4, 3.4)), width=1.2),
)
_HEAD = Shape("head.skin", Kind.CURVE, tuple(_SKULL), "skin")
_HEADS: Mapping[str, tuple[Shape, ...]] = {
    "short": (_HEAD, Shape("head.hair", Kind.BLOB, tuple(_SHORT_HAIR), "hair"), *_FACE),
    "bun": (
        Shape("head.bun", Kind.BLOB, ellipse((-12.4, 17.2), 4.8, 4.6), "hair"),
        _HEAD,
        Shape("head.hair", Kind.BLOB, tuple(_TIED_HAIR), "hair"),
        Shape("head.strand", Kind.CURVE, ((1.6, 14.2), (-3.6, 14.0), (-9.4, 16.6)), width=1.0),
        *_FACE,
    ),
}


def head_group(frame: Frame, hair: str) -> Group:
    """Return the head with its hair, in profile."""
    return Group("head", frame.origin, frame.deg, _HEADS[hair])
