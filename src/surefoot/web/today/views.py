"""Today: the verdict and the plan, and what can be done from there."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from surefoot.catalogue.words import word
from surefoot.domain.advice import Advice, Verdict
from surefoot.domain.entries import Performance, SessionEnd, Walk
from surefoot.records import diary_store
from surefoot.records.kinds import last_day
from surefoot.web import diary
from surefoot.web.session.shelf import open_session
from surefoot.web.start.profile import current_profile
from surefoot.web.today import page, plan
from surefoot.web.today.care import flag_names
from surefoot.web.today.walking import WalkForm


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Show the day."""
    advice = diary.advice(request)
    if advice.verdict is Verdict.STOP:
        return redirect("today:stop")
    return render(request, "today/home.html", home_page(request, advice, WalkForm.empty(request)))


def home_page(request: HttpRequest, advice: Advice, walk_form: WalkForm) -> dict[str, Any]:
    """Return everything the Today page shows; `walk_form` as it was typed."""
    texts, entries = diary.texts(), diary.told(request, Performance, SessionEnd, Walk, since=advice.on)
    done = page.done_on(entries, advice.on)
    running = open_session(request)
    kind = page.kind_of(advice, done, running=running is not None and running.day == advice.on)
    profile = current_profile()
    usual_min = (profile and profile.minutes_a_day) or diary.programme().limits.minutes_default
    return {
        "kind": kind,
        "advice": advice,
        "asks_check_in": page.asks_check_in(advice),
        "day": page.day_words(advice.on),
        "head": page.head(advice, kind),
        "reason": page.reason(advice),
        "reasons": [diary.say(reason) for reason in advice.reasons[1:] if reason.rule != "check-in-missing"],
        "plan": plan.shown_plan(advice),
        "rests": plan.rests(advice.rested),
        "minutes": page.session_minutes(advice),
        "lengths": page.lengths(advice, usual_min),
        "done": done,
        "instead": page.instead(advice),
        "suspended": any(reason.rule == "suspended" for reason in advice.reasons),
        "ahead": _ahead(advice.on),
        "due": diary.due(request),
        "walk": {
            "minutes": f"{advice.walk.minutes:g}",
            "rests": not advice.walk.minutes,
            "surface": word("surfaces", advice.walk.surface, texts),
            "why": plan.why(advice.walk.reasons),
            "told": page.walks_on(entries, advice.on),
            "form": walk_form,
        },
        "expect": texts.expectations[advice.expect],
        "notes": flag_names(advice.notes),
        "entry_id": diary.fresh_id(request),
    }


def _ahead(today: date) -> date | None:
    """Return the latest day of the diary where it has not come anywhere on earth: a clock was wrong, then or now."""
    last = last_day(diary_store.the_person())
    return last if last and last > today + timedelta(days=1) else None
