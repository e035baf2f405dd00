"""What the page of one measure shows: its words and numbers, and what was told of it before."""

from typing import Any

from django.http import HttpRequest

from surefoot.domain.diary import effective
from surefoot.domain.dose import Tempo
from surefoot.domain.entries import Numbness
from surefoot.web import clock, diary
from surefoot.web.account.signals import signals, written
from surefoot.web.measure.guides import PERFORMED, Guide, Way, guide_of
from surefoot.web.measure.items import groups
from surefoot.web.measure.known import last_known
from surefoot.web.measure.offers import Offer
from surefoot.web.measure.tries import tries_of
from surefoot.web.start.wording import pain_rows


def page_of(request: HttpRequest, offer: Offer, after: str) -> dict[str, Any]:
    """Return what the page of a measure needs."""
    guide = guide_of(offer.measure)
    page = {
        "offer": offer,
        "measure": offer.measure,
        "text": offer.text,
        "guide": guide,
        "entry_id": request.POST.get("entry_id") or diary.fresh_id(request),
        "after": after,
        "day": clock.today(request).isoformat(),
        "now": clock.now(request).isoformat(),
        "typed": {},
    }
    if guide.way in PERFORMED:
        return page | _performed(request, offer, guide)
    if guide.way is Way.MAP:
        return page | {"marked": _marked(request, offer)}
    if guide.way is Way.ITEMS:
        return page | {"groups": groups(offer.text, request.POST, asked_again=request.method == "POST")}
    return page | ({"pain_rows": pain_rows()} if guide.way is Way.SCALE else {})


def _performed(request: HttpRequest, offer: Offer, guide: Guide) -> dict[str, Any]:
    tries = tries_of(offer.measure, effective(diary.entries(request)), on=clock.today(request))
    chosen = signals(request)
    return {
        "tries": tries,
        "unit": offer.text.unit.rpartition("|")[2],
        "trial": len(tries.turn.values) + 1,
        # Never less than the programme gives; someone who wants longer has said so in Settings.
        "ready": max(diary.programme().limits.stance_ready_s, chosen.ready_s),
        "signals": written(chosen),
        "stop_id": diary.fresh_id(request),
        "tempo": _tempo(guide) if guide.way is Way.COUNT else "",
        "endings": [(code, words, code in guide.zero) for code, words in offer.text.endings.items()],
    }


def _tempo(guide: Guide) -> str:
    """Return the seconds up, held and down of the movement's own dose, or "" where it has none."""
    programme = diary.programme()
    variants = (variant for exercise in programme.by_id.values() for variant in exercise.variants)
    found = next((variant for variant in variants if variant.id == guide.figure), None)
    tempo: Tempo | None = getattr(found.dose, "tempo", None) if found else None
    return f"{tempo.lift} {tempo.pause} {tempo.lower}" if tempo else ""


def _marked(request: HttpRequest, offer: Offer) -> list[str]:
    known = last_known(offer.measure, effective(diary.entries(request)))
    newest = known.results[-1] if known else None
    if not isinstance(newest, Numbness):
        return []
    return [f"{foot}-{zone}" for foot, zones in newest.zones.items() for zone in zones]
