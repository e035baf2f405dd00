"""A result that someone else measured, such as a physiotherapist: which measure, on which day, what it came to."""

from datetime import date, datetime, time
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from surefoot.domain.entries import Measurement
from surefoot.domain.measure import Measure
from surefoot.domain.quantities import Side
from surefoot.exchange.diary_jsonl import day_of
from surefoot.web import clock, diary
from surefoot.web.measure.guides import PERFORMED, guide_of
from surefoot.web.measure.telling import UnfitMeasure, number_told

NOON = time(12)
FEET = ("left", "right")


@require_http_methods(["GET", "HEAD", "POST"])
def elsewhere(request: HttpRequest) -> HttpResponse:
    """Add a result to the day on which it was measured; what does not fit is named and kept as typed."""
    errors: dict[str, str] = {}
    if request.method != "POST":
        return _page(request, errors)
    body, on = _told(request, errors), _day(request, errors)
    if body is None or on is None:
        return _page(request, errors)
    now = clock.now(request)
    at = now if on == now.date() else datetime.combine(on, NOON, now.tzinfo)
    diary.record(request, body, day=on, at=at, entry_id=request.POST.get("entry_id", ""))
    messages.success(request, "Noted on its own day.")
    return redirect("measure:overview")


def _told(request: HttpRequest, errors: dict[str, str]) -> Measurement | None:
    measure = diary.programme().measures.get(request.POST.get("measure", ""))
    if measure is None or measure not in _choices():
        errors["measure"] = "Choose what was measured."
        return None
    side = request.POST.get("side", "")
    if measure.sides and side not in FEET:
        errors["side"] = "This one is measured for each foot. Choose the foot."
    try:
        value = number_told(measure, request.POST.get("value", ""))
    except UnfitMeasure as unfit:
        errors["value"] = str(unfit)
        return None
    foot = Side(side) if measure.sides and side in FEET else None
    return Measurement(measure=measure.id, value=value, unit=measure.unit, side=foot) if not errors else None


def _day(request: HttpRequest, errors: dict[str, str]) -> date | None:
    on = day_of(request.POST.get("day", ""))
    if on is None or on > clock.today(request):
        errors["day"] = "Choose the day. It cannot be after today."
    return None if "day" in errors else on


def _choices() -> list[Measure]:
    """Return the measures that a clinician does with a clock or a count."""
    return [measure for measure in diary.programme().measures.values() if guide_of(measure).way in PERFORMED]


def _page(request: HttpRequest, errors: dict[str, str]) -> HttpResponse:
    page: dict[str, Any] = {
        "errors": errors,
        "choices": [(one.id, diary.texts().measures[one.id]) for one in _choices()],
        "sent": request.POST,
        "today": clock.today(request).isoformat(),
        "entry_id": request.POST.get("entry_id") or diary.fresh_id(request),
    }
    return render(request, "measure/elsewhere.html", page, status=422 if errors else 200)
