"""The review of a day from the records: from what is kept, and as it was known on that day."""

from datetime import date

from surefoot.catalogue import load_programme
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.review import Review
from surefoot.engine.day_summary import summaries
from surefoot.engine.period import reach
from surefoot.engine.review import review_from
from surefoot.records import models
from surefoot.records.advice import snapshot_for
from surefoot.records.amendments import amending, days_about, entries_in
from surefoot.records.storage import clear_refusals
from surefoot.records.summaries import summaries_for


def review_for(person: models.Person, *, on: date) -> Review:
    """Return what the weeks up to a day say, from what is kept; what came on later days is not known yet.

    Raises MissingProfileError when no profile is known by that day, StorageError when the diary cannot be read.
    """
    programme = load_programme()
    state = snapshot_for(person, on=on).state
    days = _as_known(person, since=reach(programme.limits, on=on), on=on)
    return review_from(programme, state, days, on=on)


def _as_known(person: models.Person, *, since: date, on: date) -> tuple[DaySummary, ...]:
    """Return the days up to `on` in brief, without what amended them on a later day."""
    kept = summaries_for(person, since=since, until=on)
    own = models.Entry.objects.filter(person=person)
    with clear_refusals():
        amendments = own.filter(amends__isnull=False).values_list("day", "amends")
        # Looked through here: asked by day, SQLite would go through every entry of the days after.
        later = [(day, amends) for day, amends in amendments if day > on]
        amended = {day for day in days_about(person, later) if since <= day <= on}
        if not amended:
            return kept
        told = entries_in(own.filter(day__in=amended, amends=None))
        told += amending(own, told, until=on)
    return (*(one for one in kept if one.day not in amended), *summaries(load_programme(), told))
