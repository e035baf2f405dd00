"""A bed seen from its long side, for lying on the side."""

from collections.abc import Mapping
from typing import Any

from surefoot.figures.model import Shape
from surefoot.figures.props.outlines import board, corners
from surefoot.figures.props.standing import Prop

MATTRESS, FRAME = 16.0, 8.0
PILLOW_HALF_LENGTH, PILLOW_HEIGHT = 22.0, 10.0


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
    outline = corners(x - PILLOW_HALF_LENGTH, top, x + PILLOW_HALF_LENGTH, top + PILLOW_HEIGHT)
    return board(name, outline, "towel", radius=4.6, stroke="ground")
