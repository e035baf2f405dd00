"""What befalls a virtual person whatever they are asked: falls, red flags, illness, holidays, and dropping out."""

from dataclasses import dataclass
from random import Random
from typing import Literal

from surefoot.lab.worlds import World

SIGNS = ("foot-drop", "hot-swollen-foot", "fever", "night-pain")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What one day brings; `pause` with its days, `sign` a red flag, `clear_in` the days until a clinician has looked."""

    fall: bool
    injured: bool
    sign: str | None
    clear_in: int
    pause: Literal["illness", "travel"] | None
    pause_days: int
    drops: float


def draw_fate(world: World, chance: Random) -> Fate:
    """Return the fate of one day; always as many draws, so that two policies share the same days."""
    fall, injured, flag, clear, ill, away, length, drops, sign = (chance.random() for _ in range(9))
    sick, travels = ill < world["illness_chance"], away < world["travel_chance"]
    middle = world["illness_days"] if sick else world["travel_days"]
    return Fate(
        fall=fall < world["fall_chance"],
        injured=injured < world["injured_share"],
        sign=SIGNS[int(sign * len(SIGNS))] if flag < world["red_flag_chance"] else None,
        clear_in=_days(world["cleared_after_days"], clear),
        pause="illness" if sick else "travel" if travels else None,
        pause_days=_days(middle, length),
        drops=drops,
    )


def _days(middle: float, drawn: float) -> int:
    """Return a number of days from half to one and a half times the middle."""
    return max(1, round(middle * (0.5 + drawn)))
