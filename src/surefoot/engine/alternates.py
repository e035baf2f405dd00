"""Alternates: what may be done in a session instead of an exercise, each as the engine itself plans it for that choice."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from surefoot.domain.advice import Decision, Item, SessionPlan, Verdict
from surefoot.domain.entries import Choice
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Block
from surefoot.engine.coach import Snapshot, evidence
from surefoot.engine.context import Day
from surefoot.engine.fitting import Room, all_new, load_limit_s, room_today
from surefoot.engine.planning import plan_session
from surefoot.engine.sizing import LOADED, Size, size_of
from surefoot.engine.variants import MOBILITY

NOTHING = Size(0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """An exercise, with its dose, that may be done in the place of an item of the session, counted from 0."""

    instead_of: int
    item: Item


@dataclass(frozen=True, slots=True)
class _Spare:
    """What a session leaves free: room in the day, and seconds of load."""

    room: Room
    load_s: float

    def without(self, more: Size, block: Block) -> "_Spare | None":
        """Return what is left after this much more of a block, or None when there is not so much."""
        room = self.room.without(more.seconds, block, first=False) if more.seconds else self.room
        load_s = self.load_s - more.work_s
        return _Spare(room, load_s) if room is not None and load_s >= 0 else None


def alternates(programme: Programme, snapshot: Snapshot, *, on: date) -> tuple[Alternate, ...]:
    """Return what may be taken instead of the exercises of a day's session, in its order.

    An easier variant, and one other exercise that the programme lets stand in. Whichever are taken together, the session
    stays within the person's minutes and the load of the day; nothing is new, and nothing climbs.
    """
    day = evidence(programme, snapshot, on=on)
    if day.screening.verdict in (Verdict.STOP, Verdict.REST):
        return ()
    plan, _ = plan_session(day)
    return tuple(_found(plan, day)) if plan else ()


def _found(plan: SessionPlan, day: Day) -> Iterator[Alternate]:
    spare = _spare(plan, day)
    today = {item.exercise for item in plan.items()}
    for place, item in enumerate(plan.items()):
        granted = NOTHING
        for other in _offers(item, today, day):
            alternate = _planned(plan, item, other, day)
            if alternate is None:
                continue
            beyond = _beyond(alternate, item, day)
            more = Size(max(0, beyond.seconds - granted.seconds), max(0, beyond.work_s - granted.work_s))
            left = spare.without(more, day.programme.by_id[item.exercise].block)
            if left is None:
                continue
            spare, granted = left, granted.at_least(beyond)
            today.add(alternate.exercise)
            yield Alternate(instead_of=place, item=alternate)
            if alternate.exercise != item.exercise:
                break


def _offers(item: Item, today: set[str], day: Day) -> Iterator[str]:
    """Yield the next easier variant, then the exercises that may stand in; what the person changed already stays."""
    changed = _choice(day).swaps
    if item.exercise in changed or item.exercise in changed.values():
        return
    exercise = day.programme.by_id[item.exercise]
    rung = exercise.rung(item.variant)
    if rung:
        yield exercise.variants[rung - 1].id
    for other in exercise.swaps:
        if other not in today and (all_new(day) or other in day.state.ladders):
            yield other


def _planned(plan: SessionPlan, item: Item, other: str, day: Day) -> Item | None:
    """Return what the engine plans where this choice is made, if the rest of the session stays as it is."""
    choice = _choice(day)
    chosen = replace(choice, swaps={**choice.swaps, item.exercise: other})
    instead, _ = plan_session(replace(day, state=replace(day.state, chosen=day.on, choice=chosen)))
    planned = {one.exercise: one for one in instead.items()} if instead else {}
    kept = [one for one in plan.items() if one is not item]
    if any(one.exercise not in planned or not _alike(one, planned[one.exercise]) for one in kept):
        return None
    found = planned.get(other) if other in day.programme.by_id else planned.get(item.exercise)
    if found is None or found.decision is Decision.CLIMB or not _is_other(found, item, planned, day):
        return None
    return found


def _is_other(found: Item, item: Item, planned: dict[str, Item], day: Day) -> bool:
    """Tell whether it is an easier variant of the same exercise, or another one in its place."""
    if found.exercise != item.exercise:
        return item.exercise not in planned
    exercise = day.programme.by_id[item.exercise]
    return exercise.rung(found.variant) < exercise.rung(item.variant)


def _alike(one: Item, other: Item) -> bool:
    return (one.variant, one.sides, one.dose) == (other.variant, other.sides, other.dose)


def _choice(day: Day) -> Choice:
    return day.choice or Choice()


def _beyond(alternate: Item, item: Item, day: Day) -> Size:
    """Return what an alternate takes beyond what it stands in for."""
    new, old = _size(alternate, day), _size(item, day)
    return Size(max(0, new.seconds - old.seconds), max(0, new.work_s - old.work_s))


def _size(item: Item, day: Day) -> Size:
    exercise = day.programme.by_id[item.exercise]
    variant = exercise.variant(item.variant)
    assert variant is not None  # noqa: S101 - planned from the programme
    return size_of(exercise, variant, item.dose, item.sides, day)


def _spare(plan: SessionPlan, day: Day) -> _Spare:
    def used(*blocks: Block) -> int:
        return sum(block.seconds for block in plan.blocks if block.block in blocks)

    whole = room_today(day)
    room = Room(
        seconds=whole.seconds - plan.seconds,
        prepare_s=whole.prepare_s - used(*MOBILITY),
        balance_s=whole.balance_s - used(Block.BALANCE),
    )
    loaded = [item for block in plan.blocks if block.block in LOADED for item in block.items]
    return _Spare(room, load_limit_s(day) - sum(_size(item, day).work_s for item in loaded))
