"""The words of a session: every exercise of it in plain English, for the page and for the player."""

from collections.abc import Sequence
from typing import Any

from surefoot.catalogue.doses import asked_in_words
from surefoot.catalogue.texts import ExerciseText, Texts, VariantText
from surefoot.catalogue.words import word
from surefoot.domain.entries import SetDone
from surefoot.domain.quantities import Block, Position, Side
from surefoot.engine.script import FEET_IN_TURN
from surefoot.figures.gallery import Form
from surefoot.figures.looks import Look
from surefoot.session.running import Exercising, Running
from surefoot.web.blocks import ICONS
from surefoot.web.figures.addresses import address
from surefoot.web.figures.pictures import picture

FEET = {Side.LEFT: "Left foot", Side.RIGHT: "Right foot", Side.BOTH: "Both feet"}


def session_words(running: Running, texts: Texts, look: Look) -> list[dict[str, Any]]:
    """Return the words of every exercise of a session, in its order, and where its figures in this look are found."""
    return [{**exercise_words(item, texts), **figure_of(item.variant, look)} for item in running.items]


def exercise_words(item: Exercising, texts: Texts) -> dict[str, Any]:
    """Return all words one exercise needs: what it is, how to set up, what to do, what is said aloud."""
    text = texts.exercises[item.exercise]
    variant = text.variants[item.variant]
    return {
        "name": variant.name,
        "block": word("blocks", item.block.value, texts),
        "icon": ICONS[item.block],
        "purpose": text.purpose,
        "feel": text.feel,
        "set_up": variant.set_up,
        "steps": list(variant.steps),
        "cues": list(variant.cues),
        "dose": asked_in_words(item.prescribed, sides=item.sides, texts=texts).capitalize(),
        "support": word("support", item.support.value, texts) if item.position is Position.STANDING else "",
        "tempo": _tempo_words(text),
        "parts": list(text.parts.names) if text.parts else [],
        "feet": [FEET[side] for side in FEET_IN_TURN[item.sides]],
        "asks_tingling": item.block is Block.GLIDES,
        "asks_stumble": item.block is Block.BALANCE and item.position is Position.STANDING,
        "stands_still": _stands_still(item),
        **_spoken(variant),
    }


def _stands_still(item: Exercising) -> bool:
    """Whether one long hold is all there is to a set of balance: the stop clock, stopped by a tap anywhere."""
    return item.block is Block.BALANCE and bool(item.prescribed.hold_s) and (item.prescribed.reps or 1) == 1


def _tempo_words(text: ExerciseText) -> list[str]:
    return [text.tempo.lift, text.tempo.pause, text.tempo.lower] if text.tempo else ["Up", "Hold", "Down"]


def _spoken(variant: VariantText) -> dict[str, str]:
    return {"ready": variant.spoken.ready, "go": variant.spoken.go, "end": variant.spoken.end}


def figure_of(variant: str, look: Look) -> dict[str, str]:
    """Return the addresses of the moving and the still figure and the text in their place; empty where none is drawn."""
    drawn = picture(variant)
    if drawn is None:
        return {"figure": "", "still": "", "alt": ""}
    return {"figure": address(variant, look), "still": address(variant, look, form=Form.STILL), "alt": drawn.alt}


def done_words(sets: Sequence[SetDone]) -> str:
    """Return what was done: "2 sets of 9", or foot by foot where the sets differ: "left 12, 10 s; right 12, 12 s"."""
    moved = [one for one in sets if one.reps or one.seconds]
    by_side = {
        side: [_set_words(one) for one in moved if one.side is side] for side in (Side.LEFT, Side.RIGHT, Side.BOTH)
    }
    told = {side: _together(words) for side, words in by_side.items() if words}
    if not told:
        return "begun, then stopped"
    if len(told) == 2 and len(set(told.values())) == 1:
        return f"{next(iter(told.values()))} on each foot"
    return "; ".join(words if side is Side.BOTH else f"{side.value} {words}" for side, words in told.items())


def _together(words: Sequence[str]) -> str:
    if len(words) == 1:
        return words[0]
    return f"{len(words)} sets of {words[0]}" if len(set(words)) == 1 else ", ".join(words)


def _set_words(done: SetDone) -> str:
    if done.reps is not None and done.seconds is not None:
        return f"{done.reps} holds of {round(done.seconds)} s"
    return f"{done.reps}" if done.reps is not None else f"{round(done.seconds or 0)} s"
