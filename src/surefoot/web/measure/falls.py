"""A fall, told in the words of ProFaNE: on its own day, once, with the questions that may raise a sign at once."""

from dataclasses import replace
from datetime import date, datetime, time

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from surefoot.exchange.diary_jsonl import day_of
from surefoot.web import clock, diary
from surefoot.web.session.signs_form import fall_questions, fall_told

NOON = time(12)
LONGEST_NOTE = 4000


@require_http_methods(["GET", "HEAD", "POST"])
def fall(request: HttpRequest) -> HttpResponse:
    """Say what counts as a fall, and note one; what needs care after it comes at once."""
    errors: dict[str, str] = {}
    if request.method != "POST":
        return _page(request, errors)
    told, on = fall_told(request, errors), _day(request, errors)
    note = request.POST.get("note", "").strip()
    if len(note) > LONGEST_NOTE:
        errors["note"] = f"That is too long. Keep it under {LONGEST_NOTE} letters."
    if errors:
        return _page(request, errors)
    now = clock.now(request)
    at = now if on == now.date() else datetime.combine(on, NOON, now.tzinfo)
    try:
        entry_id = request.POST.get("entry_id")
        diary.record(request, replace(told, note=note or None), day=on, at=at, entry_id=entry_id)
        messages.success(request, "Noted. Thank you for telling it.")
    except diary.OtherAnswerRecordedError:
        messages.info(request, "This fall was already noted from another page. That one stands.")
    return redirect("/" if diary.advice(request).flags else "measure:overview")


def _day(request: HttpRequest, errors: dict[str, str]) -> date:
    today = clock.today(request)
    on = day_of(request.POST.get("day", ""))
    if on is None or on > today:
        errors["day"] = "Choose the day of the fall. It cannot be after today."
    return on or today


def _page(request: HttpRequest, errors: dict[str, str]) -> HttpResponse:
    page = {
        "errors": errors,
        "reason": "fell",
        "questions": fall_questions(request, errors),
        "today": clock.today(request).isoformat(),
        "day": request.POST.get("day", clock.today(request).isoformat()),
        "note": request.POST.get("note", ""),
        "entry_id": request.POST.get("entry_id") or diary.fresh_id(request),
    }
    return render(request, "measure/fall.html", page, status=422 if errors else 200)
