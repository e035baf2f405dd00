"""Answers: from what a form sent to a profile, and back."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any, get_args, get_type_hints

from django.http import QueryDict

from surefoot.domain.entries import Profile, Range
from surefoot.web.start.questions import Answers, Question, asked, questions

NONE = "none-of-these"
# Three small words say the same in every question; the rest stand in the profile as they are.
_MEANING: Mapping[str, Any] = {"yes": True, "no": False, "unsure": None, "reduced-much": "reduced"}
_WHOLE = {"birth_year", "falls_12_months", "minutes_a_day", "usual_pain"}


class UnfitAnswer(ValueError):
    """An answer that cannot be kept; its text tells the person what to do."""


def told(question: Question, data: QueryDict, *, on: date) -> tuple[str, ...]:
    """Return what a form says to a question; raise UnfitAnswer, in plain words, when it says nothing that fits."""
    match question.kind:
        case "number":
            return (str(_number(question, data.get("answer", ""), on=on)),)
        case "scale":
            return (_choice({str(n) for n in range(11)}, data.get("answer", "")),)
        case "several":
            return _several(question, data.getlist("answer"))
        case "three":
            return tuple(_part(question, part.words, data.get(part.field, "")) for part in question.parts)
        case _:
            return (
                _choice({answer.value for answer in question.answers} | _kept(question, data), data.get("answer", "")),
            )


def profile_of(answers: Answers, *, before: Profile | None = None) -> Profile:
    """Return the profile a full set of answers makes; what was skipped stays untold, what no question asks as it was."""
    made: dict[str, Any] = {name: getattr(before, name) for name in _UNASKED} if before else {}
    for question in asked(answers):
        values = answers.get(question.id, ())
        if question.kind == "three":
            made |= {part.field: _MEANING[value] for part, value in zip(question.parts, values, strict=True)}
        elif question.kind == "several":
            made[question.field] = tuple(value for value in values if value != NONE)
        elif values:
            made[question.field] = _meant(question.field, values[0])
    if made.get("cause") == "diabetes":
        made["diabetes"] = True
    return Profile(**made)


def answers_of(profile: Profile) -> dict[str, tuple[str, ...]]:
    """Return the answers that make this profile, for changing some of them."""
    kept: dict[str, tuple[str, ...]] = {}
    for question in questions():
        if question.kind == "three":
            kept[question.id] = tuple(_written(getattr(profile, part.field)) for part in question.parts)
        elif question.kind == "several":
            kept[question.id] = getattr(profile, question.field) or ((NONE,) if question.none else _every(question))
        else:
            kept[question.id] = _one_written(question, getattr(profile, question.field))
    return kept


def bounds(field: str) -> Range:
    """Return the values a number of the profile may take, as the diary format has them."""
    hint = get_type_hints(Profile, include_extras=True)[field]
    return next(mark for arg in get_args(hint) for mark in get_args(arg) if isinstance(mark, Range))


def _number(question: Question, typed: str, *, on: date) -> int:
    low, high = int(bounds(question.field).low), int(bounds(question.field).high)
    if question.field == "birth_year":
        high = on.year
    text = typed.strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 9 and low <= int(text) <= high):
        said = f"“{text[:20]}” does not fit here." if text else "Nothing is typed yet."
        raise UnfitAnswer(f"{said} Type a whole number from {low} to {high}, such as {question.example}.")
    return int(text)


def _several(question: Question, values: list[str]) -> tuple[str, ...]:
    known = tuple(answer.value for answer in question.answers if answer.value in values)
    if known:
        return known
    if question.none and NONE in values:
        return (NONE,)
    raise UnfitAnswer("Choose at least one." if not question.none else f"Tick what you have, or “{question.none}”.")


def _part(question: Question, words: str, value: str) -> str:
    if value not in {answer.value for answer in question.answers}:
        raise UnfitAnswer(f"One answer is missing: “{words}”. “Not sure” is fine.")
    return value


def _choice(values: set[str], value: str) -> str:
    if value not in values:
        raise UnfitAnswer("Choose one answer to go on.")
    return value


def _kept(question: Question, data: QueryDict) -> set[str]:
    """A number of minutes that came with an earlier diary stays a choice."""
    value = data.get("answer", "")
    if question.field != "minutes_a_day" or not (value.isascii() and value.isdigit() and len(value) <= 3):
        return set()
    limits = bounds(question.field)
    return {value} if limits.low <= int(value) <= limits.high else set()


def _meant(field: str, value: str) -> Any:
    return int(value) if field in _WHOLE else _MEANING.get(value, value)


def _one_written(question: Question, value: Any) -> tuple[str, ...]:
    written = _written(value)
    offered = {answer.value for answer in question.answers}
    if value is None and written not in offered:
        return ()
    return (written,)


def _written(value: Any) -> str:
    return {True: "yes", False: "no", None: "unsure"}[value] if value is None or isinstance(value, bool) else str(value)


def _every(question: Question) -> tuple[str, ...]:
    return tuple(answer.value for answer in question.answers)


_ASKED = {name for question in questions() for name in (question.fields or (question.field,))}
_FIELDS = {field.name for field in fields(Profile)}
_UNASKED = _FIELDS - _ASKED
# Every field a question fills is a field of the profile: a slip in the list is found when the module is read.
assert _ASKED <= _FIELDS  # noqa: S101
