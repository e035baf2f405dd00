"""Doses in plain words, for a terminal."""

from surefoot.domain.dose import Dose, HoldDose, RepDose, TimedDose
from surefoot.domain.quantities import Sides, Tempo

SIDES = {Sides.BOTH: "", Sides.EACH: ", each side", Sides.LEFT: ", left side only", Sides.RIGHT: ", right side only"}


def in_words(dose: Dose, *, sides: Sides, parts: int = 1) -> str:
    """Return a dose as said to a person, such as "2 sets of 9 reps, each side"."""
    twice = ", each way" if parts > 1 else ""
    return f"{_count(dose.sets, 'set')} of {_work(dose)}{twice}{SIDES[sides]}"


def pacing(dose: Dose) -> str:
    """Return the tempo, rest and effort of a dose; effort is 0-10."""
    said = []
    if isinstance(dose, RepDose):
        said.append(_tempo(dose.tempo))
    if dose.sets > 1 and dose.rest_s:
        said.append(f"rest {dose.rest_s} s between sets")
    said.append(f"effort {dose.rpe.low} to {dose.rpe.high} of 10")
    return "; ".join(said)


def _tempo(tempo: Tempo) -> str:
    pause = f", hold {tempo.pause} s" if tempo.pause else ""
    return f"up {tempo.lift} s{pause}, down {tempo.lower} s"


def _work(dose: Dose) -> str:
    match dose:
        case RepDose():
            return _count(dose.reps, "rep")
        case HoldDose(reps=1):
            return f"a {dose.hold_s} second hold" if dose.sets == 1 else f"{dose.hold_s} second holds"
        case HoldDose():
            return f"{dose.reps} holds, {dose.hold_s} seconds each"
        case TimedDose():
            return f"{dose.duration_s} seconds"


def _count(number: int, one: str) -> str:
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
