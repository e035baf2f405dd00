"""The first run: what Surefoot is, one question a page, and what was understood."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from surefoot.engine.risk import RISK_NEEDS_PLAN, risk_level
from surefoot.web import clock, diary
from surefoot.web.start import draft
from surefoot.web.start.answers import UnfitAnswer, profile_of, told
from surefoot.web.start.profile import current_profile
from surefoot.web.start.questions import Question, asked, open_question
from surefoot.web.start.wording import question_page, unsure_of, written


@require_safe
def welcome(request: HttpRequest) -> HttpResponse:
    """Show what Surefoot is and is not; a person who already has a profile goes to Today."""
    if current_profile() and not draft.has_draft(request):
        return redirect("/")
    begun = draft.has_draft(request)
    return render(request, "start/welcome.html", {"begun": begun, "to": _next(draft.draft_answers(request))})


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, question_id: str) -> HttpResponse:
    """Ask one question; an answer or a skip leads to the next, to the review when all are done."""
    answers = draft.draft_answers(request)
    asking = next((each for each in asked(answers) if each.id == question_id), None)
    if asking is None:
        raise Http404
    if request.method != "POST":
        return render(request, "start/question.html", _page(request, asking, answers, answers.get(asking.id, ())))
    try:
        values = _answered(request, asking)
    except UnfitAnswer as unfit:
        page = _page(request, asking, answers, tuple(request.POST.getlist("answer")), trouble=str(unfit))
        return render(request, "start/question.html", page)
    answers[asking.id] = values
    draft.keep_answers(request, answers)
    return redirect(_next(answers, after=None if "review" in request.GET else asking))


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest) -> HttpResponse:
    """Show what was understood; confirmed, it becomes one profile entry."""
    answers = draft.draft_answers(request)
    waiting = open_question(answers)
    if waiting:
        return redirect("start:question", waiting.id) if answers else redirect("start:welcome")
    if request.method == "POST":
        return _save(request, answers)
    page = {
        "rows": [(each, written(each, answers[each.id])) for each in asked(answers)],
        "entry_id": draft.draft_id(request),
        "much_numbness": "reduced-much" in answers.get("feeling", ()),
        "changing": current_profile() is not None,
        "changed": draft.has_draft(request),
    }
    return render(request, "start/review.html", page)


@require_http_methods(["POST"])
def leave(request: HttpRequest) -> HttpResponse:
    """Leave the answers as they were saved."""
    draft.drop_draft(request)
    return redirect("account:index")


@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """Say that the questions are done, what the feet need, and offer the first measures."""
    profile = current_profile()
    if profile is None:
        return redirect("start:welcome")
    page = {"plan_needed": risk_level(profile) == RISK_NEEDS_PLAN, "unsure": unsure_of(profile)}
    return render(request, "start/ready.html", page)


def _save(request: HttpRequest, answers: dict[str, tuple[str, ...]]) -> HttpResponse:
    before = current_profile()
    profile = profile_of(answers, before=before)
    if profile != before:
        try:
            diary.record(request, profile, entry_id=request.POST.get("entry_id"))
        except diary.OtherAnswerRecordedError:
            # Two tabs, two sets of answers: the first is saved, and these stay as a draft with an id of their own.
            draft.drop_draft(request)
            draft.keep_answers(request, answers)
            messages.info(request, "Another page saved your answers first. Look once more, then save.")
            return redirect("start:review")
    draft.drop_draft(request)
    if before is None:
        return redirect("start:ready")
    messages.success(request, "Your answers are saved. They count from now on.")
    return redirect("start:ready") if risk_level(profile) > risk_level(before) else redirect("account:index")


def _answered(request: HttpRequest, asking: Question) -> tuple[str, ...]:
    if asking.skip and "skip" in request.POST:
        return ()
    return told(asking, request.POST, on=clock.today(request))


def _next(answers: dict[str, tuple[str, ...]], *, after: Question | None = None) -> str:
    """Return where to go on: the page after this one, else the first open question, else the review."""
    coming = list(asked(answers))
    following = coming[coming.index(after) + 1 :] if after in coming else []
    waiting = following[0] if following else open_question(answers)
    return reverse("start:question", args=[waiting.id]) if waiting else reverse("start:review")


def _page(
    request: HttpRequest, asking: Question, answers: dict[str, tuple[str, ...]], values: tuple[str, ...], **more: Any
) -> dict[str, Any]:
    return question_page(request, asking, asked(answers), values) | more
