"""What the person does from the Today page: choose, change, walk, come back."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from surefoot.domain.advice import Verdict
from surefoot.domain.entries import Return
from surefoot.domain.quantities import Block
from surefoot.web import diary
from surefoot.web.today import choices
from surefoot.web.today.changing import change_page
from surefoot.web.today.page import asks_check_in
from surefoot.web.today.views import home_page
from surefoot.web.today.walking import WalkForm

LEAST_MIN, MOST_MIN = 5, 90  # what a choice in the diary can hold


@require_POST
def choose_minutes(request: HttpRequest) -> HttpResponse:
    """Make today's session fit other minutes."""
    told = request.POST.get("minutes", "")
    if told.isascii() and told.isdigit() and LEAST_MIN <= int(told[:4]) <= MOST_MIN:
        choices.choose(request, choices.with_minutes(choices.choice_now(request), int(told)))
    return redirect("today:home")


@require_POST
def note_walk(request: HttpRequest) -> HttpResponse:
    """Note a walk."""
    form = WalkForm.sent(request)
    walk = form.walk
    if walk is None:
        advice = diary.advice(request)
        if advice.verdict is Verdict.STOP:
            return redirect("today:stop")
        return render(request, "today/home.html", home_page(request, advice, form), status=422)
    diary.record(request, walk, entry_id=form.entry_id)
    messages.success(request, f"Noted: a walk of {walk.minutes:g} minutes.")
    return redirect("today:home")


@require_POST
def come_back(request: HttpRequest) -> HttpResponse:
    """End a pause for illness or travel."""
    if any(reason.rule == "suspended" for reason in diary.advice(request).reasons):
        diary.record(request, Return(), entry_id=request.POST.get("entry_id", ""))
        messages.success(request, "Welcome back. We begin a little lower.")
    return redirect("today:home")


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, block: str) -> HttpResponse:
    """Show what can be changed about one block, and change it."""
    if block not in set(Block):
        raise Http404("no such block")
    if request.method == "POST":
        _act(request)
        return redirect("today:change", block=block)
    advice = diary.advice(request)
    if advice.verdict is Verdict.STOP:
        return redirect("today:stop")
    if asks_check_in(advice):
        return redirect("today:home")
    bounds = choices.own_bounds(request)
    return render(request, "today/change.html", change_page(advice, Block(block), choices.choice_now(request), bounds))


def _act(request: HttpRequest) -> None:
    """Do what the form says; a form that names no exercise of the programme changes nothing."""
    exercise, other, chosen = (
        request.POST.get("exercise", ""),
        request.POST.get("other", ""),
        choices.choice_now(request),
    )
    act = request.POST.get("act")
    if act in ("sit", "stand"):
        choices.choose(request, choices.seated(chosen, sit=act == "sit"))
        return
    if exercise not in diary.programme().by_id:
        return
    match act:
        case "swap" if choices.is_swap(diary.programme().by_id[exercise], other):
            choices.choose(request, choices.swapped(chosen, exercise, other))
        case "leave-out":
            choices.choose(request, choices.without(chosen, exercise))
        case "as-planned":
            choices.choose(request, choices.as_planned(chosen, exercise))
        case "hide":
            choices.hide(request, exercise)
        case "show-again":
            choices.show_again(request, exercise)
        case _:
            return
    messages.success(request, "Changed. You can take it back below.")
