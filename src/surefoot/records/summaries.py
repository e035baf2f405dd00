"""Days in brief from the records: caught up with the diary when read, and nothing but a cache.

An append writes nothing here, so that no fault in a brief can keep a person's word out of the diary.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from itertools import batched

from django.db import transaction
from django.db.models import Exists

from surefoot.catalogue import load_programme
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.diary import Entry
from surefoot.engine.day_summary import summaries
from surefoot.exchange.summary_json import UnreadableSummaryError, read_summaries, summary_text
from surefoot.records import models
from surefoot.records.amendments import amending, days_about, entries_in
from surefoot.records.arrivals import last_arrival, later_than
from surefoot.records.engine_version import engine_version
from surefoot.records.storage import StorageError, clear_refusals

_DAYS_AT_ONCE = 100  # a brief is made of all entries of its day; ten years of them at once would fill a small machine


def summaries_for(person: models.Person, *, since: date | None, until: date) -> tuple[DaySummary, ...]:
    """Return the person's days from `since` (from the first, where None) to `until` in brief, those without entries left out.

    Raises StorageError when the diary cannot be read; one that cannot be written is read all the same.
    """
    with suppress(StorageError):
        catch_up(person)
        with suppress(UnreadableSummaryError):
            return _kept(person, since=since, until=until)
        forget(person)
    return _from_the_diary(person, since=since, until=until)


def catch_up(person: models.Person) -> None:
    """Make the briefs of every day that an entry touched since the last time; of all days after a change of the engine.

    Raises StorageError when the disk refuses.
    """
    if _up_to(person) == last_arrival(person):
        return
    with clear_refusals(), transaction.atomic():
        known = _up_to(person)
        if known == 0:
            models.DaySummary.objects.filter(person=person).delete()
        later = later_than(person, arrival=known)
        touched = days_about(person, [(day, amends) for _, day, amends in later])
        for days in batched(sorted(touched), _DAYS_AT_ONCE, strict=False):
            _keep(person, days)
        last = max((arrival for arrival, _, _ in later), default=known)
        mark = models.SummaryMark(person=person, version=engine_version(), arrival=last)
        models.SummaryMark.objects.bulk_create(
            [mark], update_conflicts=True, unique_fields=["person"], update_fields=["version", "arrival"]
        )


def forget(person: models.Person) -> None:
    """Let go of all briefs; they are made again when they are next read."""
    with clear_refusals():
        models.SummaryMark.objects.filter(person=person).delete()


def _up_to(person: models.Person) -> int:
    """Return the arrival of the last entry the kept briefs know; 0 where they are of another version, or there are none."""
    kept = Exists(models.DaySummary.objects.filter(person=person))
    with clear_refusals():
        marks = models.SummaryMark.objects.filter(kept, person=person, version=engine_version())
        return marks.values_list("arrival", flat=True).first() or 0


def _kept(person: models.Person, *, since: date | None, until: date) -> tuple[DaySummary, ...]:
    with clear_refusals():
        rows = models.DaySummary.objects.filter(person=person, day__lte=until)
        rows = rows if since is None else rows.filter(day__gte=since)
        return read_summaries(rows.order_by("day").values_list("payload", flat=True).iterator())


def _from_the_diary(person: models.Person, *, since: date | None, until: date) -> tuple[DaySummary, ...]:
    days = summaries(load_programme(), _diary(person))
    return tuple(one for one in days if (since is None or since <= one.day) and one.day <= until)


def _diary(person: models.Person) -> list[Entry]:
    with clear_refusals():
        return entries_in(models.Entry.objects.filter(person=person))


def _keep(person: models.Person, days: Sequence[date]) -> None:
    own = models.Entry.objects.filter(person=person)
    told = entries_in(own.filter(day__in=days, amends=None))
    told += amending(own, told)
    found = summaries(load_programme(), told)
    models.DaySummary.objects.bulk_create(
        (models.DaySummary(person=person, day=one.day, payload=summary_text(one)) for one in found),
        update_conflicts=True,
        unique_fields=["person", "day"],
        update_fields=["payload"],
    )
    if emptied := set(days) - {one.day for one in found}:
        models.DaySummary.objects.filter(person=person, day__in=emptied).delete()
