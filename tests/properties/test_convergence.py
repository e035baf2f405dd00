"""Devices that lose, repeat and mix up what they send: in the end the diary holds each thing once, whoever told it first."""

import os
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, ClassVar

import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from surefoot.domain.diary import effective
from surefoot.domain.entries import Body, Fall, Note, Performance, Response, SessionEnd, Walk
from surefoot.exchange.codec import body_fields
from surefoot.exchange.identifiers import new_id
from surefoot.records.models import Person, RunningSession, SessionReport
from surefoot.session.keeping import done_to
from surefoot.session.reports import read_report
from surefoot.session.running import Running
from surefoot.session.stored import place_data, read_running
from surefoot.web import clock, diary
from surefoot.web.session.beginning import begun
from surefoot.web.session.packed import pack
from tests.web.session.sessions import delivered, everything, ready_for_today

MORNING = datetime.fromisoformat("2026-05-13T07:30:00+02:00")
DEVICES = ("phone", "tablet", "laptop")
devices = st.sampled_from(DEVICES)
facts = st.sampled_from(
    (Walk(minutes=12.0), Note(text="a made-up note"), Fall(injured=False, head_hit=False, could_stand=True))
)
ways = st.sampled_from(("arrives", "request lost", "answer lost", "sent twice"))


class Devices(RuleBasedStateMachine):
    """Some devices, each with an outbox, and the one server. Only the server may say that a message is kept."""

    clock_file: ClassVar[Path]

    def __init__(self) -> None:
        """Begin with a person whose check-in is done, and one packed session on every device."""
        super().__init__()
        Person.objects.all().delete()
        self.client = Client(HTTP_HOST="127.0.0.1:8765")
        self.now = MORNING
        self.outbox: dict[str, list[dict[str, Any]]] = {device: [] for device in DEVICES}
        self.told: dict[str, dict[str, Any]] = {}
        self.kept: set[str] = set()
        self.played = dict.fromkeys(DEVICES, 0)

    @initialize()
    def wake_up(self) -> None:
        """Answer the first questions and do the check-in."""
        self.pass_time(0)
        ready_for_today()
        (self.session,) = pack([begun(None, diary.advice(None))])  # type: ignore[arg-type]
        self.script = [{"kind": "begun"}, *everything(self.session)]

    @rule(minutes=st.sampled_from((1, 7, 200, 60 * 24)))
    def pass_time(self, minutes: int) -> None:
        """Let time go by, a whole day without the network too."""
        self.now += timedelta(minutes=minutes)
        self.clock_file.write_text(self.now.isoformat())

    @rule(device=devices, body=facts)
    def tell(self, device: str, body: Body) -> None:
        """Tell the diary something."""
        self.put(device, {"day": self.now.date().isoformat(), "entry": {"kind": body.KIND} | body_fields(body)})

    @rule(device=devices)
    def answer(self, device: str) -> None:
        """Answer how the feet took the session, known to the server or not."""
        body = Response(to=self.session.id, evening=2)
        self.put(device, {"day": self.now.date().isoformat(), "entry": {"kind": body.KIND} | body_fields(body)})

    @rule(device=devices, steps=st.integers(1, 12))
    def play(self, device: str, steps: int) -> None:
        """Go on in the session, in this device's own copy of it."""
        for one in self.script[self.played[device] : self.played[device] + steps]:
            self.put(device, {"session": self.session.id} | one)
        self.played[device] += steps

    @rule(
        device=devices,
        kind=st.sampled_from(("back", "skipped", "tingled", "had-enough", "later")),
        where=st.integers(0, 40),
    )
    def play_otherwise(self, device: str, kind: str, where: int) -> None:
        """Go back, leave out, put off, or stop: what another device told meanwhile may be undone by it, and done again."""
        told = {"tingled": {"reps": 1}, "had-enough": {"why": "had-enough"}}.get(kind, {})
        kind, where = {"had-enough": "stopped"}.get(kind, kind), where % (8 if kind in ("skipped", "later") else 41)
        self.put(device, {"session": self.session.id, "kind": kind, "where": where, "told": told})

    @rule(device=devices, back=st.integers(1, 30))
    def play_again(self, device: str, back: int) -> None:
        """Tell a part of the session once more, as a device does that did not see what the other did."""
        self.played[device] = max(0, self.played[device] - back)

    @rule()
    def begin_with_the_network(self) -> None:
        """Press Begin on the Today page."""
        self.client.post("/session/begin/")

    @precondition(lambda self: any(self.outbox.values()))
    @rule(device=devices, way=ways, chance=st.randoms(use_true_random=False), most=st.integers(1, 20))
    def deliver(self, device: str, way: str, chance: Random, most: int) -> None:
        """Send some of what waits, in any order."""
        batch = chance.sample(self.outbox[device], min(most, len(self.outbox[device])))
        if way == "request lost":
            return
        answer = delivered(self.client, *batch)
        if way == "sent twice":
            chance.shuffle(batch)
            assert set(delivered(self.client, *batch)["kept"]) == set(answer["kept"])
        assert (answer["refused"], answer["later"]) == ([], [])
        self.kept |= set(answer["kept"])
        if way != "answer lost":
            self.outbox[device] = [one for one in self.outbox[device] if one["id"] not in answer["kept"]]

    @precondition(lambda self: self.kept)
    @rule(chance=st.randoms(use_true_random=False))
    def say_something_else_under_a_known_id(self, chance: Random) -> None:
        """The same id with another body is refused, and the first word stands."""
        first = self.told[chance.choice(sorted(self.kept))]
        other = {"session": self.session.id, "id": first["id"], "at": first["at"], "kind": "skipped", "where": 99}
        if "entry" in first:
            other = first | {"entry": {"kind": "note", "text": "something else"}}
        answer = delivered(self.client, other)
        assert ([one["id"] for one in answer["refused"]], answer["kept"]) == ([first["id"]], [])

    @rule()
    def restart_the_server(self) -> None:
        """Nothing lives in the server's memory."""
        connection.close()
        self.client = Client(HTTP_HOST="127.0.0.1:8765")

    @invariant()
    def what_was_called_kept_is_there_once(self) -> None:
        """Look after every step."""
        entries = [entry.id for entry in diary.entries()]
        reports = {str(id_) for id_ in SessionReport.objects.values_list("id", flat=True)}
        assert len(entries) == len({*entries})
        assert self.kept <= {*entries, *reports}

    def teardown(self) -> None:
        """Let every device send all it has: then the session and the diary are the sum of what was told."""
        for device in DEVICES:
            for start in range(0, len(self.outbox[device]), 150):
                delivered(self.client, *self.outbox[device][start : start + 150])
        known = {entry.id: entry for entry in diary.entries()}
        said = {id_: one for id_, one in self.told.items() if "entry" in one}
        assert {id_: body_fields(known[id_].body) | {"kind": known[id_].kind} for id_ in said} == {
            id_: one["entry"] for id_, one in said.items()
        }
        for row in RunningSession.objects.all():
            running = self.sum_of(row)
            standing = [one for one in effective(diary.entries()) if isinstance(one.body, Performance | SessionEnd)]
            mine = [repr(entry.body) for entry in standing if entry.body.session == running.id]
            assert sorted(mine) == sorted(repr(entry.body) for entry in running.entries())
            assert place_data(running.place) == row.position

    def put(self, device: str, message: dict[str, Any]) -> None:
        """Put a message into a device's outbox, with an id and a time of its own."""
        self.now += timedelta(milliseconds=1)
        stamped = {"id": new_id(self.now, os.urandom(10)), "at": self.now.isoformat()} | message
        self.outbox[device].append(stamped)
        self.told[stamped["id"]] = stamped

    def sum_of(self, row: RunningSession) -> Running:
        """Return a session worked out anew from all that was reported of it, the last told first."""
        begun_as = read_running(str(row.id), row.day, row.plan, row.script, row.start)
        kept = SessionReport.objects.filter(session=row).order_by("-received_at").values_list("id", "at", "body")
        return done_to(begun_as, [read_report({"id": str(id_), "at": at, **body}) for id_, at, body in kept])


@pytest.mark.django_db(transaction=True)
def test_devices_converge_and_nothing_is_lost_or_doubled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.CLOCK_FILE_VARIABLE, str(tmp_path / "clock"))
    Devices.clock_file = tmp_path / "clock"
    bounded = settings(max_examples=20, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(Devices, settings=bounded)
