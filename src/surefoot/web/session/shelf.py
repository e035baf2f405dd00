"""Where sessions in progress are kept, and the one way to change one: by what was reported of it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest

from surefoot.engine.screening import MissingProfileError
from surefoot.records import diary_store
from surefoot.records.models import RunningSession, SessionReport
from surefoot.records.storage import clear_refusals
from surefoot.session.keeping import done_to
from surefoot.session.reports import Report, read_report
from surefoot.session.running import Running
from surefoot.session.stored import place_data, plan_data, read_running, script_data
from surefoot.web import clock, diary
from surefoot.web.session.packed import pack, unpacked
from surefoot.web.session.writing import write_down

PAST_MIDNIGHT = timedelta(hours=3)


class NoSessionError(LookupError):
    """There is no session of that id."""


class OtherReportKeptError(ValueError):
    """A report came under an id that another report has."""

    def __init__(self, report_id: str) -> None:
        """Name the id."""
        super().__init__(f"report {report_id} was kept with another content")
        self.report_id = report_id


def open_session(request: HttpRequest | None) -> Running | None:
    """Return the session that still runs, the newest one, or None."""
    row = _rows().filter(state=RunningSession.State.OPEN).order_by("-day", "-updated_at").first()
    return _read(row) if row else None


def last_ended(request: HttpRequest, day: date) -> Running | None:
    """Return the session that ended last on a day and left a trace, or None."""
    rows = _rows().filter(state=RunningSession.State.ENDED, day=day).order_by("-updated_at")
    return next((one for one in map(_read, rows) if one.leaves_a_trace), None)


def is_begun(session: str) -> bool:
    """Tell whether something was reported of a session."""
    return _rows().filter(id=session).exists()


def begin(request: HttpRequest, planned: Running) -> None:
    """Begin a session, under the ids it was packed with; where one runs already, in another tab, that one goes on."""
    (running,) = pack([planned])
    with clear_refusals(), transaction.atomic():
        if not _rows().filter(state=RunningSession.State.OPEN).exists():
            change(request, running.id, [told(request, "begun")])


def told(request: HttpRequest | None, kind: str, where: int = 0, at: datetime | None = None, **said: Any) -> Report:
    """Return a report made here and now, for what a form says or the app concludes."""
    at = at or clock.now(request)
    fresh = diary.fresh_id(request)
    return read_report({"id": fresh, "at": at.isoformat(), "kind": kind, "where": where, "told": said})


def change(request: HttpRequest | None, session: str, reports: Sequence[Report]) -> Running:
    """Keep what was reported and write what the session earned into the diary, both or neither.

    Whatever is sent twice, in another order, or from several devices is kept once, and all of it makes one session. Raises
    NoSessionError for an unknown session, OtherReportKeptError for an id that stands for another report. The first report
    of a packed session begins it.
    """
    with clear_refusals(), transaction.atomic():
        row = _rows().select_for_update().filter(id=session).first() or _taken_out(session)
        before = _read(row)
        if not _keep(row, reports):
            return before
        kept = SessionReport.objects.filter(session=row).values_list("id", "at", "body")
        after = done_to(_begun(row), (read_report({"id": str(id_), "at": at, **body}) for id_, at, body in kept))
        write_down(request, before.entries(), after.entries())
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
    at = _read(row).place.seen_at or now
    return None if timedelta(0) <= now - at < PAST_MIDNIGHT else at


def close(request: HttpRequest, session: str, *, at: datetime) -> Running:
    """End a session that was left open, at this time."""
    return change(request, session, [told(request, "ended", at=at, why="left-open")])


def flagged(request: HttpRequest) -> bool:
    """Tell whether a red flag is open; on a clock behind the whole diary nothing is known of any."""
    try:
        return bool(diary.advice(request).flags)
    except MissingProfileError:
        return False


def _taken_out(session: str) -> RunningSession:
    """Return the row of a packed session that nothing was reported of yet; it is kept with its first report."""
    running = unpacked(session)
    if running is None:
        raise NoSessionError(session)
    return RunningSession(
        id=UUID(running.id),
        person=diary_store.the_person(),
        day=running.day,
        plan=plan_data(running),
        script=script_data(running),
        start=place_data(running.place),
        position=place_data(running.place),
    )


def concluded(request: HttpRequest, running: Running, *, touched: datetime | None) -> Running:
    """Return a session after a delivery. What was done is kept, however late it is told; but a plan of another day, or one that
    a red flag overtook, is not played on. `touched` is when it was left open before the delivery, if it was.
    """
    if running.ended:
        return running
    at = touched or left_open(request, running.id)
    return heeded(request, running) if at is None else close(request, running.id, at=at)


def heeded(request: HttpRequest, running: Running) -> Running:
    """End a running session when a sign came up elsewhere since it began: care comes first, and Today leads to it."""
    if running.ended or not flagged(request):
        return running
    return change(request, running.id, [told(request, "ended", why="red-flag")])


def _keep(row: RunningSession, reports: Sequence[Report]) -> bool:
    """Add the reports that are new; return whether there were any."""
    ids = [UUID(one.id) for one in reports]
    rows = SessionReport.objects.filter(id__in=ids).values_list("id", "session_id", "at", "body")
    known = {str(id_): kept for id_, *kept in rows}
    fresh: dict[str, SessionReport] = {}
    for report in reports:
        said = [row.id, report.at.isoformat(), dict(report.data)]
        if known.get(report.id, said) != said:
            raise OtherReportKeptError(report.id)
        if report.id not in known:
            known[report.id] = said
            fresh[report.id] = SessionReport(id=UUID(report.id), session=row, at=said[1], body=said[2])
    if fresh and row._state.adding:
        row.save(force_insert=True)
    SessionReport.objects.bulk_create(fresh.values())
    return bool(fresh)


def _rows() -> QuerySet[RunningSession]:
    return RunningSession.objects.filter(person=diary_store.the_person())


def _read(row: RunningSession) -> Running:
    return read_running(str(row.id), row.day, row.plan, row.script, row.position)


def _begun(row: RunningSession) -> Running:
    return read_running(str(row.id), row.day, row.plan, row.script, row.start)
