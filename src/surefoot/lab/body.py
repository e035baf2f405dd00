"""The hidden body: it strengthens with work, bears load up to a tolerance, and flares when load passes it.

The equations are those of docs/lab.md. Policies never see a body, but for the oracle.
"""

from collections import deque
from math import exp
from random import Random

from surefoot.lab.person import Person
from surefoot.lab.worlds import World

MOST_TOLD = 10


class Body:
    """Strength, load and irritability of one person, one day at a time."""

    def __init__(self, world: World, person: Person, chance: Random) -> None:
        """Begin the first day at rest, used to ordinary life."""
        self.world = world
        self.person = person
        self._chance = chance
        self.stance_s, self.raises = person.stance_s, person.raises
        self.acute = world["life_load"]
        self.irritability = 0.0
        self.noise = 0.0
        days = int(world["tolerance_lag_days"] + world["tolerance_days"])
        self._loads = deque([world["life_load"]] * days, maxlen=days)

    @property
    def tolerance(self) -> float:
        """The load the body bears today: never under a share of the first, and grown with the load of weeks ago."""
        world, days = self.world, int(self.world["tolerance_days"])
        known = sum(list(self._loads)[:days]) / days
        return max(world["tolerance_least"] * self.person.tolerance, world["tolerance_grows"] * known)

    @property
    def flares(self) -> bool:
        """Whether this is a flare day."""
        return self.irritability >= self.world["flare_points"]

    def wake(self) -> None:
        """Let a night pass: irritability fades, pain wobbles anew, and life may bring a shock."""
        world, chance = self.world, self._chance
        self.irritability *= exp(-1 / world["irritability_days"])
        self.noise = world["pain_memory"] * self.noise + chance.gauss(0, world["pain_noise"])
        shocked = chance.random() < world["shock_chance"]
        points = world["shock_points"] * chance.uniform(0.6, 1.4)
        self.irritability += points if shocked else 0.0

    def spend(self, load: float, *, session: bool) -> None:
        """End the day's load, in minutes x effort beside that of ordinary life."""
        world, chance = self.world, self._chance
        today = load + world["life_load"] * exp(chance.gauss(0, world["life_load_spread"]))
        self.acute = world["acute_memory"] * self.acute + (1 - world["acute_memory"]) * today
        over = max(0.0, self.acute / self.tolerance - 1)
        self.irritability += world["irritability_rise"] * over
        spiked = chance.random() < world["session_spike_chance"]
        self.irritability += world["shock_points"] if spiked and session else 0.0
        self._loads.append(today)

    def train(self, *, stance: float, raises: float) -> None:
        """Strengthen from the day's stimulus (0-1) to balance and to the legs; without any, lose a little."""
        first = self.person
        self.stance_s = self._changed(self.stance_s, first.stance_s, first.stance_most, stance)
        self.raises = self._changed(self.raises, first.raises, first.raises_most, raises)

    def _changed(self, now: float, first: float, most: float, stimulus: float) -> float:
        if stimulus > 0:
            return now * exp(self.world["gain"] * stimulus * (1 - now / most))
        return max(min(now, first), now * exp(-self.world["detraining"]))

    def pain(self, *, after_session: bool = False) -> int:
        """Return the pain the person would tell now (0-10): less of a flare-up is felt where sensation is lost."""
        world, person = self.world, self.person
        felt = self.irritability * (1 - world["blunting"] * person.sensation_loss)
        told = person.usual_pain + self.noise + felt + (world["evening_rise"] if after_session else 0.0)
        return max(0, min(MOST_TOLD, round(told)))
