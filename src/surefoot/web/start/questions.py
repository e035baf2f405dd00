"""The first questions: what is asked, in which order, and when."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Answers = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer that can be chosen, in words."""

    value: str
    words: str
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of several short questions on one page, and the field of the profile it fills."""

    field: str
    words: str
    short: str
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One page of questions. `when` names the condition under which it is asked; `skip`: it may be left out safely."""

    id: str
    kind: Literal["number", "one", "several", "three", "choose", "scale"]
    title: str
    lead: str
    short: str
    field: str = ""
    fields: tuple[str, ...] = ()
    when: str = ""
    skip: bool = False
    aside: str = ""
    label: str = ""
    example: str = ""
    none: str = ""
    all: bool = False
    answers: tuple[Answer, ...] = ()
    parts: tuple[Part, ...] = ()


def _has_diabetes(answers: Answers) -> bool:
    return "yes" in answers.get("diabetes", ()) or "diabetes" in answers.get("cause", ())


def _lowered(answers: Answers) -> bool:
    return _has_diabetes(answers) and bool({"insulin", "sulfonylurea", "unsure"} & set(answers.get("medicines", ())))


_WHEN: dict[str, Callable[[Answers], bool]] = {
    "": lambda answers: True,
    "cause-open": lambda answers: "diabetes" not in answers.get("cause", ()),
    "diabetes": _has_diabetes,
    "lowered": _lowered,
}


@cache
def questions() -> tuple[Question, ...]:
    """Return every question, in the order asked."""
    rows = tomllib.loads(files("surefoot.web.start").joinpath("questions.toml").read_text(encoding="utf-8"))
    return tuple(_question(row) for row in rows["question"])


def asked(answers: Answers) -> tuple[Question, ...]:
    """Return the questions this person is asked, given what was answered so far."""
    return tuple(question for question in questions() if _WHEN[question.when](answers))


def open_question(answers: Answers) -> Question | None:
    """Return the first question neither answered nor skipped, or None when all are done."""
    return next((question for question in asked(answers) if question.id not in answers), None)


def _question(row: dict[str, Any]) -> Question:
    made = {
        "answers": tuple(Answer(**answer) for answer in row.get("answers", ())),
        "parts": tuple(Part(**part) for part in row.get("parts", ())),
        "fields": tuple(row.get("fields", ())),
    }
    plain = {field.name: row[field.name] for field in fields(Question) if field.name in row and field.name not in made}
    return Question(**plain, **made)
