"""Furniture that stands still: counters, chairs and the leg of a table. Lengths are cm of the world."""

from collections.abc import Mapping
from typing import Any

from surefoot.figures.model import Shape
from surefoot.figures.props.outlines import board, box, corners, line, slanted
from surefoot.figures.props.standing import Prop

TOP_THICKNESS, KICK_HEIGHT = 4.0, 7.0
DOOR_WIDTH = 46.0
SEAT_THICKNESS, LEG_WIDTH = 4.5, 3.6
SEAT_HEIGHT, BACK_HEIGHT = 46.0, 46.0


def _door(name: str, x0: float, x1: float, top: float, knob: float) -> tuple[Shape, Shape]:
    """Return a cupboard door below a worktop of that height, with its handle at x = knob."""
    panel = board(f"{name}.panel", corners(x0, KICK_HEIGHT + 5, x1, top - 10), radius=1.0)
    return panel, line(f"{name}.handle", (knob, top - 26), (knob, top - 17), width=2.4)


def counter(table: Mapping[str, Any], prefix: str) -> Prop:
    """Return a counter seen from its end, for a person who faces +x: front at x, width (40) deep, top (92) high.

    Toes fit under it as far as its kickboard.
    """
    x0, top = table["x"], table.get("top", 92.0)
    x1, under = x0 + table.get("width", 40.0), top - TOP_THICKNESS
    body = corners(x0 + 3, KICK_HEIGHT, x1, under)
    worktop = corners(x0 - 1.5, under, x1 + 1, top)
    shapes = (
        box(f"{prefix}.kickboard", corners(x0 + 7, 0.0, x1 - 1, KICK_HEIGHT), "wood_dark"),
        board(f"{prefix}.body", body, radius=0.5),
        *_door(f"{prefix}.door", x0 + 7, x1 - 4, top, x0 + 10.5),
        board(f"{prefix}.top", worktop, "wood_dark", radius=1.2),
    )
    return Prop(behind=shapes, solids=(corners(x0 + 7, 0.0, x1, KICK_HEIGHT), body, worktop))


def counter_front(table: Mapping[str, Any], prefix: str) -> Prop:
    """Return a long counter beyond the person, from x0 to x1, top (92) high; a body hides it, so nothing is solid.

    It has as many `doors` as fit unless told; without any (0) it may be walked along.
    """
    x0, x1, top = table["x0"], table["x1"], table.get("top", 92.0)
    doors = table.get("doors", max(1, round((x1 - x0) / DOOR_WIDTH)))
    shapes = [
        box(f"{prefix}.kickboard", corners(x0 + 2, 0.0, x1 - 2, KICK_HEIGHT), "wood_dark"),
        board(f"{prefix}.body", corners(x0, KICK_HEIGHT, x1, top - TOP_THICKNESS), radius=0.5),
    ]
    for i in range(doors):
        wide = (x1 - x0) / doors
        left, right = x0 + i * wide + 2.5, x0 + (i + 1) * wide - 2.5
        shapes += _door(f"{prefix}.door{i}", left, right, top, right - 4 if i % 2 == 0 else left + 4)
    shapes.append(
        board(f"{prefix}.top", corners(x0 - 1.5, top - TOP_THICKNESS, x1 + 1.5, top), "wood_dark", radius=1.2)
    )
    return Prop(behind=tuple(shapes))


def chair(table: Mapping[str, Any], prefix: str) -> Prop:
    """Return a chair from the side, for a person who faces +x: front edge at x, seat h (46) high and d (44) deep."""
    x1, h, deep = table["x"], table.get("h", SEAT_HEIGHT), table.get("d", 44.0)
    x0, under = x1 - deep, h - SEAT_THICKNESS
    seat = corners(x0, under, x1, h)
    back = slanted((x0 + 2.4, under), (x0 - 4.0, h + BACK_HEIGHT), 4.2)
    shapes = (
        board(f"{prefix}.back_leg", slanted((x0 + 0.6, 0.0), (x0 + 3.2, h - 1), LEG_WIDTH), "wood_dark"),
        board(f"{prefix}.front_leg", slanted((x1 - 3.4, 0.0), (x1 - 4.4, h - 1), LEG_WIDTH), "wood_dark"),
        board(f"{prefix}.rail", corners(x0 + 3.5, h - 19, x1 - 5, h - 16), "wood_dark", radius=0.4),
        board(f"{prefix}.back", back, radius=1.6),
        board(f"{prefix}.seat", seat, radius=1.8),
    )
    return Prop(behind=shapes, solids=(seat, back))


def chair_front(table: Mapping[str, Any], prefix: str) -> Prop:
    """Return a chair to hold on to, seen from the front: middle at x, h (88) high, width (42) wide."""
    x, h, half = table["x"], table.get("h", 88.0), table.get("width", 42.0) / 2
    left, right, seat = x - half, x + half, SEAT_HEIGHT
    shapes = (
        board(f"{prefix}.left_post", corners(left, 0.0, left + 4, h - 1), "wood_dark"),
        board(f"{prefix}.right_post", corners(right - 4, 0.0, right, h - 1), "wood_dark"),
        board(f"{prefix}.stretcher", corners(left + 3.5, 18.0, right - 3.5, 21.0), "wood_dark", radius=0.4),
        board(f"{prefix}.slat", corners(left + 3.5, h - 25, right - 3.5, h - 19), radius=0.6),
        board(f"{prefix}.seat", corners(left - 0.6, seat - SEAT_THICKNESS, right + 0.6, seat), radius=1.4),
        board(f"{prefix}.top", corners(left - 0.6, h - 9, right + 0.6, h), radius=2.0),
    )
    return Prop(behind=shapes, solids=(corners(left, 0.0, right, h),))


def chair_seat_front(table: Mapping[str, Any], prefix: str) -> Prop:
    """Return a chair from the front for a person who sits on it: middle at x, seat h (46) high, width (46) wide.

    The body sits before its back and hides much of it, so nothing is solid.
    """
    x, h, half = table["x"], table.get("h", SEAT_HEIGHT), table.get("width", 46.0) / 2
    left, right, top = x - half, x + half, h + BACK_HEIGHT
    shapes = (
        board(f"{prefix}.left_post", corners(left + 2, h - 2, left + 6, top - 1), "wood_dark"),
        board(f"{prefix}.right_post", corners(right - 6, h - 2, right - 2, top - 1), "wood_dark"),
        board(f"{prefix}.slat", corners(left + 5.5, top - 26, right - 5.5, top - 20), radius=0.6),
        board(f"{prefix}.top", corners(left + 1.4, top - 10, right - 1.4, top), radius=2.2),
        board(f"{prefix}.left_leg", corners(left + 1, 0.0, left + 5, h - 2), "wood_dark"),
        board(f"{prefix}.right_leg", corners(right - 5, 0.0, right - 1, h - 2), "wood_dark"),
        board(f"{prefix}.seat", corners(left, h - SEAT_THICKNESS - 0.5, right, h), radius=1.6),
    )
    return Prop(behind=shapes)


def post(table: Mapping[str, Any], prefix: str) -> Prop:
    """Return the leg of a heavy table, its near edge at x, width (5) wide, from the floor up to y1 (60)."""
    outline = corners(table["x"], 0.0, table["x"] + table.get("width", 5.0), table.get("y1", 60.0))
    return Prop(behind=(board(f"{prefix}.post", outline, "wood_dark", radius=0.5),), solids=(outline,))
