"""What each check-in page shows: the place on the way, the answers so far, the words."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.http import HttpRequest

from surefoot.catalogue.words import day_name, finding_name, flag_name
from surefoot.domain.advice import Advice
from surefoot.domain.entries import CheckIn, Response
from surefoot.web import diary, pain
from surefoot.web.checkin import answers
from surefoot.web.checkin.draft import Draft
from surefoot.web.checkin.look import Look, asked, asked_before
from surefoot.web.checkin.way import steps

SINCE_QUESTIONS = (("fall", "Did you fall, or nearly fall?"), ("dizzy", "Are you dizzy today?"))
FALL_QUESTIONS = (
    ("ground", "Did you come down to the floor, or to something lower?"),
    ("injured", "Were you hurt?"),
    ("head_hit", "Did you hit your head?"),
    ("could_stand", "Could you stand up again?"),
)
SLEEP_WORDS = (("good", "Good"), ("fair", "Fair"), ("poor", "Poor"), ("very-poor", "Very poor"))


def _frame(request: HttpRequest, draft: Draft, advice: Advice, step: str, errors: dict[str, str]) -> dict[str, Any]:
    order = steps(draft, advice)
    place = order.index(step) + 1
    return {
        "draft": draft,
        "place": place,
        "places": len(order),
        "back": f"checkin:{order[place - 2]}" if place > 1 else "",
        "errors": errors,
        "sent": request.POST,
    }


def pain_grid(name: str, chosen: str, usual: float | None) -> dict[str, Any]:
    """Return the rows of one pain question (0-10), the person's usual marked."""
    marked = None if usual is None else int(usual + 0.5)
    rows = [
        (
            word,
            [
                {"value": str(n), "spoken": pain.spoken(n), "usual": n == marked, "chosen": chosen == str(n)}
                for n in numbers
            ],
        )
        for word, numbers in pain.ROWS
    ]
    return {"name": name, "rows": rows, "unsaid": chosen == "unsaid", "usual": marked is not None}


def response_page(
    request: HttpRequest,
    draft: Draft,
    advice: Advice,
    *,
    asks_evening: bool,
    session_day: date | None,
    errors: dict[str, str],
) -> dict[str, Any]:
    """Return the page that asks how the feet answered a session."""
    told = draft.response or Response(to=advice.response_due or "")
    done = "response" in draft.done
    return _frame(request, draft, advice, "response", errors) | {
        "evening": pain_grid("evening", _chosen(request, "evening", told.evening, done=done), advice.usual)
        if asks_evening
        else None,
        "morning": pain_grid("morning", _chosen(request, "morning", told.morning, done=done), advice.usual),
        "session_day": day_name(session_day.isoformat(), diary.texts()) if session_day else "",
        "yesterday": session_day is not None and (draft.day - session_day).days == 1,
    }


def pain_page(request: HttpRequest, draft: Draft, advice: Advice, *, errors: dict[str, str]) -> dict[str, Any]:
    """Return the page that asks for pain right now."""
    chosen = request.POST.get("pain") or ("" if draft.check_in.pain is None else str(draft.check_in.pain))
    return _frame(request, draft, advice, "pain", errors) | {"grid": pain_grid("pain", chosen, advice.usual)}


def feet_page(
    request: HttpRequest,
    draft: Draft,
    advice: Advice,
    *,
    before: Look,
    noted: Sequence[str],
    errors: dict[str, str],
) -> dict[str, Any]:
    """Return the page where both feet are looked at; `noted` are the signs told without a place."""
    texts, sent = diary.texts(), request.method == "POST"
    marked = asked(request.POST) if sent else asked_before(before)
    kept = request.POST.getlist("kept") if sent else [":".join(pair) for pair in before.others]
    return _frame(request, draft, advice, "feet", errors) | {
        "marked": [each.spot.key for each in marked],
        "asked": [
            {"spot": each.spot, "chosen": each.chosen, "error": errors.get(each.spot.key, "")} for each in marked
        ],
        "findings": [(code, texts.findings[code]) for code in diary.programme().findings],
        "others": [
            {
                "value": ":".join(pair),
                "foot": pair[0],
                "name": finding_name(pair[1], texts),
                "kept": ":".join(pair) in kept,
            }
            for pair in before.others
        ],
        "before": before,
        "noted": [flag_name(code, texts) for code in noted],
    }


def new_page(
    request: HttpRequest,
    draft: Draft,
    advice: Advice,
    *,
    asked: Sequence[str],
    unit: answers.GlucoseUnit | None,
    errors: dict[str, str],
) -> dict[str, Any]:
    """Return the page that asks for anything new."""
    told, texts = draft.check_in, diary.texts()
    done = "new" in draft.done or draft.corrects is not None
    glucose = "" if told.glucose_mmol_l is None or unit is None else answers.glucose_as(told.glucose_mmol_l, unit)

    def yes_no(name: str, words: str, known: bool | None) -> dict[str, Any]:
        return _yes_no(request, name, words, known if done else None, errors)

    return _frame(request, draft, advice, "new", errors) | {
        "flags": [
            yes_no(f"flag-{code}", texts.red_flags[code].question, _told(told, code))
            for code in asked
            if code in texts.red_flags
        ],
        "none": request.POST.get("none") == "yes" or (done and not request.POST and told.red_flags == ()),
        "flags_error": any(name.startswith("flag") for name in errors),
        "others": [
            yes_no(name, words, known)
            for (name, words), known in zip(SINCE_QUESTIONS, (told.fall_or_near_fall, told.dizzy), strict=True)
        ],
        "sleep": [(code, words, (request.POST.get("sleep") or told.sleep) == code) for code, words in SLEEP_WORDS],
        "unit": unit,
        "glucose": request.POST.get("glucose", glucose),
    }


def _told(check_in: CheckIn, code: str) -> bool | None:
    return None if check_in.red_flags is None else code in check_in.red_flags


def fall_page(request: HttpRequest, draft: Draft, advice: Advice, *, errors: dict[str, str]) -> dict[str, Any]:
    """Return the page that asks about a fall."""
    return _frame(request, draft, advice, "fall", errors) | {
        "questions": [_yes_no(request, name, words, None, errors) for name, words in FALL_QUESTIONS]
    }


def _yes_no(request: HttpRequest, name: str, words: str, known: bool | None, errors: dict[str, str]) -> dict[str, Any]:
    before = {True: "yes", False: "no", None: ""}[known]
    return {"name": name, "words": words, "chosen": request.POST.get(name, before), "error": errors.get(name, "")}


def _chosen(request: HttpRequest, name: str, told: int | None, *, done: bool) -> str:
    if name in request.POST:
        return request.POST[name]
    return "unsaid" if done and told is None else "" if told is None else str(told)
