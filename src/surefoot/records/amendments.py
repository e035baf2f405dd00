"""Which entries amend which: from an amendment to the days it is about, and from entries to what amends them."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import batched
from uuid import UUID

from django.db.models import QuerySet

from surefoot.domain.diary import Entry
from surefoot.records import models
from surefoot.records.rows import COLUMNS, entries_of

_IDS_AT_ONCE = 500


def days_about(person: models.Person, rows: Iterable[tuple[date, UUID | None]]) -> set[date]:
    """Return the days that entries are about, told as (day, what it amends): their own, or that of what they amend in the end."""
    days, seen = set[date](), set[UUID]()
    while rows:
        days |= {day for day, amends in rows if amends is None}
        named = {amends for _, amends in rows if amends is not None} - seen
        seen |= named
        rows = [row for ids in batched(named, _IDS_AT_ONCE, strict=False) for row in _named(person, ids)]
    return days


def amending(own: QuerySet[models.Entry], told: Sequence[Entry], *, until: date = date.max) -> list[Entry]:
    """Return every correction and retraction of these entries up to a day, among a person's own, and those of these in turn."""
    found: dict[str, Entry] = {}
    fresh = list(told)
    while fresh:
        ids = [UUID(entry.id) for entry in fresh]
        fresh = [
            entry
            for some in batched(ids, _IDS_AT_ONCE, strict=False)
            for entry in entries_in(own.filter(amends__in=some))
            # Looked at here: asked by day, SQLite would go through every entry of those days.
            if entry.id not in found and entry.day <= until
        ]
        found |= {entry.id: entry for entry in fresh}
    return list(found.values())


def entries_in(rows: QuerySet[models.Entry]) -> list[Entry]:
    """Return the entries of these rows; raise StorageError for one this version cannot read."""
    return list(entries_of(rows.values_list(*COLUMNS)))


def _named(person: models.Person, ids: Sequence[UUID]) -> Iterable[tuple[date, UUID | None]]:
    return models.Entry.objects.filter(person=person, id__in=ids).values_list("day", "amends")
