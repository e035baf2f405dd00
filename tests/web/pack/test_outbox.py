"""What waited on a device is kept once, each message for itself, whatever else came with it."""

import os
from datetime import timedelta

import pytest

from surefoot.domain.diary import effective
from surefoot.domain.entries import CheckIn, Fall, FootCheck, Note, Performance, Profile, Response, SessionEnd, Walk
from surefoot.exchange.identifiers import new_id
from surefoot.records.models import RunningSession, SessionReport
from surefoot.web import clock, diary
from surefoot.web.session import shelf
from tests.web.session.sessions import (
    CALM,
    addressed,
    begun,
    bodies,
    delivered,
    everything,
    ready_for_today,
    sets_reported,
    stamped,
    told_of_a_day,
)
from tests.web.today.people import DAY, Life

pytestmark = pytest.mark.django_db
WALK = Walk(minutes=12.0, comfortable=True)
UNKNOWN = "00000000-0000-7000-8000-000000000000"


def packed(client) -> tuple[str, list[dict]]:
    """Return today's packed session, not begun, and the reports of a whole one."""
    pack = client.get("/pack.json").json()
    (plan,) = {one["plan"] for one in pack["days"][0]["outlooks"].values() if one["rank"] == 0}
    running = shelf.change(None, plan, [])
    return plan, addressed(running, stamped({"kind": "begun"}, *everything(running)))


def ids(*messages: dict) -> list[str]:
    return [one["id"] for one in messages]


@pytest.mark.parametrize(
    "body",
    [CALM, Response(to=UNKNOWN, morning=3), WALK, Fall(injured=False), Note(text="a made-up note")],
)
def test_entry_is_kept_once_however_often_it_comes(client, body):
    ready_for_today(None)
    message = told_of_a_day(body)
    for _ in range(3):
        answer = delivered(client, message)
        assert (answer["kept"], answer["refused"], answer["later"]) == (ids(message), [], [])
    assert bodies(type(body)) == [body]


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"entry": {"kind": "profile"}}, "entry, kind must be one of check_in, response, walk, fall, note"),
        ({"entry": {"kind": "clearance", "flag": "open-sore", "by": "me"}}, "entry, kind must be one of"),
        ({"entry": {"kind": "correction"}}, "entry, kind must be one of"),
        ({"entry": None}, "entry, kind must be one of"),
        ({"entry": {"kind": "check_in", "pain": 11}}, "pain must be a whole number from 0 to 10, not 11"),
        ({"entry": {"kind": "walk", "minutes": 12, "mood": "good"}}, "mood"),
        ({"day": "yesterday"}, "day must be a day such as"),
        ({"at": "08:00"}, "at must be a time with its offset"),
        ({"id": "7"}, "id"),
        ({"session": 7}, "session must be the session's own UUID"),
    ],
)
def test_message_that_cannot_be_kept_is_named_and_blocks_no_other(client, wrong, named):
    ready_for_today()
    bad, good = told_of_a_day(WALK) | wrong, told_of_a_day(WALK)
    answer = delivered(client, bad, 7, good)
    assert answer["kept"] == ids(good)
    assert [one["id"] for one in answer["refused"]] == [bad["id"], None]
    assert named in answer["refused"][0]["error"]
    assert bodies(Walk) == [WALK]


@pytest.mark.parametrize("sent", ["not json", '{"id": 1}', "[" * 50_000, "[]" + " " * 100_001, str([0] * 201)])
def test_unreadable_delivery_is_refused_as_a_whole(client, sent):
    ready_for_today()
    answer = client.post("/outbox/", data=sent, content_type="application/json")
    assert (answer.status_code, list(answer.json())) == (400, ["error"])


def test_id_that_stands_for_something_else_is_refused_and_the_first_word_stands(client):
    ready_for_today()
    first = told_of_a_day(WALK)
    other = first | {"entry": {"kind": "walk", "minutes": 40}}
    delivered(client, first)
    answer = delivered(client, other, told_of_a_day(Note(text="kept")))
    assert [one["id"] for one in answer["refused"]] == ids(first)
    assert "already in the diary with another content" in answer["refused"][0]["error"]
    assert (bodies(Walk), len(bodies(Note))) == ([WALK], 1)


