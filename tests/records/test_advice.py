"""Advice from the records: the same with and without a snapshot, and never from a stale one."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from surefoot.catalogue import load_programme
from surefoot.domain.diary import Entry
from surefoot.domain.entries import CheckIn, Choice, Correction, FootCheck, Note, Profile, Retraction
from surefoot.engine.coach import advise
from surefoot.engine.screening import MissingProfileError
from surefoot.exchange.identifiers import uuid7
from surefoot.records import engine_version as records_engine_version
from surefoot.records import models
from surefoot.records.advice import advise_for
from surefoot.records.diary_store import append, load, the_person
from tests.strategies import diaries

pytestmark = pytest.mark.django_db(transaction=True)
DAY = date(2026, 1, 5)
PROGRAMME = load_programme()
EXERCISES = [(exercise.id, variant.id) for exercise in PROGRAMME.exercises for variant in exercise.variants]
CALM = CheckIn(pain=2, foot_check=FootCheck(), red_flags=())


def entry(number: int, body: object, day: date = DAY) -> Entry:
    at = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=8, minutes=number)
    return Entry(id=uuid7(number, bytes(10)), at=at, day=day, body=body)


def start() -> models.Person:
    person = the_person()
    append(person, [entry(1, Profile(birth_year=1950, equipment=("chair", "counter"))), entry(2, CALM)])
    return person


def covered() -> list[int]:
    return list(models.Snapshot.objects.values_list("arrival", flat=True))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(diaries(exercises=EXERCISES, max_days=12), st.integers(0, 100), st.integers(0, 3))
def test_advice_from_records_is_advice_from_scratch(diary: tuple[Entry, ...], percent: int, later: int) -> None:
    person = models.Person.objects.create()
    on = diary[-1].day + timedelta(days=later)
    part = len(diary) * percent // 100
    append(person, diary[:part])
    if any(isinstance(told.body, Profile) for told in diary[:part]):
        assert advise_for(person, on=on) == advise(PROGRAMME, diary[:part], on=on)
    append(person, diary[part:])
    assert advise_for(person, on=on) == advise(PROGRAMME, diary, on=on)
    assert advise_for(person, on=on) == advise(PROGRAMME, diary, on=on)
    models.Person.objects.all().delete()


def test_second_page_reads_no_entry_twice(django_assert_num_queries: object) -> None:
    person = start()
    first = advise_for(person, on=DAY)
    assert covered() == [2]
    with django_assert_num_queries(2) as seen:
        assert advise_for(person, on=DAY) == first
    assert [
        query["sql"] for query in seen if 'arrival" > 2' not in query["sql"] and "snapshot" not in query["sql"]
    ] == []


def test_new_entry_moves_the_snapshot_on() -> None:
    person = start()
    advise_for(person, on=DAY)
    append(person, [entry(3, Note(text="Rain."))])
    advise_for(person, on=DAY)
    assert covered() == [3]


@pytest.mark.parametrize(
    "late",
    [
        Correction(supersedes=entry(2, CALM).id, entry=CheckIn(pain=2, foot_check=FootCheck(left=("open-sore",)))),
        Retraction(supersedes=entry(2, CALM).id),
    ],
)
def test_amendment_is_heard(late: object) -> None:
    person = start()
    before = advise_for(person, on=DAY)
    append(person, [entry(9, late)])
    after = advise_for(person, on=DAY)
    assert after == advise(PROGRAMME, load(person), on=DAY)
    assert after != before


def test_entry_that_arrives_late_is_heard() -> None:
    person = start()
    sore = CheckIn(pain=2, foot_check=FootCheck(right=("open-sore",)))
    tomorrow = DAY + timedelta(days=1)
    append(person, [entry(5, CALM, tomorrow)])
    advise_for(person, on=tomorrow)
    append(person, [entry(6, sore, DAY)])
    told = advise_for(person, on=tomorrow)
    assert [flag.code for flag in told.flags] == ["open-sore"]
    assert told == advise(PROGRAMME, load(person), on=tomorrow)


def test_old_day_knows_nothing_of_later_ones() -> None:
    person = start()
    before = advise_for(person, on=DAY)
    append(person, [entry(5, CheckIn(pain=9), DAY + timedelta(days=1))])
    assert advise_for(person, on=DAY) == before
    assert covered() == [3]


@pytest.mark.parametrize("damage", [{"payload": "[1, 2"}, {"payload": "[]"}, {"version": "older"}, {"payload": "null"}])
def test_snapshot_that_cannot_be_read_is_made_anew(damage: dict[str, str]) -> None:
    person = start()
    told = advise_for(person, on=DAY)
    whole = models.Snapshot.objects.get()
    models.Snapshot.objects.update(**damage)
    assert advise_for(person, on=DAY) == told
    assert models.Snapshot.objects.values().get() == {
        "person_id": person.pk,
        "version": whole.version,
        "arrival": 2,
        "payload": whole.payload,
    }


def test_mark_changes_with_the_rules(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, content in (("engine/rule.py", "a"), ("catalogue/programme/text/en/ui.toml", "a")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content)
    for name in ("domain", "exchange"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(records_engine_version, "files", lambda _: tmp_path)
    mark = records_engine_version.engine_version.__wrapped__
    first = mark()
    (tmp_path / "catalogue/programme/text/en/ui.toml").write_text("b")
    assert mark() == first
    (tmp_path / "engine/rule.py").write_text("b")
    assert mark() != first


def test_fewer_minutes_for_once_are_not_remembered() -> None:
    person = start()
    usual = advise_for(person, on=DAY)
    short = advise_for(person, on=DAY, minutes=10)
    assert (short.minutes, advise_for(person, on=DAY)) == (10, usual)
    assert short == advise(PROGRAMME, (*load(person), entry(30, Choice(minutes=10))), on=DAY)


def test_minutes_leave_the_other_choices_of_the_day() -> None:
    person = start()
    append(person, [entry(4, Choice(seated=True, minutes=20))])
    expected = advise(PROGRAMME, (*load(person), entry(30, Choice(seated=True, minutes=12))), on=DAY)
    assert advise_for(person, on=DAY, minutes=12) == expected


def test_advice_is_given_when_the_snapshot_cannot_be_kept() -> None:
    person = start()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = ON")
    try:
        assert advise_for(person, on=DAY) == advise(PROGRAMME, load(person), on=DAY)
    finally:
        connection.close()
    assert covered() == []


def test_person_without_a_profile_is_named() -> None:
    with pytest.raises(MissingProfileError):
        advise_for(the_person(), on=DAY)
