"""What is assumed of days not told yet: of each thing that may be told until then, the one that asks for most care."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from math import floor

from surefoot.domain.advice import Advice
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Body
from surefoot.domain.limits import Limits
from surefoot.domain.programme import Programme
from surefoot.engine.fold import step
from surefoot.engine.state import PersonState
from surefoot.engine.usual import usual_pain

NOON = time(12)
MOST_EFFORT = 10


def careful(limits: Limits, state: PersonState, *, days: int, before: date) -> PersonState:
    """Return the state as it must be taken for a day that comes after this many untold ones.

    A calm morning told until then can lower the usual pain, and so the rise that counts. So the usual is taken as low as it
    can come to be, with no wobble in it, and no morning more is taken as logged.
    """
    untold = tuple((before - timedelta(days=1), 0) for _ in range(days))
    views = [replace(state, mornings=(*state.mornings, *untold[:count])) for count in range(days + 1)]
    known = [usual for view in views if (usual := usual_pain(view, limits, before=before)) is not None]
    least = floor(min(known))
    profile = replace(state.profile, usual_pain=least) if state.profile else None
    return replace(state, profile=profile, mornings=tuple((day, least) for day, _ in state.mornings))


def assumed(programme: Programme, state: PersonState, bodies: Sequence[Body], *, on: date) -> PersonState:
    """Return the state once these things were told on a day."""
    for place, body in enumerate(bodies):
        at = datetime.combine(on, NOON, UTC) + timedelta(seconds=place)
        state = step(programme, state, Entry(id=f"assumed-{place}", at=at, day=on, body=body))
    return state


def too_hard(programme: Programme, advice: Advice) -> int:
    """Return the least effort (0-10, or more for none) told of a session after which assuming nothing of it is not careful.

    An exercise that may grow and cannot shrink rests after far too much effort.
    """
    items = advice.session.items() if advice.session else ()
    highs = [item.dose.rpe.high for item in items if programme.by_id[item.exercise].progresses]
    return min(highs, default=MOST_EFFORT) + programme.limits.effort_far_above_band
