"""Today on paper: the plan to take along, with pictures and room to tick; or why there is none today."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from surefoot.catalogue.doses import in_words, pacing_in_words
from surefoot.catalogue.words import block_name, variant_name, word
from surefoot.domain.advice import Item, SessionPlan, Verdict
from surefoot.domain.quantities import Position, Side, Sides
from surefoot.engine.script import FEET_IN_TURN
from surefoot.figures.looks import Look
from surefoot.web import diary
from surefoot.web.emergency import region_of
from surefoot.web.figures.chosen import look_for
from surefoot.web.figures.strips import Strip, strip_of
from surefoot.web.start.profile import current_profile
from surefoot.web.today import care
from surefoot.web.today.views import home_page
from surefoot.web.today.walking import WalkForm

FEET = {Side.LEFT: "left", Side.RIGHT: "right", Side.BOTH: ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperMove:
    """One exercise on paper. In each of its `sets`, each of `feet` has a box to tick; `steps` stand where no strip is drawn."""

    name: str
    dose: str
    pacing: str
    set_up: str
    support: str
    cautions: tuple[str, ...]
    sets: tuple[int, ...]
    feet: tuple[str, ...]
    strip: Strip | None
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPlan:
    """A session on paper: its blocks, the signs to stop at, and the cautions that hold for every exercise of it."""

    blocks: tuple[tuple[str, tuple[PaperMove, ...]], ...]
    stop_signs: tuple[str, ...]
    cautions: tuple[str, ...]


@require_GET
def paper(request: HttpRequest) -> HttpResponse:
    """Show today as it is printed. On a day without a session it says so, and holds no exercise."""
    advice = diary.advice(request)
    region = region_of(current_profile())
    if advice.verdict is Verdict.STOP:
        signs = care.signs(advice.flags, ())
        return render(request, "today/paper_stop.html", {"signs": signs, "region": region, "on": advice.on})
    shown = home_page(request, advice, WalkForm.empty(request))
    planned = advice.session if shown["kind"] in ("session", "continue") else None
    plan = paper_plan(planned, look_for(request)) if planned else None
    return render(request, "today/paper.html", shown | {"plan": plan, "region": region})


def paper_plan(session: SessionPlan, look: Look) -> PaperPlan:
    """Return a session on paper, the person in the pictures with the build and hair of a look."""
    texts, by_id = diary.texts(), diary.programme().by_id
    exercises = [by_id[item.exercise] for item in session.items()]
    everywhere = set.intersection(*(set(one.precautions) for one in exercises))
    return PaperPlan(
        blocks=tuple(
            (block_name(block.block, texts), tuple(_move(item, look, everywhere) for item in block.items))
            for block in session.blocks
        ),
        stop_signs=_words("stop_signs", dict.fromkeys(sign for one in exercises for sign in one.stop_signs)),
        cautions=_words("precautions", [one for one in exercises[0].precautions if one in everywhere]),
    )


def _move(item: Item, look: Look, everywhere: set[str]) -> PaperMove:
    texts = diary.texts()
    words = texts.exercises[item.exercise].variants[item.variant]
    exercise = diary.programme().by_id[item.exercise]
    dose = in_words(item.dose, sides=item.sides, parts=item.parts, texts=texts)
    strip = strip_of(item.variant, look, Side.LEFT if item.sides is Sides.LEFT else Side.RIGHT)
    return PaperMove(
        name=variant_name(item.variant, texts),
        dose=dose,
        pacing=pacing_in_words(item.dose, texts),
        set_up=words.set_up,
        support=word("support", item.support.value, texts) if item.position is Position.STANDING else "",
        cautions=_words("precautions", [one for one in exercise.precautions if one not in everywhere]),
        sets=tuple(range(1, item.dose.sets + 1)),
        feet=tuple(FEET[side] for side in FEET_IN_TURN[item.sides]),
        strip=strip,
        steps=() if strip else words.steps,
    )


def _words(section: str, codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(word(section, code, diary.texts()) for code in codes)
