"""Today's possible exercises: each one's variant, dose, decision and reasons, or why it rests."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from surefoot.domain.advice import RAISING, Decision, Item, Reason, Rested, because
from surefoot.domain.dose import Dose, set_work_s
from surefoot.domain.exercise import Condition, Exercise, Variant
from surefoot.domain.quantities import Block, Position
from surefoot.engine.context import Day
from surefoot.engine.dosing import build, first_dose, tested_amount
from surefoot.engine.ladder import Case, Move
from surefoot.engine.progression import decide, rests
from surefoot.engine.screening import tidy
from surefoot.engine.state import LadderState
from surefoot.engine.variants import at_or_below, barred, best_result, sides_today, unfit

LOADED = (Block.STRENGTH, Block.BALANCE)
PREPARING = (Block.WARM_UP, Block.GLIDES, Block.ACTIVATION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An exercise that could be part of today, `known` when it has been done before; work_s is its share of the day's load."""

    exercise: Exercise
    item: Item
    known: bool
    work_s: int

    @property
    def raises(self) -> bool:
        """Whether it asks for more than the last time."""
        return self.item.decision in RAISING or self.item.decision is Decision.RESTORE


def candidates(day: Day) -> tuple[list[Candidate], list[Rested]]:
    """Return what could be done today, in programme order, and what rests."""
    found: list[Candidate] = []
    resting: list[Rested] = []
    whole = strength_rests(day)
    for exercise in day.programme.exercises:
        reason = barred(exercise, day) or (whole if exercise.block is Block.STRENGTH else None)
        result = reason or candidate(exercise, day)
        if isinstance(result, Candidate):
            found.append(result)
        else:
            resting.append(Rested(exercise.id, (result,)))
    return found, resting


def strength_rests(day: Day) -> Reason | None:
    """Return why strength rests today: too soon, enough days this week, or a painful morning."""
    days = sorted({r.day for r in day.state.sessions if r.strength and r.day < day.on})
    if days and (day.on - days[-1]).days < 2:
        return because("strength-day-between", day=days[-1].isoformat())
    week = [one for one in days if one > day.on - timedelta(days=7)]
    allowed = strength_days(day)
    if len(week) >= allowed:
        return because("strength-days-full", days=len(week), allowed=allowed)
    limits, last = day.programme.limits, day.last
    line = (day.usual or 0) + limits.rest_strength_pain_rise + (last.notch if last else limits.notch_first)
    if day.morning is not None and day.usual is not None and day.morning >= line:
        return because("morning-pain-high", morning=day.morning, usual=tidy(day.usual))
    return None


def strength_days(day: Day) -> int:
    """Return the strength days allowed in seven: two, later three; fewer where a prescription says so."""
    limits, state = day.programme.limits, day.state
    since = (day.on - state.first_day).days if state.first_day else 0
    logged = sum(1 for at, _ in state.mornings if at > day.on - timedelta(days=limits.third_day_window_days))
    later = (
        since >= limits.third_day_after_days
        and day.calm_days >= limits.third_day_calm_days
        and logged >= limits.third_day_mornings
        and day.triggers < limits.triggers_to_hold
    )
    bounds = [p.strength_days for p in state.prescriptions.values() if p.strength_days is not None]
    return min([limits.strength_days_later if later else limits.strength_days_first, *bounds])


def candidate(exercise: Exercise, day: Day) -> Candidate | Reason:
    """Return the exercise as it could be done today, or why it rests."""
    ladder = day.state.ladders.get(exercise.id)
    if ladder is None or ladder.rung not in ladder.rungs:
        return _begun(exercise, day)
    wished = _wished(exercise, day)
    at = exercise.rung(ladder.rung) if wished is None else min(exercise.rung(wished), exercise.rung(ladder.rung))
    variant = next(at_or_below(exercise, at, day), None)
    if variant is None:
        return unfit(exercise.variants[at], day) or because("not-seated")
    if variant.id == ladder.rung:
        return _continued(exercise, variant, ladder, day, ())
    stand_in = because("swapped", exercise=exercise.id) if variant.id == wished else _stand_in(variant)
    if variant.id in ladder.rungs:
        return _continued(exercise, variant, ladder, day, (stand_in,))
    return _started(exercise, variant, variant.dose.start, stand_in, day, known=True)


def _stand_in(variant: Variant) -> Reason:
    return because("seated-version", variant=variant.id)


def _wished(exercise: Exercise, day: Day) -> str | None:
    """Return the easier variant the person chose for today, if it is one of this ladder."""
    choice = day.state.choice if day.state.chosen == day.on else None
    wish = choice.swaps.get(exercise.id) if choice else None
    return wish if wish is not None and exercise.variant(wish) else None


