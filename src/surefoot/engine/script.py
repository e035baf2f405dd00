"""The player script: a session as a flat list of steps, one after the other. Ids only; words are rendered later."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from surefoot.domain.advice import Item, SessionPlan
from surefoot.domain.dose import HoldDose, RepDose, TimedDose, set_work_s
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Block, Side, Sides, Tempo


class StepKind(StrEnum):
    """What happens in a step: get into place, move rep by rep, hold, move for a time, rest, change sides or parts, tell."""

    GET_READY = "get-ready"
    WORK = "work"
    HOLD = "hold"
    TIMED = "timed"
    REST = "rest"
    SWITCH = "switch"
    ASK = "ask"


MOVING = frozenset({StepKind.WORK, StepKind.HOLD, StepKind.TIMED})
FEET_IN_TURN = {
    Sides.BOTH: (Side.BOTH,),
    Sides.EACH: (Side.LEFT, Side.RIGHT),
    Sides.LEFT: (Side.LEFT,),
    Sides.RIGHT: (Side.RIGHT,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step. `item` counts the session's exercises from 0; `set` counts from 1, and in a rest or switch it is the next.

    `seconds` is how long the step takes, 0 for a question that waits. `reps` are reps, or holds of `hold_s` seconds each.
    """

    kind: StepKind
    item: int
    block: Block
    exercise: str
    variant: str
    sets: int
    set: int | None = None
    side: Side | None = None
    part: int | None = None
    reps: int | None = None
    hold_s: int | None = None
    tempo: Tempo | None = None
    seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One set on one side, in one part: the unit that is done and told."""

    set: int
    side: Side
    part: int | None


def player_script(plan: SessionPlan, programme: Programme, alternates: Iterable[Item] = ()) -> tuple[Step, ...]:
    """Return the steps of a session in order, their seconds adding up to the plan's; the steps of alternates follow."""
    planned = [(block.block, item) for block in plan.blocks for item in block.items]
    others = [(programme.by_id[item.exercise].block, item) for item in alternates]
    return tuple(
        step
        for number, (block, item) in enumerate([*planned, *others])
        for step in _item_steps(item, programme, number=number, block=block)
    )


def first_side(steps: Iterable[Step]) -> Side:
    """Return the side the first set of these steps is done on."""
    return next((step.side for step in steps if step.kind in MOVING and step.side), Side.BOTH)


def turns(item: Item) -> Iterator[Turn]:
    """Yield the sets of an item in the order they are done: each set on every side, each side in every part."""
    parts = range(1, item.parts + 1) if item.parts > 1 else (None,)
    for number in range(1, item.dose.sets + 1):
        for side in FEET_IN_TURN[item.sides]:
            for part in parts:
                yield Turn(set=number, side=side, part=part)


def _item_steps(item: Item, programme: Programme, *, number: int, block: Block) -> Iterator[Step]:
    def step(kind: StepKind, turn: Turn | None = None, *, seconds: int) -> Step:
        return Step(
            kind=kind,
            item=number,
            block=block,
            exercise=item.exercise,
            variant=item.variant,
            sets=item.dose.sets,
            set=turn.set if turn else None,
            side=turn.side if turn else None,
            part=turn.part if turn else None,
            seconds=seconds,
        )

    yield step(StepKind.GET_READY, seconds=programme.by_id[item.exercise].setup_s)
    before: Turn | None = None
    for turn in turns(item):
        if before is not None and turn.set != before.set:
            yield step(StepKind.REST, turn, seconds=item.dose.rest_s)
        elif before is not None:
            yield step(StepKind.SWITCH, turn, seconds=programme.limits.change_side_s)
        yield _moving(step(StepKind.WORK, turn, seconds=set_work_s(item.dose)), item)
        before = turn
    yield step(StepKind.ASK, seconds=0)


def _moving(step: Step, item: Item) -> Step:
    """Return the step with what its dose counts."""
    match item.dose:
        case RepDose() as dose:
            return replace(step, reps=dose.reps, tempo=dose.tempo)
        case HoldDose() as dose:
            return replace(step, kind=StepKind.HOLD, reps=dose.reps, hold_s=dose.hold_s)
        case TimedDose():
            return replace(step, kind=StepKind.TIMED)
