"""The fold: one diary entry at a time into the person's state."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from surefoot.domain.diary import Entry
from surefoot.domain.entries import (
    CheckIn,
    Choice,
    Clearance,
    Fall,
    FootCheck,
    Measurement,
    Numbness,
    Performance,
    Prescription,
    Profile,
    Response,
    Return,
    SessionEnd,
    Suspension,
    Walk,
)
from surefoot.domain.evolving import evolve
from surefoot.domain.programme import Effect, Programme
from surefoot.domain.quantities import Side
from surefoot.engine.fold_training import performed, responded, session_ended
from surefoot.engine.merging import merged_check_in
from surefoot.engine.numbness import SPREADING, mapped, reviewed, spread
from surefoot.engine.screening import skin_apart
from surefoot.engine.state import FlagState, PersonState, with_one
from surefoot.engine.testing_days import result_of_day
from surefoot.engine.verdicts import verdicts_before
from surefoot.engine.walking import roll_walk

FALL_FLAGS = (
    ("head_hit", True, "fall-head-injury"),
    ("could_stand", False, "fall-cannot-stand"),
    ("injured", True, "injurious-fall"),
)
SKIN_TEMPERATURE = "skin-temperature"
REPEATED_FALLS = "repeated-falls"
UNKNOWN_FINDING = "open-sore"
CONFIRMED_TEMPERATURE = "skin-temperature"


def fold(programme: Programme, state: PersonState, entries: Iterable[Entry]) -> PersonState:
    """Return the state after these entries, which must come in diary order and after those already folded."""
    for entry in entries:
        state = step(programme, state, entry)
    return state


def step(programme: Programme, state: PersonState, entry: Entry) -> PersonState:
    """Return the state after one entry; a kind that advice does not use leaves it as it is."""
    if state.today != entry.day:
        verdicts = verdicts_before(programme, state, on=entry.day)
        state = evolve(roll_walk(programme.limits, state, on=entry.day), today=entry.day, verdicts=verdicts)
    state = told(programme, state, entry)
    # What the morning says changes the walk of this day, and of the days after it.
    morning = isinstance(entry.body, CheckIn | Response)
    return roll_walk(programme.limits, state, on=entry.day) if morning else state


def told(programme: Programme, state: PersonState, entry: Entry) -> PersonState:
    """Return the state after one entry, the walking minutes left as they were."""
    folder = FOLDERS.get(type(entry.body))
    return folder(programme, state, entry, entry.body) if folder else state


def _profile(_: Programme, state: PersonState, __: Entry, body: Profile) -> PersonState:
    return evolve(state, profile=body)


def _check_in(programme: Programme, state: PersonState, entry: Entry, body: CheckIn) -> PersonState:
    merged = merged_check_in(state.check_in, body) if state.checked == entry.day and state.check_in else body
    mornings = state.mornings
    if body.pain is not None and merged.pain is not None:
        mornings = logged(programme, state, entry, merged.pain)
    state = evolve(state, checked=entry.day, check_in=merged, mornings=mornings)
    if body.foot_check is not None and merged.foot_check is not None:
        state = _looked(programme, state, entry, merged.foot_check)
    for code in merged.red_flags or ():
        # A sign that only keeps load off the feet is not undone by a later look on the same day.
        if code in (body.red_flags or ()) or _keeps_seated(programme, code):
            state = raised(programme, state, entry, code)
    return state


def _looked(programme: Programme, state: PersonState, entry: Entry, look: FootCheck) -> PersonState:
    """Keep what a look found, and open the red flag of every finding that stops the programme and was never reviewed.

    A finding nobody knows is taken as an open sore.
    """
    state = evolve(state, left_foot=look.left, right_foot=look.right)
    seen = _seen(state)
    if state.reviewed:
        state = evolve(state, reviewed=tuple(known for known in state.reviewed if known in seen))
    for foot, code in seen:
        if _stops(programme, code) and (foot, code) not in state.reviewed:
            state = raised(programme, state, entry, _flag_of(programme, code), foot=foot)
    return state


def _seen(state: PersonState) -> tuple[tuple[str, str], ...]:
    return (*(("left", code) for code in state.left_foot), *(("right", code) for code in state.right_foot))


def _stops(programme: Programme, code: str) -> bool:
    finding = programme.findings.get(code)
    return finding is None or finding.effect is Effect.STOP


def _flag_of(programme: Programme, code: str) -> str:
    finding = programme.findings.get(code)
    return finding.flag if finding and finding.flag else UNKNOWN_FINDING


def raised(
    programme: Programme, state: PersonState, entry: Entry, code: str, *, foot: str | None = None
) -> PersonState:
    """Return the state with a red flag open since the entry's day; one that keeps to seated work marks both feet instead."""
    if _keeps_seated(programme, code):
        return evolve(state, left_foot=_with(state.left_foot, code), right_foot=_with(state.right_foot, code))
    if any(known.code == code and known.foot == foot for known in state.flags):
        return state
    return evolve(state, flags=(*state.flags, FlagState(code=code, since=entry.day, foot=foot)))


def _keeps_seated(programme: Programme, code: str) -> bool:
    flag = programme.red_flags.get(code)
    return flag is not None and flag.effect is Effect.SEATED


