"""Fitting: what the day has room for, in minutes, in the time of each part, and in load."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from surefoot.domain.advice import Decision, Reason, Rested, because
from surefoot.domain.quantities import Block
from surefoot.engine.candidates import PREPARING, Candidate, held
from surefoot.engine.context import Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The seconds left of a day: in all, for preparing, and for balance; and how many new exercises or rungs it may hold."""

    seconds: int
    prepare_s: int
    balance_s: int
    new: int

    def without(self, chosen: Candidate, *, new: bool) -> "Room | None":
        """Return the room left after an exercise, or None when it does not fit."""
        seconds, block = chosen.item.seconds, chosen.exercise.block
        left = Room(
            seconds=self.seconds - seconds,
            prepare_s=self.prepare_s - (seconds if block in PREPARING else 0),
            balance_s=self.balance_s - (seconds if block is Block.BALANCE else 0),
            new=self.new - new,
        )
        return left if min(left.seconds, left.prepare_s, left.balance_s) >= 0 else None


def minutes_today(day: Day) -> int:
    """Return the minutes the person has today: today's choice, else the profile's, else the programme's."""
    state = day.state
    if state.chosen == day.on and state.choice and state.choice.minutes:
        return state.choice.minutes
    told = state.profile.minutes_a_day if state.profile else None
    return told or day.programme.limits.minutes_default


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


def fitted(ranked: list[Candidate], day: Day) -> tuple[list[Candidate], list[Rested]]:
    """Return what the day has room for, the most needed first, and what rests."""
    in_time, late = _within_time(ranked, day)
    in_load, heavy = _within_load(in_time, day)
    return in_load, [*late, *heavy]


def _within_time(ranked: list[Candidate], day: Day) -> tuple[list[Candidate], list[Rested]]:
    """Take each at today's dose, else at its last one, while there are minutes, and one new thing at the most."""
    limits, minutes = day.programme.limits, minutes_today(day)
    no_time = because("no-time", minutes=minutes)
    room = Room(
        seconds=minutes * 60,
        prepare_s=limits.prepare_most_s,
        balance_s=limits.balance_most_s,
        new=_new_things(day, len(ranked)),
    )
    trained = {c.exercise.block for c in ranked if c.known}
    chosen: list[Candidate] = []
    resting: list[Rested] = []
    for wished in ranked:
        climbs = wished.item.decision is Decision.CLIMB
        new = climbs or (not wished.known and wished.exercise.block in trained)
        if new and room.new < 1 and not climbs:
            resting.append(Rested(wished.exercise.id, (because("new-later"),)))
            continue
        for one, is_new in _doses(wished, day, room, new=new, no_time=no_time):
            left = room.without(one, new=is_new)
            if left is not None:
                room = left
                chosen.append(one)
                break
        else:
            resting.append(Rested(wished.exercise.id, (no_time,)))
    return chosen, resting


def _new_things(day: Day, everything: int) -> int:
    """Return how many exercises may be new or a rung harder: all on the first day, none when the day is not clear."""
    if day.state.first_day is None or day.state.first_day == day.on:
        return everything
    return 0 if day.owed or day.eased or day.missing else day.programme.limits.new_exercises_a_session


def _doses(wished: Candidate, day: Day, room: Room, *, new: bool, no_time: Reason) -> Iterable[tuple[Candidate, bool]]:
    """Yield the doses to try: today's, then the last one where today's asks for more."""
    if not new or room.new > 0:
        yield wished, new
    if wished.raises:
        yield held(wished, day, no_time if room.new > 0 or not new else because("hold-one-change")), False


def _within_load(chosen: list[Candidate], day: Day) -> tuple[list[Candidate], list[Rested]]:
    """Fit everything at its last dose into the load first, then let increases in, the most needed first."""
    percent = day.programme.limits.day_load_percent
    left_s = load_limit_s(day)
    kept: list[tuple[Candidate, Candidate]] = []
    resting: list[Rested] = []
    for wished in chosen:
        base = held(wished, day, because("hold-day-load", percent=percent)) if wished.raises else wished
        if base.work_s > left_s:
            resting.append(Rested(wished.exercise.id, (because("day-load", percent=percent),)))
        else:
            left_s -= base.work_s
            kept.append((wished, base))
    final: list[Candidate] = []
    for wished, base in kept:
        more_s = wished.work_s - base.work_s
        final.append(wished if more_s <= left_s else base)
        left_s -= more_s if more_s <= left_s else 0
    return final, resting
