"""The days of tests: what counts of each, when the last one was, and when the legs last worked hard."""

from datetime import date, timedelta

from surefoot.domain.limits import Limits
from surefoot.domain.measure import Measure, Source
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Side
from surefoot.engine.state import PersonState

FEET = (Side.LEFT, Side.RIGHT)


def result_of_day(programme: Programme, measure: str, known: float | None, value: float) -> float:
    """Return which of two results of one day counts; of a measure this programme does not know, the larger one."""
    told = programme.measures.get(measure)
    if told is None:
        return value if known is None else max(known, value)
    return told.counted(known, value)


def last_result(state: PersonState, measure: Measure) -> date | None:
    """Return the last day a measure has a value of; what comes by itself is known from the mornings and the walks too."""
    told = [state.measures[name][0] for name in _series(measure) if name in state.measures]
    match measure.source:
        case Source.MAP:
            told += [state.numb_now.day] if state.numb_now else []
        case Source.MORNING:
            told += [day for day, _ in state.mornings[-1:]]
        case Source.WALK:
            told += [day for day, _, _ in state.walking.walks[-1:]]
    return max(told, default=None)


def tests_done(programme: Programme, state: PersonState, *, on: date) -> int:
    """Return how many standing tests were done on a day."""
    return sum(1 for m in programme.measures.values() if m.stands and last_result(state, m) == on)


def tired_since(state: PersonState, limits: Limits, *, on: date) -> date | None:
    """Return the last strength day when it is so near that the legs are still tired, or None when they are fresh."""
    last = max((record.day for record in state.sessions if record.strength and record.day < on), default=None)
    near = timedelta(days=limits.tests_fresh_days)
    return last if last is not None and on - last <= near else None


def _series(measure: Measure) -> tuple[str, ...]:
    return tuple(f"{measure.id}:{foot}" for foot in FEET) if measure.sides else (measure.id,)
