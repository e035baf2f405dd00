"""The history: read it, put it right, take it back, add to it."""

from datetime import timedelta

import pytest

from surefoot.domain.diary import effective
from surefoot.domain.entries import (
    CheckIn,
    Correction,
    Fall,
    FootCheck,
    Measurement,
    Note,
    Performance,
    Response,
    Retraction,
    SessionEnd,
    SetDone,
    Unknown,
    Walk,
)
from surefoot.web import clock, diary
from tests.web.session.sessions import STEADY, begun, bodies, everything, report

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def person(db):
    diary.record(None, STEADY)


def noted(body, **when):
    return diary.record(None, body, **when)[0].id


def standing(kind):
    return [entry.body for entry in effective(diary.entries()) if isinstance(entry.body, kind)]


def change(client, entry, **fields):
    return client.post(f"/history/entry/{entry}/edit/", {"entry_id": diary.fresh_id(), **fields})


def day_page(client, day=None):
    return client.get(f"/history/{(day or clock.today()).isoformat()}/").content.decode()


def add(client, kind, day=None, **fields):
    day = day or clock.today()
    return client.post(f"/history/{day.isoformat()}/add/{kind}/", {"entry_id": diary.fresh_id(), **fields})


def test_history_lists_today(client):
    noted(Walk(minutes=12))
    assert "walked 12 minutes" in client.get("/history/").content.decode()


def test_days_older_than_eight_weeks_are_a_page_away(client):
    long_ago = clock.now() - timedelta(days=80)
    noted(Walk(minutes=33), day=long_ago.date(), at=long_ago)
    first = client.get("/history/").content.decode()
    address = first.split('href="?before=')[1].split('"')[0]
    assert "walked 33 minutes" not in first
    assert "walked 33 minutes" in client.get(f"/history/?before={address}").content.decode()


@pytest.mark.parametrize("before", ["", "soon", "2026-13-45"])
def test_history_of_a_date_that_is_none_begins_today(client, before):
    assert client.get("/history/", {"before": before}).status_code == 200


def test_day_shows_plan_done_and_why(client):
    running = begun(client)
    report(client, running, *everything(running))
    page = day_page(client)
    assert "Planned: " in page
    assert "A gentle first dose of" in page
    assert "Session done" in page


def test_newer_kind_is_shown_as_it_is(client):
    noted(Unknown(kind="mood", data={"level": 3}))
    page = day_page(client)
    assert "From a newer version: mood" in page
    assert "level: 3" in page


def test_changed_walk_counts_and_the_old_word_stays_visible(client):
    walk = noted(Walk(minutes=12, comfortable=True))
    change(client, walk, minutes="21", comfortable="no")
    assert standing(Walk) == [Walk(minutes=21, comfortable=False)]
    assert "<del>12 minutes, Comfortable</del>" in day_page(client)


def test_same_change_twice_is_one_correction(client):
    walk = noted(Walk(minutes=12))
    fields = {"entry_id": diary.fresh_id(), "minutes": "21", "comfortable": ""}
    for _ in range(2):
        client.post(f"/history/entry/{walk}/edit/", fields)
    assert len(bodies(Correction)) == 1


def test_change_that_changes_nothing_writes_nothing(client):
    walk = noted(Walk(minutes=12))
    change(client, walk, minutes="12", comfortable="")
    assert bodies(Correction) == []


def test_second_change_stands_on_the_first(client):
    walk = noted(Walk(minutes=12))
    change(client, walk, minutes="21", comfortable="")
    change(client, walk, minutes="30", comfortable="")
    assert standing(Walk) == [Walk(minutes=30)]


@pytest.mark.parametrize("minutes", ["", "many", "601", "-1", "1.2.3"])
def test_unusable_minutes_are_asked_again_and_kept(client, minutes):
    walk = noted(Walk(minutes=12))
    answer = change(client, walk, minutes=minutes, comfortable="")
    page = answer.content.decode()
    assert (answer.status_code, f'value="{minutes}"' in page, "from 0 to 600" in page) == (422, True, True)
    assert bodies(Correction) == []


def test_changed_check_in_keeps_feet_and_flags(client):
    before = CheckIn(pain=3, foot_check=FootCheck(left=("hard-skin",)), red_flags=(), sleep="good", dizzy=False)
    told = noted(before)
    change(client, told, pain="5", sleep="", dizzy="yes")
    assert standing(CheckIn) == [
        CheckIn(pain=5, foot_check=FootCheck(left=("hard-skin",)), red_flags=(), sleep=None, dizzy=True)
    ]


