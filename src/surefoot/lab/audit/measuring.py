"""What the auditor reckons from what was prescribed: amounts, volumes, seconds, and a person's usual pain and notch."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean, median

from surefoot.domain.entries import Performance, Prescribed, Profile
from surefoot.domain.exercise import Exercise, Variant
from surefoot.domain.limits import Limits

FEW_MORNINGS = 3
TO_DEVIATION = 0.886  # the mean difference of neighbours, made a standard deviation


def amount_of(asked: Prescribed) -> int:
    """Return reps a set, seconds a hold, or seconds a set."""
    return asked.duration_s or asked.hold_s or asked.reps or 0


def volume_of(asked: Prescribed) -> int:
    """Return reps or seconds of all sets, on one side."""
    holds = (asked.reps or 1) if asked.hold_s else 1
    return amount_of(asked) * holds * (asked.sets or 1)


def times_of(done: Performance, variant: Variant) -> int:
    """Return how often a set is done to cover the sides and parts: as it was done, else as the catalogue says."""
    sides = {one.side for one in done.sets}
    return (len(sides) if sides else variant.sides.times) * variant.parts


def work_s(done: Performance, variant: Variant) -> int:
    """Return the seconds of work that were asked for."""
    tempo = done.prescribed.tempo_s
    a_rep = tempo.lift + tempo.pause + tempo.lower if tempo else 1
    return volume_of(done.prescribed) * a_rep * times_of(done, variant)


def seconds(done: Performance, exercise: Exercise, variant: Variant, limits: Limits) -> int:
    """Return the seconds an exercise takes with getting ready, changing sides and rests."""
    sets, times = done.prescribed.sets or 1, times_of(done, variant)
    rests = (done.prescribed.rest_s or 0) * (sets - 1)
    return exercise.setup_s + work_s(done, variant) + rests + limits.change_side_s * (times - 1) * sets


def usual(mornings: Sequence[int], told: int | None, limits: Limits) -> float | None:
    """Return the usual pain of these mornings."""
    known = mornings[-limits.usual_mornings :]
    if len(known) < FEW_MORNINGS and told is not None:
        return float(told)
    return float(median(known)) if known else None


def notch(mornings: Sequence[int], limits: Limits) -> float:
    """Return the rise that counts for someone with these mornings."""
    known = mornings[-limits.wobble_mornings :]
    if len(known) < limits.notch_learn_mornings:
        return limits.notch_first
    wobble = TO_DEVIATION * fmean(abs(later - earlier) for earlier, later in pairwise(known))
    return max(limits.notch_first, min(limits.notch_high, limits.notch_wobble_factor * wobble))


def risk_3(profile: Profile) -> bool:
    """Tell whether a profile means risk level 3; what is not told counts as there."""
    lost = profile.protective_sensation != "intact" or profile.circulation != "good"
    return lost and not (profile.past_ulcer is profile.amputation is profile.kidney_failure is False)
