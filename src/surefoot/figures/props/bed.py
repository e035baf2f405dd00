"""A bed seen from its long side, for lying on the side."""

from collections.abc import Mapping
from typing import Any

from surefoot.figures.model import Kind, Shape
from surefoot.figures.props.outlines import OUTLINE_PX, board, corners
from surefoot.figures.props.standing import Prop

MATTRESS, FRAME = 16.0, 8.0
# Control points about the middle of its underside: plump in the middle, with soft corners.
PILLOW = (
    (-12, -0.2),
    (-23, -0.6),
    (-24, 3),
    (-22, 8.4),
    (-10, 11.5),
    (10, 11.5),
    (22, 8.4),
    (24, 3),
    (23, -0.6),
    (12, -0.2),
)


def bed(table: Mapping[str, Any], prefix: str) -> Prop:
    """Return a bed from x0 to x1 whose mattress is top (45) cm high, with a pillow about x = `pillow` if given.

    A head sinks into the pillow, so only mattress and frame are solid.
    """
    x0, x1, top = table["x0"], table["x1"], table.get("top", 45.0)
    rest = top - MATTRESS
    shapes = [
        board(f"{prefix}.left_leg", corners(x0 + 5, 0.0, x0 + 11, rest - 2), "wood_dark"),
        board(f"{prefix}.right_leg", corners(x1 - 11, 0.0, x1 - 5, rest - 2), "wood_dark"),
        board(f"{prefix}.frame", corners(x0, rest - FRAME, x1, rest + 2), radius=1.2),
        board(f"{prefix}.mattress", corners(x0 + 1.5, rest, x1 - 1.5, top), "inset", radius=3.2, stroke="ground"),
    ]
    if "pillow" in table:
        shapes.append(_pillow(f"{prefix}.pillow", table["pillow"], top))
    return Prop(behind=tuple(shapes), solids=(corners(x0, rest - FRAME, x1, top),))


def _pillow(name: str, x: float, top: float) -> Shape:
    """Return a pillow that lies on a mattress of that height, its middle at x."""
    outline = tuple((x + across, top + up) for across, up in PILLOW)
    return Shape(name, Kind.BLOB, outline, "towel", "ground", OUTLINE_PX)
