"""The web app's way to the diary: record what was told, ask for advice, find the words."""

import os
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from uuid import UUID, uuid5

from django.http import HttpRequest

from surefoot.catalogue import Region, Texts, load_programme, load_regions, load_texts
from surefoot.catalogue.words import render
from surefoot.domain.advice import Advice, Reason
from surefoot.domain.diary import ConflictingEntryError, Entry
from surefoot.domain.entries import Body
from surefoot.domain.programme import Programme
from surefoot.exchange.identifiers import canonical_id, new_id
from surefoot.records import diary_store
from surefoot.records.advice import advise_for
from surefoot.web import clock

RANDOM_BYTES = 10


class OtherAnswerRecordedError(ValueError):
    """A form was sent a second time with another answer. The first one stands; a correction can change it."""

    def __init__(self, entry_id: str) -> None:
        """Name the entry that stands."""
        super().__init__(f"entry {entry_id} was recorded with another answer")
        self.entry_id = entry_id


class UnreadableEntryIdError(ValueError):
    """The entry id a form carried is not an id."""


def fresh_id(request: HttpRequest | None = None) -> str:
    """Return a new entry id, for the hidden `entry_id` field of a form."""
    return new_id(clock.now(request), os.urandom(RANDOM_BYTES))


def record(
    request: HttpRequest | None,
    *bodies: Body,
    day: date | None = None,
    at: datetime | None = None,
    entry_id: str | None = None,
) -> tuple[Entry, ...]:
    """Append what was told and return it as entries; day and time default to now.

    `entry_id` comes from the form: the first body takes it, the others get ids made from it. The same form sent twice is
    recorded once, and the entries of the first time are returned. Raises OtherAnswerRecordedError when it was recorded with
    another answer, UnreadableEntryIdError when it is no id, and StorageError when the disk refuses.
    """
    at = at or clock.now(request)
    ids = _ids(request, entry_id, len(bodies))
    entries = [Entry(id=id_, at=at, day=day or at.date(), body=body) for id_, body in zip(ids, bodies, strict=True)]
    person = diary_store.the_person()
    standing = _standing(person, entries) if entry_id else ()
    if standing:
        return standing
    try:
        diary_store.append(person, entries, today=clock.today(request))
    except ConflictingEntryError:
        # The other tab was a moment faster: what it recorded decides.
        standing = _standing(person, entries)
        if not standing:
            raise
        return standing
    return tuple(entries)


def entries(request: HttpRequest | None = None) -> tuple[Entry, ...]:
    """Return the whole diary in order, corrections and retractions as their own entries."""
    return tuple(diary_store.load(diary_store.the_person()))


def advice(request: HttpRequest | None = None, on: date | None = None) -> Advice:
    """Return the advice for a day, today unless told; raise MissingProfileError before the first questions."""
    return advise_for(diary_store.the_person(), on=on or clock.today(request))


def programme() -> Programme:
    """Return the programme in use."""
    return load_programme()


@cache
def texts() -> Texts:
    """Return the words of the programme, read once."""
    return load_texts()


@cache
def regions() -> dict[str, Region]:
    """Return the phone numbers by region code, read once."""
    return dict(load_regions())


def say(reason: Reason) -> str:
    """Return a reason in words."""
    return render(reason, texts())


def _ids(request: HttpRequest | None, entry_id: str | None, count: int) -> tuple[str, ...]:
    if entry_id is None:
        return tuple(fresh_id(request) for _ in range(count))
    first = canonical_id(entry_id)
    if first is None:
        raise UnreadableEntryIdError("the form came without a readable entry id; load the page again")
    return (first, *(str(uuid5(UUID(first), str(place))) for place in range(1, count)))


def _standing(person: diary_store.Person, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the recorded entries of these ids, none when there are none; refuse when they say something else."""
    wanted = {entry.id: entry for entry in entries}
    found = {entry.id: entry for entry in diary_store.load(person) if entry.id in wanted}
    for id_, entry in found.items():
        if entry.body != wanted[id_].body:
            raise OtherAnswerRecordedError(id_)
    return tuple(found[id_] for id_ in wanted) if len(found) == len(wanted) else ()
