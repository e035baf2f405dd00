"""The hand-out: a day's exercises with pictures, in large type, two on a page."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

from surefoot.catalogue.doses import in_words, pacing_in_words
from surefoot.catalogue.texts import Texts
from surefoot.catalogue.words import block_name, day_name, variant_name, word
from surefoot.domain.advice import BlockPlan, Item, SessionPlan
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Position, Side, Sides, Support
from surefoot.figures.alt import alt_text
from surefoot.figures.gallery import Gallery
from surefoot.figures.looks import Look
from surefoot.figures.problems import FigureError
from surefoot.figures.showing import Showing
from surefoot.figures.svg.document import poses
from surefoot.report import printing

TEMPLATE = "hand-out.typ"
PRINT = "print"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """One pose of an exercise: the drawing, what it shows, and the words beneath."""

    svg: str
    alt: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One exercise of the hand-out; `steps` stand where it has no drawing."""

    name: str
    block: str
    dose: str
    pacing: str
    set_up: str
    cues: tuple[str, ...]
    safety: tuple[str, ...]
    stop: tuple[str, ...]
    poses: tuple[Pose, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOut:
    """A day's exercises to take along; `day` is in words, `emergency` the number to call."""

    on: date
    day: str
    name: str
    emergency: str
    rules_version: str
    moves: tuple[Move, ...]


class NoSuchExerciseError(LookupError):
    """The exercise asked for is not in the day's session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What every hand-out is made from: the programme, its words, its figures, and the person's look."""

    programme: Programme
    texts: Texts
    gallery: Gallery
    look: Look = field(default_factory=Look)


def hand_out(
    session: SessionPlan,
    material: Material,
    *,
    on: date,
    emergency: str,
    name: str = "",
    only: Sequence[str] = (),
) -> HandOut:
    """Return a session as a hand-out: all its exercises or, with `only`, those named.

    It is made from a plan, so that nothing is handed out that the day's screening has not allowed. Raises
    NoSuchExerciseError for an exercise that is not in the session.
    """
    planned = {item.exercise for item in session.items()}
    if missing := [one for one in only if one not in planned]:
        raise NoSuchExerciseError(missing[0])
    return HandOut(
        on=on,
        day=f"{day_name(on.isoformat(), material.texts)} {on.year}",
        name=name,
        emergency=emergency,
        rules_version=material.programme.rules_version,
        moves=tuple(
            _move(item, block, material)
            for block in session.blocks
            for item in block.items
            if not only or item.exercise in only
        ),
    )


def hand_out_pdf(told: HandOut) -> bytes:
    """Return a hand-out as PDF, A4, at least 16 points everywhere but in its last line."""
    return printing.pdf(TEMPLATE, _facts(told), on=told.on)


def told_of(told: HandOut) -> dict[str, Any]:
    """Return what a hand-out says as JSON data, its drawings left out."""
    data = asdict(told) | {"on": told.on.isoformat()}
    for move in data["moves"]:
        move["poses"] = [{"label": pose["label"], "alt": pose["alt"]} for pose in move["poses"]]
    return data


def _facts(told: HandOut) -> dict[str, Any]:
    return asdict(told) | {"on": told.on.isoformat()}


def _move(item: Item, block: BlockPlan, material: Material) -> Move:
    texts, exercise = material.texts, material.programme.by_id[item.exercise]
    words = texts.exercises[item.exercise].variants[item.variant]
    drawn = _poses(item, material)
    return Move(
        name=variant_name(item.variant, texts),
        block=block_name(block.block, texts),
        dose=in_words(item.dose, sides=item.sides, parts=item.parts, texts=texts),
        pacing=_sentence(pacing_in_words(item.dose, texts)),
        set_up=words.set_up,
        cues=words.cues,
        safety=_safety(item, texts, exercise.precautions),
        stop=_listed([word("stop_signs", code, texts) for code in exercise.stop_signs]),
        poses=drawn,
        steps=() if drawn else words.steps,
    )


def _safety(item: Item, texts: Texts, precautions: Sequence[str]) -> tuple[str, ...]:
    # The precaution says the same of a counter within reach; both hands on it is more.
    said = [word("precautions", code, texts) for code in precautions]
    held = item.position is Position.STANDING and item.support is Support.BOTH_HANDS
    return ((word("support", item.support.value, texts) + "."), *said) if held else tuple(said)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _listed(words: Sequence[str]) -> tuple[str, ...]:
    """Return words as they stand in a list: the first with a capital, the others without."""
    return tuple(text if not place else text[:1].lower() + text[1:] for place, text in enumerate(words))


def _poses(item: Item, material: Material) -> tuple[Pose, ...]:
    if item.variant not in material.gallery.names:
        return ()
    look = replace(material.look, palette=PRINT)
    showing = Showing(look=look, side=Side.LEFT if item.sides is Sides.LEFT else Side.RIGHT)
    try:
        scene = material.gallery.scene(item.variant, showing)
        return tuple(Pose(svg=svg, alt=f"{alt_text(scene)}: {label}", label=label) for svg, label in poses(scene))
    except FigureError:
        return ()
