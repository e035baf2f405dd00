"""The working parts of the near leg seen from the side: muscles and nerves, drawn on top of the skin. Outlines are cm."""

from collections.abc import Sequence

from surefoot.figures.geometry import Point
from surefoot.figures.kinematics import Offset, outline
from surefoot.figures.model import Kind, Shape
from surefoot.figures.rigs.side_leg import fuller
from surefoot.figures.rigs.side_pose import Leg

_CALF_BACK: Sequence[Offset] = ((1, 0.64, 4.0), (1, 0.54, 5.3), (1, 0.40, 6.7), (1, 0.24, 6.9), (1, 0.10, 5.4))
_CALF_INNER: Sequence[Offset] = ((1, 0.08, 2.0), (1, 0.26, 0.2), (1, 0.44, 0.2), (1, 0.6, 1.2), (1, 0.66, 2.6))
_THIGH: Sequence[Offset] = (
    (0, 0.3, 8.2), (0, 0.5, 7.8), (0, 0.70, 7.0), (0, 0.70, 2.2), (0, 0.5, 1.4), (0, 0.3, 2.4),
)  # fmt: skip
_TIBIAL: Sequence[Offset] = (
    (0, 0.1, 5.5), (0, 0.4, 3.6), (0, 0.8, 2.6), (1, 0.0, 2.4), (1, 0.3, 2.6), (1, 0.7, 1.6), (1, 0.93, 1.2),
)  # fmt: skip
_TIBIAL_FOOT: Sequence[Point] = ((5.2, 4.6), (8.0, 2.4), (13.0, 2.6), (18.0, 1.8))


def work_shapes(leg: Leg, parts: frozenset[str], limbs: float) -> tuple[Shape, ...]:
    """Return the named working parts of the near leg, from back to front."""
    shapes: list[Shape] = []
    if "calf" in parts:
        back, inner = (outline(leg.joints, fuller(part, limbs), side=-1) for part in (_CALF_BACK, _CALF_INNER))
        shapes.append(_muscle("calf", (*back, *inner)))
    if "thigh" in parts:
        shapes.append(_muscle("thigh", tuple(outline(leg.joints, fuller(_THIGH, limbs), side=1))))
    if "nerve" in parts:
        line = (*outline(leg.joints, _TIBIAL, side=-1), *map(leg.foot, _TIBIAL_FOOT))
        shapes.append(Shape("near.leg.nerve.edge", Kind.CURVE, line, None, "work_ink", 4.4))
        shapes.append(Shape("near.leg.nerve", Kind.CURVE, line, None, "work", 2.4))
    return tuple(shapes)


def _muscle(name: str, points: tuple[Point, ...]) -> Shape:
    return Shape(f"near.leg.{name}", Kind.BLOB, points, "work", "work_ink", 1.0)
