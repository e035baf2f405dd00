"""Fitting: what the day has room for, in minutes, in the time of each part, in load, and in new things."""

from dataclasses import dataclass
from datetime import date, timedelta

from surefoot.domain.advice import Decision, Item, Rested, because
from surefoot.domain.evolving import evolve
from surefoot.domain.quantities import Block
from surefoot.engine.candidates import Candidate
from surefoot.engine.context import Day
from surefoot.engine.items import held, item_of
from surefoot.engine.ladder import Move
from surefoot.engine.variants import MOBILITY


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The seconds left of a day: in all, for warm-up, glides and activation together, and for balance."""

    seconds: int
    prepare_s: int
    balance_s: int

    def without(self, seconds: int, block: Block, *, first: bool) -> "Room | None":
        """Return the room left after this many seconds of a block, or None when they do not fit.

        The first exercise of a block needs room in the day only: a short day keeps a little of each.
        """
        left_s, prepare_s, balance_s = self.seconds - seconds, self.prepare_s, self.balance_s
        part_s = left_s
        if block in MOBILITY:
            part_s = prepare_s = prepare_s - seconds
        elif block is Block.BALANCE:
            part_s = balance_s = balance_s - seconds
        fits = left_s >= 0 and (first or part_s >= 0)
        return Room(seconds=left_s, prepare_s=prepare_s, balance_s=balance_s) if fits else None


@dataclass(frozen=True, slots=True)
class Kept:
    """An exercise with a place in today's session, and whether the load leaves room for a step more."""

    one: Candidate
    step: bool


def minutes_today(day: Day) -> int:
    """Return the minutes the person has today: today's choice, else the profile's, else the programme's."""
    if day.choice and day.choice.minutes:
        return day.choice.minutes
    told = day.state.profile.minutes_a_day if day.state.profile else None
    return told or day.programme.limits.minutes_default


def room_today(day: Day) -> Room:
    """Return the room of a whole day, before anything has a place in it."""
    limits, seconds = day.programme.limits, minutes_today(day) * 60
    return Room(
        seconds=seconds,
        prepare_s=min(limits.prepare_most_s, seconds * limits.prepare_percent // 100),
        balance_s=min(limits.balance_most_s, seconds * limits.balance_percent // 100),
    )


def load_limit_s(day: Day) -> float:
    """Return the seconds of strength and balance work a day may hold: 110 % of the hardest day of the last 28.

    Never below a first day's work: a shorter history must not allow more than a longer one.
    """
    limits = day.programme.limits
    start = day.on - timedelta(days=limits.day_load_window_days)
    days: dict[date, int] = {}
    for record in day.state.sessions:
        if start <= record.day < day.on:
            days[record.day] = days.get(record.day, 0) + record.work_s
    hardest = max(days.values(), default=0)
    return max(float(limits.starter_day_work_s), hardest * limits.day_load_percent / 100)


def fitted(ranked: list[Candidate], day: Day) -> tuple[list[Item], list[Rested]]:
    """Return what the day has room for, the most needed first, and what rests.

    Places are given by each exercise's slot, which no report changes; only then is today's dose put into the place.
    """
    placed, late = _placed(ranked, day)
    kept, heavy = _bearable(placed, day)
    chosen: list[Item] = []
    resting = [*late, *heavy]
    trained = _trained(ranked)
    climbing = day.clear and all(k.one.known for k in kept)
    flares = bool(day.owed or day.eased)
    for k in kept:
        if k.one.move is None or not (k.one.known or _may_begin(k.one, day, trained)):
            resting.append(Rested(k.one.exercise.id, (k.one.rests or because("new-later"),)))
            continue
        today = _in_place(k, k.one.move, day, climbing=climbing)
        climbing = climbing and today.decision is not Decision.CLIMB
        chosen.append(_with_longer_rest(k.one, today) if flares else today)
    return chosen, resting


def _trained(ranked: list[Candidate]) -> set[Block]:
    return {c.exercise.block for c in ranked if c.known}


def _may_begin(one: Candidate, day: Day, trained: set[Block]) -> bool:
    """Tell whether something may be done for the first time: on a clear day, or to open a part that was never done.

    After a sore evening, or on a day that starts badly, nothing begins at all.
    """
    if all_new(day) or day.clear:
        return True
    return not (day.owed or day.eased) and one.exercise.block not in trained


def all_new(day: Day) -> bool:
    """Tell whether this is the first day, on which everything is new."""
    return day.state.first_day is None or day.state.first_day == day.on


def _placed(ranked: list[Candidate], day: Day) -> tuple[list[Candidate], list[Rested]]:
    """Give places while there are minutes, to one exercise at the most that was never done before."""
    limits, minutes = day.programme.limits, minutes_today(day)
    room = room_today(day)
    begun: set[Block] = set()
    trained = _trained(ranked)
    new = len(ranked) if all_new(day) else limits.new_exercises_a_session
    placed: list[Candidate] = []
    resting: list[Rested] = []
    for one in ranked:
        is_new = not one.known and one.exercise.block in trained
        left = room.without(one.slot.seconds, one.exercise.block, first=one.exercise.block not in begun)
        if is_new and not new:
            resting.append(Rested(one.exercise.id, (because("new-later"),)))
        elif left is None:
            resting.append(Rested(one.exercise.id, (one.rests or because("no-time", minutes=minutes),)))
        else:
            room, new = left, new - is_new
            begun.add(one.exercise.block)
            placed.append(one)
    return placed, resting


def _bearable(placed: list[Candidate], day: Day) -> tuple[list[Kept], list[Rested]]:
    """Fit the last doses into the load first, then a step more for each, the most needed first."""
    percent = day.programme.limits.day_load_percent
    left_s = load_limit_s(day)
    kept: list[Candidate] = []
    resting: list[Rested] = []
    for one in placed:
        if one.base.work_s > left_s:
            resting.append(Rested(one.exercise.id, (one.rests or because("day-load", percent=percent),)))
        else:
            left_s -= one.base.work_s
            kept.append(one)
    steps: list[Kept] = []
    for one in kept:
        more_s = one.slot.work_s - one.base.work_s
        steps.append(Kept(one, more_s <= left_s))
        left_s -= more_s if more_s <= left_s else 0
    return steps, resting


def _in_place(kept: Kept, move: Move, day: Day, *, climbing: bool) -> Item:
    """Return the exercise at today's dose, or at its last one when today's asks for more than there is room for."""
    one = kept.one
    if move.decision is Decision.CLIMB and not climbing:
        return held(one, day, because("hold-one-change"))
    return item_of(one, move, day, work_s=one.slot.work_s if kept.step else one.base.work_s)


def _with_longer_rest(one: Candidate, item: Item) -> Item:
    """Rest longer between sets while symptoms flare, where its place in the session allows it."""
    variant = one.exercise.variant(item.variant)
    if variant is None or item.dose.sets == 1:
        return item
    rest_s = variant.dose.rest_s.high
    more_s = (rest_s - item.dose.rest_s) * (item.dose.sets - 1)
    if item.seconds + more_s > one.slot.seconds:
        return item
    return evolve(item, dose=evolve(item.dose, rest_s=rest_s), seconds=item.seconds + more_s)
