"""A made-up person with today's check-in done, and ways to look at what their session left in the diary."""

import os
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.test import Client

from surefoot.domain.entries import Body, CheckIn
from surefoot.exchange.codec import body_fields
from surefoot.exchange.identifiers import new_id
from surefoot.session.running import Running
from surefoot.web import clock, diary
from surefoot.web.session import shelf
from tests.session.made import CALM, STEADY


def ready_for_today(check_in: CheckIn | None = CALM) -> None:
    """Write the profile, and today's check-in where there is one."""
    diary.record(None, STEADY)
    if check_in is not None:
        diary.record(None, check_in)


def begun(client: Client) -> Running:
    """Begin today's session as the person does and return it."""
    ready_for_today()
    client.post("/session/begin/")
    running = shelf.open_session(None)
    assert running is not None
    return running


def bodies(kind: type) -> list[Any]:
    """Return what the diary holds of one kind, in order."""
    return [entry.body for entry in diary.entries() if isinstance(entry.body, kind)]


def stamped(*reports: dict[str, Any], at: datetime | None = None) -> list[dict[str, Any]]:
    """Return reports with the ids and times the device gives them: a moment apart, in this order."""
    at = at or clock.now()
    times = (at + timedelta(microseconds=place) for place in range(len(reports)))
    return [
        {"id": new_id(time, os.urandom(10)), "at": time.isoformat(), **one}
        for time, one in zip(times, reports, strict=True)
    ]


def report(client: Client, running: Running, *reports: dict[str, Any]) -> dict[str, Any]:
    """Report as the player does and return its answer."""
    return sent(client, running, stamped(*reports))


def sent(client: Client, running: Running, reports: list[dict[str, Any]]) -> dict[str, Any]:
    """Send reports as they are and return the answer."""
    answer = delivered(client, *addressed(running, reports))
    assert (answer["refused"], answer["later"]) == ([], [])
    return answer["sessions"][running.id]


def addressed(running: Running, reports: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return reports as messages of an outbox."""
    return [{"session": running.id} | one for one in reports]


def delivered(client: Client, *messages: Any) -> dict[str, Any]:
    """Deliver messages of an outbox and return what became of them."""
    answer = client.post("/outbox/", data=list(messages), content_type="application/json")
    assert answer.status_code == 200
    return answer.json()


def told_of_a_day(body: Body, *, at: datetime | None = None, day: date | None = None) -> dict[str, Any]:
    """Return a message that tells the diary something."""
    at = at or clock.now()
    entry = {"kind": body.KIND} | body_fields(body)
    day = day or at.date()
    return {"id": new_id(at, os.urandom(10)), "at": at.isoformat(), "day": day.isoformat(), "entry": entry}


def sets_reported(running: Running, item: int) -> Iterator[dict[str, Any]]:
    """Yield a report for every set of an exercise, done as asked."""
    for number, step in running.steps_of(item):
        if step.kind == "work":
            yield {"kind": "did", "where": number, "told": {"reps": step.reps}}
        elif step.kind in ("hold", "timed"):
            told = {"seconds": step.hold_s or step.seconds} | ({"reps": step.reps} if (step.reps or 1) > 1 else {})
            yield {"kind": "did", "where": number, "told": told}


def planned(running: Running) -> list[str]:
    """Return the exercises of a session in their order, without what could be taken instead."""
    return [running.items[item].exercise for item in running.order()]


def everything(running: Running, *, rpe: int = 3) -> list[dict[str, Any]]:
    """Return the reports of a whole session, done as asked."""
    return [
        one
        for item in running.order()
        for one in (*sets_reported(running, item), {"kind": "answered", "where": item, "told": {"rpe": rpe}})
    ]


def today_iso() -> str:
    """Return today, for addresses."""
    return clock.today().isoformat()
