"""After a session: true words, a look at the feet, a walk, and the evening."""

import pytest

from surefoot.domain.entries import CheckIn, FootCheck, Measurement, Response, Walk
from surefoot.web import diary
from tests.web.session.sessions import begun, bodies, everything, ready_for_today, report

pytestmark = pytest.mark.django_db


@pytest.fixture
def done(client):
    # Whoever has done the test of heel raises begins with some of their work standing.
    diary.record(None, Measurement(measure="heel-raises", value=24, unit="reps"))
    running = begun(client)
    report(client, running, *everything(running))
    return running


def told(client, name, **fields):
    return client.post(f"/session/after/{name}/", {"entry_id": diary.fresh_id(), **fields})


def test_page_lists_what_was_done(client, done):
    page = client.get("/session/after/").content.decode()
    names = [
        diary.texts().exercises[item.exercise].variants[item.variant].name
        for item in map(done.items.__getitem__, done.order())
    ]
    assert [name in page for name in names] == [True] * len(names)
    assert "Done for today." in page


def test_page_without_a_session_leads_to_today(client):
    ready_for_today()
    assert client.get("/session/after/").headers["location"] == "/"


def test_nothing_new_is_a_look_at_both_feet(client, done):
    assert told(client, "feet", nothing="yes").headers["location"] == "/session/after/"
    assert bodies(CheckIn)[-1].foot_check == FootCheck()
    assert "Noted for today" in client.get("/session/after/").content.decode()


def test_nothing_new_keeps_what_is_known(client):
    known = FootCheck(left=("hard-skin",))
    running = begun(client)
    diary.record(None, CheckIn(foot_check=known))
    report(client, running, *everything(running))
    told(client, "feet", nothing="yes")
    assert bodies(CheckIn)[-1].foot_check == known


def test_open_sore_after_the_session_closes_the_programme(client, done):
    assert told(client, "feet", found="left:open-sore").headers["location"] == "/"
    assert [flag.code for flag in diary.advice().flags] == ["open-sore"]


def test_look_without_an_answer_is_asked_again(client, done):
    answer = told(client, "feet", found="left:no-such-thing")
    assert (answer.status_code, "Choose what you see" in answer.content.decode()) == (422, True)


def test_walk_is_noted_once_however_often_it_is_sent(client, done):
    fields = {"entry_id": diary.fresh_id(), "minutes": "12", "comfortable": "yes"}
    for _ in range(2):
        client.post("/session/after/walk/", fields)
    assert bodies(Walk) == [Walk(minutes=12.0, comfortable=True)]


def test_other_answer_under_the_same_form_is_told_and_nothing_is_lost(client, done):
    fields = {"entry_id": diary.fresh_id(), "minutes": "12"}
    client.post("/session/after/walk/", fields)
    answer = client.post("/session/after/walk/", fields | {"minutes": "20"})
    assert (answer.status_code, "Your first answer stands" in answer.content.decode()) == (409, True)
    assert [walk.minutes for walk in bodies(Walk)] == [12.0]


@pytest.mark.parametrize("minutes", ["", "0", "601", "-3", "ten", "1e3", "٣"])
def test_walk_that_is_no_number_of_minutes_is_asked_again(client, done, minutes):
    answer = told(client, "walk", minutes=minutes)
    assert (answer.status_code, "from 1 to 600" in answer.content.decode()) == (422, True)
    assert bodies(Walk) == []


def test_evening_answers_this_session(client, done):
    told(client, "evening", evening="3")
    assert bodies(Response) == [Response(to=done.id, evening=3)]


@pytest.mark.parametrize("pain", ["", "11", "-1", "bad"])
def test_evening_that_is_no_pain_is_asked_again(client, done, pain):
    answer = told(client, "evening", evening=pain)
    assert (answer.status_code, "from 0 to 10" in answer.content.decode()) == (422, True)
    assert bodies(Response) == []


def test_form_without_an_id_is_refused(client, done):
    assert client.post("/session/after/walk/", {"minutes": "12"}).status_code == 400
