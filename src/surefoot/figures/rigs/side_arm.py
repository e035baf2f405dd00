"""An arm seen from the side: skin and hand in one outline, and the sleeve. Outlines are cm."""

from collections.abc import Sequence

from surefoot.figures.kinematics import Offset, outline
from surefoot.figures.model import Build, Kind, Shape
from surefoot.figures.rigs.side_body import Arm
from surefoot.figures.rigs.side_hand import HANDS
from surefoot.figures.rigs.side_leg import fuller

_ARM_FRONT: Sequence[Offset] = (
    (0, 0.3, 4.4), (0, 0.7, 4.1), (0, 0.97, 3.7), (1, 0.1, 4.2), (1, 0.3, 4.1), (1, 0.65, 3.2), (1, 0.9, 2.5),
)  # fmt: skip
_ARM_BACK: Sequence[Offset] = (
    (1, 0.9, 2.4), (1, 0.65, 2.8), (1, 0.3, 3.5), (1, 0.06, 3.7), (0, 0.97, 3.6), (0, 0.7, 3.9), (0, 0.3, 4.4),
)  # fmt: skip
# Open at the shoulder: sleeve and shirt are one cloth.
_SLEEVE_FRONT: Sequence[Offset] = (
    (0, -0.04, 5.2), (0, 0.12, 6.1), (0, 0.35, 6.0), (0, 0.5, 5.9), (0, 0.56, 5.9), (0, 0.57, 4.0),
)  # fmt: skip
_SLEEVE_BACK: Sequence[Offset] = (
    (0, 0.57, 4.0), (0, 0.56, 5.7), (0, 0.5, 5.7), (0, 0.35, 6.0), (0, 0.12, 6.4), (0, -0.04, 5.8),
)  # fmt: skip
_DETAIL_PX = 0.9


def arm_shapes(side: str, arm: Arm, build: Build) -> tuple[Shape, ...]:
    """Return an arm from back to front: thumb, skin with the hand, lines of the fingers, sleeve."""
    far = "_far" if side == "far" else ""
    hand = HANDS[arm.shape]
    front, back, sleeve_front, sleeve_back = (
        outline(arm.joints, fuller(profile, build.limbs), side=way)
        for profile, way in ((_ARM_FRONT, 1), (_ARM_BACK, -1), (_SLEEVE_FRONT, 1), (_SLEEVE_BACK, -1))
    )
    skin = (*front, *map(arm.hand, hand.outline), *back)
    fingers = (
        Shape(f"{side}.arm.finger{number}", Kind.CURVE, tuple(map(arm.hand, line)), width=_DETAIL_PX)
        for number, line in enumerate(hand.lines)
    )
    return (
        Shape(f"{side}.arm.thumb", Kind.BLOB, tuple(map(arm.hand, hand.thumb)), f"skin{far}"),
        Shape(f"{side}.arm.skin", Kind.BLOB, skin, f"skin{far}"),
        *fingers,
        Shape(f"{side}.arm.sleeve", Kind.CURVE, (*sleeve_front, *sleeve_back), f"shirt{far}"),
    )
