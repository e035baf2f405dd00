"""The questions after a sign of the body, as a form: the red flags that belong to it, or what a fall did."""

from typing import Any

from django.http import HttpRequest

from surefoot.domain.entries import CheckIn, Fall
from surefoot.session.signs import FALL_QUESTIONS, signs_after
from surefoot.web import diary
from surefoot.web.session.answers import yes_no


def sign_told(request: HttpRequest, reason: str, errors: dict[str, str]) -> CheckIn | Fall:
    """Return what was answered after this reason to stop; what has to be put right goes into `errors`, by field."""
    if reason == "fell":
        return fall_told(request, errors)
    chosen = tuple(code for code in signs_after(reason, diary.programme()) if code in request.POST.getlist("sign"))
    if bool(chosen) == ("none" in request.POST.getlist("sign")):
        errors["sign"] = "Choose what fits, or “None of these”."
    return CheckIn(red_flags=chosen, dizzy=True if reason == "dizzy" else None)


def fall_told(request: HttpRequest, errors: dict[str, str]) -> Fall:
    """Return what was answered about a fall; an unanswered question goes into `errors`, by field."""
    return Fall(**{name: yes_no(request.POST, name, errors) for name, _ in FALL_QUESTIONS})


def signs_page(request: HttpRequest, reason: str, errors: dict[str, str]) -> dict[str, Any]:
    """Return what the page of these questions needs, with what was chosen so far."""
    flags = diary.texts().red_flags
    chosen = request.POST.getlist("sign")
    signs = signs_after(reason, diary.programme())
    return {
        "reason": reason,
        "errors": errors,
        "entry_id": request.POST.get("entry_id") or diary.fresh_id(request),
        "signs": [{"code": code, "words": flags[code].question, "chosen": code in chosen} for code in signs],
        "none_chosen": "none" in chosen,
        "questions": fall_questions(request, errors),
    }


def fall_questions(request: HttpRequest, errors: dict[str, str]) -> list[dict[str, str]]:
    """Return the questions after a fall, each with what was chosen and what has to be put right."""
    return [
        {"name": name, "words": words, "chosen": request.POST.get(name, ""), "error": errors.get(name, "")}
        for name, words in FALL_QUESTIONS
    ]
