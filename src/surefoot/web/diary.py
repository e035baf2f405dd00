"""The web app's way to the diary: record what was told, ask for advice, find the words."""

import os
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache
from uuid import UUID, uuid5

from django.http import HttpRequest

from surefoot.catalogue import Region, Texts, load_programme, load_regions, load_texts
from surefoot.catalogue.words import render
from surefoot.domain.advice import Advice, Reason, Verdict
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.diary import ConflictingEntryError, Entry
from surefoot.domain.entries import Body, Fact
from surefoot.domain.programme import Programme
from surefoot.domain.review import Review
from surefoot.engine.alternates import Alternate
from surefoot.exchange.identifiers import canonical_id, new_id
from surefoot.records import diary_store
from surefoot.records.advice import advise_for, alternates_for
from surefoot.records.days import Due, due_for, verdicts_for
from surefoot.records.kinds import standing
from surefoot.records.models import Person
from surefoot.records.reviews import review_for
from surefoot.records.summaries import summaries_for
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
    day = day or at.date()
    ids = _ids(request, entry_id, len(bodies))
    told = [
        # A millisecond apart, so that the diary keeps the order in which things were told.
        Entry(id=id_, at=at + timedelta(milliseconds=place), day=day, body=body)
        for place, (id_, body) in enumerate(zip(ids, bodies, strict=True))
    ]
    person = diary_store.the_person()
    try:
        return _appended(person, told, today=clock.today(request))
    except ConflictingEntryError:
        # Another tab was a moment faster: what it recorded stands, and is looked at anew.
        return _appended(person, told, today=clock.today(request))


def _appended(person: Person, told: Sequence[Entry], *, today: date) -> tuple[Entry, ...]:
    standing = _recorded(person, told)
    diary_store.append(person, [entry for entry in told if entry.id not in standing], today=today)
    return tuple(standing.get(entry.id, entry) for entry in told)


def _recorded(person: Person, told: Sequence[Entry]) -> dict[str, Entry]:
    """Return those already recorded, by id; refuse when one of them says something else."""
    found = diary_store.find(person, [entry.id for entry in told])
    for entry in told:
        if entry.id in found and found[entry.id].body != entry.body:
            raise OtherAnswerRecordedError(entry.id)
    return found


def entries(request: HttpRequest | None = None) -> tuple[Entry, ...]:
    """Return the whole diary in order, corrections and retractions as their own entries."""
    return diary_store.load(diary_store.the_person())


def told(request: HttpRequest | None, *kinds: type[Fact], since: date | None = None) -> tuple[Entry, ...]:
    """Return the entries of these kinds as they stand now, in order; with `since`, those of that day and later."""
    return standing(diary_store.the_person(), *(kind.KIND for kind in kinds), since=since)


def is_recorded(entry_id: str) -> bool:
    """Tell whether an entry of this id is in the diary; a text that is no id is not."""
    known = canonical_id(entry_id)
    return known is not None and known in diary_store.find(diary_store.the_person(), [known])


def advice(request: HttpRequest | None = None, on: date | None = None) -> Advice:
    """Return the advice for a day, today unless told; raise MissingProfileError before the first questions."""
    return advise_for(diary_store.the_person(), on=on or clock.today(request))


def alternates(request: HttpRequest | None = None, on: date | None = None) -> tuple[Alternate, ...]:
    """Return what may be taken instead of the exercises of a day's session, today unless told."""
    return alternates_for(diary_store.the_person(), on=on or clock.today(request))


def summaries(
    request: HttpRequest | None = None, *, since: date | None = None, until: date | None = None
) -> tuple[DaySummary, ...]:
    """Return the days from `since`, or from the first, to `until`, or to today, in brief; those without entries left out."""
    return summaries_for(diary_store.the_person(), since=since, until=until or clock.today(request))


def review(request: HttpRequest | None = None, on: date | None = None) -> Review:
    """Return what the weeks up to a day say, today unless told; raise MissingProfileError before the first questions."""
    return review_for(diary_store.the_person(), on=on or clock.today(request))


def verdicts(request: HttpRequest | None = None) -> dict[date, Verdict]:
    """Return what the days before today held, as far back as is remembered."""
    return verdicts_for(diary_store.the_person(), on=clock.today(request))


def due(request: HttpRequest | None = None) -> Due:
    """Return what is worth a look today besides the plan; raise MissingProfileError before the first questions."""
    return due_for(diary_store.the_person(), on=clock.today(request))


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
