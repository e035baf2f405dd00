"""The page that changes one block of today: an easier version, a swap, sitting down, leaving out, hiding for good."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from surefoot.catalogue.doses import in_words
from surefoot.catalogue.words import block_name, exercise_name, variant_name
from surefoot.domain.advice import Advice, Item
from surefoot.domain.entries import Choice, Prescription
from surefoot.domain.quantities import Block
from surefoot.web import diary
from surefoot.web.blocks import ICONS
from surefoot.web.today.plan import why


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One change on offer: what the form sends, and its words."""

    act: str
    other: str
    words: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One exercise of the block today, and what can be changed about it."""

    exercise: str
    name: str
    dose: str
    why: str
    variant: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """One change made earlier that can be taken back."""

    exercise: str
    act: str
    words: str


def change_page(advice: Advice, block: Block, chosen: Choice, bounds: Prescription) -> dict[str, Any]:
    """Return everything the page of one block shows."""
    items = [item for plan in (advice.session.blocks if advice.session else ()) for item in plan.items]
    here = [item for item in items if diary.programme().by_id[item.exercise].block is block]
    return {
        "block": block,
        "name": block_name(block, diary.texts()),
        "icon": ICONS[block],
        "moves": [_move(item, items, chosen) for item in here],
        "undo": _undo(block, chosen, bounds),
        "seated": chosen.seated,
        "offers_seated": any(item.position == "standing" for item in items),
    }


def _move(item: Item, items: Sequence[Item], chosen: Choice) -> Move:
    return Move(
        exercise=item.exercise,
        name=variant_name(item.variant, diary.texts()),
        dose=in_words(item.dose, sides=item.sides, parts=item.parts, texts=diary.texts()),
        why=why(item.reasons),
        variant=item.variant,
        offers=(*_easier(item), *_others(item, items), *LAST_OFFERS)
        if item.exercise not in chosen.swaps
        else LAST_OFFERS,
    )


LAST_OFFERS = (
    Offer(act="leave-out", other="", words="Leave it out today", note="It is back next time."),
    Offer(act="hide", other="", words="Hide it for good", note="You can show it again at any time."),
)


def _easier(item: Item) -> tuple[Offer, ...]:
    exercise = diary.programme().by_id[item.exercise]
    rung = exercise.rung(item.variant)
    if rung == 0:
        return ()
    easier = exercise.variants[rung - 1].id
    return (_swap(easier, f"Easier: {variant_name(easier, diary.texts())}", "The same move, made easier."),)


def _others(item: Item, items: Sequence[Item]) -> tuple[Offer, ...]:
    """Return the swaps of the programme that are not part of today anyway."""
    today = {one.exercise for one in items}
    swaps = diary.programme().by_id[item.exercise].swaps
    names = [(one, exercise_name(one, diary.texts())) for one in swaps if one not in today]
    return tuple(_swap(one, f"Swap for: {name}", "It works the same part of you.") for one, name in names)


def _swap(other: str, words: str, note: str) -> Offer:
    return Offer(act="swap", other=other, words=words, note=note)


def _undo(block: Block, chosen: Choice, bounds: Prescription) -> tuple[Undo, ...]:
    texts, by_id = diary.texts(), diary.programme().by_id
    undo = [(one, "as-planned", "Left out today") for one in chosen.without]
    undo += [(one, "as-planned", "Changed today") for one in chosen.swaps]
    undo += [(one, "show-again", "Hidden") for one in bounds.hidden]
    return tuple(
        Undo(exercise=one, act=act, words=f"{what}: {exercise_name(one, texts)}")
        for one, act, what in undo
        if one in by_id and by_id[one].block is block
    )
