"""The range of doses of a variant, in a few words."""

from surefoot.domain.exercise import DoseKind, Variant
from surefoot.domain.quantities import Band, Sides


def dose_words(variant: Variant) -> str:
    """Return the range a variant is done in, such as "2 to 3 sets of 8 to 12, each side"."""
    dose = variant.dose
    sets = f"{_range(dose.sets)} {'set' if dose.sets.high == 1 else 'sets'}"
    amount = {
        DoseKind.REPS: f"of {_range(dose.amount)}",
        DoseKind.HOLD: f"of {_holds(dose.reps)} {_range(dose.amount)} seconds",
        DoseKind.TIME: f"of {_range(dose.amount)} seconds",
    }[dose.kind]
    side = ", each side" if variant.sides is Sides.EACH else ""
    return f"{sets} {amount}{side}. Effort {_range(dose.rpe)} of 10."


def _holds(reps: Band) -> str:
    return "one hold of" if reps.high == 1 else f"{_range(reps)} holds of"


def _range(band: Band) -> str:
    return str(band.low) if band.low == band.high else f"{band.low} to {band.high}"
