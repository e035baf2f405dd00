"""Settings: everything the person can look up or change about themselves and this device."""

import platform
from importlib.metadata import version

import django
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from surefoot.domain.diary import effective
from surefoot.domain.entries import Return, Suspension
from surefoot.web import diary
from surefoot.web.account.bounds import own_bounds, shown_again, suspended
from surefoot.web.account.noting import noted
from surefoot.web.account.person import choices
from surefoot.web.account.signals import remember, sent, signals, written
from surefoot.web.frame import THEME_COOKIE, THEMES
from surefoot.web.start.draft import has_draft

YEAR_S = 60 * 60 * 24 * 365
REASONS = {"illness": "I am ill", "travel": "I am away", "other": "Something else"}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show all settings on one page."""
    entries = effective(diary.entries(request))
    texts = diary.texts()
    page = {
        "entry_id": diary.fresh_id(request),
        "unsaved": has_draft(request),
        "hidden": [
            (each, texts.exercises[each].name if each in texts.exercises else each)
            for each in own_bounds(entries).hidden
        ],
        "suspended": suspended(entries),
        "reasons": REASONS,
        "themes": [("", "As this device"), ("light", "Light"), ("dark", "Dark")],
        "person": choices(request),
        "signals": written(signals(request)),
        "folder": settings.DATA_FOLDER,
        "entries": len(entries),
        "version": version("surefoot"),
        "rules_version": diary.programme().rules_version,
        "runs_on": f"Python {platform.python_version()}, Django {django.get_version()}",
    }
    return render(request, "account/index.html", page)


@require_POST
def look(request: HttpRequest) -> HttpResponse:
    """Remember light or dark, and how a session speaks, on this device."""
    response = redirect("account:index")
    theme = request.POST.get("theme", "")
    if theme in THEMES:
        response.set_cookie(THEME_COOKIE, theme, max_age=YEAR_S, samesite="Strict", httponly=True)
    else:
        response.delete_cookie(THEME_COOKIE, samesite="Strict")
    remember(response, sent(request.POST))
    messages.success(request, "Saved for this device.")
    return response


@require_POST
def pause(request: HttpRequest) -> HttpResponse:
    """Let the programme rest from today."""
    reason = request.POST.get("reason", "")
    if reason not in REASONS:
        messages.info(request, "Nothing was paused. Choose a reason first.")
        return redirect("account:index")
    if suspended(effective(diary.entries(request))) is None:
        noted(request, Suspension(reason=reason), "The programme rests. Nothing counts as missed.")
    return redirect("account:index")


@require_POST
def come_back(request: HttpRequest) -> HttpResponse:
    """End the pause."""
    if suspended(effective(diary.entries(request))) is not None:
        noted(request, Return(), "Welcome back. The first steps may be a little smaller.")
    return redirect("account:index")


@require_POST
def show_again(request: HttpRequest) -> HttpResponse:
    """Offer a hidden exercise again; the person's other bounds stay as they are."""
    bounds, exercise = own_bounds(effective(diary.entries(request))), request.POST.get("exercise", "")
    if exercise in bounds.hidden:
        noted(request, shown_again(bounds, exercise), "It is back. It comes when its turn is due.")
    return redirect("account:index")
