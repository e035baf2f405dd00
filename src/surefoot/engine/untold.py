"""What a review could not read, and why. Missing days are said, never filled in."""

from collections.abc import Iterator

from surefoot.domain.advice import Reason, because
from surefoot.domain.measure import Measure
from surefoot.engine.period import Period
from surefoot.engine.retests import kept_back


def untold(period: Period) -> tuple[Reason, ...]:
    """Return what is missing: mornings, looks, measures with too few days or old ones, measures never taken."""
    return (*_days(period), *_readings(period), *_never(period))


def _days(period: Period) -> Iterator[Reason]:
    if period.mornings < period.days:
        yield because("missing-mornings", logged=period.mornings, days=period.days)
    if period.looks < period.days:
        yield because("missing-looks", looks=period.looks, days=period.days)


def _readings(period: Period) -> Iterator[Reason]:
    """Name each measure once; of two feet, the one of which less is known speaks for both."""
    for measure in period.programme.measures.values():
        read = [one for one in period.readings if one.measure == measure.id]
        newest = max((one.last[0] for one in read if one.last), default=None)
        if newest is not None and not any(map(period.is_now, read)):
            yield because("missing-old", measure=measure.id, day=newest.isoformat())
        elif any(one.read and one.reading.smallest_visible is None for one in read):
            least = min((one.reading for one in read), key=lambda reading: reading.days)
            yield because("missing-few", measure=measure.id, days=least.days)
            if least.left_out:
                yield because("missing-settling", measure=measure.id, days=least.left_out)


def _never(period: Period) -> Iterator[Reason]:
    """Name the measures that could be read for change, are safe for this person, and have no value."""
    known = {one.measure for one in period.readings}
    never = [one.id for one in period.programme.measures.values() if one.id not in known and _fits(period, one)]
    if never:
        yield because("missing-never", measures=",".join(never))


def _fits(period: Period, measure: Measure) -> bool:
    """A test done only on wish, not open yet or kept back is not missed: to name it would ask for it.

    One that waits for a calmer day alone is missed like any other.
    """
    kept = kept_back(period.programme, period.state, measure, on=period.on)
    safe = kept is None or kept.rule == "test-careful-day"
    return measure.noise is not None and not measure.wish and not measure.opens and safe
