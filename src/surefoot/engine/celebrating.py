"""What a review may celebrate: only what is true, only what is clear, and never past a sign that needs care."""

from collections.abc import Iterator
from itertools import islice

from surefoot.domain.advice import Reason, because
from surefoot.domain.reading import ReadingVerdict
from surefoot.domain.review import FlareEnd, MeasureReading
from surefoot.engine.flare import days_of
from surefoot.engine.period import Period

MOST = 3  # more would be flattery


def celebrated(period: Period) -> tuple[Reason, ...]:
    """Return up to three things worth a good word; where there are none, what is honestly good, or nothing."""
    if period.care_first:
        return ()
    found = tuple(islice(_found(period), MOST))
    return found or tuple(islice(_honest(period), 1))


def _found(period: Period) -> Iterator[Reason]:
    for reading in period.read_as(ReadingVerdict.CLEAR_BETTER):
        yield _better(reading)
    yield from _shorter_flare(period)
    if period.away >= period.limits.away_days:
        yield because("celebrate-return", days=period.away)
    kept = period.adherence
    # Work that was kept up while pain grew is no success to repeat.
    if not period.pain_is_worse and kept.percent is not None and kept.percent >= period.limits.adherence_usual_percent:
        yield because("celebrate-kept", done=kept.done, asked=kept.asked)
    if period.looks and period.looks == period.days == period.limits.review_days:
        yield because("celebrate-every-look", days=period.days)


def _better(reading: MeasureReading) -> Reason:
    read, foot = reading.reading, {"foot": str(reading.side)} if reading.side else {}
    rule = "celebrate-better-foot" if foot else "celebrate-better"
    return because(rule, measure=reading.measure, before=_whole(read.before), now=_whole(read.now), **foot)


def _shorter_flare(period: Period) -> Iterator[Reason]:
    """Both ends must have been told: of a flare-up that nobody saw end, nobody knows how long it was."""
    ended = [one for one in period.flares if one.end is not None]
    if len(ended) < 2 or any(one.ending is not FlareEnd.BACK for one in ended[-2:]):
        return
    days, before = (days_of(one, on=period.on) for one in (ended[-1], ended[-2]))
    if ended[-1] in period.late_flares and days < before and period.flares[-1] is ended[-1]:
        yield because("celebrate-flare", days=days, before=before)


def _honest(period: Period) -> Iterator[Reason]:
    usual = period.limits.looks_usual_percent
    if period.days and 100 * period.looks >= usual * period.days:
        yield because("celebrate-looks", looks=period.looks, days=period.days)
    if period.days and 100 * period.mornings >= usual * period.days:
        yield because("celebrate-mornings", logged=period.mornings, days=period.days)


def _whole(value: float | None) -> float | None:
    return None if value is None else round(value, 1)
