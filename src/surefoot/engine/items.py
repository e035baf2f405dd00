"""Items: what a candidate that has a place asks for today, written out; or its last dose instead of more."""

from surefoot.domain.advice import GROWING, Decision, Item, Reason, because
from surefoot.domain.dose import Dose
from surefoot.domain.evolving import evolve
from surefoot.domain.exercise import Variant
from surefoot.engine.candidates import Candidate
from surefoot.engine.context import Day
from surefoot.engine.ladder import Move, dose_of
from surefoot.engine.sizing import size_of
from surefoot.engine.variants import sides_today


def item_of(chosen: Candidate, move: Move, day: Day, *, work_s: int) -> Item:
    """Return the exercise at today's dose, or at its last one when more than that takes over `work_s` seconds of load."""
    exercise, variant = chosen.exercise, move.variant
    dose = dose_of(exercise, move, day)
    if move.decision in GROWING and size_of(exercise, variant, dose, sides_today(variant, day), day).work_s > work_s:
        return held(chosen, day, because("hold-day-load", percent=day.programme.limits.day_load_percent))
    return _item(chosen, variant, dose, move.decision, (*chosen.before, move.reason), day)


def held(chosen: Candidate, day: Day, reason: Reason) -> Item:
    """Return the exercise at the dose of the last time instead of more, for this reason."""
    last = chosen.last
    assert last is not None  # noqa: S101 - only known work is held
    dose = evolve(last.dose, rpe=day.band(chosen.exercise, last.variant.dose.rpe))
    return _item(chosen, last.variant, dose, Decision.HOLD, (*chosen.before, reason), day)


def _item(
    chosen: Candidate, variant: Variant, dose: Dose, decision: Decision, reasons: tuple[Reason, ...], day: Day
) -> Item:
    exercise, last, sides = chosen.exercise, chosen.last, sides_today(variant, day)
    if sides is not variant.sides:
        reasons = (*reasons, because("other-foot-only", foot=str(sides)))
    return Item(
        exercise=exercise.id,
        variant=variant.id,
        sides=sides,
        parts=variant.parts,
        position=variant.position,
        support=variant.support,
        dose=dose,
        previous=last.dose if last else None,
        previous_variant=last.variant.id if last else None,
        decision=decision,
        reasons=reasons,
        optional=exercise.optional,
        seconds=size_of(exercise, variant, dose, sides, day).seconds,
    )
