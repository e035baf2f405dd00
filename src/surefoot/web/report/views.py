"""Report: choose what goes on the page for the clinician, see it, and save it; and the exercises in large type."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from surefoot.catalogue.words import variant_name
from surefoot.charts import sparkline
from surefoot.records.diary_store import the_person
from surefoot.records.reports import facts_for
from surefoot.report.clinician import TooLongError, clinician_pdf, sheet
from surefoot.report.facts import Facts
from surefoot.report.hand_out import Material, NoSuchExerciseError, hand_out, hand_out_pdf
from surefoot.report.sheet import Sheet
from surefoot.report.wishes import UnfitWishError
from surefoot.web import clock, diary
from surefoot.web.emergency import region_of
from surefoot.web.figures.chosen import look_for
from surefoot.web.figures.pictures import gallery
from surefoot.web.report.chosen import Chosen, chosen, offered
from surefoot.web.start.profile import current_profile

DEFAULT_REGION = "EU"

page = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@page
def index(request: HttpRequest) -> HttpResponse:
    """Show the page as it would be printed, and what can be chosen about it."""
    now = _chosen(request)
    told = sheet(_facts(request, now), diary.programme(), diary.texts(), wishes=now.wishes)
    advice = diary.advice(request)
    planned = [
        (item.exercise, variant_name(item.variant, diary.texts()))
        for item in (advice.session.items() if advice.session else ())
    ]
    shown = {"sheet": told, "rows": _rows(told), "planned": planned, "today": clock.today(request)}
    return render(request, "report/index.html", shown | offered(now))


@never_cache
@page
def clinician(request: HttpRequest) -> HttpResponse:
    """Return the page for the clinician as PDF; what was chosen comes in the body, so no address holds it."""
    if request.method != "POST":
        return redirect("report:index")
    try:
        now = chosen(request.POST)
        made = clinician_pdf(_facts(request, now), diary.programme(), diary.texts(), wishes=now.wishes)
    except (UnfitWishError, TooLongError) as unfit:
        messages.info(request, f"The page was not made: {unfit}.")
        return redirect("report:index")
    return _pdf(made, f"surefoot-report-{clock.today(request)}.pdf")


@never_cache
@page
def exercises(request: HttpRequest) -> HttpResponse:
    """Return today's exercises, or one of them, in large type as PDF."""
    planned = diary.advice(request).session
    if request.method != "POST" or planned is None:
        return redirect("report:index")
    only = [one for one in request.POST.getlist("exercise") if one]
    region = region_of(current_profile()) or diary.regions()[DEFAULT_REGION]
    material = Material(programme=diary.programme(), texts=diary.texts(), gallery=gallery(), look=look_for(request))
    on = clock.today(request)
    try:
        told = hand_out(planned, material, on=on, emergency=region.emergency, only=only)
    except NoSuchExerciseError:
        messages.info(request, "That exercise is not in today's plan. Choose one that is.")
        return redirect("report:index")
    return _pdf(hand_out_pdf(told), f"surefoot-exercises-{on}.pdf")


def _chosen(request: HttpRequest) -> Chosen:
    try:
        return chosen(request.POST)
    except UnfitWishError as unfit:
        messages.info(request, f"It was not taken over: {unfit}.")
        return Chosen()


def _facts(request: HttpRequest, now: Chosen) -> Facts:
    return facts_for(the_person(), on=clock.today(request), weeks=now.weeks)


def _rows(told: Sheet) -> list[dict[str, object]]:
    """Return the rows of the table, each with its small chart: numbers and our own class names, nothing typed."""
    return [
        {"row": row, "chart": mark_safe(sparkline(row.chart)) if row.chart else ""}  # noqa: S308
        for row in told.measures.rows
    ]


def _pdf(made: bytes, name: str) -> HttpResponse:
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(made, content_type="application/pdf", headers={"Content-Disposition": disposition})
