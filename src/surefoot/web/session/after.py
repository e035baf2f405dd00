"""After a session: what was done, a look at the feet, the walk, the evening, and what comes tomorrow."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from surefoot.domain.diary import Entry, effective
from surefoot.domain.entries import CheckIn, FootCheck, Response, SessionEnd, Walk
from surefoot.domain.quantities import Block, Position
from surefoot.session.item_words import done_words, item_words
from surefoot.session.running import Running
from surefoot.web import clock, diary
from surefoot.web.checkin.look import standing
from surefoot.web.session import shelf
from surefoot.web.session.answers import minutes, whole
from surefoot.web.session.telling import tell

PAINS = range(11)


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """Show what was done, and ask what is still of use today."""
    running = shelf.last_ended(request, clock.today(request))
    if running is None:
        return redirect("/")
    if running.place.signs_due:
        return redirect("session:signs")
    return render(request, "session/after.html", _page(request, running, {}))


@require_POST
def skin(request: HttpRequest) -> HttpResponse:
    """Note a look at the feet after standing work; a sign that needs care leads to its page."""
    seen = standing(diary.told(request, CheckIn))
    found = () if "nothing" in request.POST else _found(request)
    if "nothing" not in request.POST and not found:
        return _again(request, {"found": "Choose what you see, or use the first button."})
    feet = {foot: [code for on, code in (*seen.findings, *found) if on == foot] for foot in ("left", "right")}
    check = FootCheck(left=tuple(dict.fromkeys(feet["left"])), right=tuple(dict.fromkeys(feet["right"])))
    tell(request, CheckIn(foot_check=check, marks=seen.marks), noted="Your look at both feet is noted.")
    return _on(request)


@require_POST
def walk(request: HttpRequest) -> HttpResponse:
    """Note a walk of today."""
    errors: dict[str, str] = {}
    told = minutes(request.POST, errors)
    comfortable = {"yes": True, "no": False}.get(request.POST.get("comfortable", ""))
    if errors:
        return _again(request, errors)
    tell(request, Walk(minutes=told, comfortable=comfortable), noted="Your walk is noted.")
    return _on(request)


@require_POST
def evening(request: HttpRequest) -> HttpResponse:
    """Note how the feet feel this evening."""
    running = shelf.last_ended(request, clock.today(request))
    pain = whole(request.POST, "evening", most=PAINS[-1])
    if running is None:
        return redirect("/")
    if pain is None:
        return _again(request, {"evening": "Choose a number from 0 to 10."})
    tell(request, Response(to=running.id, evening=pain), noted="This evening is noted.")
    return _on(request)


def _on(request: HttpRequest) -> HttpResponse:
    return redirect("/" if diary.advice(request).flags else "session:after")


def _again(request: HttpRequest, errors: dict[str, str]) -> HttpResponse:
    running = shelf.last_ended(request, clock.today(request))
    if running is None:
        return redirect("/")
    return render(request, "session/after.html", _page(request, running, errors), status=422)


def _found(request: HttpRequest) -> tuple[tuple[str, str], ...]:
    known = diary.programme().findings
    told = [pair.partition(":") for pair in request.POST.getlist("found")]
    return tuple((foot, code) for foot, _, code in told if foot in ("left", "right") and code in known)


def _page(request: HttpRequest, running: Running, errors: dict[str, str]) -> dict[str, Any]:
    texts = diary.texts()
    entries = effective(diary.entries(request))
    done = [(n, item) for n, item in enumerate(running.items) if running.sets_of(n)]
    end = running.place.end
    walked = [entry.body.minutes for entry in entries if entry.day == running.day and isinstance(entry.body, Walk)]
    advice = diary.advice(request)
    return {
        "running": running,
        "end": end,
        "minutes": round(running.place.active_s / 60),
        "done": [{"name": item_words(item, texts)["name"], "what": done_words(running.sets_of(n))} for n, item in done],
        "planned": len(running.items),
        "number": sum(isinstance(entry.body, SessionEnd) for entry in entries),
        "stood": any(item.position is Position.STANDING for _, item in done),
        "strength": any(item.block is Block.STRENGTH for _, item in done),
        "skin_seen": _skin_seen(entries, running),
        "findings": [(code, texts.findings[code].name) for code in diary.programme().findings],
        "feet": (("left", "Left foot"), ("right", "Right foot")),
        "found": request.POST.getlist("found"),
        "walked": round(sum(walked)),
        "walk_minutes": round(advice.walk.minutes),
        "evening": _evening(entries, running),
        "pains": [(str(n), texts.ui["pain"][str(n)]) for n in PAINS],
        "errors": errors,
        "sent": request.POST,
        "ids": {name: diary.fresh_id(request) for name in ("skin", "walk", "evening")},
    }


def _skin_seen(entries: Sequence[Entry], running: Running) -> bool:
    end = running.place.end
    looks = [e for e in entries if isinstance(e.body, CheckIn) and e.body.foot_check is not None]
    return end is not None and any(e.day == running.day and e.at >= end.at for e in looks)


def _evening(entries: Sequence[Entry], running: Running) -> int | None:
    told = [e.body.evening for e in entries if isinstance(e.body, Response) and e.body.to == running.id]
    return next((pain for pain in reversed(told) if pain is not None), None)
