"""Advice for a person from their records: from the snapshot and what came since, or from the whole diary."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time

from surefoot.catalogue import load_programme
from surefoot.domain.advice import Advice
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Body, Choice
from surefoot.domain.programme import Programme
from surefoot.engine.alternates import Alternate, alternates
from surefoot.engine.coach import Snapshot, advise_from, extend, snapshot_of
from surefoot.engine.foresight import Begin, Foresight, foresee
from surefoot.engine.retests import Offer, offers
from surefoot.exchange.state_json import UnreadableSnapshotError, read_snapshot, snapshot_text
from surefoot.records import models
from surefoot.records.arrivals import last_arrival
from surefoot.records.earlier import earlier_snapshot
from surefoot.records.engine_version import engine_version
from surefoot.records.rows import COLUMNS, entries_of
from surefoot.records.storage import StorageError, clear_refusals

_LAST_ID = "ffffffff-ffff-7fff-bfff-ffffffffffff"  # sorts after every other entry of its moment


def advise_for(person: models.Person, *, on: date, minutes: int | None = None) -> Advice:
    """Return what the programme says about a day of the person's diary, as if they had `minutes` where given.

    Raises MissingProfileError when no profile is known by that day, StorageError when the diary cannot be read.
    """
    programme = load_programme()
    snapshot = snapshot_for(person, on=on)
    if minutes is not None:
        snapshot = _with_minutes(programme, snapshot, minutes, on=on)
    return advise_from(programme, snapshot, on=on)


def alternates_for(person: models.Person, *, on: date) -> tuple[Alternate, ...]:
    """Return what may be taken instead of the exercises of a day's session; raises as advise_for() does."""
    return alternates(load_programme(), snapshot_for(person, on=on), on=on)


def offers_for(person: models.Person, *, on: date) -> tuple[Offer, ...]:
    """Return every measure as it stands on a day: safe or not, worth doing now or not; raises as advise_for() does."""
    return offers(load_programme(), snapshot_for(person, on=on).state, on=on)


def foresee_for(
    person: models.Person, *, on: date, days: int, begin: Begin, under_way: Sequence[Body] = ()
) -> tuple[Foresight, ...]:
    """Return what a day and the days after it would hold for every answer; raises as advise_for() does."""
    snapshot = snapshot_for(person, on=on)
    return foresee(load_programme(), snapshot, on=on, days=days, begin=begin, under_way=under_way)


def diary_mark(person: models.Person) -> str:
    """Return a mark of a person's diary and of the engine that reads it: another one after any change of either."""
    return f"{person.pk} {last_arrival(person)} {engine_version()}"


def snapshot_for(person: models.Person, *, on: date) -> Snapshot:
    """Return the person's diary folded up to a day; raise StorageError when it cannot be read."""
    programme = load_programme()
    snapshot = _current(person, programme)
    if snapshot.last is None or snapshot.last[0] <= on:
        return snapshot
    # The diary goes further than the day asked about, so what came later must not be known yet.
    return earlier_snapshot(person, on=on)


def _current(person: models.Person, programme: Programme) -> Snapshot:
    saved = _saved(person)
    if saved is not None:
        snapshot, arrival = saved
        later, last = _entries_after(person, arrival=arrival)
        if not later:
            return snapshot
        extended = extend(programme, snapshot, later)
        if extended is not None:
            return _keep(person, extended, arrival=last)
    entries, last = _entries_after(person, arrival=0)
    return _keep(person, snapshot_of(programme, entries), arrival=last)


def _entries_after(person: models.Person, *, arrival: int) -> tuple[list[Entry], int]:
    with clear_refusals():
        rows = list(
            models.Entry.objects.filter(person=person, arrival__gt=arrival)
            .order_by("arrival")
            .values_list("arrival", *COLUMNS)
        )
    return list(entries_of(row[1:] for row in rows)), rows[-1][0] if rows else arrival


def _saved(person: models.Person) -> tuple[Snapshot, int] | None:
    with clear_refusals():
        row = models.Snapshot.objects.filter(person=person, version=engine_version()).first()
    if row is None:
        return None
    with suppress(UnreadableSnapshotError):
        return read_snapshot(row.payload), row.arrival
    return None


def _keep(person: models.Person, snapshot: Snapshot, *, arrival: int) -> Snapshot:
    told = {"version": engine_version(), "arrival": arrival, "payload": snapshot_text(snapshot)}
    # Only a cache: a full or read-only disk must not keep anyone from today's advice.
    with suppress(StorageError), clear_refusals():
        models.Snapshot.objects.update_or_create(person=person, defaults=told)
    return snapshot


def _with_minutes(programme: Programme, snapshot: Snapshot, minutes: int, *, on: date) -> Snapshot:
    state, last = snapshot.state, snapshot.last
    chosen = state.choice if state.chosen == on and state.choice else Choice()
    at = last[1] if last and last[0] == on else datetime.combine(on, time(), UTC)
    what_if = Entry(id=_LAST_ID, at=at, day=on, body=replace(chosen, minutes=minutes))
    extended = extend(programme, snapshot, [what_if])
    assert extended is not None, "the last entry of all comes after the snapshot"  # noqa: S101
    return extended
