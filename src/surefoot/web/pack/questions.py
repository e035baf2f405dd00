"""What a device must know to ask the check-in as its pages do: what is usual, what was seen before, the unit of glucose."""

from typing import Any

from django.http import HttpRequest

from surefoot.catalogue.words import day_name, finding_name
from surefoot.domain.entries import CheckIn
from surefoot.engine.answers import Asked
from surefoot.engine.foresight import Foresight
from surefoot.web import diary
from surefoot.web.checkin import answers, known
from surefoot.web.checkin.look import Look, standing
from surefoot.web.start.profile import current_profile


def questions(request: HttpRequest, usual: float | None) -> dict[str, Any]:
    """Return what the questions need, but for the answer to a session, which differs by day."""
    return {
        "pain": {"usual": None if usual is None else int(usual + 0.5)},
        "look": _look(standing(diary.told(request, CheckIn))),
        "glucose": _glucose(),
    }


def response_asked(day: Foresight) -> dict[str, Any] | None:
    """Return which session is asked about, and how; None where none is."""
    asked = day.asked
    if not asked.whole or asked.response_to is None or asked.response_day is None:
        return None
    return {"to": asked.response_to, "evening": asked.evening, **_titled(asked, day)}


def _titled(asked: Asked, day: Foresight) -> dict[str, str]:
    assert asked.response_day is not None  # noqa: S101 - checked by the caller
    if (day.on - asked.response_day).days == 1:
        return {"title": "How did your feet answer the session of yesterday?", "lead": "Your answer shapes today."}
    then = day_name(asked.response_day.isoformat(), diary.texts())
    return {
        "title": "How did your feet answer the last session?",
        "lead": f"That was {then}. Your answer shapes today.",
    }


def _look(before: Look) -> dict[str, Any]:
    """Return what was seen at the last look: it is there until a look says otherwise."""
    seen = before.foot_check
    return {
        "before": {
            "left": list(seen.left),
            "right": list(seen.right),
            "marks": [{"foot": mark.foot, "zone": mark.zone, "finding": mark.finding} for mark in before.marks],
        },
        "names": {code: finding_name(code, diary.texts()) for code in dict.fromkeys((*seen.left, *seen.right))},
    }


def _glucose() -> dict[str, Any] | None:
    unit = known.glucose_unit(current_profile())
    if unit is None:
        return None
    per_unit = 1.0 if unit == "mmol/L" else answers.MG_DL_PER_MMOL_L
    return {
        "unit": unit,
        "per_mmol_l": per_unit,
        "lowest": answers.GLUCOSE_LOW * per_unit,
        "highest": answers.GLUCOSE_HIGH * per_unit,
        "low_under": diary.programme().limits.glucose_low_mmol_l,
    }
