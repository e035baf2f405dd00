"""Moving on a ladder: the case of one exercise on one day, a rung down, and the step past the top of a rung."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from surefoot.domain.advice import Decision, Reason, because
from surefoot.domain.dose import Dose, amount, with_amount
from surefoot.domain.evolving import evolve
from surefoot.domain.exercise import Exercise, Variant
from surefoot.domain.limits import Limits
from surefoot.engine.context import Day
from surefoot.engine.dosing import build, cut, grown, holds, more_sets, tested_amount
from surefoot.engine.state import RungState
from surefoot.engine.variants import best_result, locked, unfit


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What to do next on a ladder: the variant, its amount, sets and holds a set, and why."""

    decision: Decision
    variant: Variant
    amount: int
    sets: int
    holds: int
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One exercise on one day: the rung it was last done at, the amount asked for there, and the rung to find the way back to."""

    exercise: Exercise
    variant: Variant
    rung: RungState
    amount: int
    day: Day
    limits: Limits
    back: tuple[Variant, RungState] | None = None

    def move(self, decision: Decision, reason: Reason, *, to: int | None = None, sets: int | None = None) -> Move:
        """Return a move on this rung."""
        return Move(
            decision=decision,
            variant=self.variant,
            amount=self.amount if to is None else to,
            sets=self.rung.dose.sets if sets is None else sets,
            holds=holds(self.rung.dose),
            reason=reason,
        )


def first_move(variant: Variant, value: int, reason: Reason) -> Move:
    """Return the first time of a variant: this amount, the fewest sets and holds."""
    sets, reps = variant.dose.sets.low, variant.dose.reps.low
    return Move(decision=Decision.START, variant=variant, amount=value, sets=sets, holds=reps, reason=reason)


def least(case: Case) -> int:
    """The least amount to cut to; only a first dose taken from a test may already lie below the variant's own floor."""
    floor = case.variant.dose.floor
    return floor if case.amount >= floor else min(floor, case.limits.trim_least_amount)


def stepped_down(case: Case, decision: Decision, reason: Callable[[str], Reason]) -> Move:
    """Return the next easier variant that suits today with an amount it allows; an amount of 0 when there is none."""
    rung = case.exercise.rung(case.variant.id)
    easier = next((v for v in reversed(case.exercise.variants[:rung]) if unfit(v, case.day) is None), None)
    if easier is None:
        return Move(
            decision=Decision.REST, variant=case.variant, amount=0, sets=1, holds=1, reason=because("easiest-rest")
        )
    ranges = easier.dose
    value = max(ranges.floor, min(ranges.amount.high, case.amount))
    return Move(
        decision=decision,
        variant=easier,
        amount=value,
        sets=ranges.sets.low,
        holds=ranges.reps.low,
        reason=reason(easier.id),
    )


def past_the_top(case: Case) -> Move:
    """Return the step after the top amount: a hold or a set more, then the next rung."""
    more = more_sets(case.rung.dose, case.variant.dose, case.limits)
    if more is not None:
        value, sets, held = more
        return Move(
            decision=Decision.ADVANCE,
            variant=case.variant,
            amount=value,
            sets=sets,
            holds=held,
            reason=because("more-sets", sets=max(sets, held), after=value),
        )
    return _climb(case)


def _climb(case: Case) -> Move:
    """The next rung at nine tenths, when its conditions hold."""
    above = case.exercise.variants[case.exercise.rung(case.variant.id) + 1 :]
    harder = next((v for v in above if unfit(v, case.day) is None), None)
    if harder is None:
        return case.move(Decision.HOLD, because("hold-top"))
    if locked(harder, case.day.state, on=case.day.on):
        return case.move(Decision.HOLD, because("hold-locked", variant=harder.id))
    value = min(_most(case.variant, harder), cut(case.amount, case.limits.trim_factor))
    value = _as_tested(case, harder, max(harder.dose.floor, value))
    reason = because("climb", variant=harder.id, after=value)
    ranges = harder.dose
    return Move(
        decision=Decision.CLIMB,
        variant=harder,
        amount=value,
        sets=ranges.sets.low,
        holds=ranges.reps.low,
        reason=reason,
    )


def _most(easier: Variant, harder: Variant) -> int:
    """A rung that takes away support, or moves from both feet to one, begins at its own start."""
    alike = (easier.support, easier.sides, easier.position) == (harder.support, harder.sides, harder.position)
    return harder.dose.amount.high if alike else harder.dose.start


def _as_tested(case: Case, harder: Variant, value: int) -> int:
    """The tested rung never begins above 50-60 % of the newest result."""
    measure = case.exercise.measure if harder.id == case.exercise.tested else None
    result = best_result(case.day.state, measure) if measure else None
    tested = tested_amount(harder, result, case.limits) if result is not None else None
    return value if tested is None else min(value, tested)


def dose_of(exercise: Exercise, move: Move, day: Day) -> Dose:
    """Return the dose a move asks for, in today's effort band."""
    ranges = move.variant.dose
    return build(ranges, amount=move.amount, sets=move.sets, reps=move.holds, rpe=day.band(exercise, ranges.rpe))


def back_up(case: Case) -> Move | None:
    """Return the way back to the rung a trigger led away from, or None when there is none."""
    if case.back is None:
        return None
    variant, then = case.back
    value = max(1, cut(amount(then.dose), case.limits.trim_factor))
    return Move(
        decision=Decision.RESTORE,
        variant=variant,
        amount=value,
        sets=then.dose.sets,
        holds=holds(then.dose),
        reason=because("restore-rung", variant=variant.id, after=value),
    )


def further(case: Case) -> Iterator[tuple[Variant, Dose]]:
    """Yield every larger dose a report could lead to: a step more, the way back, and the rung below a dose too small to cut."""
    exercise, day = case.exercise, case.day
    if exercise.progresses and case.amount < case.variant.dose.amount.high:
        yield case.variant, with_amount(case.rung.dose, grown(case.amount, case.limits))
    elif exercise.progresses:
        past = past_the_top(case)
        yield past.variant, dose_of(exercise, past, day)
    if case.rung.target is not None:
        yield case.variant, with_amount(case.rung.dose, min(case.rung.target, grown(case.amount, case.limits)))
    back = back_up(case)
    if back is not None:
        yield back.variant, dose_of(exercise, back, day)
    if case.amount < case.limits.trim_least_amount or cut(case.amount, case.limits.trim_factor) < least(case):
        down = stepped_down(case, Decision.STEP_DOWN, lambda v: because("ease-down", variant=v))
        yield down.variant, dose_of(exercise, evolve(down, amount=max(1, down.amount)), day)
