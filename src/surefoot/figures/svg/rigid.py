"""Outlines that only move and turn, told apart from those that change their form."""

from cmath import phase
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import degrees
from operator import mul, sub

from surefoot.figures.window import Spot

SAME_FORM_PX = 0.3


@dataclass(frozen=True, slots=True)
class Rigid:
    """An outline about its middle, and where its middle lies and how far it is turned (degrees) in each frame."""

    outline: tuple[Spot, ...]
    places: tuple[Spot, ...]
    turns: tuple[float, ...]

    @property
    def moves(self) -> bool:
        """Whether it moves or turns at all."""
        return len(set(self.places)) > 1 or len(set(self.turns)) > 1


def as_rigid(frames: Iterable[Sequence[Spot]]) -> Rigid | None:
    """Return the frames as one outline moved and turned, or None where its form changes; no frame after that is asked for."""
    outline: list[Spot] = []
    back: list[Spot] = []
    places: list[Spot] = []
    turns: list[float] = []
    for frame in frames:
        middle = sum(frame) / len(frame)
        here = [spot - middle for spot in frame]
        if not places:
            outline, back = here, [spot.conjugate() for spot in here]
        # The product of one with the other turned back points where the turn leads that brings them nearest.
        way = sum(map(mul, here, back))
        turn = way / abs(way) if way else 1
        if max(map(abs, map(sub, here, [spot * turn for spot in outline]))) > SAME_FORM_PX:
            return None
        places.append(middle)
        turns.append(_unwound(degrees(phase(way)), turns[-1] if turns else 0.0))
    return Rigid(tuple(outline), tuple(places), tuple(turns))


def _unwound(deg: float, before: float) -> float:
    """Return the same turn, as near to the one before as full circles allow."""
    return deg + 360 * round((before - deg) / 360)
