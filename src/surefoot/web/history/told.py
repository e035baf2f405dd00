"""Entries in plain words: a title, and what it says line by line."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from surefoot.catalogue.texts import Texts
from surefoot.catalogue.words import number
from surefoot.domain.entries import (
    Body,
    Care,
    CheckIn,
    Choice,
    Clearance,
    Experiment,
    Fall,
    Measurement,
    Note,
    Numbness,
    Performance,
    Prescription,
    Profile,
    Response,
    Return,
    SessionEnd,
    Suspension,
    Tag,
    Unknown,
    Walk,
)
from surefoot.session.item_words import done_words
from surefoot.web.feet import spots

OUTCOMES = {"finished": "Session done", "shortened": "Shorter session", "stopped": "Session stopped"}
REASONS = {
    "sharp-pain": "Sharp pain",
    "dizzy": "Dizziness",
    "weak": "Weakness",
    "fell": "A fall",
    "had-enough": "Had enough that day",
    "left-open": "Left open",
    "red-flag": "A sign that needs care",
}
SLEEP = {"good": "good", "fair": "fair", "poor": "poor", "very-poor": "very poor"}
TINGLING = {"eased": "Tingling that settled", "grew": "Tingling that grew"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An entry as a person reads it."""

    title: str
    lines: tuple[str, ...] = ()


def told(body: Body, texts: Texts) -> Told:
    """Return an entry in words; a kind this version does not know is shown as it is."""
    title, lines = TELLERS[type(body)]
    return Told(title=title(body, texts), lines=tuple(line for line in lines(body, texts) if line))


def exercise_title(body: Performance, texts: Texts) -> str:
    """Return the name of what was done; its id when the programme no longer has it."""
    text = texts.exercises.get(body.exercise)
    variant = text.variants.get(body.variant) if text else None
    return variant.name if variant else text.name if text else body.exercise


def _check_in(body: CheckIn, texts: Texts) -> Iterator[str]:
    if body.pain is not None:
        yield f"Pain {body.pain} of 10"
    if body.foot_check is not None:
        found = [
            *(("left", code) for code in body.foot_check.left),
            *(("right", code) for code in body.foot_check.right),
        ]
        yield "Feet looked at: nothing new" if not found else ""
        yield from (f"{foot.capitalize()} foot: {_finding(code, texts)}" for foot, code in found)
    yield from (_flag(code, texts) for code in body.red_flags or ())
    yield f"Sleep {SLEEP[body.sleep]}" if body.sleep else ""
    yield "Dizzy" if body.dizzy else ""
    yield "A fall or a near fall" if body.fall_or_near_fall else ""
    yield f"Glucose {number(body.glucose_mmol_l)} mmol/L" if body.glucose_mmol_l is not None else ""


def _finding(code: str, texts: Texts) -> str:
    return texts.findings[code].name if code in texts.findings else _flag(code, texts)


def _flag(code: str, texts: Texts) -> str:
    return texts.red_flags[code].name if code in texts.red_flags else code


def _performance(body: Performance, texts: Texts) -> Iterator[str]:
    yield f"Done: {done_words(body.sets)}" if body.sets else "Not done"
    efforts = [done.rpe for done in body.sets if done.rpe is not None]
    yield f"Effort {max(efforts)} of 10" if efforts else ""
    yield "Form faded" if any(done.form == "lost" for done in body.sets) else ""
    yield from dict.fromkeys(TINGLING[one.tingling] for one in body.sets if one.tingling in TINGLING)
    yield "Sharp pain" if any(done.sharp_pain for done in body.sets) else ""
    yield "A stumble" if any(done.stumble for done in body.sets) else ""


def _session(body: SessionEnd, texts: Texts) -> Iterator[str]:
    yield _minutes(body.minutes) if body.minutes is not None else ""
    yield f"{len(body.exercises)} exercises" if len(body.exercises) > 1 else ""
    yield f"Why: {REASONS.get(body.reason, body.reason)}" if body.reason else ""


def _response(body: Response, texts: Texts) -> Iterator[str]:
    yield f"That evening: pain {body.evening} of 10" if body.evening is not None else ""
    yield f"Next morning: pain {body.morning} of 10" if body.morning is not None else ""


def _walk(body: Walk, texts: Texts) -> Iterator[str]:
    yield _minutes(body.minutes)
    yield {True: "Comfortable", False: "Not comfortable", None: ""}[body.comfortable]
    yield f"{body.steps} steps" if body.steps is not None else ""


