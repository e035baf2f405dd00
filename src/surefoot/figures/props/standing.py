"""Props of the room that stand still: floor, wall, step, ball, mat, tape. Lengths are cm of the world."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Any

from surefoot.figures.geometry import Point, ellipse
from surefoot.figures.model import Kind, Shape
from surefoot.figures.props.outlines import board, box, corners, line

WALL_THICKNESS, MAT_THICKNESS, TAPE_THICKNESS = 6.0, 2.0, 1.8
TREAD = 2.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Prop:
    """A still thing: its shapes behind and in front of the body, and the closed outlines no body part may enter."""

    behind: tuple[Shape, ...]
    front: tuple[Shape, ...] = ()
    solids: tuple[tuple[Point, ...], ...] = ()


def ground(table: Mapping[str, Any], prefix: str) -> Prop:
    """Return the floor seen from the side, a line from x0 to x1 at height y (0)."""
    y = table.get("y", 0.0)
    return Prop(behind=(line(f"{prefix}.ground", (table["x0"], y), (table["x1"], y), stroke="ground", width=2.2),))


def wall(table: Mapping[str, Any], prefix: str) -> Prop:
    """Return a wall whose face stands at x, h (175) high; it reaches on towards +x."""
    outline = corners(table["x"], 0.0, table["x"] + WALL_THICKNESS, table.get("h", 175.0))
    return Prop(behind=(box(f"{prefix}.wall", outline, "shade", stroke="ground"),), solids=(outline,))


def step(table: Mapping[str, Any], prefix: str) -> Prop:
    """Return a low step from x on, width (40) long and h (12) high, with a dark tread."""
    x0, h = table["x"], table.get("h", 12.0)
    x1 = x0 + table.get("width", 40.0)
    shapes = (
        board(f"{prefix}.block", corners(x0 + 1.2, 0.0, x1 - 1.2, h - TREAD / 2), radius=0.5),
        board(f"{prefix}.tread", corners(x0, h - TREAD, x1, h), "wood_dark", radius=1.0),
    )
    return Prop(behind=shapes, solids=(corners(x0, 0.0, x1, h),))


def ball(table: Mapping[str, Any], prefix: str) -> Prop:
    """Return a ball that lies still, with its middle at `at` and radius r (3.2)."""
    (x, y), r = table["at"], table.get("r", 3.2)
    turns = [2 * pi * i / 16 for i in range(16)]
    outline = tuple((x + r * cos(turn), y + r * sin(turn)) for turn in turns)
    shapes = (
        Shape(f"{prefix}.ball", Kind.BLOB, ellipse((x, y), r, r, points=12), "towel"),
        Shape(f"{prefix}.seam", Kind.BLOB, ellipse((x, y), 0.42 * r, r, points=12), None, "towel_dark", 1.2),
    )
    return Prop(behind=shapes, solids=(outline,))


def mat(table: Mapping[str, Any], prefix: str) -> Prop:
    """Return an exercise mat seen from its side, from x0 to x1; its upper face is the floor of the body."""
    outline = corners(table["x0"], -MAT_THICKNESS, table["x1"], 0.0)
    return Prop(behind=(board(f"{prefix}.mat", outline, "towel", stroke="towel_dark"),))


def line_on_floor(table: Mapping[str, Any], prefix: str) -> Prop:
    """Return tape on the floor seen from the side, from x0 to x1, let into it so that nobody stands higher."""
    outline = corners(table["x0"], -TAPE_THICKNESS, table["x1"], 0.0)
    return Prop(behind=(box(f"{prefix}.line", outline, "towel", stroke="towel_dark", width=1.2),))


def tape(table: Mapping[str, Any], prefix: str) -> Prop:
    """Return a strip of tape on the floor seen from above, filling x0 to x1 and y0 to y1."""
    outline = corners(table["x0"], table["y0"], table["x1"], table["y1"])
    return Prop(behind=(box(f"{prefix}.tape", outline, "towel", stroke="towel_dark", width=1.2),))


def floor_above(table: Mapping[str, Any], prefix: str) -> Prop:
    """Return a piece of floor seen from above, a light field filling x0 to x1 and y0 to y1."""
    outline = corners(table["x0"], table["y0"], table["x1"], table["y1"])
    return Prop(behind=(board(f"{prefix}.floor", outline, "inset", radius=3.0, stroke="shade"),))