def test_pain_of_eleven_is_refused(client):
    told = noted(CheckIn(pain=3))
    assert change(client, told, pain="11", sleep="", dizzy="").status_code == 422
    assert standing(CheckIn) == [CheckIn(pain=3)]


def test_changed_sets_and_effort(client):
    sets = (SetDone(reps=8), SetDone(reps=8, rpe=4, form="kept"))
    told = noted(Performance(session="s", exercise="heel-raise", variant="heel-raise", sets=sets))
    change(client, told, **{"set-1": "9", "set-2": "7", "rpe": "6"})
    (body,) = standing(Performance)
    assert body.sets == (SetDone(reps=9), SetDone(reps=7, rpe=6, form="kept"))


@pytest.mark.parametrize(
    ("body", "fields", "after"),
    [
        (Response(to="s", evening=3), {"evening": "4", "morning": "2"}, Response(to="s", evening=4, morning=2)),
        (
            Measurement(measure="heel-raises", value=12, unit="reps"),
            {"value": "13,5"},
            Measurement(measure="heel-raises", value=13.5, unit="reps"),
        ),
        (Note(text="sore"), {"text": "a bit sore"}, Note(text="a bit sore")),
        (
            Fall(),
            {"injured": "no", "head_hit": "no", "could_stand": "yes", "note": ""},
            Fall(injured=False, head_hit=False, could_stand=True),
        ),
    ],
)
def test_other_entries_can_be_changed(client, body, fields, after):
    change(client, noted(body), **fields)
    assert standing(type(body)) == [after]


def test_taken_back_entry_counts_no_more_and_stays_visible(client):
    walk = noted(Walk(minutes=12))
    page = client.get(f"/history/entry/{walk}/take-back/").content.decode()
    assert "12 minutes" in page
    client.post(f"/history/entry/{walk}/take-back/", {"entry_id": diary.fresh_id()})
    assert standing(Walk) == []
    assert "Taken back. It counts no more." in day_page(client)


def test_taken_back_twice_is_once(client):
    walk = noted(Walk(minutes=12))
    for _ in range(2):
        client.post(f"/history/entry/{walk}/take-back/", {"entry_id": diary.fresh_id()})
    assert len(bodies(Retraction)) == 1


def test_who_the_person_is_cannot_be_taken_back(client):
    profile = diary.entries()[0].id
    client.post(f"/history/entry/{profile}/take-back/", {"entry_id": diary.fresh_id()})
    assert bodies(Retraction) == []


def test_session_has_no_form_of_its_own(client):
    end = noted(SessionEnd(session="s", outcome="finished"))
    assert client.get(f"/history/entry/{end}/edit/").status_code == 302


@pytest.mark.parametrize("way", ["edit", "take-back"])
def test_entry_that_is_not_there(client, way):
    assert client.get(f"/history/entry/00000000-0000-7000-8000-000000000000/{way}/").status_code == 404


def test_forgotten_walk_goes_on_its_own_day(client):
    last_week = clock.today() - timedelta(days=7)
    add(client, "walk", last_week, minutes="15", comfortable="yes")
    (entry,) = [entry for entry in diary.entries() if isinstance(entry.body, Walk)]
    assert (entry.day, entry.body) == (last_week, Walk(minutes=15, comfortable=True))


def test_forgotten_answer_belongs_to_the_session_of_that_day(client):
    noted(SessionEnd(session="the-session", outcome="finished"))
    add(client, "response", evening="3", morning="")
    assert standing(Response) == [Response(to="the-session", evening=3)]


def test_answer_without_a_session_has_no_form(client):
    assert add(client, "response", evening="3", morning="").status_code == 404


def test_forgotten_fall_that_did_harm_opens_its_flag(client):
    add(client, "fall", injured="no", head_hit="yes", could_stand="yes", note="")
    assert [flag.code for flag in diary.advice().flags] == ["fall-head-injury"]


def test_note_keeps_its_lines(client):
    add(client, "note", text="first\r\nsecond")
    assert standing(Note) == [Note(text="first\nsecond")]


@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "9999-01-01", "today"])
def test_day_that_cannot_be_is_not_found(client, day):
    assert client.get(f"/history/{day}/").status_code == 404


def test_unknown_kind_cannot_be_added(client):
    assert add(client, "profile").status_code == 404


@pytest.mark.parametrize(("day", "to"), [("2026-01-02", "/history/2026-01-02/"), ("x", "/history/"), ("", "/history/")])
def test_going_to_a_day(client, day, to):
    assert client.get("/history/find/", {"day": day}).headers["location"] == to
