"""Delivery: what waited in the outbox of a device is kept, each message once and each for itself."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from surefoot.domain.diary import ConflictingEntryError, Entry
from surefoot.exchange.identifiers import canonical_id
from surefoot.exchange.unfit import Unfit
from surefoot.records import diary_store
from surefoot.records.diary_store import FutureEntryError
from surefoot.records.storage import StorageError
from surefoot.session.reports import Report
from surefoot.session.running import Running
from surefoot.web import clock
from surefoot.web.pack.messages import Message, read_list, read_message
from surefoot.web.session import shelf, shown
from surefoot.web.start.profile import has_profile

NO_PROFILE = "the first questions are not answered yet; answer them, then this is sent again"
NO_SESSION = "there is no such session; it may be of a diary that was erased, or too old"


@dataclass(slots=True)
class Delivered:
    """What became of each message, by its id, and the sessions touched."""

    kept: list[str] = field(default_factory=list)
    refused: list[dict[str, Any]] = field(default_factory=list)
    later: list[dict[str, Any]] = field(default_factory=list)
    sessions: dict[str, Running] = field(default_factory=dict)

    def refuse(self, id_: Any, why: object) -> None:
        """Note a message that can never be kept."""
        self.refused.append({"id": id_, "error": str(why)})

    def put_off(self, id_: str, why: object) -> None:
        """Note a message that may be kept another time."""
        self.later.append({"id": id_, "error": str(why)})


@require_POST
def outbox(request: HttpRequest) -> JsonResponse:
    """Keep what a device sends, and say what became of each message. The same message again is kept already.

    With `?session=` the answer says where that session is, too, although nothing is told of it.
    """
    try:
        told = read_list(request.body)
    except Unfit as unfit:
        return JsonResponse({"error": str(unfit)}, status=400)
    done = Delivered()
    try:
        _deliver(request, _readable(told, done), done)
        _look_up(request, request.GET.get("session", ""), done)
        stop = has_profile() and shelf.flagged(request)
    except StorageError as error:
        return JsonResponse({"error": str(error)}, status=503)
    return JsonResponse(
        {
            "kept": done.kept,
            "refused": done.refused,
            "later": done.later,
            "sessions": {id_: shown.place_now(running) for id_, running in done.sessions.items()},
            "now": clock.now(request).isoformat(),
            "stop": stop,
        }
    )


def _readable(told: Sequence[Any], done: Delivered) -> list[Message]:
    """Return the messages that can be read, each once; what cannot be read is refused."""
    found: dict[str, Message] = {}
    for one in told:
        try:
            message = read_message(one)
        except Unfit as unfit:
            done.refuse(one.get("id") if isinstance(one, dict) else None, unfit)
            continue
        if found.setdefault(message.id, message) != message:
            done.refuse(message.id, f"message {message.id} came twice, with another content")
    return list(found.values())


def _deliver(request: HttpRequest, messages: Sequence[Message], done: Delivered) -> None:
    if not has_profile():
        for message in messages:
            done.put_off(message.id, NO_PROFILE)
        return
    # Entries first: a red flag among them ends the sessions that run.
    for message in messages:
        if isinstance(message.told, Entry):
            _keep_entry(request, message.told, done)
    for session in dict.fromkeys(message.session for message in messages if message.session):
        reports = [one.told for one in messages if one.session == session and isinstance(one.told, Report)]
        _keep_reports(request, session, reports, done)


def _look_up(request: HttpRequest, asked: str, done: Delivered) -> None:
    session = canonical_id(asked)
    if session and session not in done.sessions and shelf.is_begun(session):
        _keep_reports(request, session, [], done)


def _keep_entry(request: HttpRequest, entry: Entry, done: Delivered) -> None:
    try:
        diary_store.append(diary_store.the_person(), [entry], today=clock.today(request))
    except ConflictingEntryError as conflict:
        done.refuse(entry.id, conflict)
    except FutureEntryError as early:
        done.put_off(entry.id, early)
    else:
        done.kept.append(entry.id)


def _keep_reports(request: HttpRequest, session: str, reports: list[Report], done: Delivered) -> None:
    """Keep the reports of one session all at once; one that is refused is left out, and the others are tried again."""
    try:
        touched = shelf.left_open(request, session)
        running = shelf.change(request, session, reports)
        done.sessions[session] = shelf.concluded(request, running, touched=touched)
    except shelf.NoSessionError:
        for report in reports:
            done.refuse(report.id, NO_SESSION)
    except shelf.OtherReportKeptError as error:
        done.refuse(error.report_id, error)
        left = [report for report in reports if report.id != error.report_id]
        if left:
            _keep_reports(request, session, left, done)
    except FutureEntryError as early:
        for report in reports:
            done.put_off(report.id, early)
    else:
        done.kept += [report.id for report in reports]
