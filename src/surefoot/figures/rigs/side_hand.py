"""Hands seen from the side. Points are cm: origin at the wrist, x along the hand, y to the thumb."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from surefoot.figures.geometry import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """A hand: its outline from the wrist round the fingertips, its thumb behind it, the lines between fingers.

    Every hand has as many points as the others, so that one can become another.
    """

    outline: Sequence[Point]
    thumb: Sequence[Point]
    lines: Sequence[Sequence[Point]]


# Hanging, the back of the hand to the viewer, fingers lightly curled.
_RELAXED = Hand(
    outline=(
        (2.2, 2.5), (5.0, 3.1), (8.5, 3.5), (12.6, 3.0), (16.0, 2.1), (17.4, 0.4), (16.2, -1.9), (12.4, -3.1),
        (8.0, -3.4), (3.2, -2.6),
    ),
    thumb=((1.6, 1.4), (3.6, 3.8), (7.2, 5.4), (11.0, 5.7), (12.2, 4.5), (10.6, 3.3), (6.0, 1.6)),
    lines=(((10.2, 1.5), (13.2, 1.5), (16.0, 0.9)), ((9.8, -0.9), (12.8, -0.9), (15.8, -0.8))),
)  # fmt: skip
# Palm down: the palm lies 2.2 cm under the wrist, the little finger's edge to the viewer.
_FLAT = Hand(
    outline=(
        (2.6, 2.5), (5.0, 2.6), (8.0, 2.0), (11.8, 0.4), (16.0, -0.6), (18.4, -1.3), (17.4, -2.3), (11.5, -2.2),
        (5.0, -2.3), (1.6, -2.3),
    ),
    thumb=((2.0, 0.6), (5.0, 0.8), (8.6, 0.2), (11.0, -0.6), (11.2, -1.8), (8.0, -2.0), (3.0, -2.0)),
    lines=(((8.6, 0.1), (12.2, -0.6), (15.2, -1.4)), ((15.2, -1.4), (15.6, -1.9), (15.0, -2.3))),
)  # fmt: skip
# A fist round a towel or the end of a band.
_GRIP = Hand(
    outline=(
        (2.2, 2.6), (4.8, 3.3), (8.0, 3.9), (10.6, 3.3), (11.5, 0.9), (11.0, -1.9), (9.2, -4.0), (6.0, -4.3),
        (3.8, -3.4), (2.0, -2.5),
    ),
    thumb=((3.0, 2.0), (5.0, 4.4), (8.4, 5.3), (11.4, 4.9), (12.2, 3.5), (10.4, 2.6), (6.0, 1.6)),
    lines=(((11.0, 1.2), (8.6, 1.2), (6.6, 0.4)), ((10.8, -1.4), (8.4, -1.3), (6.4, -1.9))),
)  # fmt: skip
HANDS: Mapping[str, Hand] = {"relaxed": _RELAXED, "flat": _FLAT, "grip": _GRIP}
