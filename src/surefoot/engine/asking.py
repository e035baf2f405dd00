"""What to ask the clinician: by rule, never more often than it helps, and silent once it was talked about."""

from collections.abc import Iterator
from datetime import timedelta

from surefoot.domain.advice import Reason, because
from surefoot.domain.reading import ReadingVerdict
from surefoot.engine.period import Period
from surefoot.engine.weeks import WEEK

CAUSES, ORTHOSES, NO_CHANGE = "contributing-causes", "orthotic-fit", "no-change-12-weeks"


def questions(period: Period) -> tuple[Reason, ...]:
    """Return what to ask at the next visit, most needed first; a `flag` among the values is what a clearance silences."""
    return (
        *_worse(period),
        *_falls(period),
        *_no_change(period),
        *_orthoses(period),
        *_causes(period),
        *_noted(period),
    )


def _worse(period: Period) -> Iterator[Reason]:
    for reading in period.read_as(ReadingVerdict.CLEAR_WORSE):
        if reading.measure == "pain":
            yield because("ask-pain-worse")
        elif reading.side:
            yield because("ask-worse-foot", measure=reading.measure, foot=str(reading.side))
        else:
            yield because("ask-worse", measure=reading.measure)


def _falls(period: Period) -> Iterator[Reason]:
    if period.falls:
        yield because("ask-falls", count=period.falls)


def _no_change(period: Period) -> Iterator[Reason]:
    """Trained for long, measured well enough to see a change, and none was seen. Not measured is not "no change"."""
    limits, kept = period.limits, period.long_adherence.percent
    read = [one for one in period.readings if one.reading.smallest_visible is not None and period.is_now(one)]
    moved = [one for one in read if one.reading.verdict is not ReadingVerdict.NO_CLEAR_CHANGE]
    trained = kept is not None and kept >= limits.adherence_usual_percent
    if period.weeks >= limits.plateau_weeks and trained and read and not moved and not _talked(period, NO_CHANGE):
        yield because("ask-no-change", flag=NO_CHANGE, weeks=limits.plateau_weeks)


def _orthoses(period: Period) -> Iterator[Reason]:
    limits = period.limits
    if _turn(period, limits.orthoses_first_weeks, limits.orthoses_every_weeks) and not _talked(period, ORTHOSES):
        yield because("ask-orthoses", flag=ORTHOSES)


def _causes(period: Period) -> Iterator[Reason]:
    limits, talked = period.limits, CAUSES in period.state.cleared
    if _turn(period, limits.causes_first_weeks, limits.causes_every_weeks) and not talked:
        yield because("ask-causes", flag=CAUSES)


def _noted(period: Period) -> Iterator[Reason]:
    """Return the signs told for the next visit that no rule above speaks of."""
    for note in period.notes:
        yield because("ask-noted", flag=note.code)


def _turn(period: Period, first: int, every: int) -> bool:
    """Tell whether it is the turn of a question: in the review after its first weeks, and in one review every so often."""
    one_review = period.limits.review_days // WEEK
    return period.weeks >= first and (period.weeks - first) % every < one_review


def _talked(period: Period, flag: str) -> bool:
    """Tell whether a clinician was asked within the weeks after which the question comes again."""
    day = period.state.cleared.get(flag)
    return day is not None and period.on - day < timedelta(days=period.limits.orthoses_every_weeks * WEEK)