def _with(findings: tuple[str, ...], code: str) -> tuple[str, ...]:
    return findings if code in findings else (*findings, code)


def _clearance(programme: Programme, state: PersonState, entry: Entry, body: Clearance) -> PersonState:
    """Close a red flag; what caused it on a foot is then known, and keeps load off that foot for as long as it is seen."""
    looked_at = tuple(
        seen for seen in _seen(state) if _stops(programme, seen[1]) and _flag_of(programme, seen[1]) == body.flag
    )
    open_still = tuple(flag for flag in state.flags if flag.code != body.flag)
    state = evolve(state, flags=open_still, reviewed=tuple(dict.fromkeys((*state.reviewed, *looked_at))))
    if body.flag in programme.red_flags:
        state = evolve(state, cleared=with_one(state.cleared, body.flag, entry.day))
    return reviewed(state) if body.flag == SPREADING else state


def logged(programme: Programme, state: PersonState, entry: Entry, pain: int) -> tuple[tuple[Any, int], ...]:
    """Return the mornings with this one added; a second word on the same morning replaces the first."""
    earlier = [m for m in state.mornings if m[0] != entry.day]
    return (*earlier, (entry.day, pain))[-programme.limits.wobble_mornings :]


def _response(programme: Programme, state: PersonState, entry: Entry, body: Response) -> PersonState:
    state = responded(programme.limits, state, entry, body)
    if body.morning is None:
        return state
    return evolve(state, mornings=logged(programme, state, entry, body.morning))


def _walk(programme: Programme, state: PersonState, entry: Entry, body: Walk) -> PersonState:
    since = entry.day - timedelta(days=programme.limits.walk_window_days)
    kept = [walk for walk in state.walking.walks if walk[0] > since]
    walks = (*kept, (entry.day, body.minutes, body.comfortable))
    return evolve(state, walking=evolve(state.walking, walks=walks, last=entry.day))


def _measurement(programme: Programme, state: PersonState, entry: Entry, body: Measurement) -> PersonState:
    if body.measure == SKIN_TEMPERATURE:
        return _temperature(programme, state, entry, body)
    key = f"{body.measure}:{body.side}" if body.side in (Side.LEFT, Side.RIGHT) else body.measure
    known = state.measures.get(key)
    earlier = known[1] if known and known[0] == entry.day else None
    counts = result_of_day(programme, body.measure, earlier, body.value)
    return evolve(state, measures=with_one(state.measures, key, (entry.day, counts)))


def _temperature(programme: Programme, state: PersonState, entry: Entry, body: Measurement) -> PersonState:
    days = {day: (left, right) for day, left, right in state.temperatures}
    left, right = days.get(entry.day, (None, None))
    left = body.value if body.side is Side.LEFT else left
    right = body.value if body.side is Side.RIGHT else right
    days[entry.day] = (left, right)
    state = evolve(state, temperatures=tuple((day, *both) for day, both in sorted(days.items()))[-2:])
    told = [(day, a, b) for day, a, b in state.temperatures if a is not None and b is not None]
    apart = [day for day, a, b in told if skin_apart(programme.limits, a, b)]
    confirmed = len(apart) == 2 and (apart[1] - apart[0]).days == 1
    return raised(programme, state, entry, CONFIRMED_TEMPERATURE) if confirmed else state


def _numbness(programme: Programme, state: PersonState, entry: Entry, body: Numbness) -> PersonState:
    state = mapped(state, body.zones, day=entry.day)
    return raised(programme, state, entry, SPREADING) if spread(state) else state


def _fall(programme: Programme, state: PersonState, entry: Entry, body: Fall) -> PersonState:
    start = entry.day - timedelta(days=programme.limits.repeated_falls_window_days)
    state = evolve(state, falls=(*(day for day in state.falls if day > start), entry.day))
    for name, told, code in FALL_FLAGS:
        if getattr(body, name) is told:
            state = raised(programme, state, entry, code)
    if len(state.falls) >= programme.limits.repeated_falls:
        state = raised(programme, state, entry, REPEATED_FALLS)
    return state


def _prescription(_: Programme, state: PersonState, __: Entry, body: Prescription) -> PersonState:
    return evolve(state, prescriptions=with_one(state.prescriptions, body.by, body))


def _suspension(_: Programme, state: PersonState, __: Entry, body: Suspension) -> PersonState:
    return evolve(state, suspended=body.reason)


def _return(_: Programme, state: PersonState, __: Entry, ___: Return) -> PersonState:
    return evolve(state, suspended=None)


def _choice(_: Programme, state: PersonState, entry: Entry, body: Choice) -> PersonState:
    return evolve(state, chosen=entry.day, choice=body)


FOLDERS: dict[type, Callable[..., PersonState]] = {
    Profile: _profile,
    CheckIn: _check_in,
    Performance: performed,
    SessionEnd: session_ended,
    Response: _response,
    Walk: _walk,
    Measurement: _measurement,
    Numbness: _numbness,
    Fall: _fall,
    Clearance: _clearance,
    Prescription: _prescription,
    Suspension: _suspension,
    Return: _return,
    Choice: _choice,
}
