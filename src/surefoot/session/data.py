"""A session as data for whoever plays it: its exercises, its steps with all their words, and where the person is."""

from collections.abc import Mapping
from typing import Any

from surefoot.catalogue.script_words import most_said, spoken
from surefoot.catalogue.step_words import BeatWords, Part, StepWords, step_words
from surefoot.catalogue.texts import Texts
from surefoot.domain.programme import Programme
from surefoot.engine.script import Step, first_side
from surefoot.engine.stage import Question, exits, figure_state, questions, stands_still
from surefoot.session.changes import alternates_of, may_put_off
from surefoot.session.item_words import dose_words, item_words
from surefoot.session.running import Running

SESSION_WORDS = ("ready", "go", "half", "last", "tingling", "smaller", "end")


def session_data(running: Running, programme: Programme, texts: Texts) -> dict[str, Any]:
    """Return a session as JSON data, without figures and addresses; what a step does not have is left out."""
    return {
        "session": running.id,
        "day": running.day.isoformat(),
        "items": [_item(running, number, texts) for number in range(len(running.items))],
        "steps": _steps(running, texts, most=most_said(programme)),
        "words": {code: [spoken("session", code, texts)] for code in SESSION_WORDS},
        "place": place_now(running),
    }


def place_now(running: Running) -> dict[str, Any]:
    """Return where a session is, for its player, and when it was last heard of: what comes next comes after that."""
    place = running.place
    return {
        "step": place.step,
        "done": sorted(place.sets),
        "over": sorted(place.over),
        "later": sorted(place.later),
        "swapped": {str(item): to for item, to in place.swapped.items()},
        "ended": running.ended,
        "seen": place.seen_at.isoformat() if place.seen_at else None,
    }


def _item(running: Running, number: int, texts: Texts) -> dict[str, Any]:
    item = running.items[number]
    steps = [step for _, step in running.steps_of(number)]
    asked = questions(steps[-1], item.position)
    return item_words(item, texts) | {
        "stands_still": any(stands_still(step) for step in steps),
        "asks_tingling": Question.TINGLING in asked,
        "asks_stumble": Question.STUMBLE in asked,
        "instead_of": item.instead_of,
        "changes": _changes(running, number, texts),
    }


def _changes(running: Running, number: int, texts: Texts) -> list[dict[str, Any]]:
    """Return what may be changed about an exercise before it begins."""
    later = {"act": "later", "words": _change("later", texts), "note": _change("later-note", texts)}
    swaps = [_swap(running, number, to, texts) for to in alternates_of(running, number)]
    return [*([later] if may_put_off(running, number) else []), *swaps]


def _swap(running: Running, number: int, to: int, texts: Texts) -> dict[str, Any]:
    item = running.items[to]
    kind = "easier" if item.exercise == running.items[number].exercise else "swap"
    name = texts.exercises[item.exercise].variants[item.variant].name
    return {
        "act": "swap",
        "to": to,
        "words": _change(kind, texts).format(name=name),
        "note": _change(f"{kind}-note", texts),
    }


def _change(code: str, texts: Texts) -> str:
    return spoken("changes", code, texts)


def _steps(running: Running, texts: Texts, *, most: int) -> list[dict[str, Any]]:
    told = []
    for number in dict.fromkeys(step.item for step in running.steps):
        part = _part(running, number, texts)
        changes = {"later": may_put_off(running, number), "swap": bool(alternates_of(running, number))}
        for at, step in enumerate(part.steps):
            words = step_words(part, at, texts, most=most)
            told.append(_filled(_facts(running, step, part) | _words(words) | _ways(step, changes)))
    return told


def _part(running: Running, number: int, texts: Texts) -> Part:
    item = running.items[number]
    return Part(
        exercise=item.exercise,
        variant=item.variant,
        dose=dose_words(item, texts),
        steps=tuple(step for _, step in running.steps_of(number)),
        place=(number if item.instead_of is None else item.instead_of) + 1,
        places=sum(one.instead_of is None for one in running.items),
    )


def _facts(running: Running, step: Step, part: Part) -> dict[str, Any]:
    figure = figure_state(step, begins=first_side(part.steps))
    return {
        "kind": step.kind.value,
        "item": step.item,
        "set": step.set,
        "sets": step.sets,
        "side": step.side.value if step.side else None,
        "part": step.part,
        "reps": step.reps,
        "hold_s": step.hold_s,
        "tempo": [step.tempo.lift, step.tempo.pause, step.tempo.lower] if step.tempo else None,
        "seconds": step.seconds or None,
        "figure": {"motion": figure.motion.value, "side": figure.side.value, "part": figure.part},
        "asks": [question.value for question in questions(step, running.items[step.item].position)],
    }


def _ways(step: Step, changes: Mapping[str, bool]) -> dict[str, Any]:
    return {"exits": [way.value for way in exits(step, **changes)]}


def _words(words: StepWords) -> dict[str, Any]:
    return {
        "title": words.title,
        "where": words.where,
        "goal": words.goal,
        "caption": words.caption,
        "announce": words.announce,
        "next": words.next,
        "say": list(words.say),
        "beats": [_beat(beat) for beat in words.beats],
    }


def _beat(beat: BeatWords) -> list[Any]:
    return [beat.at_s, beat.count, beat.of, list(beat.say), beat.sign, beat.part]


def _filled(told: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value not in (None, "", [])}
