"""A clock that jumps: forward, back, across midnight, on the nights it changes, and to the other side of the world."""

import os
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from surefoot.domain.entries import Performance, SessionEnd, Walk
from surefoot.session.running import Running
from surefoot.web import clock, diary
from surefoot.web.session import shelf
from tests.web.session.sessions import addressed, begun, bodies, delivered, everything, stamped
from tests.web.today.people import DAY, Life, profile

pytestmark = pytest.mark.django_db


@pytest.fixture
def life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Life:
    """Return someone who answered the first questions ten days ago."""
    monkeypatch.setenv(clock.CLOCK_FILE_VARIABLE, str(tmp_path / "clock"))
    life = Life(tmp_path / "clock")
    life.tell(profile(), day=DAY - timedelta(days=10))
    return life


def set_clock(life: Life, at: datetime) -> None:
    life.clock.write_text(at.isoformat())


def keep(client: Client, running: Running, reports: list[dict]) -> dict:
    return delivered(client, *addressed(running, stamped(*reports)))


def first_exercise(running: Running) -> list[dict]:
    told = everything(running)
    return told[: next(number for number, one in enumerate(told, start=1) if one["kind"] == "answered")]


@pytest.mark.parametrize("day", [DAY - timedelta(days=11), date(2000, 1, 1), date(1970, 1, 1)])
def test_clock_behind_the_first_day_is_named_and_loops_nowhere(client: Client, life: Life, day: date) -> None:
    life.set(day)
    page = client.get("/", follow=True)
    assert (page.status_code, page.redirect_chain) == (503, [])
    told = page.content.decode()
    assert f"On this device it is {day.day} {day:%B %Y}. Your diary begins on 3 May 2026." in told
    assert client.get("/start/", follow=True).redirect_chain == [("/", 302)]
    assert len(life.bodies) == 1


@pytest.mark.parametrize("page", ["/settings/", "/history/", "/learn/help/", "/settings/save/"])
def test_diary_and_help_are_there_while_the_clock_is_behind(client: Client, life: Life, page: str) -> None:
    life.set(date(1970, 1, 1))
    assert client.get(page).status_code == 200


@pytest.mark.parametrize("days", [1, 2, 3, 40, 4000])
def test_session_kept_after_the_clock_went_forward_loses_nothing(client: Client, life: Life, days: int) -> None:
    running = begun(client)
    life.set(DAY + timedelta(days=days))
    assert keep(client, running, first_exercise(running))["later"] == []
    (entry,) = [entry for entry in diary.entries() if isinstance(entry.body, Performance)]
    assert entry.day == DAY
    client.post("/session/begin/")
    assert [end.reason for end in bodies(SessionEnd)] == ["left-open"]
    assert shelf.open_session(None) is None


@pytest.mark.parametrize("days", [2, 30])
def test_session_kept_while_the_clock_is_behind_is_put_off_by_name_and_kept_later(
    client: Client, life: Life, days: int
) -> None:
    running = begun(client)
    reports = stamped(*first_exercise(running))
    life.set(DAY - timedelta(days=days))
    sent = addressed(running, reports)
    said = delivered(client, *sent)
    assert [one["id"] for one in said["later"]] == [one["id"] for one in sent]
    named = f"day {DAY} is in the future; today is {DAY - timedelta(days=days)}"
    assert said["later"][0]["error"].startswith(named)
    life.set(DAY)
    assert delivered(client, *sent)["kept"] == [one["id"] for one in sent]
    assert len(bodies(Performance)) == 1


@pytest.mark.parametrize(("days", "named"), [(-1, False), (0, False), (1, False), (2, True), (400, True)])
def test_day_written_by_a_clock_that_was_ahead_is_named_and_waits(
    client: Client, life: Life, days: int, named: bool
) -> None:
    life.tell(Walk(minutes=99), day=DAY + timedelta(days=days))
    page = client.get("/").content.decode()
    assert ("Your diary holds a day that has not come yet" in page) is named
    assert ("99 minutes" in page) is (days == 0)


