"""Props that follow the body: each turns its table and a solved pose into the same shapes, only moved.

Shapes whose id starts with "under." are drawn below the body. Lengths are cm of the world, `px` that of the canvas.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from surefoot.figures.geometry import Point, ellipse, plus
from surefoot.figures.model import Kind, Pose, Shape, Solution
from surefoot.figures.props.cloth import band, strap, towel
from surefoot.figures.props.rolling import ball_under, tiles

type Following = Callable[[Mapping[str, Any], str, Solution, Pose], tuple[Shape, ...]]

SHADOW_DEPTH, SHADOW_DROP = 1.5, 1.0
SHADOW_FADE_CM, LEAST_SHADOW = 60.0, 0.45


def shadow(table: Mapping[str, Any], prefix: str, solution: Solution, _: Pose) -> tuple[Shape, ...]:
    """Return a shadow on the floor below each landmark of `under`, dx (0) aside; it shrinks as the landmark rises.

    The floor lies at y (0); the shadow reaches width (13) to each side.
    """
    floor, dx, width = table.get("y", 0.0), table.get("dx", 0.0), table.get("width", 13.0)

    def below(landmark: str) -> tuple[Point, ...]:
        x, y = solution.landmarks[landmark]
        share = max(LEAST_SHADOW, 1 - max(0.0, y - floor) / SHADOW_FADE_CM)
        return ellipse((x + dx, floor - SHADOW_DROP), width * share, SHADOW_DEPTH)

    return tuple(
        Shape(f"under.{prefix}.shadow{i}", Kind.BLOB, below(landmark), "shade", None, 0.0)
        for i, landmark in enumerate(table["under"])
    )


def dot(table: Mapping[str, Any], prefix: str, solution: Solution, _: Pose) -> tuple[Shape, ...]:
    """Return a dot in the working colour of radius r (2) at the landmark `at`, moved by off (0, 0)."""
    dx, dy = table.get("off", (0.0, 0.0))
    middle, r = plus(solution.landmarks[table["at"]], (dx, dy)), table.get("r", 2.0)
    return (Shape(f"{prefix}.dot", Kind.BLOB, ellipse(middle, r, r), "work", "work_ink", 1.2),)


FOLLOWING: Mapping[str, Following] = MappingProxyType(
    {
        "shadow": shadow,
        "dot": dot,
        "towel": towel,
        "band": band,
        "strap": strap,
        "ball-under": ball_under,
        "tiles": tiles,
    }
)
