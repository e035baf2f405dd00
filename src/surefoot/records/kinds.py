"""Part of a diary: the entries of some kinds, without reading the rest."""

from datetime import date

from django.db.models import Max

from surefoot.domain.diary import Entry, effective, ordered
from surefoot.domain.entries import Correction, Retraction
from surefoot.records import models
from surefoot.records.rows import COLUMNS, entries_of
from surefoot.records.storage import clear_refusals

_AMENDING = (Correction.KIND, Retraction.KIND)


def standing(
    person: models.Person, *kinds: str, since: date | None = None, unread: frozenset[str] = frozenset()
) -> tuple[Entry, ...]:
    """Return the person's entries of these kinds in diary order, as they stand after corrections and retractions.

    With `since`, only those of that day and later: an entry is never amended on a day before its own. What stands under the
    names `unread` is left at its default.
    """
    with clear_refusals():
        rows = models.Entry.objects.filter(person=person, kind__in=(*kinds, *_AMENDING))
        rows = rows if since is None else rows.filter(day__gte=since)
        return effective(ordered(entries_of(rows.values_list(*COLUMNS), unread=unread)))


def has_any(person: models.Person, kind: str) -> bool:
    """Tell whether the diary holds an entry of this kind, taken back or not."""
    with clear_refusals():
        return models.Entry.objects.filter(person=person, kind=kind).exists()


def last_day(person: models.Person) -> date | None:
    """Return the latest day of any of the person's entries, or None where there are none."""
    with clear_refusals():
        return models.Entry.objects.filter(person=person).aggregate(last=Max("day"))["last"]
