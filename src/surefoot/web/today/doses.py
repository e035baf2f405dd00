"""Doses as a person reads them on a page."""

from surefoot.domain.dose import Dose, HoldDose, RepDose, TimedDose
from surefoot.domain.quantities import Sides

SIDES = {Sides.BOTH: "", Sides.EACH: ", each side", Sides.LEFT: ", left side only", Sides.RIGHT: ", right side only"}


def in_words(dose: Dose, *, sides: Sides, parts: int = 1) -> str:
    """Return a dose such as "2 sets of 9, each side"."""
    each_way = ", each way" if parts > 1 else ""
    return f"{_work(dose)}{each_way}{SIDES[sides]}"


def amount_in_words(dose: Dose) -> str:
    """Return the one number that grows, with its unit where it is a time: "9" or "12 seconds"."""
    match dose:
        case RepDose():
            return str(dose.reps)
        case HoldDose():
            return duration(dose.hold_s)
        case TimedDose():
            return duration(dose.duration_s)


def duration(seconds: int) -> str:
    """Return a time in minutes where it is whole minutes, else in seconds."""
    minutes, rest = divmod(seconds, 60)
    if minutes and not rest:
        return counted(minutes, "minute")
    return counted(seconds, "second")


def counted(number: int, one: str) -> str:
    """Return a number with its word: "1 minute", "2 minutes"."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def _work(dose: Dose) -> str:
    match dose:
        case RepDose(sets=1):
            return f"{dose.reps} times"
        case RepDose():
            return f"{dose.sets} sets of {dose.reps}"
        case HoldDose(sets=1, reps=1):
            return f"hold for {duration(dose.hold_s)}"
        case HoldDose(sets=1) | HoldDose(reps=1):
            return f"{dose.sets * dose.reps} holds of {duration(dose.hold_s)}"
        case HoldDose():
            return f"{dose.sets} sets of {dose.reps} holds, {duration(dose.hold_s)} each"
        case TimedDose(sets=1):
            return duration(dose.duration_s)
        case TimedDose():
            return f"{dose.sets} times {duration(dose.duration_s)}"
