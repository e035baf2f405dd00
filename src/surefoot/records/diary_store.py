"""The diary in the database: entries are added, read, exported, imported, and erased as a whole; never changed."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from surefoot.domain.diary import ConflictingEntryError, Entry, ordered
from surefoot.exchange.diary_jsonl import entry_from_dict, entry_to_dict, read_diary, write_diary
from surefoot.records import models
from surefoot.records.rows import COLUMNS, entries_of, row_of
from surefoot.records.storage import StorageError, clear_refusals
from surefoot.records.summaries import catch_up

# A person east of this machine can be in their tomorrow already; the day after is a wrong clock.
_DAYS_AHEAD = 1
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Appended:
    """How many entries were added, and how many were in the diary already."""

    added: int
    already: int


class FutureEntryError(ValueError):
    """An entry of a day that has not come anywhere on earth."""

    def __init__(self, entry: Entry, today: date) -> None:
        """Name the day and today."""
        super().__init__(f"day {entry.day} is in the future; today is {today}. Check the clock of this device")
        self.entry_id = entry.id


def the_person() -> models.Person:
    """Return the one person of local mode, made on first use; raise StorageError when the disk refuses."""
    with clear_refusals():
        found = models.Person.objects.order_by("created_at").first()
        if found is not None:
            return found
        with transaction.atomic():
            # Looked for again under the write lock, so that two first pages make one person.
            return models.Person.objects.order_by("created_at").first() or models.Person.objects.create()


def append(person: models.Person, entries: Iterable[Entry], *, today: date | None = None) -> Appended:
    """Add all entries or none; those already there are counted, not added again.

    Raises ConflictingEntryError for an id that stands for another entry, FutureEntryError for days after tomorrow where
    `today` is given, Unfit for a value outside the diary's format, StorageError when the disk refuses.
    """
    return _added(person, ordered(entry_from_dict(entry_to_dict(entry)) for entry in entries), today=today)


def _added(person: models.Person, told: Sequence[Entry], *, today: date | None) -> Appended:
    for entry in told:
        if today is not None and entry.day > today + timedelta(days=_DAYS_AHEAD):
            raise FutureEntryError(entry, today)
    with clear_refusals(), transaction.atomic():
        known = _known(told)
        fresh = [entry for entry in told if not _is_there(entry, known.get(entry.id), person)]
        last = models.Entry.objects.filter(person=person).aggregate(last=Max("arrival"))["last"] or 0
        rows = (row_of(entry, person=person, arrival=number) for number, entry in enumerate(fresh, start=last + 1))
        models.Entry.objects.bulk_create(rows, batch_size=_AT_ONCE)
    return Appended(added=len(fresh), already=len(told) - len(fresh))


def load(person: models.Person) -> tuple[Entry, ...]:
    """Return the person's diary in order, corrections and retractions as entries of their own."""
    with clear_refusals():
        rows = models.Entry.objects.filter(person=person).values_list(*COLUMNS)
        return ordered(entries_of(rows.iterator(_AT_ONCE)))


def find(person: models.Person, ids: Iterable[str]) -> dict[str, Entry]:
    """Return those of the person's entries that have one of these ids, by id."""
    with clear_refusals():
        rows = models.Entry.objects.filter(person=person, id__in=[UUID(entry_id) for entry_id in ids])
        return {entry.id: entry for entry in entries_of(rows.values_list(*COLUMNS))}


def export_lines(person: models.Person) -> Iterator[str]:
    """Return the person's diary as lines of the diary format, each with its line end."""
    return write_diary(load(person))


def import_lines(person: models.Person, lines: Iterable[str | bytes], *, today: date | None = None) -> Appended:
    """Add a diary in its file format, all of it or nothing; raise DiaryError for a line that cannot be used."""
    latest = None if today is None else today + timedelta(days=_DAYS_AHEAD)
    appended = _added(person, read_diary(lines, latest=latest), today=today)
    # Years may have come at once: the first page that looks back need not wait for them.
    with suppress(StorageError):
        catch_up(person)
    return appended


def _known(told: Sequence[Entry]) -> dict[str, tuple[UUID, Entry]]:
    found = {}
    for start in range(0, len(told), _AT_ONCE):
        ids = [UUID(entry.id) for entry in told[start : start + _AT_ONCE]]
        rows = list(models.Entry.objects.filter(id__in=ids).values_list("person_id", *COLUMNS))
        for row, entry in zip(rows, entries_of(row[1:] for row in rows), strict=True):
            found[entry.id] = (row[0], entry)
    return found


def _is_there(entry: Entry, known: tuple[UUID, Entry] | None, person: models.Person) -> bool:
    if known is None:
        return False
    if known != (person.pk, entry):
        raise ConflictingEntryError(entry.id)
    return True
