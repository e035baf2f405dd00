"""The one door: what the programme says about a day of a diary."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from surefoot.domain.advice import Advice, Verdict, WalkPlan, because
from surefoot.domain.diary import Diary, Entry, amends, effective, ordered
from surefoot.domain.evolving import evolve
from surefoot.domain.exercise import Condition
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Urgency
from surefoot.engine.context import Day, day_of
from surefoot.engine.fitting import minutes_today
from surefoot.engine.fold import fold
from surefoot.engine.planning import plan_session
from surefoot.engine.response import unanswered
from surefoot.engine.screening import Screening, checked_in, screen
from surefoot.engine.state import PersonState
from surefoot.engine.walking import roll_walk, walk_plan
from surefoot.engine.weeks import expectation, next_review, week_of

CALLS = {
    Urgency.EMERGENCY: "call-now",
    Urgency.SAME_DAY: "call-today",
    Urgency.THIS_WEEK: "call-this-week",
    Urgency.NEXT_VISIT: "log-tomorrow",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A diary folded up to its last entry: a cache that can be thrown away at any time."""

    state: PersonState
    last: tuple[date, datetime, str] | None
    rules_version: str


class TooNewSnapshotError(ValueError):
    """The snapshot holds days after the one asked about; fold the diary up to that day instead."""


def advise(programme: Programme, diary: Diary, *, on: date) -> Advice:
    """Return what the programme says about a day, from the entries up to and including it.

    Entries may come in any order. Raises MissingProfileError when no profile is known by that day, and
    ConflictingEntryError when one id stands for two entries.
    """
    return advise_from(programme, snapshot_of(programme, [entry for entry in diary if entry.day <= on]), on=on)


def snapshot_of(programme: Programme, diary: Iterable[Entry]) -> Snapshot:
    """Return the whole diary folded, with corrections and retractions applied."""
    entries = ordered(diary)
    state = fold(programme, PersonState(), effective(entries))
    return Snapshot(state=state, last=entries[-1].key if entries else None, rules_version=programme.rules_version)


def extend(programme: Programme, snapshot: Snapshot, entries: Iterable[Entry]) -> Snapshot | None:
    """Return the snapshot with later entries folded in.

    None when that cannot be: an entry comes before the snapshot's last one, amends an earlier one, or the rules have changed.
    """
    later = ordered(entries)
    if snapshot.rules_version != programme.rules_version or any(amends(entry) for entry in later):
        return None
    if later and snapshot.last is not None and later[0].key <= snapshot.last:
        return None
    state = fold(programme, snapshot.state, later)
    return Snapshot(state=state, last=later[-1].key if later else snapshot.last, rules_version=snapshot.rules_version)


def resumed(programme: Programme, snapshot: Snapshot, entries: Iterable[Entry]) -> Snapshot:
    """Return the snapshot with every entry of the days after it folded in, and what amends these entries applied.

    What amends an entry of the snapshot's own days is left out: take an earlier snapshot for that.
    """
    told = ordered(entries)
    state = fold(programme, snapshot.state, effective(told))
    last = max((key for key in (snapshot.last, told[-1].key if told else None) if key), default=None)
    return Snapshot(state=state, last=last, rules_version=programme.rules_version)


def advise_from(programme: Programme, snapshot: Snapshot, *, on: date) -> Advice:
    """Return the same advice as advise(), from a snapshot of the diary up to the day."""
    return _advice(evidence(programme, snapshot, on=on))


def evidence(programme: Programme, snapshot: Snapshot, *, on: date) -> Day:
    """Return what the advice for a day is made from; raise TooNewSnapshotError for a day before the snapshot's last."""
    if snapshot.last is not None and snapshot.last[0] > on:
        raise TooNewSnapshotError(f"the snapshot goes to {snapshot.last[0].isoformat()}, after {on.isoformat()}")
    state = roll_walk(programme.limits, snapshot.state, on=on)
    screening = screen(programme, state, on=on)
    return day_of(programme, state, screening, on=on)


def _advice(day: Day) -> Advice:
    on, programme, state, screening = day.on, day.programme, day.state, day.screening
    limits, week = programme.limits, week_of(state, on=on)
    moving = screening.verdict not in (Verdict.STOP, Verdict.REST)
    session, rested = plan_session(day) if moving else (None, ())
    if moving and session is None:
        screening = evolve(screening, verdict=Verdict.REST, reasons=(because("all-rests"), *screening.reasons))
    return Advice(
        on=on,
        verdict=screening.verdict,
        reasons=screening.reasons,
        flags=screening.flags,
        notes=screening.notes,
        risk_level=screening.risk_level,
        session=session,
        rested=rested,
        instead=_instead(screening),
        walk=_walk(programme, state, screening, on=on),
        expect=expectation(programme, week),
        week=week,
        next_review=next_review(state, limits, on=on),
        check_in_due=not checked_in(state, on=on),
        response_due=unanswered(state, on=on),
        usual=day.usual,
        notch=day.notch,
        minutes=minutes_today(day),
        rules_version=programme.rules_version,
    )


def _instead(screening: Screening) -> tuple[str, ...]:
    """Return what to do on a day that is not an ordinary session, most needed first."""
    rules = {reason.rule for reason in screening.reasons}
    match screening.verdict:
        case Verdict.STOP:
            return (CALLS[screening.flags[0].urgency], "sit-and-rest", "look-at-feet")
        case Verdict.REST if "glucose-low" in rules:
            return ("eat-and-recheck", "look-at-feet")
        case Verdict.REST if rules == {"planned-rest-day"}:
            return ("gentle-walk-home", "look-at-feet", "read-something")
        case Verdict.REST:
            return ("seated-circles", "look-at-feet", "log-tomorrow")
        case Verdict.SEATED if not screening.planned:
            return ("ask-for-plan", "look-at-feet")
        case Verdict.SEATED if screening.resting_feet:
            return ("call-this-week", "look-at-feet")
        case _:
            return ()


def _walk(programme: Programme, state: PersonState, screening: Screening, *, on: date) -> WalkPlan:
    surface = "even" if Condition.UNSTEADY in screening.conditions else "varied"
    free = {reason.rule for reason in screening.reasons} == {"planned-rest-day"}
    return walk_plan(programme.limits, state, screening.verdict, on=on, surface=surface, planned_rest=free)
