"""Which variants suit the person today, and why the others do not."""

from collections.abc import Iterator
from datetime import date

from surefoot.domain.advice import Reason, Verdict, because
from surefoot.domain.exercise import Exercise, Unlock, Variant
from surefoot.domain.quantities import Block, Position, Side, Sides
from surefoot.engine.context import Day
from surefoot.engine.state import PersonState

MOBILITY = (Block.WARM_UP, Block.GLIDES, Block.ACTIVATION)


def barred(exercise: Exercise, day: Day) -> Reason | None:
    """Return why the whole exercise is left out today, or None."""
    for by, bounds in day.state.prescriptions.items():
        if exercise.id in bounds.hidden:
            return because("hidden", by=by)
        if bounds.blocks is not None and exercise.block not in bounds.blocks:
            return because("not-allowed", by=by)
    if day.choice and exercise.id in day.choice.without:
        return because("left-out")
    if not day.screening.planned and exercise.block not in MOBILITY:
        return because("level-3-no-plan", level=day.screening.risk_level)
    return None


def unfit(variant: Variant, day: Day) -> Reason | None:
    """Return why a variant does not suit today, or None when it does."""
    profile = day.state.profile
    owned = profile.equipment if profile else ()
    for thing in variant.equipment:
        if thing not in owned:
            return because("no-equipment", equipment=thing)
    unsuitable = variant.unsuitable_when & day.screening.conditions
    if unsuitable:
        return because("unsuitable", condition=str(min(unsuitable)))
    if variant.position is Position.STANDING and day.screening.verdict is Verdict.SEATED:
        return because("not-seated")
    feet = day.screening.resting_feet
    if feet and variant.loads_foot and (variant.sides is Sides.BOTH or len(feet) == len((Side.LEFT, Side.RIGHT))):
        return because("foot-rests", foot=str(min(feet)))
    return None


def sides_today(variant: Variant, day: Day) -> Sides:
    """Return the sides to work today: the other foot only, where one must not carry load."""
    feet = day.screening.resting_feet
    if feet and variant.loads_foot and variant.sides is Sides.EACH:
        return Sides.RIGHT if Side.LEFT in feet else Sides.LEFT
    return variant.sides


def hardest(exercise: Exercise, rung: int, day: Day) -> Variant | None:
    """Return the hardest variant up to this rung that suits today, or None when none does."""
    for variant in reversed(exercise.variants[: rung + 1]):
        if unfit(variant, day) is None:
            return variant
    return None


def at_or_below(exercise: Exercise, rung: int, day: Day) -> Iterator[Variant]:
    """Yield the variants that suit today from this rung downward, hardest first."""
    for variant in reversed(exercise.variants[: rung + 1]):
        if unfit(variant, day) is None:
            yield variant


def locked(variant: Variant, state: PersonState, *, on: date) -> bool:
    """Tell whether a condition for climbing to the variant is not met yet."""
    return any(not _met(unlock, state, on=on) for unlock in variant.unlock)


def _met(unlock: Unlock, state: PersonState, *, on: date) -> bool:
    if unlock.measure is None:
        return state.first_day is not None and (on - state.first_day).days >= unlock.at_least
    best = best_result(state, unlock.measure)
    return best is not None and best >= unlock.at_least


def best_result(state: PersonState, measure: str) -> float | None:
    """Return the newest result of a measure; where it was taken on each foot, the weaker foot's."""
    known = state.measures
    told = (known.get(name) for name in (measure, f"{measure}:{Side.LEFT}", f"{measure}:{Side.RIGHT}"))
    return min((result[1] for result in told if result), default=None)