def _begun(exercise: Exercise, day: Day) -> Candidate | Reason:
    """Return a first time: at 50-60 % of a tested maximum, or the easiest rung that suits."""
    tested = exercise.variant(exercise.tested) if exercise.tested else None
    result = best_result(day.state, exercise.measure) if exercise.measure else None
    if tested and result is not None and unfit(tested, day) is None:
        value = tested_amount(tested, result, day.programme.limits)
        if value is not None:
            said = because("first-dose-tested", measure=exercise.measure, tested=tidy(result), after=value)
            return _started(exercise, tested, value, said, day, known=False)
    steady = Condition.UNSTEADY not in day.screening.conditions and result is None
    at = exercise.rung(exercise.start) if steady else 0
    wished = _wished(exercise, day)
    at = at if wished is None else min(at, exercise.rung(wished))
    variant = next(at_or_below(exercise, at, day), None) or next(
        (v for v in exercise.variants if unfit(v, day) is None), None
    )
    if variant is None or (exercise.rung(variant.id) > at and variant.position is Position.STANDING):
        return unfit(exercise.variants[at], day) or because("not-seated")
    return _started(
        exercise, variant, variant.dose.start, because("first-dose", after=variant.dose.start), day, known=False
    )


def _started(exercise: Exercise, variant: Variant, value: int, reason: Reason, day: Day, *, known: bool) -> Candidate:
    dose = first_dose(variant, value, day.band(exercise, variant.dose.rpe))
    return _made(exercise, variant, dose, Decision.START, (reason,), day, known=known)


def _continued(
    exercise: Exercise, variant: Variant, ladder: LadderState, day: Day, before: tuple[Reason, ...]
) -> Candidate | Reason:
    case = Case(exercise=exercise, variant=variant, rung=ladder.rungs[variant.id], day=day)
    resting = rests(case)
    if resting is not None:
        return resting
    move = decide(case)
    if move is None:
        return because("easiest-rest")
    dose = _dose(exercise, move, day)
    made = _made(exercise, move.variant, dose, move.decision, (*before, move.reason), day, known=True)
    return replace(made, item=replace(made.item, previous=case.rung.dose, previous_variant=variant.id))


def _dose(exercise: Exercise, move: Move, day: Day) -> Dose:
    flared = day.owed is not None or day.eased
    ranges = move.variant.dose
    band = day.band(exercise, ranges.rpe)
    return build(ranges, amount=move.amount, sets=move.sets, reps=move.holds, rpe=band, long_rest=flared)


def _made(
    exercise: Exercise,
    variant: Variant,
    dose: Dose,
    decision: Decision,
    reasons: tuple[Reason, ...],
    day: Day,
    *,
    known: bool,
) -> Candidate:
    sides = sides_today(variant, day)
    if sides is not variant.sides:
        reasons = (*reasons, because("other-foot-only", foot=str(sides)))
    work_s = set_work_s(dose) * dose.sets * variant.parts * sides.times
    changes_s = day.programme.limits.change_side_s * (sides.times * variant.parts - 1) * dose.sets
    item = Item(
        exercise=exercise.id,
        variant=variant.id,
        sides=sides,
        parts=variant.parts,
        position=variant.position,
        support=variant.support,
        dose=dose,
        previous=None,
        previous_variant=None,
        decision=decision,
        reasons=reasons,
        optional=exercise.optional,
        seconds=exercise.setup_s + work_s + changes_s + dose.rest_s * (dose.sets - 1),
    )
    return Candidate(exercise=exercise, item=item, known=known, work_s=work_s if exercise.block in LOADED else 0)


def held(chosen: Candidate, day: Day, reason: Reason) -> Candidate:
    """Return the candidate at the dose of the last time instead of more, for this reason."""
    item = chosen.item
    ladder = day.state.ladders[item.exercise]
    variant = chosen.exercise.variant(item.previous_variant or item.variant)
    assert variant is not None  # noqa: S101 - the variant was done before
    before = ladder.rungs[variant.id].dose
    kept = _made(chosen.exercise, variant, before, Decision.HOLD, (reason,), day, known=True)
    return replace(kept, item=replace(kept.item, previous=item.previous, previous_variant=item.previous_variant))


def chosen_swaps(day: Day) -> Iterator[tuple[str, str]]:
    """Yield (exercise, exercise taken instead) for the swaps chosen today."""
    choice = day.state.choice if day.state.chosen == day.on else None
    for exercise, other in (choice.swaps if choice else {}).items():
        if other in day.programme.by_id:
            yield exercise, other
