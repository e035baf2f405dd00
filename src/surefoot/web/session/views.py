"""A session from its beginning to its end: begin, play, and the plain page that works by itself."""

from dataclasses import asdict
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from surefoot.domain.entries import SessionEnd, SetDone
from surefoot.exchange.writers import writer_of
from surefoot.session.beginning import NoSessionTodayError
from surefoot.session.reports import Report
from surefoot.session.running import Running
from surefoot.web import clock, diary
from surefoot.web.session import answers, shelf, shown
from surefoot.web.session.answers import Exercised
from surefoot.web.session.beginning import begun


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Begin today's session, or go on with the one that runs. Where none may begin, Today says why."""
    shelf.close_old(request)
    if shelf.open_session(request):
        return redirect("session:play")
    if _ended_today(request):
        return redirect("session:after")
    try:
        shelf.begin(request, begun(request, diary.advice(request)))
    except NoSessionTodayError:
        return redirect("/")
    return redirect("session:play")


@require_GET
def play(request: HttpRequest) -> HttpResponse:
    """Show the session at the step it is at: a page that works by itself, which the player takes over."""
    shelf.close_old(request)
    running = shelf.open_session(request)
    if running is None:
        return _onward(request, shelf.last_ended(request, clock.today(request)))
    if shelf.heeded(request, running).ended:
        return redirect("/")
    return render(request, "session/play.html", shown.play_page(request, running))


@require_POST
def told(request: HttpRequest, session: str, item: int) -> HttpResponse:
    """Keep one exercise as told on the plain page, and go on."""
    shelf.close_old(request)
    running = shelf.open_session(request)
    if running is None or running.id != str(session) or item >= len(running.items):
        return redirect("session:play")
    if "skip" in request.POST:
        return _after_change(request, running, [shelf.told(request, "skipped", item)])
    if changed := _changed(request, item, most=len(running.items)):
        return _after_change(request, running, changed)
    read = answers.exercised(running, item, request.POST)
    if read.errors and item not in running.place.over:
        page = shown.play_page(request, running, item=item, sent=request.POST, errors=read.errors)
        return render(request, "session/play.html", page | {"plain_only": True}, status=422)
    return _after_change(request, running, _exercise_told(request, item, read.value))


def _changed(request: HttpRequest, item: int, *, most: int) -> list[Report]:
    """Return what the plain page changed about an exercise; a swap for nothing it knows changes nothing."""
    if "later" in request.POST:
        return [shelf.told(request, "later", item)]
    if "swap" in request.POST:
        to = answers.whole(request.POST, "swap", most=most)
        return [shelf.told(request, "swapped", item, to=most if to is None else to)]
    return []


def _exercise_told(request: HttpRequest, item: int, exercised: Exercised) -> list[Report]:
    """Return what the plain page told, a millisecond apart, so that the answer comes after the sets."""
    at, write = clock.now(request), writer_of(SetDone)
    said = [("did", number, write(done)) for number, done in exercised.sets.items()]
    said.append(
        ("answered", item, {name: value for name, value in asdict(exercised.told).items() if value is not None})
    )
    return [
        shelf.told(request, kind, where, at + timedelta(milliseconds=place), **told)
        for place, (kind, where, told) in enumerate(said)
    ]


def _after_change(request: HttpRequest, running: Running, reports: list[Report]) -> HttpResponse:
    after = shelf.change(request, running.id, reports)
    return _onward(request, after) if after.ended else redirect("session:play")


def _onward(request: HttpRequest, running: Running | None) -> HttpResponse:
    """Lead on from a session that has ended: to the questions it left open, to what was done, or to Today."""
    if running is None or not running.leaves_a_trace:
        return redirect("/")
    if running.place.signs_due:
        return redirect("session:signs")
    return redirect("/" if diary.advice(request).flags else "session:after")


def _ended_today(request: HttpRequest) -> bool:
    today = clock.today(request)
    return any(entry.day == today and isinstance(entry.body, SessionEnd) for entry in diary.entries(request))
