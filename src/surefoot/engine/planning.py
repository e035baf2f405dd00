"""Planning: which of today's possible exercises fit the minutes, the load of the last weeks, and one new thing at a time."""

from collections.abc import Iterator
from datetime import date

from surefoot.domain.advice import BlockPlan, Item, Rested, SessionPlan, because
from surefoot.domain.evolving import evolve
from surefoot.domain.quantities import Block, Position
from surefoot.engine.candidates import Candidate, candidates, chosen_swaps
from surefoot.engine.context import Day
from surefoot.engine.fitting import fitted

NEVER = date.min
KEPT_FIRST = (Block.WARM_UP, Block.STRENGTH, Block.BALANCE, Block.GLIDES, Block.ACTIVATION)


def plan_session(day: Day) -> tuple[SessionPlan | None, tuple[Rested, ...]]:
    """Return today's session, no longer than the minutes there are, and everything that rests with its reason.

    There is no session where the things to warm up with are missing.
    """
    possible, resting = candidates(day)
    possible, swapped = _swapped(possible, day)
    chosen, left = fitted(_first_of_each_block_first(_ranked(possible, day)), day)
    blocks = tuple(_blocks(chosen, day))
    rested = (*resting, *swapped, *left)
    if not blocks or _nothing_to_warm_up_with(blocks, rested, day):
        return None, rested
    return SessionPlan(seconds=sum(block.seconds for block in blocks), blocks=blocks), rested


def _nothing_to_warm_up_with(blocks: tuple[BlockPlan, ...], rested: tuple[Rested, ...], day: Day) -> bool:
    if any(block.block is Block.WARM_UP for block in blocks):
        return False
    lacking = (r.subject for r in rested if r.reasons[0].rule == "no-equipment")
    return any(day.programme.by_id[subject].block is Block.WARM_UP for subject in lacking)


def _swapped(possible: list[Candidate], day: Day) -> tuple[list[Candidate], list[Rested]]:
    """Leave out what was swapped for another exercise, when that one can be done, and put the other in its place."""
    by_id = {c.exercise.id: c for c in possible}
    resting = []
    for exercise, other in chosen_swaps(day):
        if exercise in by_id and other in by_id and other in by_id[exercise].exercise.swaps:
            left = by_id.pop(exercise)
            taken = by_id[other]
            first = evolve(taken.exercise, priority=left.exercise.priority)
            by_id[other] = evolve(taken, exercise=first)
            resting.append(Rested(exercise, (because("swapped", exercise=other),)))
    return list(by_id.values()), resting


def _ranked(possible: list[Candidate], day: Day) -> list[Candidate]:
    """Most needed first; among equals the one not done for longest."""
    return sorted(possible, key=lambda c: (c.exercise.priority, _last_done(c, day)))


def _last_done(chosen: Candidate, day: Day) -> date:
    ladder = day.state.ladders.get(chosen.exercise.id)
    return max([rung.day for rung in ladder.rungs.values()], default=NEVER) if ladder else NEVER


def _first_of_each_block_first(ranked: list[Candidate]) -> list[Candidate]:
    """A short session keeps a warm-up, one strength and one balance exercise, then a glide and an activation."""
    heads = [next((c for c in ranked if c.exercise.block is block), None) for block in KEPT_FIRST]
    first = [c for c in heads if c is not None]
    named = {c.exercise.id for c in first}
    return [*first, *(c for c in ranked if c.exercise.id not in named)]


def _blocks(chosen: list[Item], day: Day) -> Iterator[BlockPlan]:
    for block in Block:
        items = _in_order([item for item in chosen if day.programme.by_id[item.exercise].block is block])
        if items:
            yield BlockPlan(block=block, seconds=sum([item.seconds for item in items]), items=tuple(items))


def _in_order(items: list[Item]) -> list[Item]:
    """Seated work before standing work, else as the programme lists it."""
    return sorted(items, key=lambda item: (item.position is Position.STANDING, item.exercise))
