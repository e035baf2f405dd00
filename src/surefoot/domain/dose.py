"""Doses: how much of an exercise, as reps, as timed holds, or as minutes of a movement."""

from dataclasses import dataclass

from surefoot.domain.evolving import evolve
from surefoot.domain.quantities import Band, Tempo


@dataclass(frozen=True, slots=True, kw_only=True)
class RepDose:
    """Sets of reps at a tempo; rest_s between sets; rpe is the effort band aimed at (0-10)."""

    sets: int
    reps: int
    tempo: Tempo
    rest_s: int
    rpe: Band


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldDose:
    """Sets of holds of hold_s seconds each, `reps` holds in a set."""

    sets: int
    reps: int
    hold_s: int
    rest_s: int
    rpe: Band


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedDose:
    """Sets of steady movement, duration_s seconds each."""

    sets: int
    duration_s: int
    rest_s: int
    rpe: Band


Dose = RepDose | HoldDose | TimedDose


def amount(dose: Dose) -> int:
    """Return the one number that progression moves: reps a set, seconds a hold, or seconds a set."""
    match dose:
        case RepDose():
            return dose.reps
        case HoldDose():
            return dose.hold_s
        case TimedDose():
            return dose.duration_s


def with_amount(dose: Dose, value: int) -> Dose:
    """Return the dose with its amount set to value (reps or seconds)."""
    match dose:
        case RepDose():
            return evolve(dose, reps=value)
        case HoldDose():
            return evolve(dose, hold_s=value)
        case TimedDose():
            return evolve(dose, duration_s=value)


def set_work_s(dose: Dose) -> int:
    """Return the seconds of work in one set, on one side."""
    match dose:
        case RepDose():
            return dose.reps * dose.tempo.rep_s
        case HoldDose():
            return dose.reps * dose.hold_s
        case TimedDose():
            return dose.duration_s


def volume(dose: Dose) -> int:
    """Return reps x sets, or the seconds of all holds or sets, on one side."""
    match dose:
        case RepDose():
            return dose.sets * dose.reps
        case HoldDose():
            return dose.sets * dose.reps * dose.hold_s
        case TimedDose():
            return dose.sets * dose.duration_s