def _measurement(body: Measurement, texts: Texts) -> Iterator[str]:
    side = f"{body.side.value.capitalize()}: " if body.side else ""
    yield f"{side}{number(body.value)} {body.unit}"


def _numbness(body: Numbness, texts: Texts) -> Iterator[str]:
    words = {spot.key: spot.words for spot in spots()}
    told = [words.get(f"{foot}-{zone}", f"{foot}: {zone}") for foot, zones in body.zones.items() for zone in zones]
    yield from told or ["No numb spot"]


def _fall(body: Fall, texts: Texts) -> Iterator[str]:
    yield {True: "Hurt", False: "Not hurt", None: ""}[body.injured]
    yield {True: "Hit the head", False: "", None: ""}[body.head_hit]
    yield {True: "Could stand up again", False: "Could not stand up", None: ""}[body.could_stand]
    yield body.note or ""


def _clearance(body: Clearance, texts: Texts) -> Iterator[str]:
    yield f"{_flag(body.flag, texts)}: looked at by {body.by}"
    yield body.note or ""


def _prescription(body: Prescription, texts: Texts) -> Iterator[str]:
    hidden = [texts.exercises[code].name if code in texts.exercises else code for code in body.hidden]
    yield f"Left out: {', '.join(hidden)}" if hidden else ""
    yield (
        f"Only: {', '.join(texts.ui['blocks'][block.value] for block in body.blocks)}"
        if body.blocks is not None
        else ""
    )
    yield {True: "Standing work allowed", False: "Seated work only", None: ""}[body.standing]
    yield f"Strength days in a week: {body.strength_days}" if body.strength_days is not None else ""
    yield body.note or ""


def _choice(body: Choice, texts: Texts) -> Iterator[str]:
    yield f"{body.minutes} minutes" if body.minutes is not None else ""
    yield "Seated" if body.seated else ""
    left_out = [texts.exercises[code].name if code in texts.exercises else code for code in body.without]
    yield f"Left out: {', '.join(left_out)}" if left_out else ""
    swapped = [texts.exercises[code].name if code in texts.exercises else code for code in body.swaps]
    yield f"Changed: {', '.join(swapped)}" if swapped else ""


def _care(body: Care, texts: Texts) -> Iterator[str]:
    yield body.care
    yield _minutes(body.minutes) if body.minutes is not None else ""
    yield f"{number(body.temperature_c)} °C" if body.temperature_c is not None else ""


def _unknown(body: Unknown, texts: Texts) -> Iterator[str]:
    yield from (f"{name}: {value}" for name, value in body.data.items())


def _minutes(minutes: float) -> str:
    return "1 minute" if minutes == 1 else f"{number(minutes)} minutes"


def _measure(body: Measurement, texts: Texts) -> str:
    known = texts.measures.get(body.measure)
    return known.name if known else body.measure


def _nothing(body: Any, texts: Texts) -> Iterator[str]:
    return iter(())


def _titled(title: str) -> Callable[[Any, Texts], str]:
    return lambda body, texts: title


TELLERS: Mapping[type, tuple[Callable[[Any, Texts], str], Callable[[Any, Texts], Iterator[str]]]] = {
    Profile: (_titled("About you"), _nothing),
    CheckIn: (_titled("Check-in"), _check_in),
    Performance: (exercise_title, _performance),
    SessionEnd: (lambda body, texts: OUTCOMES[body.outcome], _session),
    Response: (_titled("How your feet answered"), _response),
    Walk: (_titled("A walk"), _walk),
    Measurement: (_measure, _measurement),
    Numbness: (_titled("Where feeling is low"), _numbness),
    Fall: (_titled("A fall"), _fall),
    Clearance: (_titled("What the clinician said"), _clearance),
    Prescription: (_titled("What is left out, or asked for"), _prescription),
    Suspension: (_titled("The programme paused"), lambda body, texts: iter([body.reason.capitalize()])),
    Return: (_titled("Back again"), _nothing),
    Choice: (_titled("Your choice for that day"), _choice),
    Care: (_titled("Care for your feet"), _care),
    Tag: (_titled("Marks of the day"), lambda body, texts: iter(body.tags)),
    Experiment: (_titled("A question you try out"), lambda body, texts: iter([body.question])),
    Note: (_titled("A note"), lambda body, texts: iter([body.text])),
    Unknown: (lambda body, texts: f"From a newer version: {body.kind}", _unknown),
}
