"""The hidden body: it strengthens with work, tires with doses, hurts more on some days, and settles again.

Only what it reports reaches the diary; the programme never sees these values.
"""

from dataclasses import dataclass
from random import Random

from surefoot.domain.quantities import Side
from surefoot.sample.person import Nature

HIGHEST = 10  # top of both scales, pain and effort
EASIEST_TOLD = 1


@dataclass(slots=True, kw_only=True)
class Hidden:
    """Strength (1.0 = first day), usual pain, today's wobble and what is left of a flare-up, in points of pain."""

    nature: Nature
    chance: Random
    strength: float = 1.0
    usual: float = 0.0
    wobble: float = 0.0
    flare: float = 0.0

    def __post_init__(self) -> None:
        """Begin with the nature's usual pain."""
        self.usual = self.nature.usual_pain

    def wake(self) -> None:
        """Let a night pass: wobble and flare-up fade, and the new day brings its own wobble."""
        self.wobble = self.nature.pain_memory * self.wobble + self.chance.gauss(0, self.nature.pain_wobble)
        self.flare *= self.nature.flare_stays

    def flare_up(self) -> None:
        """Start a flare-up, as a bad night does."""
        self.flare = self.nature.flare

    def work(self, *, strength: bool) -> None:
        """Grow a little from a day of work, and ease the usual pain a little."""
        share = self.nature.growth if strength else self.nature.balance_growth
        self.strength += share * (self.nature.ceiling - self.strength)
        self.usual = max(self.nature.least_pain, self.usual - self.nature.easing)

    def rest(self) -> None:
        """Lose a little of what was gained."""
        self.strength -= self.nature.fading * (self.strength - 1.0)

    def pain_now(self, *, after_session: bool = False) -> int:
        """Return the pain the person would tell now, 0-10."""
        felt = self.usual + self.wobble + self.flare + (self.nature.evening_rise if after_session else 0.0)
        return max(0, min(HIGHEST, round(felt)))

    def share_of(self, side: Side) -> float:
        """Return how much of the better side's best this side reaches."""
        return self.nature.weaker_left if side is Side.LEFT else 1.0

    def effort(self, amount: float, *, most: float, sets_before: int) -> int:
        """Return the effort told (1-10) for an amount of which `most` could be done at all."""
        share = min(1.0, amount / most) if most > 0 else 1.0
        felt = HIGHEST * share**self.nature.effort_curve + self.nature.tiring * sets_before
        felt += self.chance.gauss(0, self.nature.effort_wobble)
        return max(EASIEST_TOLD, min(HIGHEST, round(felt)))
