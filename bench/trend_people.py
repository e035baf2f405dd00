"""Made-up people whose measures wobble, and sometimes change: every constant in one table, each sourced or assumed."""

import math
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

FIRST = date(2026, 1, 5)
DAYS = 84
STEP_DAY = 42  # a step comes with this day, and the review 28 days later reads it
Diary = list[tuple[date, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """How one measure behaves among people who live alike."""

    logged: float
    levels: tuple[float, float]
    sd: float
    sd_spread: float
    autocorrelation: float
    autocorrelation_spread: float
    first_week: float
    odd_days: float
    odd_size: float
    grain: float
    highest: float
    grows: bool
    step: float


# Sourced: the shares of logged days, the steps and six reviews in twelve weeks (the design's own experiment); heel raises
#   differ by +-6 between days, so one day's SD is 6 / 1.96 / sqrt(2) = 2.2; pain is told in whole points from 0 to 10.
# Calibrated: `sd` and `autocorrelation`, until the plain change-point reading finds and errs as the design says it does.
#   A home SD of 5.4 s for stance is below the 8.7 s of the published MDC95 of 24 s, which holds differences between people.
# Assumed: everything else. `levels` are where people stand, evenly spread. `sd_spread` is that of ln(SD) between people.
#   `first_week` is how much higher pain is on day 1; it falls to 1/e in four days. `odd_days` are the share of days with
#   something else going on, `odd_size` the mean of what that adds, in SDs. `grows`: the wobble grows with the root of the level.
WORLDS = {
    "pain": World(
        logged=0.7, levels=(3, 7), sd=1.25, sd_spread=0.25, autocorrelation=0.45, autocorrelation_spread=0.12,
        first_week=1.5, odd_days=0.03, odd_size=2.0, grain=1, highest=10, grows=False, step=2,
    ),
    "stance": World(
        logged=0.3, levels=(8, 35), sd=5.4, sd_spread=0.4, autocorrelation=0.2, autocorrelation_spread=0.1,
        first_week=0, odd_days=0.05, odd_size=-2.0, grain=0.1, highest=60, grows=True, step=10,
    ),
    "heel raises": World(
        logged=0.3, levels=(6, 24), sd=2.17, sd_spread=0.4, autocorrelation=0.2, autocorrelation_spread=0.1,
        first_week=0, odd_days=0.05, odd_size=-2.0, grain=1, highest=60, grows=True, step=4,
    ),
    "walking": World(
        logged=0.5, levels=(10, 45), sd=5.0, sd_spread=0.4, autocorrelation=0.25, autocorrelation_spread=0.1,
        first_week=0, odd_days=0.08, odd_size=-2.0, grain=1, highest=240, grows=True, step=5,
    ),
}  # fmt: skip
FIRST_WEEK_DECAY_DAYS = 4
HIGHEST_AUTOCORRELATION = 0.95


def closer(world: World) -> World:
    """Return the world with days that resemble each other by 0.2 more."""
    return replace(world, autocorrelation=world.autocorrelation + 0.2)


def louder(world: World) -> World:
    """Return the world with half as much wobble again."""
    return replace(world, sd=world.sd * 1.5)


def diary(world: World, chance: Random, *, step: float = 0.0, ramp_days: int = 1) -> Diary:
    """Return twelve weeks of one person's logged days; their level changes by `step` on day 42, or slowly from there."""
    start = chance.uniform(*world.levels)
    sd = world.sd * math.exp(chance.gauss(0, world.sd_spread))
    shared = chance.gauss(world.autocorrelation, world.autocorrelation_spread)
    shared = min(max(shared, 0.0), HIGHEST_AUTOCORRELATION)
    wobble, days = chance.gauss(0, 1), []
    for number in range(DAYS):
        level = start + step * min(max(number - STEP_DAY + 1, 0) / ramp_days, 1)
        level += world.first_week * math.exp(-number / FIRST_WEEK_DECAY_DAYS)
        odd = chance.expovariate(1 / world.odd_size) if chance.random() < world.odd_days else 0.0
        size = sd * math.sqrt(max(level, 0) / math.fsum(world.levels) * 2) if world.grows else sd
        value = round((level + size * (wobble + odd)) / world.grain) * world.grain
        if chance.random() < world.logged:
            days.append((FIRST + timedelta(days=number), float(min(max(value, 0), world.highest))))
        wobble = shared * wobble + math.sqrt(1 - shared * shared) * chance.gauss(0, 1)
    return days
