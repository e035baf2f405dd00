"""The foot seen from the side, bare or shod. The near foot shows its outer side, the far foot its inner side.

Points are cm in the frame of the foot: x from the back of the heel (0) to the toe tips (26.5), y up from the sole (0).
"""

from collections.abc import Mapping, Sequence

from surefoot.figures.geometry import Point
from surefoot.figures.model import Kind, Shape
from surefoot.figures.rigs.side_body import Leg

_INSTEP: Sequence[Point] = ((11.4, 9.6), (14.0, 7.7), (17.0, 5.8))
_TOES: Sequence[Point] = (
    (19.6, 4.5), (22.0, 3.8), (24.6, 3.6), (26.9, 2.9), (27.2, 0.9), (25.2, -0.25), (22.4, 0.2),
)  # fmt: skip
_HEEL: Sequence[Point] = (
    (6.0, -0.25), (2.6, -0.35), (-0.1, 0.4), (-1.0, 2.9), (0.1, 5.4), (2.0, 8.4), (2.9, 10.8),
)  # fmt: skip
# The inner side has the high arch, the outer side lies almost flat.
_SOLES: Mapping[str, Sequence[Point]] = {
    "far": ((20.2, -0.25), (17.6, -0.2), (15.0, 1.1), (11.5, 1.9), (8.5, 1.0)),
    "near": ((20.2, -0.25), (17.6, -0.3), (15.0, -0.2), (11.5, 0.1), (8.5, -0.1)),
}
# From outside the toes lie in a row, the little one in front; from inside the big toe and its nail hide the others.
_TOE_LINES: Mapping[str, Sequence[Sequence[Point]]] = {
    "near": (
        ((17.6, 2.9), (20.3, 3.1), (21.4, 1.8), (21.0, 0.2)),
        ((20.4, 3.6), (22.3, 3.3), (23.2, 1.9), (22.8, 0.1)),
        ((22.2, 3.7), (24.2, 3.3), (25.0, 1.9), (24.6, 0.0)),
    ),
    "far": (((24.4, 3.3), (25.3, 2.2), (26.9, 2.0)), ((20.6, 0.3), (22.4, 1.2), (23.6, 0.9))),
}
_ANKLE_BONE: Sequence[Point] = ((4.9, 8.6), (5.2, 6.4), (7.6, 6.3), (8.2, 8.0))

_CUFF_FRONT: Sequence[Point] = ((11.4, 16.0), (11.0, 12.8))
_CUFF_BACK: Sequence[Point] = ((2.8, 13.4), (2.4, 16.4))

_SHOE_TOP: Sequence[Point] = ((2.6, 12.6), (7.0, 11.4), (10.6, 12.8), (12.6, 11.6), (14.6, 9.0), (17.4, 6.9))
_SHOE_TOES: Sequence[Point] = (
    (20.2, 5.8), (23.2, 5.2), (26.2, 4.5), (28.2, 2.8), (28.4, 0.6), (28.2, -0.6), (24.0, -0.6), (20.5, -0.6),
)  # fmt: skip
_SHOE_HEEL: Sequence[Point] = (
    (17.0, -0.6), (10.0, -0.6), (4.0, -0.6), (-1.2, -0.6), (-1.5, 2.0), (-1.3, 5.0), (-0.1, 8.5), (-0.2, 11.8),
)  # fmt: skip
_TREAD_TOES: Sequence[Point] = (
    (20.0, 1.1), (24.0, 1.2), (28.2, 1.7), (28.9, 0.9), (28.0, -1.1), (24.0, -1.6), (20.0, -1.6),
)  # fmt: skip
_TREAD_HEEL: Sequence[Point] = (
    (16.0, -1.5), (12.0, -1.2), (8.0, -1.5), (3.0, -1.6), (0.7, -1.6), (-1.3, -0.7), (-1.9, 1.3), (4.0, 1.1),
    (12.0, 1.1),
)  # fmt: skip
_LACES: Sequence[Sequence[Point]] = (
    ((10.0, 9.2), (13.0, 10.6)),
    ((11.9, 7.6), (14.6, 8.8)),
    ((14.0, 6.1), (16.5, 7.2)),
)
_TOE_CAP: Sequence[Point] = ((22.4, 5.2), (21.0, 3.8), (21.2, 2.2), (22.4, 1.2))
# A shod foot is hidden: its leg ends inside the shoe.
_IN_SHOE: Sequence[Point] = ((10.4, 10.0), (9.0, 7.4), (4.2, 7.4), (2.6, 10.2))
_DETAIL_PX, _LACE_PX = 1.0, 1.4


def foot_outline(side: str, leg: Leg) -> tuple[Point, ...]:
    """Return the outline of a foot from the instep round toes and heel to the Achilles tendon; in a shoe, what the shoe hides."""
    if leg.sole:
        return tuple(map(leg.foot, _IN_SHOE))
    return (*map(leg.foot, _INSTEP), *map(leg.toes, _TOES), *map(leg.foot, (*_SOLES[side], *_HEEL)))


def toe_shapes(side: str, leg: Leg) -> tuple[Shape, ...]:
    """Return the lines that tell a bare foot's toes and ankle bone."""
    toes = tuple(
        Shape(f"{side}.leg.toe{number}", Kind.CURVE, tuple(map(leg.toes, line)), width=_DETAIL_PX)
        for number, line in enumerate(_TOE_LINES[side])
    )
    return *toes, Shape(f"{side}.leg.bone", Kind.CURVE, tuple(map(leg.foot, _ANKLE_BONE)), width=_DETAIL_PX)


def sock_shapes(side: str, leg: Leg) -> tuple[Shape, ...]:
    """Return a sock: it follows the foot and hides its toes."""
    outline = (*map(leg.foot, _CUFF_FRONT), *foot_outline(side, leg), *map(leg.foot, _CUFF_BACK))
    return (Shape(f"{side}.leg.sock", Kind.BLOB, outline, "shoe_far" if side == "far" else "shoe"),)


def shoe_shapes(side: str, leg: Leg) -> tuple[Shape, ...]:
    """Return a shoe from back to front: upper, sole, laces, toe cap."""
    far = "_far" if side == "far" else ""
    upper = (*map(leg.foot, _SHOE_TOP), *map(leg.toes, _SHOE_TOES), *map(leg.foot, _SHOE_HEEL))
    tread = (*map(leg.toes, _TREAD_TOES), *map(leg.foot, _TREAD_HEEL))
    laces = (
        Shape(f"{side}.leg.lace{number}", Kind.LINE, tuple(map(leg.foot, line)), None, "sole", _LACE_PX)
        for number, line in enumerate(_LACES)
    )
    return (
        Shape(f"{side}.leg.shoe", Kind.BLOB, upper, f"shoe{far}"),
        Shape(f"{side}.leg.sole", Kind.BLOB, tread, "sole"),
        *laces,
        Shape(f"{side}.leg.cap", Kind.CURVE, tuple(map(leg.toes, _TOE_CAP)), None, "sole", _DETAIL_PX),
    )
