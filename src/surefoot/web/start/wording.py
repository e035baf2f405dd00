"""Answers and questions as a page shows them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from surefoot.domain.entries import Profile
from surefoot.web import pain
from surefoot.web.start.answers import NONE
from surefoot.web.start.questions import Answer, Question

NOT_TOLD = "Not told"


def question_page(
    request: HttpRequest, asking: Question, asked: Sequence[Question], values: tuple[str, ...]
) -> dict[str, Any]:
    """Return what the question page needs: the question, where it stands, what is chosen, and the way back."""
    place = asked.index(asking)
    reviewing = "review" in request.GET
    return {
        "question": _with_value(asking, values),
        "n": place + 1,
        "total": len(asked),
        "done": place,
        "back": _back(asked, place, reviewing=reviewing),
        "values": _ticked(asking, values),
        "parts": [{"part": part, "value": _part_value(request, part.field, values, at)} for at, part in _parts(asking)],
        "pain_rows": pain_rows() if asking.kind == "scale" else (),
        "trouble": "",
        "reviewing": reviewing,
    }


def pain_rows() -> list[dict[str, Any]]:
    """Return the pain numbers in rows, each number with its words."""
    return [
        {"name": name, "one": len(numbers) == 1, "nums": [(str(n), pain.spoken(n)) for n in numbers]}
        for name, numbers in pain.ROWS
    ]


def written(question: Question, values: tuple[str, ...]) -> str:
    """Return an answer in words, as the review tells it."""
    if not values:
        return NOT_TOLD
    if question.kind == "three":
        words = {answer.value: answer.words.lower() for answer in question.answers}
        return ". ".join(f"{part.short}: {words[v]}" for part, v in zip(question.parts, values, strict=True)) + "."
    if question.kind == "scale":
        return f"{values[0]}: {pain.spoken(int(values[0])).lower()}"
    words = {answer.value: answer.words for answer in question.answers} | {NONE: question.none}
    if question.all and len(values) == len(question.answers):
        return "Every day"
    return ", ".join(words.get(value, value) for value in values)


def unsure_of(profile: Profile) -> list[str]:
    """Return, in words, what was not known and makes the careful side count."""
    unknown = [
        ("feeling in your feet", profile.protective_sensation == "unknown"),
        ("blood flow", profile.circulation == "unknown"),
        ("a slow foot sore in the past", profile.past_ulcer is None),
        ("an amputation", profile.amputation is None),
        ("kidney failure", profile.kidney_failure is None),
        ("foot shape", profile.deformity is None),
    ]
    return [words for words, is_unknown in unknown if is_unknown]


def _ticked(asking: Question, values: tuple[str, ...]) -> tuple[str, ...]:
    if values or not asking.all:
        return values
    return tuple(answer.value for answer in asking.answers)


def _with_value(asking: Question, values: tuple[str, ...]) -> Question:
    """A number of minutes from an earlier diary is offered beside the usual ones."""
    offered = {answer.value for answer in asking.answers}
    if asking.field != "minutes_a_day" or not values or values[0] in offered or not values[0].isdigit():
        return asking
    more = Answer(value=values[0], words=f"{values[0]} minutes")
    return replace(asking, answers=tuple(sorted((*asking.answers, more), key=lambda answer: int(answer.value))))


def _parts(asking: Question) -> list[tuple[int, Any]]:
    return list(enumerate(asking.parts))


def _part_value(request: HttpRequest, field: str, values: tuple[str, ...], at: int) -> str:
    if request.method == "POST":
        return request.POST.get(field, "")
    return values[at] if at < len(values) else ""


def _back(asked: Sequence[Question], place: int, *, reviewing: bool) -> str:
    if reviewing:
        return reverse("start:review")
    return reverse("start:question", args=[asked[place - 1].id]) if place else reverse("start:welcome")
