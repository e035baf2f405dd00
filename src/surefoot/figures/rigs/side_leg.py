"""A leg seen from the side: skin with the foot, and one leg of the shorts. Outlines are cm."""

from collections.abc import Sequence

from surefoot.figures.geometry import Point
from surefoot.figures.kinematics import Offset, outline
from surefoot.figures.model import Build, Kind, Shape
from surefoot.figures.rigs.side_body import Leg
from surefoot.figures.rigs.side_foot import foot_outline, shoe_shapes, sock_shapes, toe_shapes

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
    (0, 0.74, 8.4), (0, 0.72, 8.4), (0, 0.5, 9.2), (0, 0.3, 10.6), (0, 0.05, 12.6), (0, -0.12, 11.2),
)  # fmt: skip


def fuller(profile: Sequence[Offset], factor: float) -> list[Offset]:
    """Return an outline with its offsets stretched."""
    return [(bone, share, offset * factor) for bone, share, offset in profile]


def leg_shapes(side: str, leg: Leg, build: Build, footwear: str) -> tuple[Shape, ...]:
    """Return a leg from back to front: skin, what the foot wears or its toes, shorts."""
    far = "_far" if side == "far" else ""
    skin = Shape(f"{side}.leg.skin", Kind.BLOB, _skin(side, leg, build.limbs), f"skin{far}")
    short = Shape(f"{side}.leg.short", Kind.BLOB, _short(leg, build.limbs), f"short{far}")
    worn = {"shoe": shoe_shapes, "sock": sock_shapes}.get(footwear, toe_shapes)
    return skin, *worn(side, leg), short


def _skin(side: str, leg: Leg, limbs: float) -> tuple[Point, ...]:
    front = outline(leg.joints, fuller(LEG_FRONT, limbs), side=1)
    return (*front, *foot_outline(side, leg), *outline(leg.joints, fuller(LEG_BACK, limbs), side=-1))


def _short(leg: Leg, limbs: float) -> tuple[Point, ...]:
    front = outline(leg.joints, fuller(SHORT_FRONT, limbs), side=1)
    return (*front, *outline(leg.joints, fuller(SHORT_BACK, limbs), side=-1))
