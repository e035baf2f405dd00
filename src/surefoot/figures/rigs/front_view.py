"""From where the whole body is seen, and what stands under its feet."""

from surefoot.figures import model as body
from surefoot.figures.model import Setup

SIDES = ("right", "left")


def seen_from_behind(setup: Setup) -> bool:
    """Return whether the figure is drawn from behind."""
    return setup.options.get("facing") == "away"


def outward(side: str, setup: Setup) -> int:
    """Return the sign of x on the outer side of a limb: the right is on the viewer's left, from behind on the right."""
    return 1 if (side == "right") == seen_from_behind(setup) else -1


def sole_thickness(setup: Setup) -> float:
    """Return how thick the sole under the foot is, in cm; 0 for bare feet."""
    return body.SHOE_SOLE if setup.footwear == "shoe" else 0.0
