"""Part of a diary, as it stands."""

from datetime import UTC, date, datetime, timedelta

import pytest

from surefoot.domain.diary import Entry
from surefoot.domain.entries import Correction, Note, Retraction, Walk
from surefoot.exchange.identifiers import uuid7
from surefoot.records import models
from surefoot.records.diary_store import append, the_person
from surefoot.records.kinds import has_any, standing

pytestmark = pytest.mark.django_db
DAY = date(2026, 1, 5)


def entry(number: int, body: object) -> Entry:
    at = datetime(2026, 1, 5, 8, tzinfo=UTC) + timedelta(minutes=number)
    return Entry(id=uuid7(number, bytes(10)), at=at, day=DAY, body=body)


def test_standing_gives_only_the_kinds_asked_for() -> None:
    append(the_person(), [entry(1, Walk(minutes=5)), entry(2, Note(text="Rain."))])
    append(models.Person.objects.create(), [entry(3, Walk(minutes=6))])
    assert standing(the_person(), "walk") == (entry(1, Walk(minutes=5)),)


def test_standing_hears_corrections_and_retractions() -> None:
    walks = [entry(1, Walk(minutes=5)), entry(2, Walk(minutes=6))]
    amendments = [
        entry(3, Correction(supersedes=walks[0].id, entry=Walk(minutes=7))),
        entry(4, Retraction(supersedes=walks[1].id)),
    ]
    append(the_person(), [*walks, *amendments])
    assert [told.body for told in standing(the_person(), "walk")] == [Walk(minutes=7)]


def test_has_any_counts_what_was_taken_back() -> None:
    assert has_any(the_person(), "walk") is False
    walk = entry(1, Walk(minutes=5))
    append(the_person(), [walk, entry(2, Retraction(supersedes=walk.id))])
    assert has_any(the_person(), "walk") is True
