"""Today on paper: the plan to take along, with pictures and room to tick; or why there is none today."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count, groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from surefoot.catalogue.doses import in_words, pacing_in_words
from surefoot.catalogue.script_words import foot_said, part_said, spoken
from surefoot.catalogue.texts import Texts
from surefoot.catalogue.words import block_name, variant_name, word
from surefoot.domain.advice import Item, SessionPlan, Verdict
from surefoot.domain.quantities import Position, Side, Sides
from surefoot.engine.script import MOVING, Step, player_script
from surefoot.figures.looks import Look
from surefoot.web import diary
from surefoot.web.emergency import region_of
from surefoot.web.figures.chosen import look_for
from surefoot.web.figures.strips import Strip, strip_of
from surefoot.web.start.profile import current_profile
from surefoot.web.today import care
from surefoot.web.today.views import home_page
from surefoot.web.today.walking import WalkForm


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSet:
    """One set on paper: its name, and what is ticked in it: each foot, and each part where a set has parts."""

    name: str
    ticks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperMove:
    """One exercise on paper, with a box for each of its turns; `steps` stand where no strip is drawn."""

    name: str
    dose: str
    pacing: str
    set_up: str
    support: str
    cautions: tuple[str, ...]
    sets: tuple[PaperSet, ...]
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
    moving = [step for step in player_script(session, diary.programme()) if step.kind in MOVING]
    steps = {number: [step for step in moving if step.item == number] for number in range(len(exercises))}
    numbers = count()
    everywhere = set.intersection(*(set(one.precautions) for one in exercises))
    return PaperPlan(
        blocks=tuple(
            (
                block_name(block.block, texts),
                tuple(_move(item, steps[next(numbers)], look, everywhere) for item in block.items),
            )
            for block in session.blocks
        ),
        stop_signs=_words("stop_signs", dict.fromkeys(sign for one in exercises for sign in one.stop_signs)),
        cautions=_words("precautions", [one for one in exercises[0].precautions if one in everywhere]),
    )


def _move(item: Item, steps: Sequence[Step], look: Look, everywhere: set[str]) -> PaperMove:
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
        sets=_sets(steps),
        strip=strip,
        steps=() if strip else words.steps,
    )


def _sets(steps: Sequence[Step]) -> tuple[PaperSet, ...]:
    """Return the sets of an exercise as its script does them."""
    texts = diary.texts()
    return tuple(
        PaperSet(
            name=spoken("shown", "set", texts).format(set=number, sets=several[0].sets) if several[0].sets > 1 else "",
            ticks=tuple(_tick(step, texts) for step in several),
        )
        for number, several in ((number, list(group)) for number, group in groupby(steps, key=lambda step: step.set))
    )


def _tick(step: Step, texts: Texts) -> str:
    said = (*foot_said(step.side, texts), *part_said(texts.exercises[step.exercise], step.part))
    return ", ".join(word.rstrip(".") if not place else word.rstrip(".").lower() for place, word in enumerate(said))


def _words(section: str, codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(word(section, code, diary.texts()) for code in codes)
