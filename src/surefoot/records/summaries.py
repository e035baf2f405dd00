"""Days in brief from the records, and the review made of them: caught up with the diary when read, and nothing but a cache.

An append writes nothing here, so that no fault in a brief can keep a person's word out of the diary.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from itertools import batched
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, Max, QuerySet

from surefoot.catalogue import load_programme
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.diary import Entry
from surefoot.domain.review import Review
from surefoot.engine.day_summary import summaries
from surefoot.engine.period import reach
from surefoot.engine.review import review, review_from
from surefoot.exchange.summary_json import UnreadableSummaryError, read_summaries, summary_text
from surefoot.records import models
from surefoot.records.advice import engine_version, snapshot_for
from surefoot.records.kinds import last_day
from surefoot.records.rows import COLUMNS, entries_of
from surefoot.records.storage import StorageError, clear_refusals

_DAYS_AT_ONCE = 100  # a brief is made of all entries of its day; ten years of them at once would fill a small machine
_IDS_AT_ONCE = 500


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


def review_for(person: models.Person, *, on: date) -> Review:
    """Return what the weeks up to a day say: from what is kept, or from the whole diary where that goes on after the day.

    Raises MissingProfileError when no profile is known by that day, StorageError when the diary cannot be read.
    """
    programme = load_programme()
    if (last_day(person) or on) > on:
        # What came later must not be known yet, and may have amended these days.
        return review(programme, _diary(person), on=on)
    state = snapshot_for(person, on=on).state
    days = summaries_for(person, since=reach(programme.limits, on=on), until=on)
    return review_from(programme, state, days, on=on)


def catch_up(person: models.Person) -> None:
    """Make the briefs of every day that an entry touched since the last time; of all days after a change of the engine.

    Raises StorageError when the disk refuses.
    """
    if _up_to(person) == _last_arrival(person):
        return
    with clear_refusals(), transaction.atomic():
        known = _up_to(person)
        if known == 0:
            models.DaySummary.objects.filter(person=person).delete()
        later = _later(person, after=known)
        for days in batched(sorted(_touched(person, later)), _DAYS_AT_ONCE, strict=False):
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


def _last_arrival(person: models.Person) -> int:
    with clear_refusals():
        return models.Entry.objects.filter(person=person).aggregate(last=Max("arrival"))["last"] or 0


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
        return _entries(models.Entry.objects.filter(person=person))


def _later(person: models.Person, *, after: int) -> list[tuple[int, date, UUID | None]]:
    rows = models.Entry.objects.filter(person=person, arrival__gt=after).order_by("arrival")
    return list(rows.values_list("arrival", "day", "amends"))


def _touched(person: models.Person, later: Iterable[tuple[int, date, UUID | None]]) -> set[date]:
    """Return the days of what came, and of what it amends, through corrections of corrections."""
    days, seen = set[date](), set[UUID]()
    rows: Iterable[tuple[date, UUID | None]] = [(day, amends) for _, day, amends in later]
    while rows:
        days |= {day for day, amends in rows if amends is None}
        named = {amends for _, amends in rows if amends is not None} - seen
        seen |= named
        rows = [row for ids in batched(named, _IDS_AT_ONCE, strict=False) for row in _named(person, ids)]
    return days


def _named(person: models.Person, ids: Sequence[UUID]) -> Iterable[tuple[date, UUID | None]]:
    return models.Entry.objects.filter(person=person, id__in=ids).values_list("day", "amends")


def _keep(person: models.Person, days: Sequence[date]) -> None:
    own = models.Entry.objects.filter(person=person)
    told = _entries(own.filter(day__in=days, amends=None))
    told += _amending(own, told)
    found = summaries(load_programme(), told)
    models.DaySummary.objects.bulk_create(
        (models.DaySummary(person=person, day=one.day, payload=summary_text(one)) for one in found),
        update_conflicts=True,
        unique_fields=["person", "day"],
        update_fields=["payload"],
    )
    if emptied := set(days) - {one.day for one in found}:
        models.DaySummary.objects.filter(person=person, day__in=emptied).delete()


def _amending(own: QuerySet[models.Entry], told: Sequence[Entry]) -> list[Entry]:
    """Return every correction and retraction of these entries, and those of these in turn."""
    found: dict[str, Entry] = {}
    fresh = list(told)
    while fresh:
        ids = [UUID(entry.id) for entry in fresh]
        fresh = [
            entry
            for some in batched(ids, _IDS_AT_ONCE, strict=False)
            for entry in _entries(own.filter(amends__in=some))
            if entry.id not in found
        ]
        found |= {entry.id: entry for entry in fresh}
    return list(found.values())


def _entries(rows: QuerySet[models.Entry]) -> list[Entry]:
    return list(entries_of(rows.values_list(*COLUMNS)))
