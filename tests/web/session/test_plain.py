"""The session works without a script: one exercise a page, told in one form."""

import pytest

from surefoot.domain.entries import Performance, SessionEnd
from surefoot.engine.script import MOVING
from surefoot.session.data import session_data
from surefoot.web import diary
from surefoot.web.session import shelf
from tests.web.session.sessions import begun, bodies, planned, report, sets_reported

pytestmark = pytest.mark.django_db


def form(running, item, **told):
    sets = {f"set-{n}": str(s.reps or s.hold_s or s.seconds) for n, s in running.steps_of(item) if s.kind in MOVING}
    return sets | told


def test_plain_page_tells_what_to_do_and_asks_for_every_set(client):
    running = begun(client)
    page = client.get("/session/").content.decode()
    asked = [n for n, step in running.steps_of(0) if step.kind in MOVING]
    assert [f'name="set-{n}"' in page for n in asked] == [True] * len(asked)
    assert "Exercise 1 of" in page


def test_whole_session_told_by_forms(client):
    running = begun(client)
    for item in running.order():
        answer = client.post(f"/session/{running.id}/told/{item}/", form(running, item, effort="3", form="kept"))
    assert answer.headers["location"] == "/session/after/"
    assert [body.sets[-1].rpe for body in bodies(Performance)] == [3] * len(planned(running))
    assert [end.outcome for end in bodies(SessionEnd)] == ["finished"]


def test_empty_fields_are_sets_that_were_not_done(client):
    running = begun(client)
    told = form(running, 0)
    first = next(iter(told))
    client.post(f"/session/{running.id}/told/0/", {first: told[first]})
    assert [len(body.sets) for body in bodies(Performance)] == [1]


def test_words_where_a_number_belongs_are_asked_again_and_kept(client):
    running = begun(client)
    told = form(running, 0, effort="4")
    first = next(iter(told))
    answer = client.post(f"/session/{running.id}/told/0/", told | {first: "eight"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="eight"' in page
    assert "Write a whole number" in page
    assert 'value="4" aria-label="4, Fairly easy" checked' in page
    assert bodies(Performance) == []


def test_same_form_twice_records_one_exercise(client):
    running = begun(client)
    for _ in range(2):
        client.post(f"/session/{running.id}/told/0/", form(running, 0, effort="3"))
    assert len(bodies(Performance)) == 1
    assert shelf.open_session(None).current.item == 1


def test_skip_leaves_no_entry(client):
    running = begun(client)
    client.post(f"/session/{running.id}/told/0/", {"skip": "yes"})
    assert bodies(Performance) == []
    assert shelf.open_session(None).current.item == 1


@pytest.mark.parametrize("item", [99, 4_000_000_000])
def test_form_for_an_exercise_that_is_not_there_goes_back_to_the_session(client, item):
    running = begun(client)
    assert client.post(f"/session/{running.id}/told/{item}/", {}).headers["location"] == "/session/"


def changes_of(running, act):
    items = session_data(running, diary.programme(), diary.texts())["items"]
    return next((n, change) for n, item in enumerate(items) for change in item["changes"] if change["act"] == act)


def test_exercise_is_done_later_by_a_form(client):
    running = begun(client)
    item, change = changes_of(running, "later")
    assert change["words"] in client.get("/session/").content.decode()
    client.post(f"/session/{running.id}/told/{item}/", {"later": "yes"})
    after = shelf.open_session(None)
    assert (after.place.later, after.current.item) == (frozenset({item}), item + 1)


def test_alternate_is_taken_by_a_form_and_stands_in_the_diary(client):
    running = begun(client)
    item, change = changes_of(running, "swap")
    client.post(f"/session/{running.id}/told/{item}/", {"swap": change["to"]})
    client.post(f"/session/{running.id}/told/{change['to']}/", form(running, change["to"], effort="3"))
    (body,) = bodies(Performance)
    taken = running.items[change["to"]]
    assert (body.exercise, body.variant, body.prescribed) == (taken.exercise, taken.variant, taken.prescribed)


@pytest.mark.parametrize("to", ["0", "99999", "-1", "x"])
def test_form_that_names_no_alternate_changes_nothing(client, to):
    running = begun(client)
    client.post(f"/session/{running.id}/told/0/", {"swap": to})
    place = shelf.open_session(None).place
    assert (dict(place.swapped), dict(place.over)) == ({}, {})


def test_change_is_not_offered_once_an_exercise_has_begun(client):
    running = begun(client)
    assert "Change this exercise" in client.get("/session/").content.decode()
    report(client, running, next(sets_reported(running, 0)))
    assert "Change this exercise" not in client.get("/session/").content.decode()