def test_session_over_midnight_is_one_session_of_the_day_it_began(client: Client, life: Life) -> None:
    life.set(DAY, hour=23)
    running = begun(client)
    reports = everything(running)
    half = len(first_exercise(running))
    keep(client, running, reports[:half])
    life.set(DAY + timedelta(days=1), hour=0)
    assert keep(client, running, reports[half:])["sessions"][running.id]["ended"] is True
    told = [entry for entry in diary.entries() if isinstance(entry.body, Performance | SessionEnd)]
    assert {entry.day for entry in told} == {DAY}
    assert {entry.at.date() for entry in told} == {DAY, DAY + timedelta(days=1)}


def test_clock_set_back_a_day_changes_no_past_day(client: Client, life: Life) -> None:
    client.post("/today/walk/", {"minutes": "12", "comfortable": "yes", "entry_id": diary.fresh_id()})
    life.set(DAY - timedelta(days=1))
    client.post("/today/walk/", {"minutes": "7", "comfortable": "yes", "entry_id": diary.fresh_id()})
    assert client.get("/").status_code == 200
    walks = [(entry.day, entry.body.minutes) for entry in diary.entries() if isinstance(entry.body, Walk)]
    assert walks == [(DAY - timedelta(days=1), 7.0), (DAY, 12.0)]


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo"])
@pytest.mark.parametrize("night", [date(2026, 3, 29), date(2026, 10, 25), date(2026, 11, 1), date(2026, 4, 5)])
def test_hour_that_comes_twice_keeps_its_order_and_its_day(life: Life, zone: str, night: date) -> None:
    start = datetime.combine(night, datetime.min.time(), ZoneInfo(zone)).astimezone(ZoneInfo("UTC"))
    for number in range(12):
        at = (start + timedelta(minutes=30 * number)).astimezone(ZoneInfo(zone))
        set_clock(life, datetime.fromisoformat(at.isoformat()))
        diary.record(None, Walk(minutes=number + 1.0))
    walks = [entry for entry in diary.entries() if isinstance(entry.body, Walk)]
    assert [entry.body.minutes for entry in walks] == [number + 1.0 for number in range(12)]
    assert {entry.day for entry in walks} == {night}


def test_travel_to_the_other_side_of_the_world_moves_no_entry(client: Client, life: Life) -> None:
    east, west = ZoneInfo("Pacific/Kiritimati"), ZoneInfo("Pacific/Pago_Pago")  # +14 and -11
    moment = datetime(2026, 5, 13, 9, tzinfo=east)
    seen = []
    for number, zone in enumerate((east, west, east)):
        set_clock(life, datetime.fromisoformat((moment + timedelta(hours=number)).astimezone(zone).isoformat()))
        assert client.get("/").status_code == 200
        diary.record(None, Walk(minutes=number + 1.0))
        seen.append([(entry.day.day, entry.body.minutes) for entry in diary.entries() if isinstance(entry.body, Walk)])
    assert seen == [[(13, 1.0)], [(12, 2.0), (13, 1.0)], [(12, 2.0), (13, 1.0), (13, 3.0)]]


@pytest.fixture
def zone_of_the_process() -> Iterator[None]:
    before = os.environ.get("TZ")
    yield
    os.environ.pop("TZ", None)
    if before is not None:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process cannot be set here")
@pytest.mark.parametrize(("chosen", "follows"), [("", True), ("Pacific/Kiritimati", False)])
def test_zone_of_the_start_is_left_behind_on_a_journey_unless_chosen(
    zone_of_the_process: None, monkeypatch: pytest.MonkeyPatch, chosen: str, follows: bool
) -> None:
    monkeypatch.delenv(clock.CLOCK_FILE_VARIABLE, raising=False)
    monkeypatch.setenv(clock.CHOSEN_ZONE_VARIABLE, chosen)
    os.environ.pop("TZ", None)
    time.tzset()
    machine = datetime.now().astimezone().utcoffset()
    os.environ["TZ"] = "Pacific/Kiritimati"
    time.tzset()
    assert clock.now().utcoffset() == (machine if follows else timedelta(hours=14))
