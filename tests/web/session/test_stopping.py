"""Stop: pain ends the exercise; dizziness, weakness and falls end the session and ask what they must."""

import pytest

from surefoot.domain.entries import CheckIn, Fall, Performance, SessionEnd
from surefoot.session.signs import SIGNS_AFTER
from surefoot.web import diary
from surefoot.web.session import shelf
from tests.web.session.sessions import begun, bodies, report, sets_reported

pytestmark = pytest.mark.django_db


def stopped(client, why, **told):
    return client.post("/session/stop/", {"why": why, **told}, follow=True)


def entry_id():
    return diary.fresh_id()


def test_every_sign_that_is_asked_for_is_a_red_flag_of_the_programme():
    asked = {code for codes in SIGNS_AFTER.values() for code in codes}
    assert asked - set(diary.programme().red_flags) == set()


def test_sharp_pain_ends_the_exercise_and_offers_both_ways(client):
    running = begun(client)
    where = next(sets_reported(running, 0))["where"]
    answer = stopped(client, "sharp-pain", step=str(where), reps="4")
    assert answer.redirect_chain[-1][0] == "/session/pain/"
    (body,) = bodies(Performance)
    assert [(done.reps, done.sharp_pain) for done in body.sets] == [(4, True)]
    assert shelf.open_session(None).current.item == 1


def test_sharp_pain_on_the_way_out_is_put_on_the_set_that_was_done(client):
    running = begun(client)
    first = next(sets_reported(running, 0))
    report(client, running, first)
    stopped(client, "sharp-pain", step=str(first["where"] + 1))
    (body,) = bodies(Performance)
    assert [(done.reps, done.sharp_pain) for done in body.sets] == [(first["told"]["reps"], True)]


def test_session_can_end_after_sharp_pain(client):
    running = begun(client)
    stopped(client, "sharp-pain", step="1", reps="4")
    answer = client.post("/session/pain/", follow=True)
    assert answer.redirect_chain[-1][0] == "/session/after/"
    assert [(end.outcome, end.reason) for end in bodies(SessionEnd)] == [("stopped", "sharp-pain")]
    assert bodies(SessionEnd)[0].exercises == (running.items[0].exercise,)


@pytest.mark.parametrize("why", ["dizzy", "weak", "fell"])
def test_sign_of_the_body_ends_the_session_at_once_and_asks(client, why):
    begun(client)
    answer = stopped(client, why, step="1", reps="2")
    assert answer.redirect_chain[-1][0] == "/session/signs/"
    assert [(end.outcome, end.reason) for end in bodies(SessionEnd)] == [("stopped", why)]
    assert client.get("/session/after/").headers["location"] == "/session/signs/"


def test_sign_before_the_first_set_is_remembered_too(client):
    begun(client)
    stopped(client, "dizzy")
    assert [(end.reason, end.exercises) for end in bodies(SessionEnd)] == [("dizzy", ())]


def test_no_sign_leads_on_to_what_was_done(client):
    begun(client)
    stopped(client, "dizzy")
    answer = client.post("/session/signs/", {"sign": ["none"], "entry_id": entry_id()})
    assert answer.headers["location"] == "/session/after/"
    assert bodies(CheckIn)[-1].dizzy is True
    assert diary.advice().flags == ()


@pytest.mark.parametrize("why", ["dizzy", "weak"])
def test_every_sign_opens_its_red_flag(client, why):
    begun(client)
    stopped(client, why)
    signs = SIGNS_AFTER[why]
    answer = client.post("/session/signs/", {"sign": list(signs), "entry_id": entry_id()})
    assert answer.headers["location"] == "/"
    assert {flag.code for flag in diary.advice().flags} == set(signs)
    assert client.post("/session/begin/").headers["location"] != "/session/"


@pytest.mark.parametrize("sign", [[], ["none", "chest-pain"]])
def test_unclear_answer_is_asked_again(client, sign):
    begun(client)
    stopped(client, "dizzy")
    answer = client.post("/session/signs/", {"sign": sign, "entry_id": entry_id()})
    assert answer.status_code == 422
    assert "None of these" in answer.content.decode()


@pytest.mark.parametrize(
    ("told", "flag"),
    [
        ({"head_hit": "yes"}, "fall-head-injury"),
        ({"could_stand": "no"}, "fall-cannot-stand"),
        ({"injured": "yes"}, "injurious-fall"),
    ],
)
def test_fall_that_did_harm_opens_its_red_flag(client, told, flag):
    begun(client)
    stopped(client, "fell", step="1", reps="2")
    unharmed = {"injured": "no", "head_hit": "no", "could_stand": "yes"}
    answer = client.post("/session/signs/", unharmed | told | {"entry_id": entry_id()})
    assert answer.headers["location"] == "/"
    assert [one.code for one in diary.advice().flags] == [flag]
    assert bodies(Performance)[0].sets[-1].stumble is True


def test_fall_without_harm_is_noted_once(client):
    begun(client)
    stopped(client, "fell")
    told = {"injured": "no", "head_hit": "no", "could_stand": "yes", "entry_id": entry_id()}
    for _ in range(2):
        assert client.post("/session/signs/", told).headers["location"] == "/session/after/"
    assert bodies(Fall) == [Fall(injured=False, head_hit=False, could_stand=True)]


def test_fall_with_a_question_left_open_is_asked_again(client):
    begun(client)
    stopped(client, "fell")
    answer = client.post("/session/signs/", {"injured": "no", "entry_id": entry_id()})
    assert (answer.status_code, answer.content.decode().count("Choose yes or no.")) == (422, 2)


def test_had_enough_ends_gently(client):
    running = begun(client)
    report(client, running, next(sets_reported(running, 0)))
    answer = stopped(client, "had-enough")
    assert answer.redirect_chain[-1][0] == "/session/after/"
    assert [(end.outcome, end.reason) for end in bodies(SessionEnd)] == [("shortened", "had-enough")]


def test_had_enough_before_the_first_set_leaves_no_trace_and_today_stays_open(client):
    begun(client)
    answer = client.post("/session/stop/", {"why": "had-enough"})
    assert client.get(answer.headers["location"]).headers["location"] == "/"
    assert bodies(SessionEnd) == []
    assert client.post("/session/begin/").headers["location"] == "/session/"
    assert shelf.open_session(None).ended is False


def test_stop_without_a_reason_asks_for_it(client):
    begun(client)
    assert client.get("/session/stop/").status_code == 200
    assert client.post("/session/stop/", {"why": "because"}).status_code == 422
    assert shelf.open_session(None).ended is False
