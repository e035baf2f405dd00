"""The person's own usual pain and their own notch: what counts as a rise for them."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from statistics import median

from surefoot.domain.limits import Limits
from surefoot.engine.state import PersonState

FEW = 3  # below three mornings a median is one bad night; the usual told at the start is steadier
SIGMA_OF_DIFFERENCE = 0.886  # sqrt(pi)/2: turns the mean absolute day-to-day difference into a standard deviation


def usual_pain(state: PersonState, limits: Limits, *, before: date) -> float | None:
    """Return the usual morning pain (0-10) known before a day; None when nothing was ever told."""
    known = [pain for day, pain in state.mornings if day < before]
    return usual_of(known, limits, told=state.profile.usual_pain if state.profile else None)


def usual_of(mornings: Sequence[int], limits: Limits, *, told: int | None) -> float | None:
    """Return the usual of these mornings (0-10): with few of them the one told at the start, None when nothing is known."""
    known = mornings[-limits.usual_mornings :]
    if len(known) >= FEW:
        return float(median(known))
    if told is not None:
        return float(told)
    return float(median(known)) if known else None


def notch(state: PersonState, limits: Limits, *, before: date) -> float:
    """Return the rise in pain that counts (points): 1 at first, then 1.5 x the person's own day-to-day wobble, within 1-2.5."""
    return notch_of([pain for day, pain in state.mornings if day < before], limits)


def notch_of(mornings: Sequence[int], limits: Limits) -> float:
    """Return the notch (points) that these mornings teach, of which the last weeks count."""
    known = mornings[-limits.wobble_mornings :]
    if len(known) < limits.notch_learn_mornings:
        return limits.notch_first
    return min(limits.notch_high, max(limits.notch_first, limits.notch_wobble_factor * _wobble(known)))


def _wobble(pains: Sequence[int]) -> float:
    steps = [abs(b - a) for a, b in pairwise(pains)]
    return SIGMA_OF_DIFFERENCE * (sum(steps) / len(steps))
