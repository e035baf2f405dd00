"""The check-in's first page and the pages that ask for numbers. Answers are kept as a draft and written down at the end."""

from dataclasses import replace
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from surefoot.domain.advice import Verdict
from surefoot.domain.entries import CheckIn, Response, SessionEnd
from surefoot.web import clock, diary
from surefoot.web.checkin import answers, known, shown
from surefoot.web.checkin.draft import Draft, begun, keep, let_go
from surefoot.web.checkin.way import elsewhere, onward, status, steps

page = require_http_methods(["GET", "POST"])


@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    """Lead to the first page not answered yet."""
    advice = diary.advice(request)
    if advice.verdict is Verdict.STOP:
        return redirect("today:stop")
    draft = begun(request)
    if draft.corrects:
        # A correction that was left open is no check-in.
        let_go(request)
        draft = begun(request)
    order = steps(draft, advice)
    return redirect(f"checkin:{next((step for step in order if step not in draft.done), order[0])}")


@require_GET
def correct(request: HttpRequest, entry_id: UUID) -> HttpResponse:
    """Open an earlier check-in again, its answers filled in."""
    told = known.check_in_of(diary.told(request, CheckIn), str(entry_id))
    if told is None:
        raise Http404("no such check-in")
    fresh = diary.fresh_id(request)
    keep(request, Draft(id=fresh, day=clock.today(request), corrects=str(entry_id), check_in=told))
    return redirect("checkin:feet")


@page
def response(request: HttpRequest) -> HttpResponse:
    """Ask how the feet answered the last session."""
    advice, draft = diary.advice(request), begun(request)
    if away := elsewhere(request, draft, advice, "response"):
        return away
    session, entries = advice.response_due or "", diary.told(request, SessionEnd, Response)
    asks_evening = known.evening_told(entries, session) is None
    day = known.session_day(entries, session)
    errors: dict[str, str] = {}
    if request.method == "POST":
        evening = answers.pain(request.POST, "evening") if asks_evening else answers.Read[int | None](None)
        morning = answers.pain(request.POST, "morning")
        errors = evening.errors | morning.errors
        if not errors:
            # Only the very next morning is also this morning's pain.
            fresh = day is not None and (draft.day - day).days == 1 and "pain" not in draft.done
            check_in = replace(draft.check_in, pain=morning.value) if fresh else draft.check_in
            told = Response(to=session, evening=evening.value, morning=morning.value)
            said = told if told != Response(to=session) else None
            return onward(request, replace(draft, check_in=check_in, response=said), "response", advice)
    context = shown.response_page(request, draft, advice, asks_evening=asks_evening, session_day=day, errors=errors)
    return render(request, "checkin/response.html", context, status=status(errors))


@page
def pain(request: HttpRequest) -> HttpResponse:
    """Ask for the pain in the feet right now."""
    advice, draft = diary.advice(request), begun(request)
    if away := elsewhere(request, draft, advice, "pain"):
        return away
    errors: dict[str, str] = {}
    if request.method == "POST":
        read = answers.Read[int | None](None) if "unsaid" in request.POST else answers.pain(request.POST, "pain")
        errors = read.errors
        if not errors:
            return onward(request, replace(draft, check_in=replace(draft.check_in, pain=read.value)), "pain", advice)
    context = shown.pain_page(request, draft, advice, errors=errors)
    return render(request, "checkin/pain.html", context, status=status(errors))


@page
def fall(request: HttpRequest) -> HttpResponse:
    """Ask about a fall, so that one with an injury is never missed."""
    advice, draft = diary.advice(request), begun(request)
    if away := elsewhere(request, draft, advice, "fall"):
        return away
    errors: dict[str, str] = {}
    if request.method == "POST":
        read = answers.fall(request.POST)
        errors = read.errors
        if not errors:
            return onward(request, replace(draft, fall=read.value), "fall", advice)
    context = shown.fall_page(request, draft, advice, errors=errors)
    return render(request, "checkin/fall.html", context, status=status(errors))
