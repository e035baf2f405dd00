"""Days in brief from the records: always what the diary says, whatever came in whatever order, and whatever befell the cache."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from random import Random

import pytest
from django.apps import apps
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from surefoot.catalogue import load_programme
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Body, CheckIn, Correction, Note, Profile, Retraction, Walk
from surefoot.engine.day_summary import summaries
from surefoot.engine.period import reach
from surefoot.engine.review import review
from surefoot.engine.screening import MissingProfileError
from surefoot.exchange.diary_jsonl import write_diary
from surefoot.exchange.identifiers import uuid7
from surefoot.records import amendments as records_amendments
from surefoot.records import models
from surefoot.records import reviews as records_reviews
from surefoot.records import summaries as records_summaries
from surefoot.records.diary_store import append, import_lines, load, the_person
from surefoot.records.erasing import erase
from surefoot.records.reviews import review_for
from surefoot.records.storage import StorageError
from surefoot.records.summaries import summaries_for
from tests.strategies import diaries

pytestmark = pytest.mark.django_db(transaction=True)
PROGRAMME = load_programme()
DAY = date(2026, 1, 5)
LAST = date.max


def later(days: int) -> date:
    return DAY + timedelta(days=days)


def entry(number: int, body: Body, day: date = DAY) -> Entry:
    at = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=8, minutes=number)
    return Entry(id=uuid7(number, bytes(10)), at=at, day=day, body=body)


def walk(number: int, minutes: float, day: date = DAY) -> Entry:
    return entry(number, Walk(minutes=minutes), day)


def kept(person: models.Person) -> dict[date, dict[str, object]]:
    return {row.day: json.loads(row.payload) for row in models.DaySummary.objects.filter(person=person)}


def every(person: models.Person) -> tuple[DaySummary, ...]:
    return summaries_for(person, since=None, until=LAST)


def of_diary(person: models.Person) -> tuple[DaySummary, ...]:
    return summaries(PROGRAMME, load(person))


def walked(person: models.Person) -> list[tuple[int, float | None]]:
    return [((one.day - DAY).days, one.walk_min) for one in every(person)]


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(diaries(max_days=10), st.randoms(use_true_random=False))
def test_any_diary_in_any_order_and_parts_is_told_as_it_stands(diary: Sequence[Entry], chance: Random) -> None:
    models.Person.objects.all().delete()
    person, other = models.Person.objects.create(), models.Person.objects.create()
    waiting = list(diary)
    chance.shuffle(waiting)
    while waiting:
        size = chance.randint(1, len(waiting))
        append(person, waiting[:size])
        del waiting[:size]
        assert every(person) == of_diary(person)
    assert every(other) == ()


def amended_at_random(chance: Random) -> list[Entry]:
    """Walks on a few days, and amendments of any of them or of each other, dated before or after what they are about."""
    diary = [walk(number, number, later(chance.randrange(6))) for number in range(12)]
    for number in range(12, 40):
        about = chance.choice(diary)
        body = Correction(supersedes=about.id, entry=Walk(minutes=number)), Retraction(supersedes=about.id)
        diary.append(entry(number, body[chance.random() < 0.2], later(chance.randrange(6))))
    return diary


@pytest.mark.parametrize("seed", range(12))
def test_amendments_of_amendments_are_told_whatever_arrives_first(seed: int) -> None:
    chance = Random(seed)
    person, diary = the_person(), amended_at_random(chance)
    chance.shuffle(diary)
    for one in diary:
        append(person, [one])
        assert every(person) == of_diary(person)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(diaries(max_days=12), st.integers(0, 14), st.integers(0, 3))
def test_review_from_records_is_the_review_of_the_diary(diary: Sequence[Entry], back: int, ahead: int) -> None:
    models.Person.objects.all().delete()
    person = models.Person.objects.create()
    append(person, diary)
    last = max(one.day for one in diary)
    for on in (last + timedelta(days=ahead), max(DAY, last - timedelta(days=back))):
        assert review_for(person, on=on) == review(PROGRAMME, diary, on=on)


def test_review_without_a_profile_is_named() -> None:
    with pytest.raises(MissingProfileError):
        review_for(the_person(), on=DAY)


def test_review_of_years_reads_weeks_of_days(monkeypatch: pytest.MonkeyPatch) -> None:
    person, on = the_person(), later(2000)
    append(person, [entry(1, Profile(birth_year=1950)), walk(2, 9), walk(3, 10, on)])
    asked: list[date | None] = []
    read = records_reviews.summaries_for

    def watched(told: models.Person, *, since: date | None, until: date) -> tuple[DaySummary, ...]:
        asked.append(since)
        return read(told, since=since, until=until)

    monkeypatch.setattr(records_reviews, "summaries_for", watched)
    assert review_for(person, on=on) == review(PROGRAMME, load(person), on=on)
    assert asked == [reach(PROGRAMME.limits, on=on)]


def test_only_the_days_that_were_touched_are_made_again() -> None:
    person = the_person()
    append(person, [walk(1, 10), walk(2, 20, later(1)), walk(3, 30, later(2))])
    assert walked(person) == [(0, 10), (1, 20), (2, 30)]
    models.DaySummary.objects.update(payload='{"day":"2026-01-05","walk_min":77}')
    amendment = entry(4, Correction(supersedes=walk(2, 20, later(1)).id, entry=Walk(minutes=25)), later(2))
    append(person, [amendment])
    assert [one.walk_min for one in every(person)] == [77, 25, 77]
    append(person, [entry(5, Retraction(supersedes=amendment.id), later(3)), walk(6, 5, later(2))])
    assert [one.walk_min for one in every(person)] == [77, 35]


def test_diary_without_news_is_only_read(django_assert_num_queries: object) -> None:
    person = the_person()
    append(person, [walk(1, 10)])
    first = every(person)
    with django_assert_num_queries(3):
        assert every(person) == first


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [(None, LAST, [0, 1, 4]), (0, later(1), [0, 1]), (1, later(4), [1, 4]), (2, later(3), []), (4, later(4), [4])],
)
def test_period_holds_both_its_ends(since: int | None, until: date, days: list[int]) -> None:
    person = the_person()
    append(person, [walk(1, 10), walk(2, 20, later(1)), walk(3, 30, later(4))])
    first = None if since is None else later(since)
    assert [one.day for one in summaries_for(person, since=first, until=until)] == [later(day) for day in days]


def test_day_taken_back_wholly_is_forgotten() -> None:
    person = the_person()
    append(person, [walk(1, 10), walk(2, 20, later(1))])
    assert walked(person) == [(0, 10), (1, 20)]
    append(person, [entry(3, Retraction(supersedes=walk(1, 10).id), later(1))])
    assert walked(person) == [(1, 20)]
    assert list(kept(person)) == [later(1)]


def test_amendment_of_an_entry_nobody_has_waits_for_it() -> None:
    person = the_person()
    append(person, [entry(2, Correction(supersedes=walk(1, 10).id, entry=Walk(minutes=15)), later(1))])
    assert walked(person) == []
    append(person, [walk(1, 10)])
    assert walked(person) == [(0, 15)]


def test_amendments_that_name_each_other_are_left_out() -> None:
    one, other = uuid7(8, bytes(10)), uuid7(9, bytes(10))
    person = the_person()
    append(person, [walk(1, 10), entry(8, Retraction(supersedes=other)), entry(9, Retraction(supersedes=one))])
    assert walked(person) == [(0, 10)]


@pytest.mark.parametrize("lost", ["rows", "mark", "version", "text"])
def test_cache_that_is_lost_is_made_again(lost: str) -> None:
    person = the_person()
    append(person, [walk(1, 10), walk(2, 20, later(1))])
    expected, whole = every(person), kept(person)
    match lost:
        case "rows":
            models.DaySummary.objects.all().delete()
        case "mark":
            models.SummaryMark.objects.all().delete()
        case "version":
            models.SummaryMark.objects.update(version="older")
            models.DaySummary.objects.update(payload='{"day":"2026-01-05","pain":9}')
        case "text":
            models.DaySummary.objects.filter(day=DAY).update(payload='{"day":')
    assert every(person) == expected
    assert (every(person), kept(person)) == (expected, whole)


def test_days_of_an_older_version_do_not_outlive_it() -> None:
    person = the_person()
    append(person, [walk(1, 10)])
    every(person)
    models.DaySummary.objects.create(person=person, day=later(9), payload='{"day":"2026-01-14"}')
    models.SummaryMark.objects.update(version="older")
    assert walked(person) == [(0, 10)]


def test_diary_that_cannot_be_written_is_told_all_the_same() -> None:
    person = the_person()
    append(person, [walk(1, 10), walk(2, 20, later(1))])
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = ON")
    try:
        assert summaries_for(person, since=later(1), until=LAST) == of_diary(person)[1:]
        assert summaries_for(person, since=None, until=DAY) == of_diary(person)[:1]
    finally:
        connection.close()
    assert kept(person) == {}


def test_diary_that_cannot_be_read_is_named() -> None:
    person = the_person()
    append(person, [walk(1, 10)])
    models.Entry.objects.update(body='{"minutes": -1}')
    with pytest.raises(StorageError, match="cannot be read by this version"):
        every(person)


def test_fault_in_a_brief_keeps_no_entry_from_the_diary(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    person = the_person()
    monkeypatch.setattr(records_summaries, "summaries", fail)
    append(person, [walk(1, 10)])
    with pytest.raises(ZeroDivisionError):
        every(person)
    monkeypatch.undo()
    assert walked(person) == [(0, 10)]


def test_brief_that_breaks_off_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    person = the_person()
    append(person, [walk(1, 10), walk(2, 20, later(1))])
    every(person)
    before = kept(person)
    append(person, [walk(3, 5), walk(4, 5, later(1))])
    monkeypatch.setattr(records_summaries, "_DAYS_AT_ONCE", 1)
    monkeypatch.setattr(records_summaries, "summary_text", iter(["{}"]).__next__)
    with pytest.raises(TypeError):
        every(person)
    assert kept(person) == before
    monkeypatch.undo()
    assert walked(person) == [(0, 15), (1, 25)]


def test_long_diary_is_made_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records_summaries, "_DAYS_AT_ONCE", 2)
    monkeypatch.setattr(records_amendments, "_IDS_AT_ONCE", 1)
    person, diary = the_person(), amended_at_random(Random(5))
    append(person, diary)
    assert every(person) == of_diary(person)


def test_imported_diary_is_kept_in_brief_at_once() -> None:
    person = the_person()
    import_lines(person, write_diary([walk(1, 10), entry(2, CheckIn(pain=3), later(1))]))
    assert kept(person) == {
        DAY: {"day": "2026-01-05", "walk_min": 10.0},
        later(1): {"day": "2026-01-06", "pain": 3},
    }


def test_import_is_kept_though_its_briefs_cannot_be(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr("surefoot.records.diary_store.catch_up", refuse)
    assert import_lines(the_person(), write_diary([walk(1, 10)])).added == 1
    assert load(the_person()) == (walk(1, 10),)


def test_erasing_takes_the_briefs_along() -> None:
    person, other = the_person(), models.Person.objects.create()
    append(person, [walk(1, 10)])
    append(other, [walk(2, 20)])
    assert (every(person), every(other)) == (of_diary(person), of_diary(other))
    erase(person)
    assert [row.person_id for row in (*models.DaySummary.objects.all(), *models.SummaryMark.objects.all())] == [
        other.pk
    ] * 2


def test_migration_names_what_earlier_amendments_are_about() -> None:
    person = the_person()
    about = walk(1, 10)
    append(person, [about, entry(2, Retraction(supersedes=about.id)), entry(3, Note(text="Rain."))])
    named = list(models.Entry.objects.order_by("arrival").values_list("amends", flat=True))
    models.Entry.objects.update(amends=None)
    import_module("surefoot.records.migrations.0005_days_in_brief").name_what_is_amended(apps, None)
    assert list(models.Entry.objects.order_by("arrival").values_list("amends", flat=True)) == named
    assert [str(one) if one else None for one in named] == [None, about.id, None]
