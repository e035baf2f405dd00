"""Stop: why, what to do now, and the questions a sign of the body asks."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from surefoot.session.reports import Report
from surefoot.session.running import Running
from surefoot.session.signs import REASONS
from surefoot.web import clock, diary
from surefoot.web.session import shelf
from surefoot.web.session.answers import MOST_REPS, MOST_SECONDS, whole
from surefoot.web.session.signs_form import sign_told, signs_page
from surefoot.web.session.telling import tell

LONGEST_SCRIPT = 10_000


@require_http_methods(["GET", "POST"])
def stop(request: HttpRequest) -> HttpResponse:
    """Ask why, and act on the answer: pain ends the exercise, dizziness, weakness or a fall end the session."""
    running = shelf.open_session(request)
    if running is None:
        return redirect("session:play")
    why = request.POST.get("why")
    if why not in REASONS:
        return render(request, "session/stop.html", {"running": running}, status=422 if why is not None else 200)
    after = shelf.change(request, running.id, [_stopped(request, running, why)])
    if why == "sharp-pain" and not after.ended:
        return redirect("session:hurt")
    return redirect("session:play")


@require_http_methods(["GET", "POST"])
def hurt(request: HttpRequest) -> HttpResponse:
    """After sharp pain: that exercise is over; go on with the next one, or end the session."""
    running = shelf.open_session(request)
    if running is None:
        return redirect("session:play")
    if request.method == "POST":
        shelf.change(request, running.id, [shelf.told(request, "ended", why="sharp-pain")])
        return redirect("session:play")
    return render(request, "session/hurt.html")


@require_http_methods(["GET", "POST"])
def signs(request: HttpRequest) -> HttpResponse:
    """Say what to do now, and ask for the red flags that belong to this sign."""
    running = shelf.last_ended(request, clock.today(request))
    if running is None or not running.place.signs_due or running.place.end is None:
        return redirect("session:after" if running else "/")
    reason = running.place.end.reason or ""
    errors: dict[str, str] = {}
    if request.method == "POST":
        told = sign_told(request, reason, errors)
        if not errors:
            tell(request, told)
            shelf.change(request, running.id, [shelf.told(request, "signs-answered")])
            return redirect("/" if diary.advice(request).flags else "session:after")
    page = signs_page(request, reason, errors)
    return render(request, "session/signs.html", page, status=422 if errors else 200)


def _stopped(request: HttpRequest, running: Running, why: str) -> Report:
    step = whole(request.POST, "step", most=LONGEST_SCRIPT)
    done = {"reps": whole(request.POST, "reps", most=MOST_REPS), "seconds": _seconds(request)}
    said = {name: value for name, value in done.items() if value is not None}
    return shelf.told(request, "stopped", running.place.step if step is None else step, why=why, **said)


def _seconds(request: HttpRequest) -> float | None:
    told = whole(request.POST, "seconds", most=MOST_SECONDS)
    return None if told is None else float(told)
