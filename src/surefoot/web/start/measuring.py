"""The pages of the first measures, and of measuring again."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from surefoot.domain.diary import Entry, effective
from surefoot.domain.entries import Fact, Measurement, Numbness
from surefoot.domain.quantities import Side
from surefoot.web import clock, diary
from surefoot.web.feet import UnknownZone, by_foot
from surefoot.web.start.measures import (
    NUMBNESS,
    STANCE,
    Measure,
    kept_back,
    latest,
    measures,
    of_day,
    told_in_words,
)
from surefoot.web.start.profile import current_profile
from surefoot.web.start.wording import pain_rows

ENDINGS = {
    "touched-support": "I touched the counter",
    "foot-down": "My foot came down",
    "enough": "I stopped by myself",
}


class UnfitMeasure(ValueError):
    """A result that cannot be kept; `field` names the input, the text says what to do."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """List the measures: what is known, what can be done now, and what is not offered and why."""
    profile = current_profile()
    if profile is None:
        return redirect("start:welcome")
    entries = effective(diary.entries(request))
    rows = [
        {
            "measure": measure,
            "kept_back": _kept_back(request, measure),
            "known": told_in_words(measure, latest(measure, entries)),
            "today": bool(of_day(measure, entries, on=clock.today(request))),
        }
        for measure in measures()
    ]
    following = next((row["measure"] for row in rows if not row["kept_back"] and not row["today"]), None)
    return render(request, "start/measures.html", {"rows": rows, "following": following})


@require_http_methods(["GET", "HEAD", "POST"])
def measure(request: HttpRequest, measure: str) -> HttpResponse:
    """Measure one thing; a measure that is not safe today is explained, not offered."""
    measuring = next((each for each in measures() if each.id == measure), None)
    if measuring is None:
        raise Http404
    if current_profile() is None:
        return redirect("start:welcome")
    if _kept_back(request, measuring):
        return redirect("start:measures")
    if request.method == "POST":
        return _note(request, measuring)
    return render(request, f"start/measure_{_template(measuring)}.html", _page(request, measuring))


def _note(request: HttpRequest, measuring: Measure) -> HttpResponse:
    if measuring.stands and request.POST.get("feet") == "something":
        messages.info(request, "Then no test today. Do the check-in first, and mark what you see.")
        return redirect("/check-in/")
    try:
        body = _told(measuring, request.POST)
    except UnfitMeasure as unfit:
        page = _page(request, measuring) | {"trouble": str(unfit), "field": unfit.field, "typed": request.POST}
        return render(request, f"start/measure_{_template(measuring)}.html", page)
    try:
        diary.record(request, body, entry_id=request.POST.get("entry_id"))
    except diary.OtherAnswerRecordedError:
        messages.info(request, "This try was already saved from another page. That one stands.")
    if measuring.id == STANCE and not _all_tried(request, measuring):
        return redirect("start:measure", STANCE)
    return redirect(_after(request, measuring))


def _told(measuring: Measure, data: QueryDict) -> Fact:
    if measuring.id == NUMBNESS:
        return _numbness(data)
    if measuring.stands and data.get("feet") != "fine":
        raise UnfitMeasure("feet", "First look at both feet, then choose an answer here.")
    value = _value(measuring, data.get("value", ""))
    if measuring.id != STANCE:
        return Measurement(measure=measuring.measure, value=value, unit=measuring.unit)
    if data.get("side") not in ("left", "right"):
        raise UnfitMeasure("side", "Choose the foot you stood on.")
    if data.get("ended") not in ENDINGS:
        raise UnfitMeasure("ended", "Choose how it ended.")
    trial = data.get("trial", "1")
    return Measurement(
        measure=measuring.measure,
        value=value,
        unit=measuring.unit,
        side=Side(data["side"]),
        trial=int(trial) if trial in {str(n + 1) for n in range(_tries_a_foot())} else 1,
        ended=data["ended"],
    )


def _value(measuring: Measure, typed: str) -> float:
    text = typed.strip().replace(",", ".")
    kind = "whole number" if measuring.whole else "number"
    said = f"“{text[:20]}” does not fit here." if text else "Nothing is typed yet."
    unfit = UnfitMeasure("value", f"{said} Type a {kind} from 0 to {measuring.most}.")
    whole, _, rest = text.partition(".")
    digits = whole + rest
    if not (digits.isascii() and digits.isdigit() and whole and len(text) <= 9) or (measuring.whole and "." in text):
        raise unfit
    value = round(float(text), 1)
    if value > measuring.most:
        raise unfit
    return value


def _numbness(data: QueryDict) -> Numbness:
    spots = data.getlist("zone")
    if not spots and "none" not in data:
        raise UnfitMeasure("zone", "Tap a spot, or tick “No numb spots”.")
    try:
        return Numbness(zones=dict(by_foot(spots)))
    except UnknownZone as unknown:
        raise UnfitMeasure("zone", "One of the spots is not known. Please tap them again.") from unknown


def _page(request: HttpRequest, measuring: Measure) -> dict[str, Any]:
    entries = effective(diary.entries(request))
    known = latest(measuring, entries)
    marked = known[-1].zones if known and isinstance(known[-1], Numbness) else {}
    return {
        "measure": measuring,
        "entry_id": diary.fresh_id(request),
        "after": _after(request, measuring),
        "marked": [f"{foot}-{zone}" for foot, zones in marked.items() for zone in zones],
        "pain_rows": pain_rows() if measuring.id == "pain" else (),
        "typed": {},
        **(_tries(request, entries, measuring) if measuring.id == STANCE else {}),
    }


def _tries(request: HttpRequest, entries: Sequence[Entry], measuring: Measure) -> dict[str, Any]:
    """Return the tries of today for each foot, and whose turn it is: left and right take turns."""
    told = [body for body in of_day(measuring, entries, on=clock.today(request)) if isinstance(body, Measurement)]
    by_side = {side: [body.value for body in told if body.side == side] for side in ("left", "right")}
    turn = min(by_side, key=lambda side: len(by_side[side]))
    feet = [
        {"side": side, "tries": values, "best": max(values, default=None), "left": _tries_a_foot() - len(values)}
        for side, values in by_side.items()
    ]
    return {
        "feet_tried": feet,
        "side": turn,
        "trial": len(by_side[turn]) + 1,
        "limits": diary.programme().limits,
        "endings": ENDINGS,
        "begun": bool(told),
    }


def _tries_a_foot() -> int:
    return diary.programme().limits.stance_tries


def _all_tried(request: HttpRequest, measuring: Measure) -> bool:
    told = of_day(measuring, effective(diary.entries(request)), on=clock.today(request))
    return all(
        sum(1 for body in told if isinstance(body, Measurement) and body.side == side) >= _tries_a_foot()
        for side in ("left", "right")
    )


def _after(request: HttpRequest, measuring: Measure) -> str:
    """Return the next measure that is offered, or the list of them all."""
    following = measures()[measures().index(measuring) + 1 :]
    offered = next((each for each in following if not _kept_back(request, each)), None)
    return reverse("start:measure", args=[offered.id]) if offered else reverse("start:measures")


def _kept_back(request: HttpRequest, measuring: Measure) -> str:
    profile = current_profile()
    assert profile is not None  # noqa: S101 - the views refuse a missing one first
    return kept_back(measuring, profile, diary.advice(request), diary.programme().limits)


def _template(measuring: Measure) -> str:
    return measuring.id if measuring.id in (STANCE, NUMBNESS) else "count"
