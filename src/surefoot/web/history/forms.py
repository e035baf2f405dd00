"""The forms of the history: the main values of an entry, checked, with a message beside the field it names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.http import QueryDict

from surefoot.domain.entries import Body, CheckIn, Fact, Fall, Measurement, Note, Performance, Response, SetDone, Walk
from surefoot.domain.quantities import Side
from surefoot.exchange.codec import body_fields, read_body
from surefoot.exchange.unfit import Unfit

NOT_TOLD = ""
YES_NO = (("yes", "Yes"), ("no", "No"), (NOT_TOLD, "Not told"))
SLEEP = (("good", "Good"), ("fair", "Fair"), ("poor", "Poor"), ("very-poor", "Very poor"), (NOT_TOLD, "Not told"))
PAINS = (*((str(n), str(n)) for n in range(11)), (NOT_TOLD, "Not told"))
SIDES = {Side.LEFT: "left foot", Side.RIGHT: "right foot", Side.BOTH: ""}
DECIDED = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a form: a number or text to write, or one of `choices`; `most` bounds a whole number."""

    name: str
    label: str
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    most: float | None = None
    whole: bool = True
    optional: bool = False
    long: bool = False
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What a form said: the fields as they were sent, and the body when nothing has to be put right."""

    fields: tuple[Field, ...]
    body: Fact | None = None
    errors: Mapping[str, str] = field(default_factory=dict)


def can_edit(body: Body) -> bool:
    """Whether an entry has a form of its own."""
    return type(body) in FORMS


def fields_of(body: Fact) -> tuple[Field, ...]:
    """Return the fields of an entry, filled in as it stands."""
    return FORMS[type(body)][0](body)


def read(body: Fact, sent: QueryDict) -> Read:
    """Return the entry as it would be after this form; what the form does not ask stays as it was."""
    fields = tuple(replace(one, value=sent.get(one.name, "").strip()) for one in fields_of(body))
    values: dict[str, Any] = {}
    checked = tuple(_checked(one, values) for one in fields)
    errors = {one.name: one.error for one in checked if one.error}
    if errors:
        return Read(fields=checked, errors=errors)
    changed = FORMS[type(body)][1](body, values)
    try:
        # Through the diary's own reader, so that nothing is written that could not be read again.
        return Read(fields=checked, body=read_body(changed.KIND, body_fields(changed)))
    except Unfit as unfit:
        last = replace(checked[-1], error=f"This does not fit: {unfit}.")
        return Read(fields=(*checked[:-1], last), errors={last.name: last.error})


def _checked(one: Field, values: dict[str, Any]) -> Field:
    """Put the value of a field into values, or return the field with its message."""
    if one.choices:
        if one.value not in dict(one.choices):
            return replace(one, error="Choose one of these.")
        values[one.name] = one.value or None
        return one
    if one.most is None:
        values[one.name] = one.value or None
        return one if one.value or one.optional else replace(one, error="Write something here.")
    told = _number(one.value, whole=one.whole)
    if (told is None and (one.value or not one.optional)) or (told is not None and told > one.most):
        kind = "a whole number" if one.whole else "a number"
        return replace(one, error=f"Write {kind} from 0 to {one.most:g}.")
    values[one.name] = told
    return one


def _number(text: str, *, whole: bool) -> float | None:
    if text.isascii() and text.isdigit():
        return int(text)
    parts = text.replace(",", ".").split(".")
    if whole or len(parts) != 2 or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    return float(".".join(parts))


def _text(value: object) -> str:
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def _decided(value: bool | None) -> str:
    return {True: "yes", False: "no", None: NOT_TOLD}[value]


def _check_in(body: CheckIn) -> tuple[Field, ...]:
    return (
        Field(name="pain", label="Pain that morning, 0 to 10", value=_text(body.pain), choices=PAINS),
        Field(name="sleep", label="Sleep", value=body.sleep or NOT_TOLD, choices=SLEEP),
        Field(name="dizzy", label="Dizzy", value=_decided(body.dizzy), choices=YES_NO),
    )


def _with_check_in(body: CheckIn, told: Mapping[str, Any]) -> Fact:
    return replace(body, pain=_whole(told["pain"]), sleep=told["sleep"], dizzy=DECIDED.get(told["dizzy"]))


def _performance(body: Performance) -> tuple[Field, ...]:
    efforts = [done.rpe for done in body.sets if done.rpe is not None]
    sets = tuple(_set_field(number, done) for number, done in enumerate(body.sets, start=1))
    effort = Field(name="rpe", label="Effort, 0 to 10", value=_text(max(efforts, default=None)), choices=PAINS)
    return (*sets, effort)


def _set_field(number: int, done: SetDone) -> Field:
    side = f", {SIDES[done.side]}" if SIDES[done.side] else ""
    by_reps = done.reps is not None
    return Field(
        name=f"set-{number}",
        label=f"Set {number}{side}, {'times' if by_reps else 'seconds'}",
        value=_text(done.reps if by_reps else done.seconds),
        most=500 if by_reps else 7200,
        whole=by_reps,
    )


def _with_performance(body: Performance, told: Mapping[str, Any]) -> Fact:
    sets = [_with_amount(done, told[f"set-{number}"]) for number, done in enumerate(body.sets, start=1)]
    if sets:
        sets = [replace(done, rpe=None) for done in sets]
        sets[-1] = replace(sets[-1], rpe=_whole(told["rpe"]))
    return replace(body, sets=tuple(sets))


def _with_amount(done: SetDone, amount: float) -> SetDone:
    return replace(done, reps=int(amount)) if done.reps is not None else replace(done, seconds=float(amount))


def _walk(body: Walk) -> tuple[Field, ...]:
    return (
        Field(name="minutes", label="Minutes walked", value=_text(body.minutes or None), most=600, whole=False),
        Field(name="comfortable", label="Was it comfortable?", value=_decided(body.comfortable), choices=YES_NO),
    )


def _with_walk(body: Walk, told: Mapping[str, Any]) -> Fact:
    return replace(body, minutes=float(told["minutes"]), comfortable=DECIDED.get(told["comfortable"]))


def _response(body: Response) -> tuple[Field, ...]:
    return (
        Field(name="evening", label="Pain that evening, 0 to 10", value=_text(body.evening), choices=PAINS),
        Field(name="morning", label="Pain next morning, 0 to 10", value=_text(body.morning), choices=PAINS),
    )


def _with_response(body: Response, told: Mapping[str, Any]) -> Fact:
    return replace(body, evening=_whole(told["evening"]), morning=_whole(told["morning"]))


def _measurement(body: Measurement) -> tuple[Field, ...]:
    return (Field(name="value", label=f"Result, {body.unit}", value=_text(body.value), most=100_000, whole=False),)


def _fall(body: Fall) -> tuple[Field, ...]:
    return (
        Field(name="injured", label="Were you hurt?", value=_decided(body.injured), choices=YES_NO),
        Field(name="head_hit", label="Did you hit your head?", value=_decided(body.head_hit), choices=YES_NO),
        Field(name="could_stand", label="Could you stand up again?", value=_decided(body.could_stand), choices=YES_NO),
        Field(name="note", label="In your words, if you like", value=body.note or "", optional=True, long=True),
    )


def _with_fall(body: Fall, told: Mapping[str, Any]) -> Fact:
    decided = {name: DECIDED.get(told[name]) for name in ("injured", "head_hit", "could_stand")}
    return replace(body, **decided, note=told["note"])


def _note(body: Note) -> tuple[Field, ...]:
    return (Field(name="text", label="Your words", value=body.text, long=True),)


def _whole(text: str | None) -> int | None:
    return None if text is None else int(text)


FORMS: Mapping[type, tuple[Callable[[Any], tuple[Field, ...]], Callable[[Any, Mapping[str, Any]], Fact]]] = {
    CheckIn: (_check_in, _with_check_in),
    Performance: (_performance, _with_performance),
    Walk: (_walk, _with_walk),
    Response: (_response, _with_response),
    Measurement: (_measurement, lambda body, told: replace(body, value=float(told["value"]))),
    Fall: (_fall, _with_fall),
    Note: (_note, lambda body, told: replace(body, text=told["text"])),
}
