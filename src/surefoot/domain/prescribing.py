"""A dose as the diary keeps it beside what was done."""

from surefoot.domain.advice import Item
from surefoot.domain.dose import Dose, HoldDose, RepDose, TimedDose
from surefoot.domain.entries import Prescribed, TempoTold
from surefoot.domain.quantities import Tempo


def prescribed_of(item: Item) -> Prescribed:
    """Return the dose of an item as the diary keeps it beside what was done."""
    told = dose_amounts(item.dose) | {"rest_s": item.dose.rest_s}
    tempo = dose_tempo(item.dose)
    return Prescribed(
        **told,
        rpe=(item.dose.rpe.low, item.dose.rpe.high),
        tempo_s=TempoTold(lift=tempo.lift, pause=tempo.pause, lower=tempo.lower) if tempo else None,
    )


def dose_amounts(dose: Dose) -> dict[str, int]:
    """Return the sets of a dose with its reps, holds or seconds, by the names the diary gives them."""
    match dose:
        case RepDose():
            return {"sets": dose.sets, "reps": dose.reps}
        case HoldDose():
            return {"sets": dose.sets, "reps": dose.reps, "hold_s": dose.hold_s}
        case TimedDose():
            return {"sets": dose.sets, "duration_s": dose.duration_s}


def dose_tempo(dose: Dose) -> Tempo | None:
    """Return the tempo of a dose that is paced, else None."""
    return dose.tempo if isinstance(dose, RepDose) else None
