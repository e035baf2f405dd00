"""The 24-hour rule: how the feet answered a session, what is owed for it, and how calm the days since have been."""

from datetime import date, timedelta

from surefoot.domain.limits import Limits
from surefoot.engine.state import PersonState, SessionRecord


def triggered(record: SessionRecord) -> bool:
    """Tell whether the answer to a session calls for a trim: evening above usual + a notch and the morning still there.

    A morning that was never told after such an evening counts as still there; an evening never told leaves it to the morning.
    """
    if record.usual is None:
        return False
    line = record.usual + record.notch
    if record.evening is None:
        return record.morning is not None and record.morning > line
    return record.evening > line and (record.morning is None or record.morning >= line)


def owed(state: PersonState, *, on: date) -> SessionRecord | None:
    """Return the session whose answer still asks for a trim on a day, or None: a trim lasts one session."""
    for index in range(len(state.sessions) - 1, -1, -1):
        record = state.sessions[index]
        if record.day < on and triggered(record):
            answered = record.answered or record.day
            paid = any(answered <= later.day < on for later in state.sessions[index + 1 :])
            return None if paid else record
    return None


def trigger_days(state: PersonState, limits: Limits, *, on: date) -> tuple[date, ...]:
    """Return the days within the window that had a trigger.

    A trimmed session is evidence of a trigger too, so that an answer taken out of the diary changes nothing.
    """
    start = on - timedelta(days=limits.trigger_window_days)
    told = [r.answered or r.day for r in state.sessions if triggered(r)]
    acted = [r.day for r in state.sessions if r.trimmed]
    counted = [tuple(day for day in days if start < day <= on) for days in (told, acted)]
    return max(counted, key=len)


def calm_days(state: PersonState, *, on: date) -> int:
    """Return the days since the last trigger, or since the first session when there was none."""
    events = [r.answered or r.day for r in state.sessions if triggered(r)]
    events += [r.day for r in state.sessions if r.trimmed]
    last = max(events) if events else state.first_day
    return (on - last).days if last else 0


def mornings_logged(state: PersonState, *, on: date, days: int) -> int:
    """Return how many of the last days have a morning on record, today included."""
    start = on - timedelta(days=days)
    return len([day for day, _ in state.mornings if start < day <= on])


def last_session(state: PersonState, *, before: date) -> SessionRecord | None:
    """Return the last session before a day, or None."""
    for record in reversed(state.sessions):
        if record.day < before:
            return record
    return None


def unanswered(state: PersonState, *, on: date) -> str | None:
    """Return the id of the last session when its next morning is unknown, else None."""
    last = last_session(state, before=on)
    return last.id if last and last.morning is None else None


def this_morning(state: PersonState, *, on: date) -> int | None:
    """Return the pain told this morning (0-10), or None."""
    for day, pain in reversed(state.mornings):
        if day == on:
            return pain
    return None
