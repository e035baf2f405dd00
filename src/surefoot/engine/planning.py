"""Planning: which of today's possible exercises fit the minutes, the load of the last weeks, and one new thing at a time."""

from dataclasses import replace
from datetime import date, timedelta

from surefoot.domain.advice import BlockPlan, Decision, Reason, Rested, SessionPlan, because
from surefoot.domain.quantities import Block
from surefoot.engine.candidates import Candidate, candidates, chosen_swaps, held
from surefoot.engine.context import Day

NEVER = date.min


def minutes_today(day: Day) -> int:
    """Return the minutes the person has today: today's choice, else the profile's, else the programme's."""
    state = day.state
    if state.chosen == day.on and state.choice and state.choice.minutes:
        return state.choice.minutes
    told = state.profile.minutes_a_day if state.profile else None
    return told or day.programme.limits.minutes_default


def plan_session(day: Day) -> tuple[SessionPlan | None, tuple[Rested, ...]]:
    """Return today's session, no longer than the minutes there are, and everything that rests with its reason."""
    possible, resting = candidates(day)
    possible, swapped = _swapped(possible, day)
    resting += swapped
    new_kept, new_left = _one_new_thing(_ranked(possible, day), day)
    loaded, load_left = _within_load(new_kept, day)
    fitting, time_left = _within_minutes(loaded, day)
    resting += [*new_left, *load_left, *time_left]
    blocks = tuple(_block(block, fitting) for block in Block if any(c.exercise.block is block for c in fitting))
    if not blocks:
        return None, tuple(resting)
    return SessionPlan(seconds=sum(block.seconds for block in blocks), blocks=blocks), tuple(resting)


def _swapped(possible: list[Candidate], day: Day) -> tuple[list[Candidate], list[Rested]]:
    """Leave out what was swapped for another exercise, when that one can be done, and put the other in its place."""
    by_id = {c.exercise.id: c for c in possible}
    resting = []
    for exercise, other in chosen_swaps(day):
        if exercise in by_id and other in by_id and other in by_id[exercise].exercise.swaps:
            left = by_id.pop(exercise)
            taken = by_id[other]
            first = replace(taken.exercise, priority=left.exercise.priority)
            by_id[other] = replace(taken, exercise=first)
            resting.append(Rested(exercise, (because("swapped", exercise=other),)))
    return list(by_id.values()), resting


def _ranked(possible: list[Candidate], day: Day) -> list[Candidate]:
    """Most needed first; among equals the one not done for longest."""
    return sorted(possible, key=lambda c: (c.exercise.priority, _last_done(c, day)))


def _last_done(chosen: Candidate, day: Day) -> date:
    ladder = day.state.ladders.get(chosen.exercise.id)
    return max((rung.day for rung in ladder.rungs.values()), default=NEVER) if ladder else NEVER


def _one_new_thing(ranked: list[Candidate], day: Day) -> tuple[list[Candidate], list[Rested]]:
    """Let one exercise be new or climb a rung in a session, none on an eased day; the first session is all new."""
    if day.state.first_day is None or day.state.first_day == day.on:
        return ranked, []
    room = 0 if day.owed or day.eased or day.missing else day.programme.limits.new_exercises_a_session
    kept: list[Candidate] = []
    resting: list[Rested] = []
    trained = {block for block in Block if any(c.known and c.exercise.block is block for c in ranked)}
    for chosen in ranked:
        first_of_block = not chosen.known and chosen.exercise.block not in trained
        if chosen.known and chosen.item.decision is not Decision.CLIMB:
            kept.append(chosen)
        elif first_of_block or room > 0:
            room -= 0 if first_of_block else 1
            kept.append(chosen)
        elif chosen.known:
            kept.append(held(chosen, day, because("hold-one-change")))
        else:
            resting.append(Rested(chosen.exercise.id, (because("new-later"),)))
    return kept, resting


def load_limit_s(day: Day) -> float:
    """Return the seconds of strength and balance work a day may hold: 110 % of the hardest day of the last 28.

    Never below a first day's work: less history must not allow more than more history.
    """
    limits = day.programme.limits
    start = day.on - timedelta(days=limits.day_load_window_days)
    days: dict[date, int] = {}
    for record in day.state.sessions:
        if start <= record.day < day.on:
            days[record.day] = days.get(record.day, 0) + record.work_s
    hardest = max(days.values(), default=0)
    return max(float(limits.starter_day_work_s), hardest * limits.day_load_percent / 100)


def _within_load(kept: list[Candidate], day: Day) -> tuple[list[Candidate], list[Rested]]:
    """Take back increases, then leave work out, from the least needed, until the day's load is within the limit."""
    limit = load_limit_s(day)
    reason = because("hold-day-load", percent=day.programme.limits.day_load_percent)
    chosen = list(kept)
    for index in range(len(chosen) - 1, -1, -1):
        if _work_s(chosen) <= limit:
            break
        if chosen[index].raises and chosen[index].work_s:
            chosen[index] = held(chosen[index], day, reason)
    resting = []
    for one in reversed(kept):
        if _work_s(chosen) <= limit:
            break
        index = next((i for i, c in enumerate(chosen) if c.exercise.id == one.exercise.id and c.work_s), None)
        if index is not None:
            left = chosen.pop(index)
            resting.append(
                Rested(left.exercise.id, (because("day-load", percent=day.programme.limits.day_load_percent),))
            )
    return chosen, resting


def _work_s(chosen: list[Candidate]) -> int:
    return sum(c.work_s for c in chosen)


def _within_minutes(ranked: list[Candidate], day: Day) -> tuple[list[Candidate], list[Rested]]:
    """Take what fits, the most needed first; a session always opens with a warm-up."""
    minutes = minutes_today(day)
    left_s = minutes * 60
    opening = next((c for c in ranked if c.exercise.block is Block.WARM_UP), None)
    order = ranked if opening is None else [opening, *(c for c in ranked if c is not opening)]
    fitting: list[Candidate] = []
    resting: list[Rested] = []
    for chosen in order:
        if chosen.item.seconds <= left_s:
            left_s -= chosen.item.seconds
            fitting.append(chosen)
        else:
            resting.append(Rested(chosen.exercise.id, (because("no-time", minutes=minutes),)))
    return fitting, resting


def _block(block: Block, fitting: list[Candidate]) -> BlockPlan:
    items = tuple(c.item for c in _in_order(block, fitting))
    return BlockPlan(block=block, seconds=sum(item.seconds for item in items), items=items)


def _in_order(block: Block, fitting: list[Candidate]) -> list[Candidate]:
    """Seated work before standing work, else as the programme lists it."""
    chosen = [c for c in fitting if c.exercise.block is block]
    return sorted(chosen, key=lambda c: (c.item.position.value == "standing", c.exercise.id))


def shortened(day: Day) -> Reason | None:
    """Return the reason to tell when the person asked for a shorter day."""
    state = day.state
    if state.chosen == day.on and state.choice and state.choice.minutes:
        return because("shortened", minutes=state.choice.minutes)
    return None
