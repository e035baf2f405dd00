"""The forms of a session as plain posts: what was typed, checked, with a message beside the field it names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from surefoot.domain.entries import SetDone
from surefoot.engine.script import MOVING, Step, StepKind
from surefoot.session.running import Running, Told

EFFORTS = range(11)
MOST_REPS = 500
MOST_SECONDS = 7200


@dataclass(frozen=True, slots=True, kw_only=True)
class Read[T]:
    """What a form said, and what has to be put right, by field."""

    value: T
    errors: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercised:
    """One exercise told on the plain page: its sets by step, and how it felt."""

    sets: Mapping[int, SetDone]
    told: Told


def exercised(running: Running, item: int, sent: QueryDict) -> Read[Exercised]:
    """Return what the plain page told about one exercise; an empty field means that this set was not done."""
    errors: dict[str, str] = {}
    sets: dict[int, SetDone] = {}
    for number, step in running.steps_of(item):
        if step.kind in MOVING and number not in running.place.sets:
            amount = _amount(sent, f"set-{number}", errors, most=MOST_REPS if counts_reps(step) else MOST_SECONDS)
            if amount:
                sets[number] = set_of(step, amount)
    return Read(value=Exercised(sets=sets, told=_told(sent, errors)), errors=errors)


def counts_reps(step: Step) -> bool:
    """Whether a set is told as a count of reps or holds, not as seconds."""
    return step.kind is StepKind.WORK or (step.kind is StepKind.HOLD and (step.reps or 1) > 1)


def set_of(step: Step, amount: int) -> SetDone:
    """Return a set as the diary tells it, from the one number that was given."""
    if step.kind is StepKind.WORK:
        return SetDone(reps=amount)
    if counts_reps(step):
        return SetDone(reps=amount, seconds=float(step.hold_s or 0))
    return SetDone(seconds=float(amount))


def whole(sent: QueryDict, name: str, *, most: int) -> int | None:
    """Return a whole number that was sent along, or None when it is missing or makes no sense."""
    text = sent.get(name, "").strip()
    return int(text) if text.isascii() and text.isdigit() and int(text) <= most else None


def yes_no(sent: QueryDict, name: str, errors: dict[str, str]) -> bool | None:
    """Return a yes or no; unanswered is noted as something to put right."""
    told = {"yes": True, "no": False}.get(sent.get(name, ""))
    if told is None:
        errors[name] = "Choose yes or no."
    return told


def minutes(sent: QueryDict, errors: dict[str, str]) -> float:
    """Return the minutes of a walk, 1 to 600."""
    told = whole(sent, "minutes", most=600)
    if not told:
        errors["minutes"] = "Write the minutes as a whole number, from 1 to 600."
    return float(told or 0)


def _amount(sent: QueryDict, name: str, errors: dict[str, str], *, most: int) -> int | None:
    text = sent.get(name, "").strip()
    if not text:
        return None
    told = whole(sent, name, most=most)
    if told is None:
        errors[name] = f"Write a whole number, from 0 to {most}. Leave it empty if you did not do this set."
    return told


def _told(sent: QueryDict, errors: dict[str, str]) -> Told:
    effort: Any = whole(sent, "effort", most=EFFORTS[-1])
    if sent.get("effort") and effort is None:
        errors["effort"] = "Choose a number from 0 to 10."
    form = sent.get("form") if sent.get("form") in ("kept", "lost") else None
    tingling = sent.get("tingling") if sent.get("tingling") in ("none", "eased", "grew") else None
    return Told(rpe=effort, form=form, tingling=tingling, stumble=sent.get("stumble") == "yes")
