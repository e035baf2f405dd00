"""What the player reports is kept at once, once, and in the person's diary."""

import json

import pytest

from surefoot.domain.entries import Performance, SessionEnd
from surefoot.records.models import RunningSession
from surefoot.web.session import shelf
from tests.web.session.sessions import begun, bodies, everything, planned, report, sets_reported

pytestmark = pytest.mark.django_db


def test_whole_session_is_finished_and_written_down(client):
    running = begun(client)
    answer = report(client, running, *everything(running))
    assert answer["ended"] is True
    assert [body.exercise for body in bodies(Performance)] == planned(running)
    (end,) = bodies(SessionEnd)
    assert (end.outcome, end.exercises) == ("finished", tuple(planned(running)))


def test_set_is_kept_before_the_exercise_is_over(client):
    running = begun(client)
    first = next(sets_reported(running, 0))
    answer = report(client, running, first)
    assert (answer["step"], answer["done"]) == (first["where"] + 1, [first["where"]])
    assert bodies(Performance) == []
    assert shelf.open_session(None).sets_of(0)[0].reps == first["told"]["reps"]


def test_effort_goes_on_the_last_set_and_the_plan_beside_it(client):
    running = begun(client)
    report(
        client,
        running,
        *sets_reported(running, 0),
        {"kind": "answered", "where": 0, "told": {"rpe": 4, "form": "lost"}},
    )
    (body,) = bodies(Performance)
    assert [done.rpe for done in body.sets] == [None] * (len(body.sets) - 1) + [4]
    assert body.sets[-1].form == "lost"
    assert (body.session, body.prescribed, body.decision) == (
        running.id,
        running.items[0].prescribed,
        running.items[0].decision,
    )


def test_same_reports_twice_record_one_session(client):
    running = begun(client)
    reports = everything(running)
    report(client, running, *reports)
    report(client, running, *reports)
    assert len(bodies(Performance)) == len(planned(running))
    assert len(bodies(SessionEnd)) == 1


def test_second_tab_cannot_change_a_set_or_an_answer(client):
    running = begun(client)
    sets = list(sets_reported(running, 0))
    report(client, running, *sets, {"kind": "answered", "where": 0, "told": {"rpe": 3}})
    late = [one | {"told": {"reps": 1}} for one in sets]
    answer = report(client, running, *late, {"kind": "answered", "where": 0, "told": {"rpe": 9}})
    (body,) = bodies(Performance)
    assert body.sets[-1].rpe == 3
    assert [done.reps for done in body.sets] == [one["told"]["reps"] for one in sets]
    assert answer["over"] == [0]


def test_reload_resumes_at_the_same_step(client):
    running = begun(client)
    sets = list(sets_reported(running, 0))
    report(client, running, *sets[:-1])
    page = client.get("/session/").content.decode()
    data = json.loads(page.split('type="application/json">')[1].split("</script>")[0])
    assert data["place"]["step"] == sets[-2]["where"] + 1
    assert data["place"]["done"] == [one["where"] for one in sets[:-1]]


def test_skipping_an_exercise_shortens_the_session(client):
    running = begun(client)
    reports = [one for one in everything(running) if one["kind"] != "did" or running.steps[one["where"]].item != 0]
    report(client, running, {"kind": "skipped", "where": 0}, *reports)
    (end,) = bodies(SessionEnd)
    assert end.outcome == "shortened"
    assert running.items[0].exercise not in end.exercises


def test_skipping_optional_glides_alone_is_a_finished_session(client):
    running = begun(client)
    optional = [n for n, item in enumerate(running.items) if item.optional]
    assert optional != []
    skips = [{"kind": "skipped", "where": n} for n in optional]
    report(client, running, *skips, *everything(running))
    assert [end.outcome for end in bodies(SessionEnd)] == ["finished"]


def test_skip_after_some_sets_keeps_them(client):
    running = begun(client)
    first = next(sets_reported(running, 0))
    answer = report(client, running, first, {"kind": "skipped", "where": 0})
    assert running.steps[answer["step"]].kind == "ask"
    report(client, running, {"kind": "answered", "where": 0, "told": {}})
    assert [len(body.sets) for body in bodies(Performance)] == [1]


def test_back_does_a_set_again(client):
    running = begun(client)
    first = next(sets_reported(running, 0))
    report(client, running, first, {"kind": "back", "where": first["where"]})
    report(client, running, first | {"told": {"reps": 3}})
    assert [done.reps for done in shelf.open_session(None).sets_of(0)] == [3]


def test_tingling_that_settled_is_written_as_eased(client):
    running = begun(client)
    first = next(sets_reported(running, 0))
    report(client, running, {"kind": "eased", "where": first["where"]}, first)
    assert shelf.open_session(None).sets_of(0)[0].tingling == "eased"


def test_tingling_that_grew_ends_the_exercise(client):
    running = begun(client)
    first = next(sets_reported(running, 0))
    answer = report(client, running, {"kind": "tingled", "where": first["where"], "told": {"reps": 2}})
    (body,) = bodies(Performance)
    assert [(done.reps, done.tingling) for done in body.sets] == [(2, "grew")]
    assert running.steps[answer["step"]].item == 1


def test_growing_tingling_in_a_set_is_not_softened_by_the_answer(client):
    running = begun(client)
    sets = list(sets_reported(running, 0))
    sets[-1] = sets[-1] | {"told": sets[-1]["told"] | {"tingling": "grew"}}
    report(client, running, *sets, {"kind": "answered", "where": 0, "told": {"rpe": 3, "tingling": "none"}})
    assert bodies(Performance)[0].sets[-1].tingling == "grew"


def test_sides_come_from_the_script_not_from_the_report(client):
    running = begun(client)
    number, _step = next((n, s) for n, s in enumerate(running.steps) if s.side == "left" and s.kind == "work")
    report(client, running, {"kind": "did", "where": number, "told": {"reps": 2, "side": "right"}})
    assert shelf.open_session(None).place.sets[number].side == "left"


@pytest.mark.parametrize("where", [10_000, 199_999])
def test_report_of_a_step_that_is_not_there_is_left_out(client, where):
    running = begun(client)
    report(client, running, {"kind": "did", "where": where, "told": {"reps": 1}}, {"kind": "reached", "where": where})
    report(client, running, {"kind": "answered", "where": where, "told": {}}, {"kind": "skipped", "where": where})
    assert shelf.open_session(None).place.step == 0


def test_questions_are_never_passed_unanswered(client):
    running = begun(client)
    report(client, running, *sets_reported(running, 0), {"kind": "reached", "where": len(running.steps) - 1})
    assert shelf.open_session(None).current.kind == "ask"
    assert shelf.open_session(None).current.item == 0


def test_state_stays_open_until_the_end(client):
    running = begun(client)
    report(client, running, *everything(running)[:-1])
    assert RunningSession.objects.get().state == "open"