def test_id_twice_in_one_delivery_with_two_contents_keeps_the_first(client):
    ready_for_today()
    first = told_of_a_day(WALK)
    answer = delivered(client, first, first, first | {"entry": {"kind": "note", "text": "other"}})
    assert (answer["kept"], [one["id"] for one in answer["refused"]]) == (ids(first), ids(first))
    assert (bodies(Walk), bodies(Note)) == ([WALK], [])


def test_report_whose_id_was_used_is_refused_and_the_others_of_its_session_are_kept(client):
    running = begun(client)
    first, second = addressed(running, stamped(*list(sets_reported(running, 0))[:1] * 2))
    delivered(client, first)
    answer = delivered(client, second, first | {"told": {"reps": 1}})
    assert (answer["kept"], [one["id"] for one in answer["refused"]]) == (ids(second), ids(first))
    assert "was kept with another content" in answer["refused"][0]["error"]


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"at": "2026-11-23T08:14:05"}, "at must carry its offset"),
        ({"kind": "jumped"}, "kind must name a known kind"),
        ({"where": -1}, "where must be a step or an exercise"),
        ({"told": {"reps": 5, "mood": "good"}}, "mood"),
    ],
)
def test_report_that_cannot_be_read_is_told_by_what_is_wrong(client, wrong, named):
    running = begun(client)
    before = SessionReport.objects.count()
    (first,) = addressed(running, stamped(next(sets_reported(running, 0))))
    (refused,) = delivered(client, first | wrong)["refused"]
    assert (refused["id"], named in refused["error"], SessionReport.objects.count()) == (first["id"], True, before)


def test_report_to_an_unknown_session_is_refused_in_words(client):
    ready_for_today()
    (report,) = stamped({"kind": "begun"})
    (refused,) = delivered(client, {"session": UNKNOWN} | report)["refused"]
    assert refused == {
        "id": report["id"],
        "error": "there is no such session; it may be of a diary that was erased, or too old",
    }


def test_place_of_a_session_can_be_asked_for_with_nothing_to_tell(client):
    running = begun(client)
    ask = client.post(f"/outbox/?session={running.id}", data=[], content_type="application/json").json()
    assert ask["sessions"][running.id]["step"] == 0
    for odd in (UNKNOWN, "7", ""):
        ask = client.post(f"/outbox/?session={odd}", data=[], content_type="application/json").json()
        assert ask["sessions"] == {}


def test_nothing_is_kept_before_the_first_questions_and_all_of_it_waits(client):
    message = told_of_a_day(CALM)
    answer = delivered(client, message)
    assert ([one["id"] for one in answer["later"]], answer["kept"], diary.entries()) == (ids(message), [], ())


def test_entry_of_a_day_that_has_not_come_waits_and_blocks_no_other(client):
    ready_for_today()
    early = told_of_a_day(WALK, at=clock.now() + timedelta(days=40))
    late = told_of_a_day(WALK, at=clock.now() - timedelta(days=40))
    answer = delivered(client, early, late)
    assert (answer["kept"], [one["id"] for one in answer["later"]]) == (ids(late), ids(early))
    assert "is in the future" in answer["later"][0]["error"]


def test_packed_session_is_opened_by_its_first_report_and_finished(client):
    ready_for_today()
    plan, messages = packed(client)
    assert RunningSession.objects.count() == 0
    place = delivered(client, messages[0])["sessions"][plan]
    assert (place["ended"], shelf.open_session(None).id) == (False, plan)
    assert delivered(client, *messages[1:])["sessions"][plan]["ended"] is True
    assert [end.outcome for end in bodies(SessionEnd)] == ["finished"]


def test_session_begun_with_the_network_is_the_one_in_the_pack(client):
    ready_for_today()
    plan, _ = packed(client)
    client.post("/session/begin/")
    assert shelf.open_session(None).id == plan
    assert client.get("/pack.json").json()["days"][0]["running"] == plan


def test_session_left_before_its_first_set_is_followed_by_another_one(client):
    ready_for_today()
    plan, _ = packed(client)
    client.post("/session/begin/")
    client.post("/session/stop/", {"why": "had-enough"})
    after, _ = packed(client)
    client.post("/session/begin/")
    assert plan != after == shelf.open_session(None).id


