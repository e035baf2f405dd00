"""The zones of both feet: one list for the drawing, the checkboxes and the diary."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

type Foot = Literal["left", "right"]
type View = Literal["sole", "top"]

FEET: tuple[Foot, ...] = ("left", "right")
# The left foot is drawn; the right one is its mirror image about the middle of this width.
DRAWING_WIDTH = 346


class UnknownZone(ValueError):
    """A zone key that names no zone of a foot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """One spot a person can point at, as it is drawn on the left foot."""

    id: str
    view: View
    label: str
    path: str
    tick: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A zone of one foot. key is its one name in forms and scripts, for example "left-ball-inner"."""

    foot: Foot
    zone: Zone

    @property
    def key(self) -> str:
        return f"{self.foot}-{self.zone.id}"

    @property
    def words(self) -> str:
        """Return the spot in words, for example "Left foot: heel"."""
        return f"{self.foot.capitalize()} foot: {self.zone.label[0].lower()}{self.zone.label[1:]}"


@cache
def zones() -> tuple[Zone, ...]:
    """Return every zone of a foot, soles first, toes to heel."""
    rows = json.loads(files("surefoot.web").joinpath("feet_zones.json").read_text(encoding="utf-8"))
    return tuple(Zone(**{**row, "tick": tuple(row["tick"])}) for row in rows)


@cache
def spots(view: View | None = None) -> tuple[Spot, ...]:
    """Return every zone of the left foot, then of the right; only those of one view when it is given."""
    return tuple(Spot(foot=foot, zone=zone) for foot in FEET for zone in zones() if view in {None, zone.view})


def spot(key: str) -> Spot:
    """Return the spot a key names. Raises UnknownZone."""
    for each in spots():
        if each.key == key:
            return each
    raise UnknownZone(key)


def by_foot(keys: Iterable[str]) -> dict[Foot, tuple[str, ...]]:
    """Return zone ids for each foot, in drawing order, as the diary wants them. Raises UnknownZone."""
    chosen = {spot(key).key for key in keys}
    return {
        foot: tuple(each.zone.id for each in spots() if each.foot == foot and each.key in chosen)
        for foot in cast("tuple[Foot, ...]", FEET)
    }
