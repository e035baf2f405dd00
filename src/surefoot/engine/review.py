"""The review: two weeks looked back on. Two doors, one for a whole diary and one for what was kept of it."""

from collections.abc import Sequence
from datetime import date

from surefoot.domain.day_summary import DaySummary
from surefoot.domain.diary import Diary
from surefoot.domain.programme import Programme
from surefoot.domain.review import Review
from surefoot.engine.asking import questions
from surefoot.engine.celebrating import celebrated
from surefoot.engine.coach import TooNewSnapshotError, snapshot_of
from surefoot.engine.day_summary import summaries as summaries_of
from surefoot.engine.numbness import numbness_change
from surefoot.engine.period import period_of
from surefoot.engine.state import PersonState
from surefoot.engine.suggesting import suggested
from surefoot.engine.untold import untold
from surefoot.engine.weeks import expectation, next_review, review_due, week_of


def review(programme: Programme, diary: Diary, *, on: date) -> Review:
    """Return what the weeks up to a day say, from the entries up to and including it.

    Entries may come in any order. Raises MissingProfileError when no profile is known by that day, and
    ConflictingEntryError when one id stands for two entries.
    """
    known = [entry for entry in diary if entry.day <= on]
    return review_from(programme, snapshot_of(programme, known).state, summaries_of(programme, known), on=on)


def review_from(programme: Programme, state: PersonState, summaries: Sequence[DaySummary], *, on: date) -> Review:
    """Return the same as review(), from the state of the diary up to the day and its days in brief since reach() or earlier.

    Raises TooNewSnapshotError for a state that knows later days.
    """
    if state.today is not None and state.today > on:
        raise TooNewSnapshotError(f"the state goes to {state.today.isoformat()}, after {on.isoformat()}")
    period, week = period_of(programme, state, summaries, on=on), week_of(state, on=on)
    return Review(
        on=on,
        since=period.since,
        week=week,
        due=review_due(state, programme.limits, on=on),
        next_review=next_review(state, programme.limits, on=on),
        measures=period.readings,
        adherence=period.adherence,
        flare_ups=period.late_flares,
        numbness=numbness_change(state),
        falls=period.falls,
        flags=period.flags,
        celebrate=celebrated(period),
        suggestion=suggested(period),
        questions=questions(period),
        missing=untold(period),
        expect=expectation(programme, week),
        rules_version=programme.rules_version,
    )
