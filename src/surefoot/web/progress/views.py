"""Progress: what was measured, one measure at a time and all beside each other, and walking."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from surefoot.catalogue.words import number
from surefoot.charts import Grain, bars, grain_of
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.review import FlareUp, MeasureReading, Review
from surefoot.engine.flare import flare_ups
from surefoot.engine.series import series_of
from surefoot.web import clock, diary
from surefoot.web.progress.charted import Charted, charted
from surefoot.web.progress.measured import shown_measure
from surefoot.web.progress.remarking import PAIN, remarks_for
from surefoot.web.progress.reviewed import shown_review, stretches
from surefoot.web.progress.span import Span, since_of, span_of, ways
from surefoot.web.progress.walked import bars_of, walked

LEAST_DAYS = 14  # a diary of a few days is not stretched over the whole page
WALKING = "walking-tolerance"


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show the newest review, and every series beside each other, those that are read for change first."""
    span = span_of(request)
    review = diary.review(request)
    told, since = _days(request, span)
    shown = {
        "review": shown_review(review),
        "charts": _charts(sorted(review.measures, key=lambda one: not one.read), told, review, since=since),
        "stretches": stretches(review),
        "today": review.on,
    }
    return render(request, "progress/index.html", shown | _spans(span))


@require_safe
def measure(request: HttpRequest, series: str) -> HttpResponse:
    """Show one series, its table, how it is measured, and where what is known of others comes from."""
    span = span_of(request)
    review = diary.review(request)
    found = next((one for one in review.measures if one.series == series), None)
    if found is None:
        raise Http404
    told, since = _days(request, span)
    shown = {
        "one": _charts((found,), told, review, since=since)[0],
        "how": shown_measure(found, diary.programme(), diary.texts()),
    }
    return render(request, "progress/measure.html", shown | _spans(span))


@require_safe
def walking(request: HttpRequest) -> HttpResponse:
    """Show the minutes walked, the minutes that were easy, and those advised."""
    span, today = span_of(request), clock.today(request)
    told, since = _days(request, span)
    weeks = walked(told, since=since, until=today)
    review = diary.review(request)
    easy = [one for one in review.measures if one.series == WALKING]
    shown = {
        "weeks": tuple(reversed(weeks)),
        "grain": grain_of(since, today),
        "svg": mark_safe(bars(bars_of(weeks, since=since, until=today, texts=diary.texts()))),  # noqa: S308 - our own
        "one": next(iter(_charts(easy, told, review, since=since)), None),
        "advised": number(diary.advice(request).walk.minutes),
    }
    return render(request, "progress/walking.html", shown | _spans(span))


def _days(request: HttpRequest, span: Span) -> tuple[tuple[DaySummary, ...], date]:
    """Return the days of a span in brief, and its first day: not long before the diary begins."""
    today = clock.today(request)
    told = diary.summaries(request, since=since_of(span, today))
    first = told[0].day if told else today
    return told, max(since_of(span, today) or first, min(first, today - timedelta(days=LEAST_DAYS - 1)))


def _charts(
    readings: Sequence[MeasureReading], told: Sequence[DaySummary], review: Review, *, since: date
) -> list[Charted]:
    """Return these readings as charts; what they share is worked out once."""
    programme, texts = diary.programme(), diary.texts()
    values = series_of(programme, told)
    doses = grain_of(since, review.on) is Grain.DAY
    flares: tuple[FlareUp, ...] = ()
    if any(found.measure == PAIN for found in readings):
        flares = flare_ups(programme.limits, told, since=since, on=review.on)
    return [
        charted(
            found,
            programme.measures[found.measure],
            values.get(found.series, ()),
            since=since,
            until=review.on,
            remarks=remarks_for(found.measure, told, flares, programme, texts, doses=doses),
            texts=texts,
        )
        for found in readings
    ]


def _spans(span: Span) -> dict[str, Any]:
    return {"spans": ways(span), "span_query": "" if span is Span.WEEKS else f"?span={span}"}
