"""The invariants that one exercise can break, each as a question to what the diary said before."""

from collections.abc import Iterator
from datetime import date

from surefoot.domain.entries import Performance, Prescribed
from surefoot.domain.exercise import DoseKind, Exercise, Variant
from surefoot.domain.quantities import Block, Position, Support
from surefoot.lab.audit.measuring import amount_of, risk_3, volume_of
from surefoot.lab.audit.memory import LOADED, STAND_INS, Last, Memory

STEP_REPS, STEP_SECONDS = 1, 5
STEP_SHARE, TRIM_MOST, TRIM_LEAST, AWAY_SHARE = 1.2, 0.9, 0.8, 0.8
ROUNDING = 1e-9


def broken_by(memory: Memory, day: date, done: Performance) -> Iterator[str]:
    """Yield every invariant that asking for this exercise breaks."""
    exercise = memory.programme.by_id[done.exercise]
    variant = exercise.variant(done.variant) or exercise.variants[0]
    last = memory.last.get((done.exercise, done.variant))
    if memory.open:
        yield "I1"
    yield from _of_place(memory, exercise, variant)
    yield from _of_glides(exercise, variant, done.prescribed)
    if done.decision is None or not done.rules:
        yield "I13"
    if last is not None:
        yield from _of_steps(memory, day, variant, done, last)
    if _grew(memory, exercise, done, last):
        yield from _of_growth(memory, day, exercise, done, last)


def _of_place(memory: Memory, exercise: Exercise, variant: Variant) -> Iterator[str]:
    standing = variant.position is Position.STANDING
    if standing and exercise.block in LOADED and risk_3(memory.profile) and not memory.planned:
        yield "I15"
    if standing and exercise.block is Block.BALANCE and variant.support is Support.NONE:
        yield "I16"


def _of_glides(exercise: Exercise, variant: Variant, asked: Prescribed) -> Iterator[str]:
    if exercise.block is Block.GLIDES and volume_of(asked) > _first_volume(variant, asked):
        yield "I9"


def _first_volume(variant: Variant, asked: Prescribed) -> int:
    holds = variant.dose.reps.low if variant.dose.kind is DoseKind.HOLD else 1
    return variant.dose.start * variant.dose.sets.low * holds


def _grew(memory: Memory, exercise: Exercise, done: Performance, last: Last | None) -> bool:
    """Tell whether more is asked for than before: a larger volume of a variant, or a harder variant."""
    at = memory.rungs.get(exercise.id)
    harder = at is not None and exercise.rung(done.variant) > exercise.rung(at)
    more = last is not None and volume_of(done.prescribed) > volume_of(last.done.prescribed)
    return harder or (more and _goes_on(memory, done))


def _goes_on(memory: Memory, done: Performance) -> bool:
    """Tell whether a variant goes on from its last time: at the rung of the ladder, or again as a stand-in."""
    return memory.rungs.get(done.exercise) == done.variant or bool(STAND_INS & set(done.rules))


def _of_growth(memory: Memory, day: date, exercise: Exercise, done: Performance, last: Last | None) -> Iterator[str]:
    # A climb is judged by the rung it comes from, not by an older time of the variant it returns to.
    before = memory.last.get((exercise.id, memory.rungs.get(exercise.id, ""))) or last
    efforts = [one.rpe for one in before.done.sets if one.rpe is not None] if before else []
    session = memory.session
    this_morning = memory.answered == day or (bool(memory.mornings) and memory.mornings[-1][0] == day)
    if not efforts or not this_morning or (session is not None and session.morning is None):
        yield "I5"
    signs = before is not None and any(
        one.form == "lost" or one.tingling == "grew" or one.stumble or one.sharp_pain for one in before.done.sets
    )
    if signs or max(efforts, default=0) >= memory.limits.effort_never_advance:
        yield "I6"
    if session is not None and done.exercise in session.named - session.held:
        yield "I14"


def _of_steps(memory: Memory, day: date, variant: Variant, done: Performance, last: Last) -> Iterator[str]:
    before, after = volume_of(last.done.prescribed), volume_of(done.prescribed)
    session = memory.session
    step = STEP_REPS if variant.dose.kind is DoseKind.REPS else STEP_SECONDS
    same_sets = done.prescribed.sets == last.done.prescribed.sets
    small, now = amount_of(last.done.prescribed), amount_of(done.prescribed)
    allowed = max(before * STEP_SHARE, before + step * (done.prescribed.sets or 1))
    large = after > allowed + ROUNDING or (same_sets and now > max(small * STEP_SHARE, small + step) + ROUNDING)
    if large and _goes_on(memory, done):
        yield "I7"
    away = session is not None and (day - session.day).days >= memory.limits.away_days
    if away and after > before * AWAY_SHARE + ROUNDING:
        yield "I10"
    if session is not None and _triggered(memory) and memory.rungs.get(done.exercise) == done.variant:
        rested = (day - last.day).days >= memory.limits.away_days
        if after > before * TRIM_MOST + ROUNDING or (after < before * TRIM_LEAST - ROUNDING and not rested):
            yield "I4"


def _triggered(memory: Memory) -> bool:
    """Tell whether the last session was answered by an evening above the line and a morning still there."""
    session = memory.session
    if session is None or session.line is None or session.evening is None or session.morning is None:
        return False
    return session.evening > session.line and session.morning >= session.line
