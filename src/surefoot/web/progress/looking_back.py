"""The review: one calm page every two weeks."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from surefoot.engine.screening import MissingProfileError
from surefoot.exchange.diary_jsonl import day_of
from surefoot.web import clock, diary
from surefoot.web.progress.numbers import about, change_words, title_of, unit_of, verdict_words
from surefoot.web.progress.reviewed import MeasureReading, review_days, shown_review, stretches


@require_safe
def newest(request: HttpRequest) -> HttpResponse:
    """Show what the two weeks up to today say; before the first review, say when it comes."""
    return _shown(request, clock.today(request))


@require_safe
def review(request: HttpRequest, day: str) -> HttpResponse:
    """Show the review of a day that has come."""
    on = day_of(day)
    if on is None or on > clock.today(request):
        raise Http404
    try:
        return _shown(request, on)
    except MissingProfileError as before_the_diary:
        raise Http404 from before_the_diary


def _shown(request: HttpRequest, on: date) -> HttpResponse:
    told = diary.review(request, on=on)
    shown = shown_review(told)
    known = review_days(told)
    context = {
        "shown": shown,
        "review": told,
        "changed": [_point(one) for one in shown.changed],
        "unchanged": [_point(one) for one in shown.unchanged],
        "here": next((one for one in stretches(told) if one.here), None),
        "older": [day for day in known if day < on],
        "today": clock.today(request),
    }
    return render(request, "progress/review.html", context)


def _point(found: MeasureReading) -> dict[str, str]:
    """Return what a review says of one series."""
    texts, reading = diary.texts(), found.reading
    measure = diary.programme().measures[found.measure]
    now = reading.now or 0
    return {
        "series": found.series,
        "title": title_of(found.series, texts),
        "verdict": verdict_words(found, texts),
        "before": "" if reading.before is None else about(reading.before),
        "now": f"{about(now)} {unit_of(measure, texts, round(now))}",
        "change": change_words(found, texts),
        "smallest": about(reading.smallest_visible or 0),
    }
