"""History: the days, one day in full, and putting right what was written."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from surefoot.catalogue.doses import asked_in_words
from surefoot.domain.diary import Entry, effective
from surefoot.domain.entries import (
    Correction,
    Fact,
    Fall,
    Note,
    Performance,
    Profile,
    Response,
    Retraction,
    SessionEnd,
    Walk,
)
from surefoot.exchange.diary_jsonl import day_of
from surefoot.web import clock, diary
from surefoot.web.history import forms
from surefoot.web.history.days import WEEKS_SHOWN, long_date, monday, weeks
from surefoot.web.history.explained import planned_items, why
from surefoot.web.history.threads import Thread, threads
from surefoot.web.history.told import told
from surefoot.web.session.telling import tell

ADDED = {
    "walk": ("A walk", Walk(minutes=0)),
    "response": ("How your feet answered", Response(to="")),
    "fall": ("A fall", Fall()),
    "note": ("A note", Note(text="")),
}
NOON = time(12)

page = require_http_methods(["GET", "POST"])


@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """Show the days, newest first, eight weeks at a time."""
    today = clock.today(request)
    end = day_of(request.GET.get("before", "")) or today + timedelta(days=1)
    start = monday(end) - timedelta(weeks=WEEKS_SHOWN - 1)
    entries = diary.entries(request)
    known = threads(entries)
    shown = [thread for thread in known if start <= thread.root.day < end]
    earlier = any(thread.root.day < start for thread in known)
    context = {"weeks": weeks(shown, diary.texts(), today=today), "earlier": start if earlier else None, "today": today}
    return render(request, "history/index.html", context)


@require_GET
def find(request: HttpRequest) -> HttpResponse:
    """Go to the day that was chosen."""
    on = day_of(request.GET.get("day", ""))
    return redirect("history:day", on.isoformat()) if on else redirect("history:index")


@require_GET
def day(request: HttpRequest, day: str) -> HttpResponse:
    """Show everything one day holds: what was planned and why, what was done, and what was changed later."""
    on = _day_or_404(day, request)
    entries = diary.entries(request)
    found = [thread for thread in threads(entries) if thread.root.day == on]
    planned = planned_items(diary.programme(), entries, day=on) if _has_exercises(found) else {}
    context = {
        "day": on,
        "title": long_date(on, diary.texts()),
        "entries": [_entry(thread, planned) for thread in found],
        "kinds": [
            (kind, title) for kind, (title, _) in ADDED.items() if kind != "response" or _session_of(entries, on)
        ],
    }
    return render(request, "history/day.html", context)


@page
def edit(request: HttpRequest, entry: str) -> HttpResponse:
    """Put an entry right: the old words stay visible, the new ones count."""
    thread = _thread_or_404(request, str(entry))
    if thread.taken_back or not forms.can_edit(thread.now):
        return redirect("history:day", thread.root.day.isoformat())
    body = cast("Fact", thread.now)
    if request.method == "POST":
        read = forms.read(body, request.POST)
        if read.body is not None:
            if read.body != body:
                tell(
                    request,
                    Correction(supersedes=thread.root.id, entry=read.body),
                    noted="Changed. The old words stay visible.",
                )
            return redirect("history:day", thread.root.day.isoformat())
        return _form(request, thread.root.day, told(body, diary.texts()).title, read.fields, thread=thread, status=422)
    return _form(request, thread.root.day, told(body, diary.texts()).title, forms.fields_of(body), thread=thread)


@page
def take_back(request: HttpRequest, entry: str) -> HttpResponse:
    """Take an entry back, after one question."""
    thread = _thread_or_404(request, str(entry))
    if thread.taken_back or isinstance(thread.now, Profile):
        return redirect("history:day", thread.root.day.isoformat())
    if request.method == "POST":
        tell(request, Retraction(supersedes=thread.root.id), noted="Taken back. It counts no more.")
        return redirect("history:day", thread.root.day.isoformat())
    context = {
        "day": thread.root.day,
        "title": long_date(thread.root.day, diary.texts()),
        "told": told(thread.now, diary.texts()),
        "entry_id": diary.fresh_id(request),
    }
    return render(request, "history/take_back.html", context)


@page
def add(request: HttpRequest, day: str, kind: str) -> HttpResponse:
    """Add what was forgotten on a day."""
    on = _day_or_404(day, request)
    session = _session_of(diary.entries(request), on)
    if kind not in ADDED or (kind == "response" and session is None):
        raise Http404
    title, empty = ADDED[kind]
    body = Response(to=session) if kind == "response" and session else empty
    if request.method == "POST":
        read = forms.read(body, request.POST)
        if read.body is not None:
            _tell_of(request, read.body, on)
            return redirect("history:day", on.isoformat())
        return _form(request, on, title, read.fields, status=422)
    return _form(request, on, title, forms.fields_of(body))


def _tell_of(request: HttpRequest, body: Fact, on: date) -> None:
    now = clock.now(request)
    at = now if on == now.date() else datetime.combine(on, NOON, now.tzinfo)
    tell(request, body, day=on, at=at, noted="Added.")


def _form(
    request: HttpRequest,
    on: date,
    title: str,
    fields: Sequence[forms.Field],
    *,
    thread: Thread | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {
        "day": on,
        "date": long_date(on, diary.texts()),
        "title": title,
        "fields": fields,
        "errors": any(one.error for one in fields),
        "thread": thread,
        "entry_id": request.POST.get("entry_id") or diary.fresh_id(request),
    }
    return render(request, "history/form.html", context, status=status)


def _entry(thread: Thread, planned: dict[str, Any]) -> dict[str, Any]:
    texts, body = diary.texts(), thread.now
    shown = {
        "id": thread.root.id,
        "time": thread.root.at,
        "told": told(body, texts),
        "before": [told(word, texts) for word in thread.words[:-1]],
        "taken_back": thread.taken_back,
        "can_edit": forms.can_edit(body) and not thread.taken_back,
        "can_take_back": not thread.taken_back and not isinstance(body, Profile),
    }
    if isinstance(body, Performance):
        shown["asked"] = _asked(body, planned)
        shown["why"] = why(body, planned.get(body.exercise), diary.programme(), texts)
    return shown


def _asked(body: Performance, planned: dict[str, Any]) -> str:
    exercise = diary.programme().by_id.get(body.exercise)
    variant = exercise.variant(body.variant) if exercise else None
    item = planned.get(body.exercise)
    if variant is None:
        return ""
    return asked_in_words(body.prescribed, sides=item.sides if item else variant.sides, texts=diary.texts())


def _has_exercises(found: Sequence[Thread]) -> bool:
    return any(isinstance(thread.now, Performance) for thread in found)


def _session_of(entries: Sequence[Entry], on: date) -> str | None:
    """Return the session that ended on a day, the last one, or None."""
    ends = [e.body.session for e in effective(entries) if e.day == on and isinstance(e.body, SessionEnd)]
    return ends[-1] if ends else None


def _thread_or_404(request: HttpRequest, entry: str) -> Thread:
    found = next((thread for thread in threads(diary.entries(request)) if thread.root.id == entry), None)
    if found is None:
        raise Http404
    return found


def _day_or_404(text: str, request: HttpRequest) -> date:
    found = day_of(text)
    if found is None or found > clock.today(request):
        raise Http404
    return found