def test_two_devices_finishing_one_packed_session_fill_one_session(client):
    ready_for_today()
    plan, one = packed(client)
    _, other = packed(client)
    for half in (one[::2], other[1::2], one[1::2], other[::2]):
        delivered(client, *half)
    standing = effective(diary.entries())
    ends = [entry.body for entry in standing if isinstance(entry.body, SessionEnd)]
    performed = [entry.body.exercise for entry in standing if isinstance(entry.body, Performance)]
    assert [(end.session, end.outcome) for end in ends] == [(plan, "finished")]
    assert sorted(performed) == sorted({*performed})


@pytest.fixture
def life(tmp_path, monkeypatch) -> Life:
    """Return someone whose clock can be set."""
    monkeypatch.setenv(clock.CLOCK_FILE_VARIABLE, str(tmp_path / "clock"))
    return Life(tmp_path / "clock")


@pytest.mark.parametrize("days", [1, 2, 40])
def test_session_of_an_earlier_day_is_kept_closed_and_not_played_on(client, life, days):
    ready_for_today()
    plan, messages = packed(client)
    life.set(DAY + timedelta(days=days))
    answer = delivered(client, *messages[:8])
    assert (answer["kept"], answer["sessions"][plan]["ended"]) == (ids(*messages[:8]), True)
    (end,) = bodies(SessionEnd)
    assert (end.outcome, end.reason) == ("stopped", "left-open")
    assert {entry.day for entry in diary.entries() if isinstance(entry.body, Performance | SessionEnd)} == {DAY}


def test_rest_of_a_session_that_was_closed_meanwhile_still_counts(client, life):
    ready_for_today()
    _, messages = packed(client)
    life.set(DAY + timedelta(days=1))
    delivered(client, *messages[:8])
    delivered(client, *messages[8:])
    ends = [entry.body for entry in effective(diary.entries()) if isinstance(entry.body, SessionEnd)]
    assert [(end.outcome, end.reason) for end in ends] == [("finished", None)]


def test_session_done_while_a_flag_was_open_elsewhere_is_kept_and_stop_is_told(client):
    ready_for_today()
    plan, messages = packed(client)
    diary.record(None, CheckIn(red_flags=("foot-drop",)))
    answer = delivered(client, *messages[:8])
    assert (answer["kept"], answer["refused"], answer["stop"]) == (ids(*messages[:8]), [], True)
    assert answer["sessions"][plan]["ended"] is True
    assert len(bodies(Performance)) > 0
    assert [end.reason for end in bodies(SessionEnd)] == ["red-flag"]


def test_check_ins_of_two_devices_on_one_day_both_count_and_the_more_careful_one_decides(client):
    ready_for_today(None)
    calm = told_of_a_day(CALM, at=clock.now())
    sore = CheckIn(pain=2, foot_check=FootCheck(left=("blister",)), red_flags=(), fall_or_near_fall=False)
    careful = told_of_a_day(sore, at=clock.now() - timedelta(minutes=2))
    delivered(client, calm, careful)
    assert len(bodies(CheckIn)) == 2
    assert diary.advice(None).verdict == "seated"


def test_red_flag_told_without_the_network_ends_the_session_of_the_same_delivery(client):
    running = begun(client)
    told = addressed(running, stamped(next(sets_reported(running, 0))))
    answer = delivered(client, *told, told_of_a_day(CheckIn(red_flags=("chest-pain",))))
    assert (answer["stop"], answer["sessions"][running.id]["ended"]) == (True, True)


def test_own_entry_ids_of_a_message_cannot_be_changed_from_inside_it(client):
    ready_for_today()
    message = told_of_a_day(WALK)
    message["entry"] |= {"id": new_id(clock.now(), os.urandom(10)), "day": "2001-01-01"}
    delivered(client, message)
    (entry,) = [entry for entry in diary.entries() if isinstance(entry.body, Walk)]
    assert (entry.id, entry.day.isoformat()) == (message["id"], message["day"])


def test_profile_is_never_written_by_a_device(client):
    ready_for_today()
    delivered(client, told_of_a_day(Profile(birth_year=1990)))
    assert [profile.birth_year for profile in bodies(Profile)] == [1954]
