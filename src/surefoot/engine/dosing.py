"""How a dose grows and shrinks: steps, cuts and first amounts. Amounts are reps a set or seconds."""

from math import ceil, floor

from surefoot.domain.dose import Dose, HoldDose, RepDose, TimedDose
from surefoot.domain.exercise import DoseKind, DoseRange, Variant
from surefoot.domain.limits import Limits
from surefoot.domain.quantities import Band, Tempo

WHOLE = 1e-9  # keeps 0.9 x 10 from being floored to 8 by floating point


def build(dose: DoseRange, *, amount: int, sets: int, reps: int, rpe: Band) -> Dose:
    """Return a dose of a variant's kind with this amount, these sets and holds a set."""
    rest_s = dose.rest_s.low
    match dose.kind:
        case DoseKind.REPS:
            tempo = dose.tempo or Tempo(1, 0, 1)
            return RepDose(sets=sets, reps=amount, tempo=tempo, rest_s=rest_s, rpe=rpe)
        case DoseKind.HOLD:
            return HoldDose(sets=sets, reps=reps, hold_s=amount, rest_s=rest_s, rpe=rpe)
        case DoseKind.TIME:
            return TimedDose(sets=sets, duration_s=amount, rest_s=rest_s, rpe=rpe)


def holds(dose: Dose) -> int:
    """Return the holds in a set, 1 for reps and time."""
    return dose.reps if isinstance(dose, HoldDose) else 1


def cut(amount: int, factor: float) -> int:
    """Return the amount times a factor below 1, rounded down."""
    return floor(amount * factor + WHOLE)


def grown(amount: int, limits: Limits) -> int:
    """Return the next amount: one more while small, then up to a fifth more and at most three."""
    if amount < limits.small_amount:
        return amount + 1
    return amount + max(1, min(limits.step_most, amount * limits.step_percent // 100))


def more_sets(dose: Dose, ranges: DoseRange, limits: Limits) -> tuple[int, int, int] | None:
    """Return (amount, sets, holds) one step past the top amount with no more than a fifth more volume; None at the top.

    Holds of a set grow by one; otherwise a set is added and the amount drops so that the volume stays within the step.
    """
    amount = ranges.amount.high
    if isinstance(dose, HoldDose) and dose.reps < ranges.reps.high:
        added = dose.reps + 1
        return (amount, dose.sets, added) if _within_step(dose.reps, added, limits) else None
    if dose.sets >= ranges.sets.high:
        return None
    room = amount * dose.sets * (100 + limits.step_percent) // 100
    shared = room // (dose.sets + 1)
    return (shared, dose.sets + 1, holds(dose)) if shared >= ranges.floor else None


def _within_step(before: int, after: int, limits: Limits) -> bool:
    return (after - before) * 100 <= before * limits.step_percent


def tested_amount(variant: Variant, tested: float, limits: Limits) -> int | None:
    """Return a first amount of 50-60 % of a tested maximum, within the variant's range; None when that is too little."""
    low = ceil(tested * limits.tested_start_low_percent / 100 - WHOLE)
    high = floor(tested * limits.tested_start_high_percent / 100 + WHOLE)
    amount = min(high, variant.dose.amount.high)
    return amount if amount >= max(low, limits.tested_start_least) or amount == variant.dose.amount.high else None
