"""Where sessions in progress are kept, and the one way to change one."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest

from surefoot.records import diary_store
from surefoot.records.models import RunningSession
from surefoot.records.storage import clear_refusals
from surefoot.web import clock
from surefoot.web.session import acts
from surefoot.web.session.running import Running
from surefoot.web.session.stored import place_data, plan_data, read_running, script_data

Act = Callable[[Running], Running]

PAST_MIDNIGHT = timedelta(hours=3)


class NoSessionError(LookupError):
    """There is no session of that id."""


def open_session(request: HttpRequest) -> Running | None:
    """Return the session that still runs, the newest one, or None."""
    row = _rows().filter(state=RunningSession.State.OPEN).order_by("-day", "-updated_at").first()
    return _read(row) if row else None


def last_ended(request: HttpRequest, day: date) -> Running | None:
    """Return the session that ended last on a day and left a trace, or None."""
    rows = _rows().filter(state=RunningSession.State.ENDED, day=day).order_by("-updated_at")
    return next((one for one in map(_read, rows) if one.leaves_a_trace), None)


def put(running: Running) -> None:
    """Keep a session that begins; where another tab was a moment faster, that one goes on and this one never was."""
    with clear_refusals(), transaction.atomic():
        if _rows().filter(state=RunningSession.State.OPEN).exists():
            return
        RunningSession.objects.create(
            id=running.id,
            person=diary_store.the_person(),
            day=running.day,
            plan=plan_data(running),
            script=script_data(running),
            position=place_data(running.place),
        )


def change(request: HttpRequest, session: str, act: Act, *, counts: bool = True) -> Running:
    """Change a session and write what it earned into the diary, both or neither; raise NoSessionError for an unknown one.

    The time since the last word counts as exercise time unless told otherwise.
    Whatever is sent twice, or from two tabs, is recorded once: the acts keep the first word, and the entries have fixed ids.
    """
    now = clock.now(request)
    with clear_refusals(), transaction.atomic():
        row = _rows().filter(id=session).first()
        if row is None:
            raise NoSessionError(session)
        before = _read(row)
        after = act(acts.seen(before, at=now) if counts else before)
        earned = after.entries()
        if len(earned) > len(before.entries()):
            diary_store.append(row.person, earned, today=clock.today(request))
        row.position = place_data(after.place)
        row.state = RunningSession.State.ENDED if after.ended else RunningSession.State.OPEN
        row.save(update_fields=["position", "state", "updated_at"])
    return after


def close_old(request: HttpRequest) -> None:
    """End sessions left open on an earlier day, at the time they were last touched: another day needs its own check-in."""
    for row in _rows().filter(state=RunningSession.State.OPEN, day__lt=clock.today(request)):
        at = left_open(request, str(row.id))
        if at is not None:
            close(request, str(row.id), at=at)


def left_open(request: HttpRequest, session: str) -> datetime | None:
    """Return when a session of an earlier day was last touched, or None when it may still go on.

    One begun before midnight may be finished after it.
    """
    row = _rows().filter(id=session, state=RunningSession.State.OPEN, day__lt=clock.today(request)).first()
    if row is None:
        return None
    now = clock.now(request)
    at = _last_word(_read(row), now)
    return None if timedelta(0) <= now - at < PAST_MIDNIGHT else at


def close(request: HttpRequest, session: str, *, at: datetime) -> Running:
    """End a session that was left open, at this time."""
    return change(request, session, lambda running: acts.ended(running, reason="left-open", at=at), counts=False)


def _last_word(running: Running, now: datetime) -> datetime:
    return running.place.seen_at or now


def _rows() -> QuerySet[RunningSession]:
    return RunningSession.objects.filter(person=diary_store.the_person())


def _read(row: RunningSession) -> Running:
    return read_running(str(row.id), row.day, row.plan, row.script, row.position)
