"""Checks of one exercise: its doses, and a ladder that a person can climb safely."""

from collections.abc import Iterable
from itertools import pairwise

from surefoot.catalogue.contract import DOSE_MEASURES
from surefoot.catalogue.problems import Place
from surefoot.domain.exercise import DoseKind, DoseRange, Exercise, Variant
from surefoot.domain.quantities import Band, Position, Support

_SUPPORT_TO_LET_GO = (Support.BOTH_HANDS, Support.WITHIN_REACH, Support.NONE)
_DOSE_KEYS = ("kind", "sets", "amount", "start", "floor", "reps", "tempo_s", "rest_s", "rpe")
_EFFORT = Band(0, 10)
_PRIORITY = Band(1, 5)
_PARTS = Band(1, 2)


def check_exercise(exercise: Exercise, place: Place) -> None:
    """Note what is wrong in one exercise, apart from what it says about others."""
    if not exercise.variants:
        place.at("variants").wrong("no-variants", "there is no variant", "Add at least one [[variants]]")
        return
    _in_range(exercise.priority, _PRIORITY, place.at("priority"))
    _check_named_variants(exercise, place)
    for n, variant in enumerate(exercise.variants):
        _check_variant(variant, place.at("variants").at(n))
    _check_seated(exercise, place)
    _check_order(exercise, place)


def _check_named_variants(exercise: Exercise, place: Place) -> None:
    for key, named in (("start", exercise.start), ("tested", exercise.tested)):
        if named is not None and exercise.variant(named) is None:
            place.at(key).wrong("unknown-variant", f"there is no variant {named!r} here", "Name one of this ladder")
    if (exercise.tested is None) != (exercise.measure is None):
        place.at("tested").wrong("half-tested", "tested and measure belong together", "Give both or neither")
    _check_measure(exercise.measure, place.at("measure"))


def _check_measure(measure: str | None, place: Place) -> None:
    if measure is not None and measure not in DOSE_MEASURES:
        place.wrong("unknown-measure", f"{measure!r} is not a measure", f"Use one of: {', '.join(DOSE_MEASURES)}")


def _check_variant(variant: Variant, place: Place) -> None:
    if variant.position is Position.STANDING and variant.support is Support.NONE:
        place.at("support").wrong("no-support", "standing without support", "Write within-reach or both-hands")
    _in_range(variant.parts, _PARTS, place.at("parts"))
    _check_dose(variant.dose, place.at("dose"))
    for n, unlock in enumerate(variant.unlock):
        _check_measure(unlock.measure, place.at("unlock").at(n).at("measure"))


def _check_dose(dose: DoseRange, place: Place) -> None:
    if not dose.floor <= dose.start <= dose.amount.high:
        what = f"{dose.start} is not between the floor {dose.floor} and the top {dose.amount.high}"
        place.at("start").wrong("start-outside", what, "Bring start inside")
    if not 1 <= dose.floor <= dose.amount.high:
        place.at("floor").wrong("floor-outside", f"{dose.floor} is not between 1 and the top", "Bring floor inside")
    if (dose.tempo is not None) != (dose.kind is DoseKind.REPS):
        place.at("tempo_s").wrong("tempo", "reps have a tempo, holds and times have none", "Add it or take it out")
    if dose.sets.low < 1 or dose.reps.low < 1:
        place.at("sets").wrong("out-of-range", "a dose has at least 1 set and 1 rep", "Write 1 or more")
    _in_range(dose.rpe.low, _EFFORT, place.at("rpe"))
    _in_range(dose.rpe.high, _EFFORT, place.at("rpe"))
    _known_keys(dose.house, place.at("house"))


def _known_keys(keys: Iterable[str], place: Place) -> None:
    for key in keys:
        if key not in _DOSE_KEYS:
            place.wrong("unknown-key", f"{key!r} is not a key of a dose", f"Use one of: {', '.join(_DOSE_KEYS)}")


def _check_seated(exercise: Exercise, place: Place) -> None:
    if exercise.variants[0].position is Position.STANDING:
        what = "there is no seated or side-lying version before the first standing one"
        place.at("variants").wrong("no-seated-version", what, "Put one first")


def _check_order(exercise: Exercise, place: Place) -> None:
    started = exercise.rung(exercise.start) if exercise.variant(exercise.start) else 0
    for n, (easier, harder) in enumerate(pairwise(exercise.variants), start=1):
        at = place.at("variants").at(n)
        if harder.position is not Position.STANDING and easier.position is Position.STANDING:
            at.wrong("ladder-order", f"{harder.id} is easier than {easier.id} before it", "Put the easier one first")
        elif _same_work(easier, harder) and _let_go(harder) < _let_go(easier):
            at.wrong("ladder-order", f"{harder.id} has more support than {easier.id}", "Put the easier one first")
        if n > started and not harder.unlock:
            at.at("unlock").wrong("no-unlock", f"nothing says when {harder.id} opens", "Add a [[variants.unlock]]")


def _same_work(one: Variant, other: Variant) -> bool:
    # A harder movement may bring the hands back to the counter; the same movement may not.
    return (one.position, one.sides, one.dose.tempo) == (other.position, other.sides, other.dose.tempo)


def _let_go(variant: Variant) -> int:
    return _SUPPORT_TO_LET_GO.index(variant.support)


def _in_range(value: int, band: Band, place: Place) -> None:
    if not band.low <= value <= band.high:
        place.wrong("out-of-range", f"{value} is out of range", f"Write a number from {band.low} to {band.high}")
