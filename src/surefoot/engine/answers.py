"""Every answer a check-in can be given, and the entries it would become beside an otherwise calm check-in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from surefoot.domain.entries import Body, CheckIn, Fall, FootCheck, Response
from surefoot.domain.limits import Limits
from surefoot.domain.programme import Programme
from surefoot.engine.merging import seen_together

UNSAID, NOT_ASKED = "unsaid", "-"
PAINS = range(11)
CALM = 0  # pain: the least there is
GLUCOSE_STEP = 0.1  # mmol/L, as fine as a diary keeps it
UNHURT = Fall(injured=False, head_hit=False, could_stand=True)
FALLS = {
    "ground": UNHURT,
    "injured": replace(UNHURT, injured=True),
    "head_hit": replace(UNHURT, head_hit=True),
    "could_not_stand": replace(UNHURT, could_stand=False),
    "unknown": Fall(),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a check-in asks on a day: a whole one where none was done, and the answer to which session of which day.

    `evening` is True where that was not told yet; `seen` are the findings still on the feet.
    """

    whole: bool
    response_to: str | None
    response_day: date | None
    evening: bool
    seen: FootCheck


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer to one question: the fields of the check-in it sets, and what else it writes down."""

    question: str
    key: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    responses: tuple[Response, ...] = ()
    falls: tuple[Fall, ...] = ()


def bodies(asked: Asked, answers: Sequence[Answer]) -> tuple[Body, ...]:
    """Return what the diary would be told, in its order, with these answers and every other one calm.

    After a check-in that was done, nothing but the answers is told.
    """
    told = CheckIn()
    if asked.whole:
        told = CheckIn(pain=CALM, foot_check=asked.seen, red_flags=(), dizzy=False, fall_or_near_fall=False)
    # The response first: it leaves the pain of the check-in untold, and another answer may tell it.
    for answer in sorted(answers, key=lambda one: one.question != "response"):
        told = _with(told, answer.fields)
    responses = _calm_response(asked)
    for answer in answers:
        responses = answer.responses if answer.question == "response" else responses
    falls = tuple(fall for answer in answers for fall in answer.falls)
    return (*responses, *(() if told == CheckIn() else (told,)), *falls)


def answers_to(programme: Programme, asked: Asked) -> Iterator[Answer]:
    """Yield every answer to every question of a day, the unsaid ones too."""
    yield from (Answer(question="pain", key=str(pain), fields={"pain": pain}) for pain in PAINS)
    yield Answer(question="pain", key=UNSAID, fields={"pain": None})
    yield from _looks(programme, asked)
    yield from _flags(programme)
    yield from _falls()
    yield from _choices("dizzy", "dizzy", {"yes": True, "no": False, UNSAID: None})
    yield from _choices("sleep", "sleep", {told: told for told in ("good", "fair", "poor", "very-poor")})
    yield Answer(question="sleep", key=UNSAID)
    yield from _glucose(programme.limits)
    yield from _responses(asked)


def _with(told: CheckIn, fields: Mapping[str, Any]) -> CheckIn:
    """Two answers about the feet, or two signs, add up; any other answer stands for itself."""
    if fields.get("foot_check") and told.foot_check:
        fields = {**fields, "foot_check": seen_together(told.foot_check, fields["foot_check"])}
    if fields.get("red_flags") and told.red_flags:
        fields = {**fields, "red_flags": told.red_flags + fields["red_flags"]}
    return replace(told, **fields)


def _calm_response(asked: Asked) -> tuple[Response, ...]:
    if not asked.whole or asked.response_to is None:
        return ()
    return (Response(to=asked.response_to, evening=CALM if asked.evening else None, morning=CALM),)


def _choices(question: str, name: str, told: Mapping[str, Any]) -> Iterator[Answer]:
    return (Answer(question=question, key=key, fields={name: value}) for key, value in told.items())


def _looks(programme: Programme, asked: Asked) -> Iterator[Answer]:
    yield Answer(question="look", key="none", fields={"foot_check": asked.seen})
    yield Answer(question="look", key="not-looked", fields={"foot_check": None})
    yield Answer(question="look", key=UNSAID, fields={"foot_check": None})
    for code in programme.findings:
        for foot, found in (("left", FootCheck(left=(code,))), ("right", FootCheck(right=(code,)))):
            seen = seen_together(asked.seen, found)
            yield Answer(question="look", key=f"{foot}:{code}", fields={"foot_check": seen})


def _flags(programme: Programme) -> Iterator[Answer]:
    yield from _choices("flags", "red_flags", {"none": (), UNSAID: None})
    yield from _choices("flags", "red_flags", {code: (code,) for code in programme.red_flags})


def _falls() -> Iterator[Answer]:
    yield from _choices("fall", "fall_or_near_fall", {"no": False, "near": True, UNSAID: None})
    for key, fall in FALLS.items():
        yield Answer(question="fall", key=key, fields={"fall_or_near_fall": True}, falls=(fall,))


def _glucose(limits: Limits) -> Iterator[Answer]:
    least = limits.glucose_low_mmol_l
    low = round(least - GLUCOSE_STEP, 1)
    yield from _choices("glucose", "glucose_mmol_l", {"low": low, "other": least, UNSAID: None})


def _responses(asked: Asked) -> Iterator[Answer]:
    """The morning counts as this morning's pain where no other was told, so pain is left untold beside it."""
    if not asked.whole or asked.response_to is None:
        return
    numbers = (*PAINS, None)
    for evening in numbers if asked.evening else (None,):
        for morning in numbers:
            told = Response(to=asked.response_to, evening=evening, morning=morning)
            yield Answer(
                question="response",
                key=f"{_said(evening) if asked.evening else NOT_ASKED}/{_said(morning)}",
                fields={"pain": None},
                responses=() if told == Response(to=asked.response_to) else (told,),
            )


def _said(pain: int | None) -> str:
    return UNSAID if pain is None else str(pain)
