"""An arm seen from the side: skin with the hand in one outline, and the sleeve. Outlines are cm."""

from collections.abc import Mapping, Sequence

from surefoot.figures.geometry import Point
from surefoot.figures.kinematics import Offset, outline
from surefoot.figures.model import Build, Kind, Shape
from surefoot.figures.rigs.side_leg import fuller
from surefoot.figures.rigs.side_pose import Arm

ARM_FRONT: Sequence[Offset] = (
    (0, 0.3, 4.4), (0, 0.7, 4.1), (0, 0.97, 3.7), (1, 0.1, 4.2), (1, 0.3, 4.1), (1, 0.65, 3.2), (1, 0.96, 2.5),
)  # fmt: skip
ARM_BACK: Sequence[Offset] = (
    (1, 0.96, 2.3), (1, 0.65, 2.8), (1, 0.3, 3.5), (1, 0.06, 3.7), (0, 0.97, 3.6), (0, 0.7, 3.9), (0, 0.3, 4.4),
)  # fmt: skip
SLEEVE_FRONT: Sequence[Offset] = ((0, -0.1, 4.6), (0, 0.1, 6.0), (0, 0.35, 5.9), (0, 0.54, 5.7), (0, 0.56, 5.7))
SLEEVE_BACK: Sequence[Offset] = ((0, 0.56, 5.5), (0, 0.54, 5.5), (0, 0.35, 5.9), (0, 0.1, 6.4), (0, -0.1, 5.2))
_RELAXED: Sequence[Point] = (
    (1.0, 2.6), (5.5, 3.7), (12.0, 3.3), (17.0, 1.9), (17.0, -0.8), (12.0, -2.5), (5.5, -3.1), (1.0, -2.4),
)  # fmt: skip
_FLAT: Sequence[Point] = (
    (0.0, 2.2), (4.5, 2.3), (11.0, 1.9), (17.4, 0.9), (17.6, -0.6), (11.0, -0.9), (5.0, -1.2), (0.0, -2.1),
)  # fmt: skip
# The outline of a hand in its own frame, from the wrist round the fingertips back to the wrist.
HANDS: Mapping[str, Sequence[Point]] = {"relaxed": _RELAXED, "flat": _FLAT, "grip": _RELAXED}


def arm_shapes(side: str, arm: Arm, build: Build) -> tuple[Shape, ...]:
    """Return an arm from back to front: skin, sleeve."""
    far = "_far" if side == "far" else ""
    skin = (
        *outline(arm.joints, fuller(ARM_FRONT, build.limbs), side=1),
        *map(arm.hand, HANDS[arm.shape]),
        *outline(arm.joints, fuller(ARM_BACK, build.limbs), side=-1),
    )
    sleeve = (
        *outline(arm.joints, fuller(SLEEVE_FRONT, build.limbs), side=1),
        *outline(arm.joints, fuller(SLEEVE_BACK, build.limbs), side=-1),
    )
    return (
        Shape(f"{side}.arm.skin", Kind.BLOB, skin, f"skin{far}"),
        Shape(f"{side}.arm.sleeve", Kind.BLOB, sleeve, f"shirt{far}"),
    )
