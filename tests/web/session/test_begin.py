"""A session begins only when today's advice holds one, and never changes after that."""

from datetime import timedelta

import pytest

from surefoot.domain.entries import Choice, FootCheck, Performance, SessionEnd
from surefoot.records.models import RunningSession
from surefoot.web import clock, diary
from surefoot.web.session import shelf
from tests.web.session.sessions import CALM, begun, bodies, everything, ready_for_today, report, sets_reported

pytestmark = pytest.mark.django_db


def test_begin_freezes_what_was_advised(client):
    ready_for_today()
    advised = [(item.exercise, item.variant) for item in diary.advice().session.items()]
    client.post("/session/begin/")
    running = shelf.open_session(None)
    assert [(running.items[n].exercise, running.items[n].variant) for n in running.order()] == advised
    assert running.place.step == 0


def test_begin_before_the_check_in_leads_to_today(client):
    ready_for_today(check_in=None)
    answer = client.post("/session/begin/")
    assert (answer.status_code, answer.headers["location"]) == (302, "/")
    assert RunningSession.objects.count() == 0


def test_begin_with_an_open_red_flag_is_refused(client):
    ready_for_today(check_in=CALM.__class__(pain=2, foot_check=FootCheck(left=("open-sore",)), red_flags=()))
    assert client.post("/session/begin/").headers["location"] == "/"
    assert RunningSession.objects.count() == 0


def test_begin_twice_is_one_session(client):
    first = begun(client)
    assert client.post("/session/begin/").headers["location"] == "/session/"
    assert shelf.open_session(None) == first
    assert RunningSession.objects.count() == 1


def test_later_choice_does_not_change_the_running_session(client):
    first = begun(client)
    diary.record(None, Choice(minutes=8))
    assert shelf.open_session(None).items == first.items


def test_begin_after_todays_session_shows_what_was_done(client):
    running = begun(client)
    report(client, running, *everything(running))
    assert client.post("/session/begin/").headers["location"] == "/session/after/"
    assert len(bodies(SessionEnd)) == 1


def test_play_without_a_session_leads_to_today(client):
    ready_for_today()
    assert client.get("/session/").headers["location"] == "/"


def test_session_left_open_yesterday_is_ended_on_its_own_day(client, tmp_path, monkeypatch):
    told = tmp_path / "clock"
    monkeypatch.setenv("SUREFOOT_CLOCK_FILE", str(told))
    told.write_text("2026-05-13T09:00:00+02:00")
    running = begun(client)
    report(client, running, {"kind": "did", "where": 1, "told": {"reps": 5}})
    told.write_text("2026-05-14T08:00:00+02:00")
    diary.record(None, CALM)
    client.post("/session/begin/")
    ends = [entry for entry in diary.entries() if isinstance(entry.body, SessionEnd)]
    assert [(end.day.isoformat(), end.body.outcome, end.body.reason) for end in ends] == [
        ("2026-05-13", "stopped", "left-open")
    ]
    assert RunningSession.objects.get(id=running.id).state == "ended"


def test_red_flag_found_elsewhere_ends_the_running_session(client):
    running = begun(client)
    report(client, running, {"kind": "did", "where": 1, "told": {"reps": 5}})
    diary.record(None, CALM.__class__(red_flags=("open-sore",)))
    assert client.get("/session/").headers["location"] == "/"
    assert [(end.outcome, end.reason) for end in bodies(SessionEnd)] == [("stopped", "red-flag")]
    assert shelf.open_session(None) is None


def test_red_flag_found_elsewhere_stops_the_player_at_the_next_set(client):
    running = begun(client)
    diary.record(None, CALM.__class__(red_flags=("open-sore",)))
    answer = report(client, running, next(sets_reported(running, 0)))
    assert answer["ended"] is True
    assert client.get(answer["next"]).headers["location"] == "/"
    assert [(end.outcome, end.reason) for end in bodies(SessionEnd)] == [("stopped", "red-flag")]
    assert [len(body.sets) for body in bodies(Performance)] == [1]


def the_next(monkeypatch, running, **later):
    """Let time pass since the session was last touched."""
    then = clock.now() + timedelta(**later)
    monkeypatch.setattr(clock, "now", lambda request=None: then)
    monkeypatch.setattr(clock, "today", lambda request=None: running.day + timedelta(days=1))


def test_session_left_open_is_not_played_the_next_day(client, monkeypatch):
    running = begun(client)
    report(client, running, next(sets_reported(running, 0)))
    the_next(monkeypatch, running, hours=26)
    assert client.get("/session/").headers["location"] != "/session/"
    assert shelf.open_session(None) is None
    assert [body.outcome for body in bodies(SessionEnd)] == ["stopped"]


def test_set_told_the_next_day_is_kept_and_ends_the_session(client, monkeypatch):
    running = begun(client)
    first, second = list(sets_reported(running, 0))[:2]
    report(client, running, first)
    the_next(monkeypatch, running, hours=26)
    report(client, running, second)
    assert shelf.open_session(None) is None
    assert [len(body.sets) for body in bodies(Performance)] == [2]


def test_session_begun_before_midnight_goes_on_after_it(client, monkeypatch):
    running = begun(client)
    report(client, running, next(sets_reported(running, 0)))
    the_next(monkeypatch, running, minutes=20)
    assert client.get("/session/").status_code == 200
