"""How a virtual person does one exercise: as much as the body can, with the effort it truly takes and the one told."""

from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from surefoot.domain.advice import Item
from surefoot.domain.dose import HoldDose, RepDose, amount, set_work_s
from surefoot.domain.entries import SetDone
from surefoot.domain.exercise import Exercise
from surefoot.domain.quantities import Block, Position, Side, Sides
from surefoot.lab.body import Body

SIDES = {
    Sides.BOTH: (Side.BOTH,),
    Sides.EACH: (Side.LEFT, Side.RIGHT),
    Sides.LEFT: (Side.LEFT,),
    Sides.RIGHT: (Side.RIGHT,),
}
LOADED = frozenset({Block.STRENGTH, Block.BALANCE})
LIGHT_EFFORT = 2.0
HARDEST, EASIEST = 10, 1
A_MINUTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An exercise as it was done: the sets as told, the true effort of each set, its load and whether it strengthens."""

    sets: tuple[SetDone, ...]
    efforts: tuple[float, ...]
    load: float
    block: Block


def most_of(body: Body, exercise: Exercise, variant_id: str) -> float:
    """Return the most this body can do of a variant today: reps a set, or seconds."""
    world, variant = body.world, exercise.variant(variant_id) or exercise.variants[0]
    tested = exercise.tested or exercise.start
    rungs = exercise.rung(variant.id) - exercise.rung(tested)
    known = {"single-leg-stance": body.stance_s, "heel-raises": body.raises}.get(exercise.measure or "")
    if known is None:
        balance = exercise.block is Block.BALANCE
        stronger = body.stance_s / body.person.stance_s if balance else body.raises / body.person.raises
        known = variant.dose.start * body.person.work * stronger ** world["work_follows"]
    return max(1.0, float(known * world["rung_room"] ** rungs))


def effort_of(body: Body, asked: float, most: float, *, sets_before: int) -> float:
    """Return the true effort (0-10) of an amount of which `most` could be done at all."""
    share = min(1.0, asked / most)
    tired = body.world["set_tires"] * sets_before
    return min(float(HARDEST), float(HARDEST * share ** body.world["effort_curve"]) + tired)


def perform(body: Body, item: Item, exercise: Exercise, chance: Random) -> Done:
    """Return the exercise as done: no more than the body can, with signs where it was too much."""
    loaded = exercise.block in LOADED
    most = most_of(body, exercise, item.variant) if loaded else float("inf")
    able = int(min(amount(item.dose), most))
    efforts = tuple(
        effort_of(body, amount(item.dose), most, sets_before=number) if loaded else LIGHT_EFFORT
        for number in range(item.dose.sets)
    )
    told = _told(body, efforts, chance)
    signs = _signs(body, item, exercise.block, max(efforts), chance)
    parts = range(1, item.parts + 1) if item.parts > 1 else (None,)
    sides = [(side, part) for side in SIDES[item.sides] for part in parts]
    reps, seconds = _amounts(item, able)
    sets = [SetDone(side=s, part=p, rpe=rpe, reps=reps, seconds=seconds) for rpe in told for s, p in sides]
    sets[-1] = _with_signs(sets[-1], signs)
    work_min = set_work_s(item.dose) * able / amount(item.dose) * len(sides) / A_MINUTE
    load = sum(work_min * effort for effort in efforts)
    return Done(sets=tuple(sets), efforts=efforts, load=load, block=exercise.block)


def _told(body: Body, efforts: tuple[float, ...], chance: Random) -> tuple[int | None, ...]:
    """Return the efforts as told: biased and uncertain by reps, one error for an exercise, or none when it is forgotten."""
    world = body.world
    if chance.random() >= world["tells_value"]:
        return (None,) * len(efforts)
    off = chance.gauss(world["effort_bias_reps"], world["effort_error_reps"]) * world["effort_a_rep"]
    return tuple(max(EASIEST, min(HARDEST, round(effort + off))) for effort in efforts)


Signs = tuple[Literal["kept", "lost"], Literal["none", "grew"] | None, bool, bool]


def _signs(body: Body, item: Item, block: Block, hardest: float, chance: Random) -> Signs:
    """Return form, tingling, stumble and sharp pain."""
    world = body.world
    drawn = [chance.random() for _ in range(4)]
    lost = hardest >= world["form_lost_at"] and drawn[0] < world["form_lost_chance"]
    grows = world["tingling_in_flare"] if body.flares else world["tingling_chance"]
    tingling: Literal["none", "grew"] = "grew" if drawn[1] < grows else "none"
    standing = block is Block.BALANCE and item.position is Position.STANDING
    stumble = standing and drawn[2] < world["stumble_chance"]
    sharp = drawn[3] < world["sharp_pain_chance"]
    return ("lost" if lost else "kept", tingling if block is Block.GLIDES else None, stumble, sharp)


def _with_signs(done: SetDone, signs: Signs) -> SetDone:
    form, tingling, stumble, sharp = signs
    return replace(done, form=form, tingling=tingling, stumble=stumble, sharp_pain=sharp)


def _amounts(item: Item, able: int) -> tuple[int | None, float | None]:
    """Return the reps and the seconds of a set."""
    match item.dose:
        case RepDose():
            return able, None
        case HoldDose(reps=holds) if holds > 1:
            return holds, float(able)
        case _:
            return None, float(able)
