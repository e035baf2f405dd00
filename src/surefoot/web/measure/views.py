"""The pages of measuring: what is worth doing now, and one measure at a time."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from surefoot.domain.diary import effective
from surefoot.web import clock, diary
from surefoot.web.measure import stopping
from surefoot.web.measure.guides import PERFORMED, guide_of
from surefoot.web.measure.offers import Offer, offers
from surefoot.web.measure.shown import page_of
from surefoot.web.measure.telling import UnfitMeasure, told
from surefoot.web.measure.tries import tries_of


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Show what is worth measuring now, what is kept back and why, and everything else that can be measured."""
    if stopping.is_waiting(request):
        return redirect("measure:signs")
    every = offers(request)
    page = {
        "due": [one for one in every if one.due],
        "today": [one for one in every if one.today and not one.kept_back],
        "kept_back": _by_reason(every),
        "others": [one for one in every if one.waits and not one.today],
        "following": _following(every),
    }
    return render(request, "measure/overview.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
def measure(request: HttpRequest, measure: str) -> HttpResponse:
    """Measure one thing; a test that is not safe today is explained on the list, not offered."""
    if stopping.is_waiting(request):
        return redirect("measure:signs")
    every = offers(request)
    offer = next((one for one in every if one.id == measure), None)
    if offer is None:
        raise Http404
    if offer.kept_back:
        return redirect("measure:overview")
    after = _after(every, offer)
    if request.method == "POST":
        return _note(request, offer, after)
    return render(request, _template(offer), page_of(request, offer, after))


def _note(request: HttpRequest, offer: Offer, after: str) -> HttpResponse:
    if offer.measure.stands and request.POST.get("feet") == "something":
        messages.info(request, "Then no test today. Do the check-in first, and mark what you see.")
        return redirect("/check-in/")
    try:
        body = told(offer.measure, offer.text, request.POST)
    except UnfitMeasure as unfit:
        page = page_of(request, offer, after) | {"trouble": str(unfit), "field": unfit.field, "typed": request.POST}
        return render(request, _template(offer), page)
    try:
        diary.record(request, body, entry_id=request.POST.get("entry_id"))
        messages.success(request, f"Noted: {offer.text.name[0].lower()}{offer.text.name[1:]}.")
    except diary.OtherAnswerRecordedError:
        messages.info(request, "This result was already saved from another page. That one stands.")
    return redirect(_on(request, offer, after))


def _on(request: HttpRequest, offer: Offer, after: str) -> str:
    """Return the way on: the same test while tries of it are left, then what comes after it."""
    entries = effective(diary.entries(request))
    if guide_of(offer.measure).way in PERFORMED and not tries_of(offer.measure, entries, on=clock.today(request)).done:
        return reverse("measure:one", args=[offer.id])
    return after


def _by_reason(every: tuple[Offer, ...]) -> list[tuple[str, list[Offer]]]:
    """Return what is kept back, each reason said once."""
    reasons = dict.fromkeys(one.kept_back for one in every if one.kept_back)
    return [(reason, [one for one in every if one.kept_back == reason]) for reason in reasons]


def _following(every: tuple[Offer, ...]) -> Offer | None:
    return next((one for one in every if one.due), None)


def _after(every: tuple[Offer, ...], offer: Offer) -> str:
    """Return the next measure that is worth doing now, or the list of them all."""
    coming = every[every.index(offer) + 1 :]
    following = _following(coming)
    return reverse("measure:one", args=[following.id]) if following else reverse("measure:overview")


def _template(offer: Offer) -> str:
    way = guide_of(offer.measure).way
    return f"measure/{'test' if way in PERFORMED else way}.html"
