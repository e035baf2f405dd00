"""The facts of a clinician's page from a person's records, without reading the whole diary."""

from datetime import date

from surefoot.catalogue import load_programme
from surefoot.engine.period import reach
from surefoot.engine.review import review_from
from surefoot.records import models
from surefoot.records.advice import snapshot_for
from surefoot.records.diary_store import load
from surefoot.records.kinds import last_day, standing
from surefoot.records.summaries import summaries_for
from surefoot.report.facts import Facts
from surefoot.report.gathering import KINDS, Sources, facts_of, first_day_of, gathered

SETS = frozenset({"sets"})  # of an exercise done, only what was asked for is told


def facts_for(person: models.Person, *, on: date, weeks: int) -> Facts:
    """Return the facts of so many weeks up to a day; the same as facts_of() of the whole diary.

    Raises MissingProfileError when no profile is known by that day, StorageError when the diary cannot be read.
    """
    if (last_day(person) or on) > on:
        # What came later must not be known yet, and may have amended these days.
        return facts_of(load_programme(), load(person), on=on, weeks=weeks)
    since = first_day_of(on, weeks)
    programme, state = load_programme(), snapshot_for(person, on=on).state
    days = summaries_for(person, since=min(since, reach(programme.limits, on=on)), until=on)
    sources = Sources(
        programme=programme,
        state=state,
        review=review_from(programme, state, days, on=on),
        days=[day for day in days if day.day >= since],
        entries=standing(person, *(kind.KIND for kind in KINDS), since=since, unread=SETS),
    )
    return gathered(sources, on=on, weeks=weeks)
