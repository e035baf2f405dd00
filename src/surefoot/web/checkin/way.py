"""The way through the check-in: which pages are asked today, and where each one leads."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from surefoot.domain.advice import Advice, Verdict
from surefoot.web import diary
from surefoot.web.checkin.draft import Draft, keep
from surefoot.web.checkin.recording import record_draft

ALREADY = "Your check-in was already saved. Nothing was added twice."
LOST = "We could not find your first answers. Please begin once more."


def steps(draft: Draft, advice: Advice) -> tuple[str, ...]:
    """Return today's pages in order: the answer to the last session first when it is due, a fall only when there was one."""
    due = advice.response_due is not None and not draft.corrects
    fell = draft.check_in.fall_or_near_fall is True and not draft.corrects
    return (*(("response",) if due else ()), "feet", "pain", "new", *(("fall",) if fell else ()))


def elsewhere(request: HttpRequest, draft: Draft, advice: Advice, step: str) -> HttpResponse | None:
    """Return where to go instead: to the stop page, past a page not asked today, or on from a form sent twice."""
    if advice.verdict is Verdict.STOP and not draft.corrects:
        return redirect("today:stop")
    if is_late(request, draft):
        already = diary.is_recorded(request.POST.get("entry_id", ""))
        messages.info(request, ALREADY if already else LOST)
        return redirect("today:home" if already else "checkin:begin")
    return None if step in steps(draft, advice) else redirect("checkin:begin")


def is_late(request: HttpRequest, draft: Draft) -> bool:
    """Tell whether a form belongs to an earlier check-in than the one being answered."""
    return request.method == "POST" and request.POST.get("entry_id") != draft.id


def onward(request: HttpRequest, draft: Draft, step: str, advice: Advice) -> HttpResponse:
    """Keep what was told and lead to the next page not answered; after the last one write it all down."""
    draft = replace(draft, done=tuple(dict.fromkeys([*draft.done, step])))
    order = steps(draft, advice)
    waiting = [each for each in order if each not in draft.done]
    if not waiting:
        record_draft(request, draft)
        return redirect("today:home")
    keep(request, draft)
    later = [each for each in waiting if order.index(each) > order.index(step)]
    return redirect(f"checkin:{(later or waiting)[0]}")


def status(errors: dict[str, str]) -> int:
    """Return the status of a page shown again with its problems, or of a page in order."""
    return 422 if errors else 200
