"""Snapshots of earlier days: the diary as it was known at the end of every second week, kept and nothing but a cache.

An earlier day is then folded from the one before it: days, not years. One is let go of once an entry of its days arrives.
"""

from contextlib import suppress
from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from surefoot.catalogue import load_programme
from surefoot.engine.coach import Snapshot, resumed, snapshot_of
from surefoot.exchange.state_json import UnreadableSnapshotError, read_snapshot, snapshot_text
from surefoot.records import models
from surefoot.records.amendments import amending, days_about, entries_in
from surefoot.records.arrivals import last_arrival, later_than
from surefoot.records.engine_version import engine_version
from surefoot.records.storage import StorageError, clear_refusals

SPACING_DAYS = 14  # a month of entries takes too long to fold for one page; weeks would double what is kept
_AT_ONCE = 26


def earlier_snapshot(person: models.Person, *, on: date) -> Snapshot:
    """Return the diary folded up to a day, with nothing known of later ones.

    Raises StorageError when the diary cannot be read; one that cannot be written is read all the same.
    """
    with suppress(StorageError):
        with suppress(UnreadableSnapshotError):
            _catch_up(person, until=on)
            return _up_to(person, on)
        _forget(person)
    with clear_refusals():
        return snapshot_of(load_programme(), entries_in(models.Entry.objects.filter(person=person, day__lte=on)))


def _up_to(person: models.Person, until: date) -> Snapshot:
    """Return the diary folded up to a day, from the newest kept snapshot whose days nothing since then amends."""
    with clear_refusals():
        day, snapshot = _newest(person, day__lte=until)
        while day and (amended := _first_amended(person, day, until)) and amended <= day:
            day, snapshot = _newest(person, day__lt=amended)
        entries = entries_in(_told(person, day, until))
        # Where a clock was wrong, an amendment may be dated before its entry.
        entries += amending(models.Entry.objects.filter(person=person), entries, until=until)
    return resumed(load_programme(), snapshot, entries)


def _newest(person: models.Person, **days: date) -> tuple[date | None, Snapshot]:
    """Return the newest kept snapshot of these days with its day; an empty one where there is none."""
    row = models.EarlierSnapshot.objects.filter(person=person, **days).order_by("-day").first()
    if row is None:
        return None, snapshot_of(load_programme(), ())
    return row.day, read_snapshot(row.payload)


def _first_amended(person: models.Person, after: date, until: date) -> date | None:
    """Return the first day that the amendments of some days are about."""
    amendments = _told(person, after, until).filter(amends__isnull=False)
    return min(days_about(person, amendments.values_list("day", "amends")), default=None)


def _told(person: models.Person, after: date | None, until: date) -> QuerySet[models.Entry]:
    told = models.Entry.objects.filter(person=person, day__lte=until)
    return told if after is None else told.filter(day__gt=after)


def _catch_up(person: models.Person, *, until: date) -> None:
    """Let go of the snapshots whose days an entry touched since the last time, and make those that are missing up to a day."""
    last = last_arrival(person)
    with clear_refusals():
        while _known(person) != last or _missing(person, until):
            # Years of them take seconds: what a person tells meanwhile must not wait for all.
            with transaction.atomic():
                last = _let_go(person)
                for end in _missing(person, until)[:_AT_ONCE]:
                    made = snapshot_text(_up_to(person, end))
                    models.EarlierSnapshot.objects.create(person=person, day=end, payload=made)


def _known(person: models.Person) -> int:
    """Return the arrival of the last entry the kept snapshots know of; 0 where they are of another version, or there are none."""
    marks = models.EarlierMark.objects.filter(person=person, version=engine_version())
    return marks.values_list("arrival", flat=True).first() or 0


def _missing(person: models.Person, until: date) -> list[date]:
    """Return the ends of the two weeks with entries that are over by a day and have no snapshot yet, in order."""
    kept = models.EarlierSnapshot.objects.filter(person=person, day__lte=until).order_by("-day")
    days = _told(person, kept.values_list("day", flat=True).first(), until).values_list("day", flat=True).distinct()
    numbers = {day.toordinal() // SPACING_DAYS for day in days}
    ends = (SPACING_DAYS * (number + 1) - 1 for number in sorted(numbers))
    return [date.fromordinal(end) for end in ends if end <= until.toordinal()]


def _let_go(person: models.Person) -> int:
    """Let go of what later entries touched, and return the arrival of the last entry that is known now."""
    known = _known(person)
    later = later_than(person, arrival=known)
    kept = models.EarlierSnapshot.objects.filter(person=person)
    if known == 0:
        kept.delete()
    elif later:
        kept.filter(day__gte=min(day for _, day, _ in later)).delete()
    last = max((number for number, _, _ in later), default=known)
    mark = models.EarlierMark(person=person, version=engine_version(), arrival=last)
    models.EarlierMark.objects.bulk_create(
        [mark], update_conflicts=True, unique_fields=["person"], update_fields=["version", "arrival"]
    )
    return last


def _forget(person: models.Person) -> None:
    with clear_refusals():
        models.EarlierMark.objects.filter(person=person).delete()
