"""The calendar: each day of a month with the blocks that were done."""

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from surefoot.web import clock, diary
from surefoot.web.progress.month import last_of, month_of, weeks_of


@require_safe
def this_month(request: HttpRequest) -> HttpResponse:
    """Show the month of today."""
    return _shown(request, clock.today(request).replace(day=1))


@require_safe
def month(request: HttpRequest, month: str) -> HttpResponse:
    """Show a month up to that of today."""
    first = month_of(month)
    if first is None or first > clock.today(request):
        raise Http404
    return _shown(request, first)


def _shown(request: HttpRequest, first: date) -> HttpResponse:
    today = clock.today(request)
    told = diary.summaries(request, since=first, until=last_of(first))
    weeks = weeks_of(first, told, diary.verdicts(request), today=today)
    shown = {
        "first": first,
        "weeks": weeks,
        "days": [square for week in reversed(weeks) for square in reversed(week) if square and square.told],
        "previous": (first - timedelta(days=1)).replace(day=1),
        "next": after if (after := last_of(first) + timedelta(days=1)) <= today else None,
        "sessions": sum(bool(square.blocks) for week in weeks for square in week if square),
    }
    return render(request, "progress/calendar.html", shown)
