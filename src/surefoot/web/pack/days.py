"""The days of a pack as data: for each answer, what the day would hold, in the words of the Today page."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest

from surefoot.catalogue.words import word
from surefoot.domain.advice import Verdict
from surefoot.domain.entries import SessionEnd
from surefoot.engine.foresight import Foresight
from surefoot.engine.outlook import UNFORESEEN, Outlook
from surefoot.session.running import Running
from surefoot.web import diary
from surefoot.web.pack.plans import outlooks
from surefoot.web.pack.questions import response_asked
from surefoot.web.today.care import UNKNOWN
from surefoot.web.today.page import HEADS

CALM = ("calm", "calm-no-usual")


def days_data(
    request: HttpRequest, days: Sequence[Foresight], plans: Mapping[int, Running], running: Running | None
) -> list[dict[str, Any]]:
    """Return the days; `running` is the session under way, if one is."""
    ended = {entry.day for entry in diary.told(request, SessionEnd, since=days[0].on)}
    return [
        _day(day, {} if day.on in ended else plans, ended=day.on in ended)
        | {"running": running.id if running and day is days[0] else None}
        for day in days
    ]


def unforeseen() -> dict[str, str]:
    """Return the words for a day that was not worked out ahead."""
    return {"title": word("unforeseen", "title", diary.texts()), "lead": word("unforeseen", "lead", diary.texts())}


def _day(day: Foresight, plans: Mapping[int, Running], *, ended: bool) -> dict[str, Any]:
    told, ids = {}, {}
    both = {id(one) for one in day.pairs.values()}
    for one in outlooks(day):
        words = _words(one, together=id(one) in both, whole=day.asked.whole)
        data = _outlook(one, plans.get(id(one))) | words
        # Two answers that lead to the same, in the same words, share it.
        same = next((known for known, other in told.items() if other == data), f"o{len(told)}")
        told[same], ids[id(one)] = data, same
    return {
        "day": day.on.isoformat(),
        "after": list(day.after),
        "check_in_due": day.asked.whole,
        "ended": ended,
        "now": None if day.asked.whole else ids[id(day.calm)],
        "response": response_asked(day),
        "answers": {
            question: {key: ids[id(one)] for key, one in answers.items()} for question, answers in day.answers.items()
        },
        "outlooks": told,
        "pairs": {"+".join(sorted(two)): ids[id(one)] for two, one in day.pairs.items()},
    }


def _outlook(outlook: Outlook, plan: Running | None) -> dict[str, Any]:
    flag = outlook.flags[0] if outlook.verdict is Verdict.STOP else None
    return {
        "rank": outlook.rank,
        "adds": outlook.adds,
        "verdict": outlook.verdict.value,
        "plan": plan.id if plan else None,
        "flag": flag.code if flag else None,
        "urgency": flag.urgency.value if flag else None,
    }


def _words(outlook: Outlook, *, together: bool, whole: bool) -> dict[str, str]:
    if outlook == UNFORESEEN:
        return unforeseen()
    if outlook.verdict is Verdict.STOP:
        text = diary.texts().red_flags.get(outlook.flags[0].code, UNKNOWN)
        return {"title": text.name, "lead": text.why}
    return {"title": HEADS[outlook.verdict], "lead": _lead(outlook, together=together, whole=whole)}


def _lead(outlook: Outlook, *, together: bool, whole: bool) -> str:
    """Return why; without a number that was only assumed where the check-in is yet to come."""
    if together:
        return word("unforeseen", "together", diary.texts())
    if whole and outlook.reasons[0].rule in CALM:
        return word("unforeseen", "calm", diary.texts())
    return diary.say(outlook.reasons[0])
