"""What can happen in a session. Each act returns the session after it; the same act twice changes nothing more."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Literal

from surefoot.domain.entries import SetDone
from surefoot.domain.quantities import Side
from surefoot.engine.script import MOVING, Step
from surefoot.session.running import End, Outcome, Over, Place, Running, Told

LONGEST_GAP_S = 300  # a longer silence than this is a break, not part of the session's minutes
BODY_SIGNS = frozenset({"dizzy", "weak", "fell"})


def reached(running: Running, step: int) -> Running:
    """Move on to a step; never back, and never past the question of an exercise that waits for its answer."""
    if running.ended or not 0 <= step < len(running.steps):
        return running
    here, there = running.steps[running.place.step].item, running.steps[step].item
    if here in running.place.over or there not in running.order():
        return running
    return _further(running, step if there == here else running.asking_step(here), item=there)


def did(running: Running, step: int, done: SetDone) -> Running:
    """Note one set. The first word on a set counts; a set of an exercise that is over is left out."""
    if not _is_open_set(running, step) or step in running.place.sets:
        return running
    place = running.place
    if step in place.eased and done.tingling is None:
        done = replace(done, tingling="eased")
    sets = with_one(place.sets, step, _placed(done, running.steps[step]))
    return _further(replace(running, place=replace(place, sets=sets)), step + 1, item=running.steps[step].item)


def eased(running: Running, step: int) -> Running:
    """Note that tingling came in this set and settled."""
    if not _is_open_set(running, step):
        return running
    return replace(running, place=replace(running.place, eased=running.place.eased | {step}))


def went_back(running: Running, step: int) -> Running:
    """Take the person back to an earlier step of the same exercise; its sets from there on are done again.

    An exercise that is part of the session only by a set that was done keeps that set.
    """
    if running.ended or not 0 <= step < len(running.steps) or step > running.place.step:
        return running
    item = running.steps[step].item
    if item in running.place.over or running.steps[running.place.step].item != item:
        return running
    kept = {number: done for number, done in running.place.sets.items() if number < step or number > running.place.step}
    back = replace(running, place=replace(running.place, step=step, sets=MappingProxyType(kept)))
    return back if item in back.order() else running


def skipped(running: Running, item: int, *, at: datetime) -> Running:
    """Leave the rest of an exercise out: with sets done it goes on to its question, without any it is over."""
    if not is_open(running, item):
        return running
    if running.sets_of(item):
        return _further(running, running.asking_step(item), item=item)
    return _closed(running, item, "skipped", at=at)


def answered(running: Running, item: int, told: Told, *, at: datetime) -> Running:
    """Note how an exercise felt; that ends it. The first answer counts."""
    if not is_open(running, item):
        return running
    if not running.sets_of(item):
        return _closed(running, item, "skipped", at=at)
    told_all = with_one(running.place.told, item, told)
    return _closed(replace(running, place=replace(running.place, told=told_all)), item, "done", at=at)


def tingled(running: Running, step: int, done: SetDone, *, at: datetime) -> Running:
    """End an exercise because tingling grew or stayed."""
    return _signed(running, step, replace(done, tingling="grew"), "tingling", at=at)


def hurt(running: Running, step: int, done: SetDone, *, at: datetime) -> Running:
    """End an exercise because of sharp pain."""
    return _signed(running, step, replace(done, sharp_pain=True), "sharp-pain", at=at)


def stopped(running: Running, step: int, done: SetDone, *, why: str, at: datetime) -> Running:
    """Stop for a reason: sharp pain ends the exercise, everything else the session; what was done of a set is kept."""
    step = step if 0 <= step < len(running.steps) else running.place.step
    done = replace(done, stumble=done.stumble or why == "fell")
    if why == "sharp-pain":
        return hurt(running, step, done, at=at)
    if done.reps or done.seconds:
        running = did(running, step, done)
    return ended(running, reason=why, at=at, outcome="shortened" if why == "had-enough" else "stopped")


def ended(running: Running, *, reason: str | None, at: datetime, outcome: Outcome = "stopped") -> Running:
    """End the session; what was done of an exercise that is not over is kept."""
    if running.ended:
        return running
    for item in running.order():
        if item not in running.place.over and running.sets_of(item):
            running = _over(running, item, "session-ended", at=at)
    end = End(outcome=outcome, reason=reason, at=at)
    return replace(running, place=replace(running.place, end=end, signs_due=reason in BODY_SIGNS))


def signs_answered(running: Running) -> Running:
    """Note that the questions after dizziness, weakness or a fall were answered."""
    return replace(running, place=replace(running.place, signs_due=False))


def seen(running: Running, *, at: datetime) -> Running:
    """Count the time since the last word as part of the session, long breaks left out."""
    place = running.place
    since = (at - place.seen_at).total_seconds() if place.seen_at else 0
    active_s = place.active_s + round(min(max(since, 0), LONGEST_GAP_S))
    return replace(running, place=replace(place, active_s=active_s, seen_at=at))


def _signed(
    running: Running, step: int, done: SetDone, why: Literal["tingling", "sharp-pain"], *, at: datetime
) -> Running:
    """Put a sign on the set it came in, or on the last set done, and end the exercise."""
    if running.ended or not 0 <= step < len(running.steps):
        return running
    item = running.steps[step].item
    if item in running.place.over:
        return running
    where = _where(running, step)
    told = running.place.sets.get(where)
    if told is not None:
        done = replace(told, tingling=done.tingling or told.tingling, sharp_pain=done.sharp_pain or told.sharp_pain)
    sets = with_one(running.place.sets, where, _placed(done, running.steps[where]))
    return _closed(replace(running, place=replace(running.place, sets=sets)), item, why, at=at)


def _where(running: Running, step: int) -> int:
    """Return the set a sign belongs to: this one, else the last one done before, else the first one to come."""
    moving = [number for number, one in running.steps_of(running.steps[step].item) if one.kind in MOVING]
    if step in moving:
        return step
    before = [number for number in moving if number < step and number in running.place.sets]
    return before[-1] if before else moving[0]


def _closed(
    running: Running, item: int, why: Literal["done", "skipped", "tingling", "sharp-pain"], *, at: datetime
) -> Running:
    """End an exercise and go on to the next one that is open; after the last one the session ends."""
    running = _over(running, item, why, at=at)
    following = running.next_step()
    if following is not None:
        return at_step(running, following)
    left = [item for item in running.order() if running.place.over[item].why != "done"]
    whole = all(running.items[n].optional and running.place.over[n].why == "skipped" for n in left)
    outcome: Outcome = "finished" if whole and running.done() else "shortened"
    return ended(running, reason=None, at=at, outcome=outcome)


def _over(
    running: Running,
    item: int,
    why: Literal["done", "skipped", "tingling", "sharp-pain", "session-ended"],
    *,
    at: datetime,
) -> Running:
    over = with_one(running.place.over, item, Over(why=why, at=at))
    return replace(running, place=replace(running.place, over=over))


def at_step(running: Running, step: int) -> Running:
    """Return the session at this step."""
    place: Place = replace(running.place, step=min(step, len(running.steps) - 1))
    return replace(running, place=place)


def _further(running: Running, step: int, *, item: int) -> Running:
    """Move to a step of this item, or of the one before it, unless the person is further on in the session's order."""
    order = running.order()
    here = running.steps[running.place.step].item
    behind = here in order and order.index(item) < order.index(here)
    return running if behind or (item == here and step <= running.place.step) else at_step(running, step)


def is_open(running: Running, item: int) -> bool:
    """Tell whether an item is part of the session and not over."""
    return not running.ended and item in running.order() and item not in running.place.over


def _is_open_set(running: Running, step: int) -> bool:
    if running.ended or not 0 <= step < len(running.steps) or running.steps[step].kind not in MOVING:
        return False
    return running.steps[step].item not in running.place.over


def _placed(done: SetDone, step: Step) -> SetDone:
    """The script says which side and part a set belongs to, whoever tells it."""
    return replace(done, side=step.side or Side.BOTH, part=step.part)


def with_one[K, V](known: Mapping[K, V], key: K, value: V) -> Mapping[K, V]:
    """Return what is known with one thing more."""
    return MappingProxyType({**known, key: value})
