"""The person's own bounds: exercises hidden for good, and shown again."""

from collections.abc import Sequence
from dataclasses import replace

from surefoot.domain.diary import Entry
from surefoot.domain.entries import Prescription, Return, Suspension

SELF = "self"


def own_bounds(entries: Sequence[Entry]) -> Prescription:
    """Return the newest bounds the person set, or empty ones; `entries` as they stand now, in order."""
    bodies = [entry.body for entry in entries]
    own = [body for body in bodies if isinstance(body, Prescription) and body.by == SELF]
    return own[-1] if own else Prescription(by=SELF)


def shown_again(bounds: Prescription, exercise: str) -> Prescription:
    """Return the bounds with one exercise offered again; the rest stays."""
    return replace(bounds, hidden=tuple(each for each in bounds.hidden if each != exercise))


def suspended(entries: Sequence[Entry]) -> Suspension | None:
    """Return the pause that is running, or None; `entries` as they stand now, in order."""
    running = [entry.body for entry in entries if isinstance(entry.body, Suspension | Return)]
    return running[-1] if running and isinstance(running[-1], Suspension) else None
