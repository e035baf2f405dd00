"""The feet over time: numb spots then and now, and what was seen."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from surefoot.domain.entries import Numbness
from surefoot.exchange.diary_jsonl import day_of
from surefoot.web import clock, diary
from surefoot.web.progress.found import sights
from surefoot.web.progress.numb import maps

LOOKED_BACK_DAYS = 365  # what was seen before that stands in the history
SHOWN = 8  # sights at once; the others are a tap away


@require_safe
def feet(request: HttpRequest) -> HttpResponse:
    """Show the first map of numb spots beside the newest, or beside the one that was chosen; then every sight."""
    told = diary.summaries(request, since=clock.today(request) - timedelta(days=LOOKED_BACK_DAYS - 1))
    # Maps are few, and the first one may be old: they are read by themselves.
    known = maps(
        [(entry.day, entry.body.zones) for entry in diary.told(request, Numbness) if isinstance(entry.body, Numbness)]
    )
    chosen = day_of(request.GET.get("map", ""))
    now = next((one for one in known if one.day == chosen), known[-1] if known else None)
    seen = sights(told)
    shown = {
        "then": known[0] if known else None,
        "now": now,
        "maps": tuple(reversed(known[1:])),
        "newest": known[-1] if known else None,
        "tops": any(one.on_top for one in (*known[:1], now) if one),
        "sights": seen[:SHOWN],
        "earlier": seen[SHOWN:],
        "looks": sum(one.looked for one in told),
    }
    return render(request, "progress/feet.html", shown)
