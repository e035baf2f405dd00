"""A session made without a web app: a steady person's day, with what may be taken instead; and reports of it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from surefoot.catalogue import load_programme
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Body, CheckIn, FootCheck, Measurement, Profile
from surefoot.engine.alternates import alternates
from surefoot.engine.coach import advise_from, snapshot_of
from surefoot.engine.script import MOVING, Step, StepKind
from surefoot.exchange.identifiers import uuid7
from surefoot.session.beginning import frozen, ids_needed
from surefoot.session.reports import Report, read_report
from surefoot.session.running import Running

PROGRAMME = load_programme()
DAY = date(2026, 11, 24)
AT = datetime(2026, 11, 24, 9, tzinfo=UTC)
KIT = ("chair", "counter", "step", "band", "ball", "towel")
STEADY = Profile(
    birth_year=1954,
    protective_sensation="reduced",
    circulation="good",
    past_ulcer=False,
    amputation=False,
    deformity=False,
    kidney_failure=False,
    minutes_a_day=30,
    equipment=KIT,
    usual_pain=2,
)
CALM = CheckIn(pain=2, foot_check=FootCheck(), red_flags=(), sleep="good", dizzy=False, fall_or_near_fall=False)
STRONG = Measurement(measure="heel-raises", value=24, unit="reps")


def numbered_id(number: int, at: datetime = AT) -> str:
    """Return an id that sorts after those of smaller numbers."""
    return uuid7(int(at.timestamp() * 1000), number.to_bytes(10))


def diary_of(*bodies: Body) -> tuple[Entry, ...]:
    """Return a diary of one day."""
    return tuple(
        Entry(id=numbered_id(n), at=AT - timedelta(minutes=30 - n), day=DAY, body=body) for n, body in enumerate(bodies)
    )


def begun(*bodies: Body) -> Running:
    """Return the session of a first day, told these things beside the profile and a calm check-in."""
    snapshot = snapshot_of(PROGRAMME, diary_of(STEADY, *bodies, CALM))
    advice = advise_from(PROGRAMME, snapshot, on=DAY)
    others = alternates(PROGRAMME, snapshot, on=DAY)
    ids = [numbered_id(n) for n in range(ids_needed(advice, others))]
    return frozen(advice, others, PROGRAMME, ids=ids, day=DAY, at=AT)


def reported(number: int, kind: str, where: int, **told: Any) -> Report:
    """Return a report, so many seconds after the beginning."""
    at = AT + timedelta(seconds=number)
    told_of = {"kind": kind, "where": where, "told": told}
    return read_report({"id": numbered_id(number, at), "at": at.isoformat(), **told_of})


def done_as_asked(step: Step) -> dict[str, Any]:
    """Return what a whole set tells."""
    if step.kind is StepKind.WORK:
        return {"reps": step.reps}
    told: dict[str, Any] = {"seconds": step.hold_s or step.seconds}
    return told | ({"reps": step.reps} if (step.reps or 1) > 1 else {})


def sets_told(running: Running, item: int) -> Iterator[tuple[str, int, dict[str, Any]]]:
    """Yield what is reported when an exercise is done as asked, its answer included."""
    for number, step in running.steps_of(item):
        if step.kind in MOVING:
            yield "did", number, done_as_asked(step)
    yield "answered", item, {"rpe": 3}
