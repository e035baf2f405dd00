"""The working parts of the near leg seen from the side: muscles and nerves, on top of the skin. Outlines are cm."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from surefoot.figures.geometry import Point
from surefoot.figures.kinematics import Offset, outline
from surefoot.figures.model import Kind, Shape
from surefoot.figures.rigs.side_body import Leg
from surefoot.figures.rigs.side_leg import fuller

_EDGE_PX, _NERVE_PX, _NERVE_EDGE_PX = 1.0, 2.6, 4.6

# Muscles lie just inside the outline of the limb: (side of the bones, outline of the muscle).
_MUSCLES: Mapping[str, tuple[int, Sequence[Offset]]] = {
    "calf": (
        -1,
        (
            (1, 0.05, 4.6), (1, 0.15, 6.1), (1, 0.27, 6.8), (1, 0.39, 6.6), (1, 0.51, 5.2), (1, 0.64, 3.5),
            (1, 0.8, 2.6), (1, 0.66, 1.9), (1, 0.52, 1.2), (1, 0.38, 0.4), (1, 0.24, 0.4), (1, 0.11, 1.8),
        ),
    ),
    "soleus": (
        -1,
        (
            (1, 0.38, 5.8), (1, 0.48, 5.4), (1, 0.58, 4.4), (1, 0.7, 3.2), (1, 0.9, 2.4), (1, 0.92, 1.4),
            (1, 0.76, 0.4), (1, 0.62, -0.6), (1, 0.46, -0.4), (1, 0.37, 2.6),
        ),
    ),
    "shin": (
        1,
        (
            (1, 0.08, 3.4), (1, 0.2, 4.1), (1, 0.36, 3.7), (1, 0.54, 3.2), (1, 0.72, 2.8), (1, 0.87, 2.4),
            (1, 0.72, 1.4), (1, 0.54, 0.5), (1, 0.36, 0.0), (1, 0.2, 0.2), (1, 0.1, 1.5),
        ),
    ),
    "thigh": (
        1,
        (
            (0, 0.16, 7.2), (0, 0.28, 8.5), (0, 0.44, 8.0), (0, 0.6, 7.1), (0, 0.76, 6.3), (0, 0.91, 5.0),
            (0, 0.91, 3.0), (0, 0.75, 1.6), (0, 0.55, 0.8), (0, 0.36, 1.2), (0, 0.21, 3.6),
        ),
    ),
    "hamstring": (
        -1,
        (
            (0, 0.2, 8.2), (0, 0.34, 8.1), (0, 0.5, 7.0), (0, 0.68, 6.0), (0, 0.83, 5.3), (0, 0.95, 4.4),
            (0, 0.92, 2.8), (0, 0.74, 1.6), (0, 0.55, 0.9), (0, 0.38, 1.2), (0, 0.25, 4.0),
        ),
    ),
}  # fmt: skip
# The big muscle of the seat hangs between trunk and thigh: bones from the waist to the hip and on to the knee.
_GLUTE: Sequence[Offset] = (
    (0, 0.58, 8.6), (0, 0.8, 11.0), (0, 0.99, 11.7), (1, 0.01, 11.7), (1, 0.11, 11.1), (1, 0.21, 9.4), (1, 0.31, 6.0),
    (1, 0.18, 3.8), (1, 0.01, 2.8), (0, 0.98, 2.8), (0, 0.74, 4.4),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Nerve:
    """A nerve's way down the leg: offsets behind the bones, points of the foot, points of the toes."""

    leg: Sequence[Offset]
    foot: Sequence[Point]
    toes: Sequence[Point] = ()


_NERVES: Mapping[str, _Nerve] = {
    # tibial: down the back of the leg, behind the inner ankle, into the sole
    "nerve": _Nerve(
        (
            (0, 0.02, 7.0), (0, 0.2, 5.0), (0, 0.5, 3.4), (0, 0.82, 3.0), (1, 0.02, 2.8), (1, 0.3, 3.0),
            (1, 0.65, 2.0), (1, 0.88, 2.0),
        ),
        ((4.4, 6.6), (4.8, 3.2), (8.5, 1.7), (13.0, 1.6), (18.0, 1.3)),
    ),
    # common peroneal: round the outer knee, along the outer shin, to the top of the foot
    "nerve-outer": _Nerve(
        (
            (0, 0.4, 3.8), (0, 0.7, 3.6), (0, 0.92, 3.4), (1, 0.04, 3.0), (1, 0.12, 1.6), (1, 0.26, -0.4),
            (1, 0.5, -1.2), (1, 0.75, -1.6), (1, 0.93, -2.0),
        ),
        ((10.4, 7.6), (13.8, 5.9), (17.2, 4.4)),
        ((20.4, 3.3), (22.6, 2.6)),
    ),
    # sural: down the back of the calf, behind the outer ankle, along the outer edge to the little toe
    "nerve-calf": _Nerve(
        ((0, 0.94, 2.6), (1, 0.08, 3.4), (1, 0.24, 4.2), (1, 0.42, 4.0), (1, 0.62, 2.8), (1, 0.84, 2.2)),
        ((4.0, 7.4), (4.0, 4.2), (7.4, 2.4), (12.5, 1.8), (17.5, 1.4)),
        ((20.2, 1.3),),
    ),
}  # fmt: skip


def work_shapes(leg: Leg, parts: frozenset[str], limbs: float) -> tuple[Shape, ...]:
    """Return the named muscles and nerves of the near leg, from back to front; names it does not know are left out."""
    muscles = (
        _muscle(name, outline(leg.joints, fuller(profile, limbs), side=side))
        for name, (side, profile) in _MUSCLES.items()
        if name in parts
    )
    nerves = (shape for name, nerve in _NERVES.items() if name in parts for shape in _nerve(name, leg, nerve))
    return *muscles, *nerves


def glute_shapes(waist: Point, leg: Leg, parts: frozenset[str], trunk: float) -> tuple[Shape, ...]:
    """Return the muscle of the seat where it is named; it lies on top of the shirt."""
    if "glute" not in parts:
        return ()
    return (_muscle("glute", outline((waist, leg.hip, leg.knee), fuller(_GLUTE, trunk), side=-1)),)


def _muscle(name: str, points: Sequence[Point]) -> Shape:
    return Shape(f"near.leg.{name}", Kind.BLOB, tuple(points), "work", "work_ink", _EDGE_PX)


def _nerve(name: str, leg: Leg, nerve: _Nerve) -> tuple[Shape, Shape]:
    way = (*outline(leg.joints, nerve.leg, side=-1), *map(leg.foot, nerve.foot), *map(leg.toes, nerve.toes))
    return (
        Shape(f"near.leg.{name}.edge", Kind.CURVE, way, None, "work_ink", _NERVE_EDGE_PX),
        Shape(f"near.leg.{name}", Kind.CURVE, way, None, "work", _NERVE_PX),
    )
