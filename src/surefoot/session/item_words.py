"""The words of one exercise of a session, and of what was done of it."""

from collections.abc import Sequence
from typing import Any

from surefoot.catalogue.doses import asked_in_words
from surefoot.catalogue.script_words import tempo_words
from surefoot.catalogue.texts import Texts
from surefoot.catalogue.words import word
from surefoot.domain.entries import SetDone
from surefoot.domain.quantities import Position, Side
from surefoot.session.running import Exercising


def item_words(item: Exercising, texts: Texts) -> dict[str, Any]:
    """Return all words one exercise needs: what it is, how to set up, what to do, what to feel."""
    text = texts.exercises[item.exercise]
    variant = text.variants[item.variant]
    return {
        "name": variant.name,
        "block": word("blocks", item.block.value, texts),
        "purpose": text.purpose,
        "feel": text.feel,
        "set_up": variant.set_up,
        "steps": list(variant.steps),
        "cues": list(variant.cues),
        "dose": dose_words(item, texts),
        "support": word("support", item.support.value, texts) if item.position is Position.STANDING else "",
        "tempo": list(tempo_words(text)) if item.prescribed.tempo_s else [],
        "parts": list(text.parts.names) if text.parts else [],
    }


def dose_words(item: Exercising, texts: Texts) -> str:
    """Return the dose of an exercise, such as "2 sets of 9, each side"."""
    return asked_in_words(item.prescribed, sides=item.sides, texts=texts).capitalize()


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
