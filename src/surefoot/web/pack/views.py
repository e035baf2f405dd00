"""The pack: all that a device needs to go on without the network, made anew after each change of the diary."""

from dataclasses import asdict
from datetime import timedelta
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import condition, require_safe

from surefoot.engine.screening import MissingProfileError
from surefoot.records.advice import diary_mark, foresee_for
from surefoot.records.diary_store import the_person
from surefoot.records.models import RunningSession
from surefoot.records.packed_sessions import forget_before
from surefoot.web import clock, diary
from surefoot.web.account.signals import SIGNALS_COOKIE, signals
from surefoot.web.figures.chosen import look_for
from surefoot.web.pack.days import days_data, unforeseen
from surefoot.web.pack.files import kept_files
from surefoot.web.pack.plans import Plans, untold
from surefoot.web.pack.questions import questions
from surefoot.web.pack.signs import locks, open_flag, region, signs
from surefoot.web.session import shelf
from surefoot.web.session.shown import session_for
from surefoot.web.start.profile import has_profile

DAYS = 3
KEPT_DAYS = timedelta(days=90)  # a device may come late with what it played


def _mark(request: HttpRequest) -> str | None:
    """Return the mark of everything a pack is made from; None before the first questions are answered."""
    if not has_profile():
        return None
    running = RunningSession.objects.filter(person=the_person()).order_by("-updated_at").first()
    told = (
        diary_mark(the_person()),
        clock.today(request),
        settings.STATIC_URL,
        request.COOKIES.get(SIGNALS_COOKIE),
        running and (running.pk, running.state, running.updated_at),
    )
    return f'"{sha256(repr(told).encode()).hexdigest()[:32]}"'


@require_safe
@condition(etag_func=_mark)
def pack(request: HttpRequest) -> HttpResponse:
    """Return the pack; nothing (204) before the first questions are answered, or while the clock is behind the diary."""
    try:
        told = _pack(request) if has_profile() else None
    except MissingProfileError:
        told = None
    answer = HttpResponse(status=204) if told is None else JsonResponse(told)
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer


def _pack(request: HttpRequest) -> dict[str, Any]:
    on, now = clock.today(request), clock.now(request).isoformat()
    running, plans = shelf.open_session(request), Plans(request, on)
    under_way = untold(running) if running and running.day == on else ()
    days = foresee_for(the_person(), on=on, days=DAYS, begin=plans.begin, under_way=under_way)
    packed = plans.pack(days)
    forget_before(the_person(), on - KEPT_DAYS)
    data = days_data(request, days, packed, running)
    shown = {outlook["plan"] for day in data for outlook in day["outlooks"].values()}
    sessions = {one.id: one for one in packed.values() if one.id in shown} | ({running.id: running} if running else {})
    session_data = {id_: session_for(request, one) for id_, one in sessions.items()}
    return {
        "made": now,
        "now": now,
        "rules_version": diary.programme().rules_version,
        "static": settings.STATIC_URL,
        "signals": asdict(signals(request)),
        "region": region(),
        "stop": open_flag(request),
        "days": data,
        "otherwise": unforeseen(),
        "plans": session_data,
        "questions": questions(request, diary.advice(request).usual),
        "signs": signs(),
        "locks": locks(day.calm.advice for day in days if day.calm.advice),
        "files": kept_files(sessions.values(), session_data.values(), look_for(request)),
    }
