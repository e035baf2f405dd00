"""The diary in the database, on a real file: nothing lost, nothing twice, nothing half, nothing left after erasing."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings

from surefoot.domain.diary import ConflictingEntryError, Entry
from surefoot.domain.entries import CheckIn, Note, Unknown, Walk
from surefoot.exchange.diary_jsonl import DiaryError, write_diary
from surefoot.exchange.identifiers import uuid7
from surefoot.exchange.unfit import Unfit
from surefoot.records import diary_store, models
from surefoot.records.diary_store import Appended, FutureEntryError, append, load, the_person
from surefoot.records.erasing import erase
from surefoot.records.storage import StorageError
from tests.strategies import diaries

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = date(2026, 1, 5)
CANARY = "canary-7c1e9b52"


def entry(number: int, minutes: float = 12.0, day: date = TODAY) -> Entry:
    at = datetime.combine(day, datetime.min.time(), timezone(timedelta(hours=1))) + timedelta(hours=9, minutes=number)
    return Entry(id=uuid7(number, bytes(10)), at=at, day=day, body=Walk(minutes=minutes))


def database() -> Path:
    return Path(connection.settings_dict["NAME"])


def test_person_is_made_once() -> None:
    assert the_person() == the_person()
    assert models.Person.objects.count() == 1


def test_entries_come_back_in_diary_order() -> None:
    person = the_person()
    assert append(person, [entry(2), entry(1)]) == Appended(added=2, already=0)
    assert load(person) == (entry(1), entry(2))


def test_time_keeps_its_offset() -> None:
    append(the_person(), [entry(1)])
    assert load(the_person())[0].at.isoformat() == "2026-01-05T09:01:00+01:00"


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(diaries())
def test_any_diary_is_kept_as_it_was(diary: tuple[Entry, ...]) -> None:
    person = models.Person.objects.create()
    assert append(person, reversed(diary)).added == len(diary)
    assert load(person) == diary
    assert list(diary_store.export_lines(person)) == list(write_diary(diary))
    models.Person.objects.all().delete()


def test_same_batch_ten_times_in_any_order_is_there_once() -> None:
    person = the_person()
    batch = [entry(number) for number in range(5)]
    results = [append(person, batch if turn % 2 else batch[::-1]) for turn in range(10)]
    assert [result.added for result in results] == [5, *[0] * 9]
    assert results[9] == Appended(added=0, already=5)
    assert load(person) == tuple(batch)


def test_conflicting_entry_adds_nothing_of_its_batch() -> None:
    person = the_person()
    append(person, [entry(1)])
    with pytest.raises(ConflictingEntryError) as refused:
        append(person, [entry(2), entry(1, minutes=13.0)])
    assert refused.value.entry_id == entry(1).id
    assert load(person) == (entry(1),)


def test_conflict_within_one_batch_is_refused() -> None:
    with pytest.raises(ConflictingEntryError):
        append(the_person(), [entry(1), entry(1, minutes=13.0)])
    assert load(the_person()) == ()


def test_entry_of_another_person_is_not_taken_over() -> None:
    append(models.Person.objects.create(), [entry(1)])
    other = models.Person.objects.create()
    with pytest.raises(ConflictingEntryError):
        append(other, [entry(1)])
    assert load(other) == ()


@pytest.mark.parametrize(("ahead", "kept"), [(0, True), (1, True), (2, False)])
def test_days_after_tomorrow_are_refused(ahead: int, kept: bool) -> None:
    told = entry(1, day=TODAY + timedelta(days=ahead))
    if kept:
        assert append(the_person(), [told], today=TODAY).added == 1
    else:
        with pytest.raises(FutureEntryError, match="day 2026-01-07 is in the future; today is 2026-01-05"):
            append(the_person(), [entry(2), told], today=TODAY)
        assert load(the_person()) == ()


def test_value_outside_the_format_is_refused() -> None:
    at = datetime(2026, 1, 5, 9, tzinfo=UTC)
    with pytest.raises(Unfit, match="pain must be a whole number from 0 to 10, not 11"):
        append(the_person(), [Entry(id=uuid7(1, bytes(10)), at=at, day=TODAY, body=CheckIn(pain=11))])


def test_entry_of_an_unknown_kind_is_kept() -> None:
    at = datetime(2026, 1, 5, 9, tzinfo=UTC)
    told = Entry(id=uuid7(1, bytes(10)), at=at, day=TODAY, body=Unknown(kind="dream", data={"b": [1, None], "a": 1.5}))
    append(the_person(), [told])
    assert load(the_person()) == (told,)
    assert list(diary_store.export_lines(the_person())) == list(write_diary([told]))


def test_find_gives_what_is_there() -> None:
    person = the_person()
    append(person, [entry(1), entry(2)])
    assert diary_store.find(person, [entry(2).id, entry(3).id]) == {entry(2).id: entry(2)}


def test_import_is_all_or_nothing_and_repeatable() -> None:
    person = the_person()
    lines = list(write_diary([entry(1), entry(2)]))
    with pytest.raises(DiaryError) as refused:
        diary_store.import_lines(person, [*lines, '{"id": '])
    assert refused.value.line_number == 3
    assert load(person) == ()
    assert diary_store.import_lines(person, lines) == Appended(added=2, already=0)
    assert diary_store.import_lines(person, lines, today=TODAY) == Appended(added=0, already=2)


def test_import_names_the_line_of_a_future_day() -> None:
    lines = list(write_diary([entry(1), entry(2, day=TODAY + timedelta(days=2))]))
    with pytest.raises(DiaryError, match="line 2: day 2026-01-07 is after 2026-01-06"):
        diary_store.import_lines(the_person(), lines, today=TODAY)


def test_writers_side_by_side_lose_nothing() -> None:
    person = the_person()

    def write(start: int) -> int:
        try:
            return sum(append(person, [entry(number)]).added for number in range(start, start + 5))
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as writers:
        assert list(writers.map(write, range(0, 40, 10))) == [5, 5, 5, 5]
    assert len(load(person)) == 20
    arrivals = models.Entry.objects.filter(person=person).order_by("arrival").values_list("arrival", flat=True)
    assert list(arrivals) == list(range(1, 21))


def test_erased_diary_leaves_no_trace_in_the_files() -> None:
    person, other = the_person(), models.Person.objects.create()
    at = datetime(2026, 1, 5, 9, tzinfo=UTC)
    notes = [
        Entry(id=uuid7(number, bytes(10)), at=at, day=TODAY, body=Note(text=f"{CANARY} {number} " * 40))
        for number in range(50)
    ]
    append(person, notes)
    append(other, [entry(99)])
    assert _trace()
    erase(person)
    assert not _trace()
    assert [load(person), load(other)] == [(), (entry(99),)]
    assert list(models.Person.objects.all()) == [other]


def _trace() -> bool:
    return any(CANARY.encode() in path.read_bytes() for path in database().parent.glob(database().name + "*"))


def test_erasing_tells_when_another_program_holds_the_old_pages() -> None:
    person = the_person()
    append(person, [entry(1)])
    reader = sqlite3.connect(database(), timeout=0)
    try:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM records_entry").fetchone()
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA busy_timeout = 50")
        with pytest.raises(StorageError, match="another program"):
            erase(person)
    finally:
        reader.close()
        connection.close()
    assert load(person) == ()


@pytest.fixture
def small_disk() -> Iterator[None]:
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages + 1}")
    yield
    connection.close()


def test_full_disk_is_named_and_nothing_is_half_written(small_disk: None) -> None:
    person = the_person()
    append(person, [entry(1)])
    with pytest.raises(StorageError, match="The disk is full"):
        append(person, [entry(number) for number in range(2, 2000)])
    assert load(person) == (entry(1),)


def test_room_made_on_a_full_disk_is_used_without_a_restart(small_disk: None) -> None:
    person = the_person()
    with pytest.raises(StorageError):
        append(person, [entry(number) for number in range(2000)])
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count = 1000000")
    assert append(person, [entry(number) for number in range(2000)]).added == 2000


def test_read_only_diary_is_named() -> None:
    person = the_person()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = ON")
    try:
        with pytest.raises(StorageError, match="read-only"):
            append(person, [entry(1)])
        assert load(person) == ()
    finally:
        connection.close()


def test_locked_diary_is_named() -> None:
    person = the_person()
    other = sqlite3.connect(database(), timeout=0)
    try:
        other.execute("BEGIN IMMEDIATE")
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA busy_timeout = 50")
        with pytest.raises(StorageError, match="in use by another program"):
            append(person, [entry(1)])
    finally:
        other.close()
        connection.close()
    assert append(person, [entry(1)]).added == 1


def test_row_that_this_version_cannot_read_is_named() -> None:
    person = the_person()
    append(person, [entry(1)])
    models.Entry.objects.update(body='{"minutes": -1}')
    with pytest.raises(StorageError, match="of 2026-01-05 cannot be read by this version: minutes must be a number"):
        load(person)
