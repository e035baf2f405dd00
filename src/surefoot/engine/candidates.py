"""Today's possible exercises: each one's variant, dose, decision and reasons, or why it rests."""

from collections.abc import Iterator
from dataclasses import dataclass

from surefoot.domain.advice import Reason, Rested, because
from surefoot.domain.dose import Dose, amount
from surefoot.domain.evolving import evolve
from surefoot.domain.exercise import Condition, Exercise, Variant
from surefoot.domain.quantities import Block, Position
from surefoot.engine.context import Day
from surefoot.engine.dosing import tested_amount
from surefoot.engine.ladder import Case, Move, dose_of, first_move, further
from surefoot.engine.progression import decide
from surefoot.engine.resting import painful_morning, sharp_pain, strength_pause
from surefoot.engine.screening import tidy
from surefoot.engine.sizing import Size, size_of
from surefoot.engine.state import LadderState, RungState
from surefoot.engine.variants import at_or_below, barred, best_result, hardest, sides_today, unfit


@dataclass(frozen=True, slots=True, kw_only=True)
class Last:
    """The last time of an exercise that is done again: its dose and its variant."""

    dose: Dose
    variant: Variant


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An exercise that could be part of today, or that rests (`move` None) but whose place nothing else takes.

    `slot` is the place kept for it, whatever it asks for today: the size of its last dose one step further. So a worse
    report, which asks for less, never makes room for other work. `base` is the size of its last dose. `before` are the
    reasons that come before the move's own.
    """

    exercise: Exercise
    move: Move | None
    before: tuple[Reason, ...] = ()
    last: Last | None = None
    rests: Reason | None = None
    known: bool
    slot: Size
    base: Size


def candidates(day: Day) -> tuple[list[Candidate], list[Rested]]:
    """Return what could be done today, in programme order, and what is left out."""
    found: list[Candidate] = []
    left: list[Rested] = []
    pause, pain = strength_pause(day), painful_morning(day)
    for exercise in day.programme.exercises:
        strength = exercise.block is Block.STRENGTH
        result = barred(exercise, day) or (pause if strength else None) or candidate(exercise, day)
        if isinstance(result, Reason):
            left.append(Rested(exercise.id, (result,)))
        else:
            resting = sharp_pain(exercise, day) or (pain if strength else None)
            found.append(evolve(result, move=None, rests=resting) if resting else result)
    return found, left


def candidate(exercise: Exercise, day: Day) -> Candidate | Reason:
    """Return the exercise as it could be done today, or why it does not suit."""
    ladder = day.state.ladders.get(exercise.id)
    if ladder is None:
        return _begun(exercise, day)
    if ladder.rung not in ladder.rungs:
        return _begun_seated(exercise, ladder, day)
    wished, at = _wished(exercise, day), exercise.rung(ladder.rung)
    if wished is not None:
        at = min(exercise.rung(wished), at)
    variant = hardest(exercise, at, day)
    if variant is None:
        return _nothing_suits(exercise, at, day)
    if variant.id == ladder.rung:
        return _continued(exercise, variant, ladder, day, ())
    stand_in = because("seated-version", variant=variant.id)
    if variant.id == wished:
        stand_in = because("swapped", exercise=exercise.id)
    if variant.id in ladder.rungs:
        return _continued(exercise, variant, ladder, day, (stand_in,))
    last = amount(ladder.rungs[ladder.rung].dose)
    value = max(variant.dose.floor, min(variant.dose.start, last))
    return _started(exercise, variant, value, stand_in, day, known=True)


def _begun_seated(exercise: Exercise, ladder: LadderState, day: Day) -> Candidate | Reason:
    """Return the next time after a first day that was seated: the rung to begin at on a clear day, else the seated one."""
    begun = _begun(exercise, day)
    done = next((v for v in at_or_below(exercise, len(exercise.variants), day) if v.id in ladder.rungs), None)
    if done is None:
        return begun
    seated = _continued(exercise, done, ladder, day, (because("seated-version", variant=done.id),))
    if isinstance(begun, Reason):
        return seated
    slot = begun.slot.at_least(seated.slot)
    stands = begun.move is not None and begun.move.variant.id not in ladder.rungs
    return evolve(begun, known=True, slot=slot, base=seated.base) if stands and day.clear else evolve(seated, slot=slot)


def _wished(exercise: Exercise, day: Day) -> str | None:
    """Return the easier variant the person chose for today, if it is one of this ladder."""
    wish = day.choice.swaps.get(exercise.id) if day.choice else None
    return wish if wish is not None and exercise.variant(wish) else None


def _begun(exercise: Exercise, day: Day) -> Candidate | Reason:
    """Return a first time: at 50-60 % of a tested maximum, or the easiest rung that suits."""
    tested = exercise.variant(exercise.tested) if exercise.tested else None
    result = best_result(day.state, exercise.measure) if exercise.measure else None
    value = None
    if tested and result is not None and unfit(tested, day) is None:
        value = tested_amount(tested, result, day.programme.limits)
    wished = _wished(exercise, day)
    easier = tested is not None and wished is not None and exercise.rung(wished) < exercise.rung(tested.id)
    if tested and result is not None and value is not None and not easier:
        said = because("first-dose-tested", measure=exercise.measure, tested=tidy(result), after=value)
        return _started(exercise, tested, value, said, day, known=False)
    at = min(exercise.rung(exercise.start), exercise.rung(wished or exercise.start))
    careful = Condition.UNSTEADY in day.screening.conditions or (result is not None and value is None)
    suiting = [v for v in at_or_below(exercise, at, day) if not careful or v.position is not Position.STANDING]
    variant = suiting[0] if suiting else _seated_above(exercise, at, day)
    if variant is None:
        return _nothing_suits(exercise, at, day)
    seated = day.seated_for_today and exercise.variants[at].position is Position.STANDING
    stand_in = (because("seated-version", variant=variant.id),) if seated else ()
    first = because("first-dose", after=variant.dose.start)
    return _started(exercise, variant, variant.dose.start, first, day, before=stand_in, known=False)


def _nothing_suits(exercise: Exercise, at: int, day: Day) -> Reason:
    """Return why no variant up to a rung suits; what keeps a seated one away says more than that it is no standing day."""
    reasons = (unfit(variant, day) for variant in reversed(exercise.variants[: at + 1]))
    return next((r for r in reasons if r and r.rule != "not-seated"), because("not-seated"))


def _seated_above(exercise: Exercise, at: int, day: Day) -> Variant | None:
    """Return the easiest seated or lying variant above a rung, for when none at or below it suits."""
    above = exercise.variants[at + 1 :]
    return next((v for v in above if v.position is not Position.STANDING and unfit(v, day) is None), None)


def _started(
    exercise: Exercise,
    variant: Variant,
    value: int,
    reason: Reason,
    day: Day,
    *,
    before: tuple[Reason, ...] = (),
    known: bool,
) -> Candidate:
    move = first_move(variant, value, reason)
    size = size_of(exercise, variant, dose_of(exercise, move, day), sides_today(variant, day), day)
    return Candidate(exercise=exercise, move=move, before=before, known=known, slot=size, base=size)


def _continued(
    exercise: Exercise, variant: Variant, ladder: LadderState, day: Day, before: tuple[Reason, ...]
) -> Candidate:
    rung = ladder.rungs[variant.id]
    case = Case(
        exercise=exercise,
        variant=variant,
        rung=rung,
        amount=amount(rung.dose),
        day=day,
        limits=day.programme.limits,
        back=_back(exercise, ladder, day) if ladder.back_to else None,
    )
    base = size_of(exercise, variant, rung.dose, sides_today(variant, day), day)
    larger = [size_of(exercise, other, dose, sides_today(other, day), day) for other, dose in further(case)]
    slot = base.at_least(*larger)
    move = decide(case)
    return Candidate(
        exercise=exercise,
        move=move,
        before=before,
        last=Last(dose=rung.dose, variant=variant),
        rests=because("easiest-rest") if move is None else None,
        known=True,
        slot=slot,
        base=base,
    )


def _back(exercise: Exercise, ladder: LadderState, day: Day) -> tuple[Variant, RungState] | None:
    variant = exercise.variant(ladder.back_to or "")
    if variant is None or variant.id not in ladder.rungs or unfit(variant, day) is not None:
        return None
    return variant, ladder.rungs[variant.id]


def chosen_swaps(day: Day) -> Iterator[tuple[str, str]]:
    """Yield (exercise, exercise taken instead) for the swaps chosen today."""
    for exercise, other in (day.choice.swaps if day.choice else {}).items():
        if other in day.programme.by_id:
            yield exercise, other
