"""Stop in the middle of a test: why, what to do now, and the questions a sign of the body asks. The same as in a session."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from surefoot.domain.entries import Body, CheckIn, Correction, Fact, Fall, Note
from surefoot.session.signs import REASONS, SIGNS_AFTER
from surefoot.web import clock, diary
from surefoot.web.session.signs_form import sign_told, signs_page

RESTS = (
    "measure_rests"  # there too: the day on which a test ended with sharp pain, by measure; EVERY for all done standing
)
EVERY = "*"
WAITING = "measure_stopped"  # in the browser's session: the reason whose questions are still to be answered
NOTED = {"sharp-pain": "Sharp pain", "weak": "Something went weak"}


@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, measure: str) -> HttpResponse:
    """Ask why, note it at once, and lead to what helps."""
    text = diary.texts().measures.get(measure)
    if text is None:
        raise Http404
    why = request.POST.get("why")
    if why not in REASONS:
        page = {"measure": measure, "text": text, "entry_id": diary.fresh_id(request)}
        return render(request, "measure/stop.html", page, status=422 if why is not None else 200)
    if why == "had-enough":
        messages.success(request, "That is fine. What you did counts.")
        return redirect("measure:overview")
    noted = _noted(request, why, text.name)
    if why == "sharp-pain":
        _rest(request, measure)
        return render(request, "measure/hurt.html", {"text": text})
    _rest(request, EVERY)
    request.session[WAITING] = {"why": why, "entry": noted}
    return redirect("measure:signs")


@require_http_methods(["GET", "HEAD", "POST"])
def signs(request: HttpRequest) -> HttpResponse:
    """Say what to do now, and ask for the red flags that belong to this sign; one that is there leads to its page."""
    waiting = request.session.get(WAITING)
    if waiting is None or waiting["why"] not in SIGNS_AFTER:
        return redirect("measure:overview")
    errors: dict[str, str] = {}
    if request.method == "POST":
        told = sign_told(request, waiting["why"], errors)
        if not errors:
            diary.record(request, _answer(told, waiting["entry"]), entry_id=request.POST.get("entry_id", ""))
            del request.session[WAITING]
            return redirect("/" if diary.advice(request).flags else "measure:overview")
    page = signs_page(request, waiting["why"], errors)
    return render(request, "measure/signs.html", page, status=422 if errors else 200)


def rests(request: HttpRequest, measure: str) -> str:
    """Return why a test done standing rests today after one was stopped, in words, or "" when it does not."""
    days, today = request.session.get(RESTS, {}), clock.today(request).isoformat()
    if days.get(EVERY) == today:
        return "You stopped a test today. Standing tests wait for another day."
    return "Sharp pain ended this test today. Let it rest, and try another day." if days.get(measure) == today else ""


def is_waiting(request: HttpRequest) -> bool:
    """Whether the questions after a stop are still to be answered: nothing else is measured before that."""
    return WAITING in request.session


def _rest(request: HttpRequest, measure: str) -> None:
    request.session[RESTS] = request.session.get(RESTS, {}) | {measure: clock.today(request).isoformat()}


def _noted(request: HttpRequest, why: str, name: str) -> str:
    """Write down what happened before anything is asked: whoever goes no further has told it all the same."""
    bodies: dict[str, Fact] = {"dizzy": CheckIn(dizzy=True), "fell": Fall()}
    body = bodies.get(why) or Note(text=f"{NOTED[why]} while measuring: {name.lower()}.")
    (entry,) = diary.record(request, body, entry_id=request.POST.get("entry_id") or None)
    return entry.id


def _answer(told: CheckIn | Fall, noted: str) -> Body:
    return Correction(supersedes=noted, entry=told) if isinstance(told, Fall) else told
