"""The two check-in pages that can find a sign that needs care. Such a sign is written down at once."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from surefoot.domain.diary import Entry
from surefoot.domain.entries import CheckIn
from surefoot.web import diary
from surefoot.web.checkin import answers, known, shown
from surefoot.web.checkin.draft import Draft, begun
from surefoot.web.checkin.look import Look, look, noted, seen_in, standing, stops
from surefoot.web.checkin.recording import record_draft, record_late
from surefoot.web.checkin.way import elsewhere, is_late, onward, status
from surefoot.web.start.profile import current_profile

page = require_http_methods(["GET", "POST"])


@page
def feet(request: HttpRequest) -> HttpResponse:
    """Ask for a look at both feet."""
    advice, draft = diary.advice(request), begun(request)
    told = diary.told(request, CheckIn)
    last = standing(told)
    before = seen_in(draft.check_in) if draft.corrects or "feet" in draft.done else last
    read = _looked(request, before)
    check_in = replace(draft.check_in, foot_check=read.value.foot_check, marks=read.value.marks)
    if not read.errors and _needs_care(read.value, known=(*before.findings, *last.findings)):
        return _at_once(request, draft, check_in, CheckIn(foot_check=check_in.foot_check, marks=check_in.marks))
    if away := elsewhere(request, draft, advice, "feet"):
        return away
    if request.method == "POST" and not read.errors:
        if "unseen" in request.POST:
            check_in = replace(draft.check_in, foot_check=None, marks=())
        return onward(request, replace(draft, check_in=check_in), "feet", advice)
    context = shown.feet_page(request, draft, advice, before=before, noted=_noted(draft, told), errors=read.errors)
    return render(request, "checkin/feet.html", context, status=status(read.errors))


@page
def new(request: HttpRequest) -> HttpResponse:
    """Ask for anything new."""
    advice, draft = diary.advice(request), begun(request)
    unit = known.glucose_unit(current_profile())
    asked = answers.asked_flags(diary.programme(), draft.check_in)
    errors: dict[str, str] = {}
    if request.method == "POST":
        read = answers.new(request.POST, asked, unit)
        errors, check_in = read.errors, read.value.onto(draft.check_in)
        if set(read.value.red_flags) - set(draft.check_in.red_flags or ()):
            return _at_once(request, draft, check_in, read.value.onto(CheckIn()))
    if away := elsewhere(request, draft, advice, "new"):
        return away
    if request.method == "POST" and not errors:
        return onward(request, replace(draft, check_in=check_in), "new", advice)
    context = shown.new_page(request, draft, advice, asked=asked, unit=unit, errors=errors)
    return render(request, "checkin/new.html", context, status=status(errors))


def _noted(draft: Draft, told: Sequence[Entry]) -> tuple[str, ...]:
    return () if draft.corrects or "feet" in draft.done else noted(told, diary.programme())


def _looked(request: HttpRequest, before: Look) -> answers.Read[Look]:
    if request.method != "POST" or "nothing" in request.POST or "unseen" in request.POST:
        return answers.Read(before)
    return look(request.POST, before, diary.programme())


def _needs_care(seen: Look, *, known: Collection[tuple[str, str]]) -> bool:
    programme = diary.programme()
    return any(stops(programme, found[1]) for found in seen.findings if found not in known)


def _at_once(request: HttpRequest, draft: Draft, check_in: CheckIn, this_page: CheckIn) -> HttpResponse:
    if is_late(request, draft):
        record_late(request, request.POST.get("entry_id", ""), this_page)
    else:
        record_draft(request, replace(draft, check_in=check_in))
    return redirect("today:stop")
