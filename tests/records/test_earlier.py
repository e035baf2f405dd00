"""Earlier days from the records: always as the diary was known on that day, and never from a stale snapshot."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from surefoot.catalogue import load_programme
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Body, CheckIn, Correction, Profile, Retraction
from surefoot.engine.coach import Snapshot, snapshot_of
from surefoot.engine.review import review
from surefoot.exchange.identifiers import uuid7
from surefoot.records import earlier, models
from surefoot.records.advice import snapshot_for
from surefoot.records.diary_store import append, load, the_person
from surefoot.records.earlier import earlier_snapshot
from surefoot.records.erasing import erase
from surefoot.records.reviews import review_for
from surefoot.records.storage import StorageError
from tests.strategies import diaries

pytestmark = pytest.mark.django_db(transaction=True)
PROGRAMME = load_programme()
DAY = date(2026, 1, 5)


def later(days: int) -> date:
    return DAY + timedelta(days=days)


def entry(number: int, body: Body, days: int = 0) -> Entry:
    at = datetime.combine(later(days), datetime.min.time(), UTC) + timedelta(hours=8, minutes=number)
    return Entry(id=uuid7(number, bytes(10)), at=at, day=later(days), body=body)


def morning(number: int, pain: int, days: int) -> Entry:
    return entry(number, CheckIn(pain=pain), days)


def known_on(diary: Sequence[Entry], on: date) -> Snapshot:
    return snapshot_of(PROGRAMME, [one for one in diary if one.day <= on])


def kept(person: models.Person) -> dict[date, str]:
    return dict(models.EarlierSnapshot.objects.filter(person=person).order_by("day").values_list("day", "payload"))


def amended_at_random(chance: Random) -> list[Entry]:
    """Mornings of three months, and amendments of any of them or of each other, dated before or after what they are about."""
    diary = [entry(0, Profile(birth_year=1950))]
    diary += [morning(number, chance.randrange(11), chance.randrange(90)) for number in range(1, 25)]
    for number in range(25, 45):
        about = chance.choice(diary[1:])
        body = (
            Correction(supersedes=about.id, entry=CheckIn(pain=chance.randrange(11))),
            Retraction(supersedes=about.id),
        )
        diary.append(entry(number, body[chance.random() < 0.2], chance.randrange(90)))
    return diary


@pytest.mark.parametrize("seed", range(10))
def test_any_day_is_as_it_was_known_whatever_arrives_in_whatever_order(seed: int) -> None:
    chance = Random(seed)
    person, diary = the_person(), amended_at_random(chance)
    profile, *waiting = diary
    chance.shuffle(waiting)
    append(person, [profile])
    while waiting:
        size = chance.randint(1, 8)
        append(person, waiting[:size])
        del waiting[:size]
        told = load(person)
        for on in (later(chance.randrange(95)) for _ in range(3)):
            assert snapshot_for(person, on=on) == earlier_snapshot(person, on=on) == known_on(told, on)
            assert review_for(person, on=on) == review(PROGRAMME, told, on=on)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(diaries(max_days=12), st.randoms(use_true_random=False))
def test_every_day_of_any_diary_is_as_it_was_known(diary: Sequence[Entry], chance: Random) -> None:
    models.Person.objects.all().delete()
    person = models.Person.objects.create()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(earlier, "SPACING_DAYS", 2)
        waiting = list(diary)
        chance.shuffle(waiting)
        while waiting:
            size = chance.randint(1, len(waiting))
            append(person, waiting[:size])
            del waiting[:size]
            on = chance.choice(diary).day
            assert earlier_snapshot(person, on=on) == known_on(load(person), on)


def test_day_is_folded_from_the_two_weeks_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    person, diary = the_person(), [morning(number, 3, number) for number in range(100)]
    append(person, diary)
    earlier_snapshot(person, on=later(90))
    ends = list(kept(person))
    assert [(one - ends[0]).days for one in ends] == [0, 14, 28, 42, 56, 70]
    read: list[int] = []
    whole = earlier.entries_in

    def watched(rows: object) -> list[Entry]:
        found = whole(rows)
        read.append(len(found))
        return found

    monkeypatch.setattr(earlier, "entries_in", watched)
    assert earlier_snapshot(person, on=ends[3] + timedelta(days=5)) == known_on(diary, ends[3] + timedelta(days=5))
    assert read == [5]


def test_entry_of_an_earlier_day_lets_go_of_those_from_there_on() -> None:
    person = the_person()
    append(person, [morning(number, 3, number) for number in range(60)])
    earlier_snapshot(person, on=later(59))
    before = kept(person)
    ends = list(before)
    append(person, [morning(99, 8, (ends[2] - DAY).days)])
    earlier_snapshot(person, on=ends[1])
    assert list(kept(person)) == ends[:2]
    earlier_snapshot(person, on=later(59))
    after = kept(person)
    assert [before[end] == after[end] for end in ends] == [True, True, *[False] * (len(ends) - 2)]


def test_late_amendment_leaves_what_was_known_before_it() -> None:
    person, first = the_person(), morning(1, 3, 1)
    diary = [first, *(morning(number, 4, number) for number in range(2, 60))]
    append(person, diary)
    earlier_snapshot(person, on=later(50))
    before = kept(person)
    late = entry(70, Correction(supersedes=first.id, entry=CheckIn(pain=9)), 57)
    append(person, [late])
    assert earlier_snapshot(person, on=later(58)) == known_on([*diary, late], later(58))
    assert earlier_snapshot(person, on=later(56)) == known_on(diary, later(56))
    assert {day: payload for day, payload in kept(person).items() if day in before} == before


@pytest.mark.parametrize("lost", ["rows", "mark", "version", "text"])
def test_snapshots_that_are_lost_are_made_again(lost: str) -> None:
    person = the_person()
    append(person, [morning(number, 3, number) for number in range(40)])
    expected, whole = earlier_snapshot(person, on=later(39)), kept(person)
    match lost:
        case "rows":
            models.EarlierSnapshot.objects.all().delete()
        case "mark":
            models.EarlierMark.objects.all().delete()
        case "version":
            models.EarlierMark.objects.update(version="older")
            models.EarlierSnapshot.objects.update(payload="[]")
        case "text":
            models.EarlierSnapshot.objects.update(payload="[1, 2")
    assert earlier_snapshot(person, on=later(39)) == expected
    assert (earlier_snapshot(person, on=later(39)), kept(person)) == (expected, whole)


def test_diary_without_news_is_only_read(django_assert_num_queries: object) -> None:
    person = the_person()
    append(person, [morning(number, 3, number) for number in range(40)])
    first = earlier_snapshot(person, on=later(38))
    with django_assert_num_queries(8) as seen:
        assert earlier_snapshot(person, on=later(38)) == first
    assert [one["sql"] for one in seen if not one["sql"].startswith("SELECT")] == []


def test_diary_that_cannot_be_written_is_told_all_the_same() -> None:
    person, diary = the_person(), [morning(number, 3, number) for number in range(40)]
    append(person, diary)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = ON")
    try:
        assert earlier_snapshot(person, on=later(30)) == known_on(diary, later(30))
    finally:
        connection.close()
    assert kept(person) == {}


def test_diary_that_cannot_be_read_is_named() -> None:
    person = the_person()
    append(person, [morning(1, 3, 0)])
    models.Entry.objects.update(body='{"pain": 99}')
    with pytest.raises(StorageError, match="cannot be read by this version"):
        earlier_snapshot(person, on=DAY)


def test_erasing_takes_them_along() -> None:
    person, other = the_person(), models.Person.objects.create()
    for one, number in ((person, 100), (other, 200)):
        append(one, [morning(number + days, 3, days) for days in range(30)])
        earlier_snapshot(one, on=later(29))
    erase(person)
    rows = (*models.EarlierSnapshot.objects.all(), *models.EarlierMark.objects.all())
    assert {row.person_id for row in rows} == {other.pk}
