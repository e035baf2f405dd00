"""Reports of a session: each kept once, from any device, in any order; the same reports make the same session."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from surefoot.domain.diary import effective
from surefoot.domain.entries import Correction, Performance, SessionEnd
from surefoot.session.keeping import done_to
from surefoot.session.reports import read_reports
from surefoot.web import clock, diary
from surefoot.web.session import shelf
from tests.web.session.sessions import begun, bodies, everything, planned, report, sent, sets_reported, stamped

pytestmark = pytest.mark.django_db


def test_reports_that_come_backwards_make_the_same_session(client):
    running = begun(client)
    for one in reversed(stamped(*everything(running))):
        answer = sent(client, running, [one])
    assert answer["ended"] is True
    performed = [entry.body for entry in effective(diary.entries()) if isinstance(entry.body, Performance)]
    assert [body.exercise for body in performed] == planned(running)
    assert [len(body.sets) for body in performed] == [
        len(list(sets_reported(running, n))) for n in range(len(performed))
    ]


def test_set_told_late_by_another_device_corrects_what_was_written_down(client):
    running = begun(client)
    sets = list(sets_reported(running, 0))
    late, *others = stamped(*sets, {"kind": "answered", "where": 0, "told": {"rpe": 4}})
    sent(client, running, others)
    (before,) = bodies(Performance)
    sent(client, running, [late])
    assert len(bodies(Correction)) == 1
    (after,) = [entry.body for entry in effective(diary.entries()) if isinstance(entry.body, Performance)]
    assert len(after.sets) == len(before.sets) + 1
    sent(client, running, [late])
    assert len(bodies(Correction)) == 1


def test_session_left_open_and_told_next_morning_counts_as_it_was_done(client):
    running = begun(client)
    reports = stamped(*everything(running))
    shelf.close(None, running.id, at=clock.now())
    assert [end.reason for end in bodies(SessionEnd)] == []  # nothing was told yet: it left no trace
    answer = sent(client, running, reports)
    assert answer["ended"] is True
    ends = [entry.body for entry in effective(diary.entries()) if isinstance(entry.body, SessionEnd)]
    assert [(end.outcome, end.reason) for end in ends] == [("finished", None)]


def test_a_stop_told_on_the_device_ends_the_session_where_it_was_told(client):
    running = begun(client)
    sets = list(sets_reported(running, 0))
    stop = {"kind": "stopped", "where": sets[1]["where"], "told": {"why": "dizzy", "reps": 2}}
    answer = report(client, running, sets[0], stop)
    assert answer["ended"] is True
    (end,) = bodies(SessionEnd)
    assert (end.outcome, end.reason) == ("stopped", "dizzy")
    (body,) = bodies(Performance)
    assert [done.reps for done in body.sets] == [sets[0]["told"].get("reps"), 2]


def test_minutes_are_counted_between_the_times_of_the_reports_long_breaks_left_out(client):
    running = begun(client)
    start = clock.now()
    first, second, third = (next(sets_reported(running, item)) for item in range(3))
    reports = [
        stamped({"kind": "begun"}, at=start)[0],
        stamped(first, at=start + timedelta(seconds=60))[0],
        stamped(second, at=start + timedelta(hours=2))[0],
        stamped(third, at=start + timedelta(hours=2, seconds=30))[0],
    ]
    sent(client, running, reports)
    assert shelf.open_session(None).place.active_s == 60 + 300 + 30


@pytest.fixture
def two_devices(client):
    """Return a session and what two devices told of it, each going its own way through the same exercises."""
    running = begun(client)
    one, other = list(sets_reported(running, 0)), list(sets_reported(running, 1))
    answers = [{"kind": "answered", "where": item, "told": {"rpe": rpe}} for item in (0, 1) for rpe in (3, 8)]
    told = [*one, {"kind": "back", "where": one[0]["where"]}, *other, *one, *answers, {"kind": "skipped", "where": 2}]
    stop = {"kind": "stopped", "where": other[0]["where"], "told": {"why": "weak"}}
    return running, read_reports(stamped({"kind": "begun"}, *told, *everything(running), stop))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=st.randoms(use_true_random=False))
def test_copies_and_any_order_make_the_same_session(two_devices, chance):
    running, reports = two_devices
    mixed = [*reports, *chance.sample(reports, len(reports) // 2)]
    chance.shuffle(mixed)
    kept = {one.id: one for one in mixed}
    assert done_to(running, kept.values()) == done_to(running, reports)


def test_exercise_taken_back_by_a_late_report_is_written_down_again_by_a_later_one(client):
    running = begun(client)
    start = clock.now()
    sets = list(sets_reported(running, 0))
    early, skip = (
        stamped(sets[0], at=start)[0],
        stamped({"kind": "skipped", "where": 0}, at=start + timedelta(seconds=1))[0],
    )
    whole = stamped(*sets, {"kind": "answered", "where": 0, "told": {"rpe": 4}}, at=start + timedelta(seconds=9))
    standing = []
    for batch in (
        whole,
        [skip],
        [early],
        [stamped({"kind": "skipped", "where": 0}, at=start - timedelta(seconds=9))[0]],
    ):
        sent(client, running, batch)
        now = [entry.body for entry in effective(diary.entries()) if isinstance(entry.body, Performance)]
        standing.append([len(body.sets) for body in now])
    assert standing == [[len(sets)], [], [len(sets)], []]
