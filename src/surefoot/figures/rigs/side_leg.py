"""A leg seen from the side: skin, shoe and one leg of the shorts. Outlines are cm: (bone, share, offset) or points of the foot."""

from collections.abc import Sequence

from surefoot.figures.geometry import Point
from surefoot.figures.kinematics import Offset, outline
from surefoot.figures.model import Build, Kind, Shape
from surefoot.figures.rigs.side_pose import Leg

LEG_FRONT: Sequence[Offset] = (
    (0, 0.45, 8.4), (0, 0.72, 7.4), (0, 0.93, 6.5), (1, 0.0, 6.4), (1, 0.09, 5.6), (1, 0.25, 4.9), (1, 0.45, 4.5),
    (1, 0.65, 3.9), (1, 0.84, 3.7),
)  # fmt: skip
LEG_BACK: Sequence[Offset] = (
    (1, 0.84, 3.5), (1, 0.68, 4.2), (1, 0.52, 6.1), (1, 0.38, 7.5), (1, 0.24, 7.5), (1, 0.1, 5.9), (0, 0.97, 5.6),
    (0, 0.85, 6.4), (0, 0.5, 7.6),
)  # fmt: skip
SHORT_FRONT: Sequence[Offset] = ((0, -0.02, 10.2), (0, 0.25, 10.4), (0, 0.5, 9.8), (0, 0.72, 9.0), (0, 0.74, 9.0))
SHORT_BACK: Sequence[Offset] = (
    (0, 0.74, 8.4), (0, 0.72, 8.4), (0, 0.5, 9.2), (0, 0.3, 10.6), (0, 0.05, 12.9), (0, -0.12, 12.6),
)  # fmt: skip
# The foot in its own frame: x from the back of the heel (0) to the tip of the toes (26.5), y up from the sole (0).
INSTEP: Sequence[Point] = ((11.4, 9.6), (14.0, 7.7), (17.0, 5.8))
TOES: Sequence[Point] = (
    (19.6, 4.5), (22.0, 3.7), (24.4, 3.3), (26.6, 2.6), (26.9, 0.9), (25.0, -0.15), (22.4, 0.5),
)  # fmt: skip
SOLE_AND_HEEL: Sequence[Point] = (
    (20.2, -0.25), (17.6, -0.2), (15.0, 1.1), (11.5, 1.9), (8.5, 1.0), (6.0, -0.2), (2.6, -0.25), (-0.1, 0.5),
    (-0.6, 2.8), (0.5, 5.2), (2.0, 8.2), (2.9, 10.8),
)  # fmt: skip
SHOE_TOP: Sequence[Point] = ((3.0, 12.4), (8.0, 12.2), (11.3, 12.9), (12.6, 11.0), (14.4, 9.0), (17.2, 6.9))
SHOE_TOES: Sequence[Point] = (
    (20.0, 5.6), (23.0, 4.9), (26.0, 4.2), (28.0, 2.6), (28.3, 0.6), (28.2, -0.6), (24.0, -0.6), (20.5, -0.6),
)  # fmt: skip
SHOE_HEEL: Sequence[Point] = (
    (17.0, -0.6), (10.0, -0.6), (4.0, -0.6), (-1.2, -0.6), (-1.5, 2.0), (-1.3, 5.0), (-0.3, 8.5), (0.6, 11.4),
)  # fmt: skip
TREAD_TOES: Sequence[Point] = (
    (20.0, 1.1), (24.0, 1.2), (28.2, 1.7), (28.9, 0.9), (28.0, -1.1), (24.0, -1.6), (20.0, -1.6),
)  # fmt: skip
TREAD_HEEL: Sequence[Point] = (
    (16.0, -1.5), (12.0, -1.2), (8.0, -1.5), (3.0, -1.6), (-1.2, -1.5), (-1.9, -0.4), (-1.6, 1.2), (4.0, 1.1),
    (12.0, 1.1),
)  # fmt: skip


def fuller(profile: Sequence[Offset], factor: float) -> list[Offset]:
    """Return an outline with its offsets stretched."""
    return [(bone, share, offset * factor) for bone, share, offset in profile]


def leg_shapes(side: str, leg: Leg, build: Build) -> tuple[Shape, ...]:
    """Return a leg from back to front: skin, shoe if it wears one, shorts."""
    far = "_far" if side == "far" else ""
    skin = Shape(f"{side}.leg.skin", Kind.BLOB, _skin(leg, build.limbs), f"skin{far}")
    short = Shape(f"{side}.leg.short", Kind.BLOB, _short(leg, build.limbs), f"short{far}")
    return (skin, *_shoe(side, leg, far), short) if leg.sole else (skin, short)


def _skin(leg: Leg, limbs: float) -> tuple[Point, ...]:
    return (
        *outline(leg.joints, fuller(LEG_FRONT, limbs), side=1),
        *(leg.foot(point) for point in INSTEP),
        *(leg.toes(point) for point in TOES),
        *(leg.foot(point) for point in SOLE_AND_HEEL),
        *outline(leg.joints, fuller(LEG_BACK, limbs), side=-1),
    )


def _short(leg: Leg, limbs: float) -> tuple[Point, ...]:
    front = outline(leg.joints, fuller(SHORT_FRONT, limbs), side=1)
    return (*front, *outline(leg.joints, fuller(SHORT_BACK, limbs), side=-1))


def _shoe(side: str, leg: Leg, far: str) -> tuple[Shape, Shape]:
    upper = (*map(leg.foot, SHOE_TOP), *map(leg.toes, SHOE_TOES), *map(leg.foot, SHOE_HEEL))
    tread = (*map(leg.toes, TREAD_TOES), *map(leg.foot, TREAD_HEEL))
    return (
        Shape(f"{side}.leg.shoe", Kind.BLOB, upper, f"shoe{far}"),
        Shape(f"{side}.leg.sole", Kind.BLOB, tread, "sole"),
    )
