"""Learn: the rules in plain words, what to expect, every exercise, and what Surefoot claims."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from surefoot.catalogue.doses import range_in_words
from surefoot.catalogue.house import house_page
from surefoot.catalogue.words import block_name
from surefoot.domain.quantities import Block
from surefoot.web import diary
from surefoot.web.blocks import ICONS
from surefoot.web.figures.pictures import picture
from surefoot.web.learn.house import tables

HABIT_FIGURES = {"massage": "self-massage"}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the pages to read."""
    return render(request, "learn/index.html")


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Say who Surefoot is for, what it claims and does not, its rules' version, its sources, how to report a problem."""
    page = {
        "version": version("surefoot"),
        "rules_version": diary.programme().rules_version,
        "rules_date": _stamp()["date"],
        "sources": sorted({flag.source for flag in diary.programme().red_flags.values() if flag.basis != "house"}),
    }
    return render(request, "learn/about.html", page)


@require_safe
def nerves(request: HttpRequest) -> HttpResponse:
    """Say what neuropathy is, what causes it and why movement helps."""
    return render(request, "learn/nerves.html")


@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    """Show the rules of the programme in plain words, each with its source."""
    programme, texts = diary.programme(), diary.texts()
    shown = [(rule, texts.rules[rule.id].text) for rule in programme.rules.values() if rule.id.startswith("P")]
    page = {"rules": shown, "limits": programme.limits, "effort": texts.ui["effort"].items()}
    return render(request, "learn/rules.html", page)


@require_safe
def change(request: HttpRequest) -> HttpResponse:
    """Show how change is read, and what the words for it mean."""
    return render(request, "learn/change.html")


@require_safe
def weeks(request: HttpRequest) -> HttpResponse:
    """Show what to expect, week by week."""
    expectations = [diary.texts().expectations[each.code] for each in diary.programme().expectations]
    return render(request, "learn/weeks.html", {"expectations": expectations})


@require_safe
def habits(request: HttpRequest) -> HttpResponse:
    """Show the habits between sessions: shoes, skin, rest, and the day."""
    shown = [
        (diary.texts().habits[each.id], picture(HABIT_FIGURES[each.id]) if each.id in HABIT_FIGURES else None)
        for each in diary.programme().habits
    ]
    return render(request, "learn/habits.html", {"habits": shown})


@require_safe
def exercises(request: HttpRequest) -> HttpResponse:
    """List every exercise by block."""
    programme, texts = diary.programme(), diary.texts()
    blocks = [
        {
            "block": block.value,
            "name": block_name(block, texts),
            "icon": ICONS[block],
            "exercises": [(each, texts.exercises[each.id]) for each in programme.exercises if each.block is block],
        }
        for block in Block
    ]
    return render(request, "learn/exercises.html", {"blocks": blocks})


@require_safe
def exercise(request: HttpRequest, exercise_id: str) -> HttpResponse:
    """Show one exercise: what it is for, and each of its versions from easiest to hardest."""
    programme, texts = diary.programme(), diary.texts()
    found = programme.by_id.get(exercise_id)
    if found is None:
        raise Http404
    text = texts.exercises[found.id]
    variants = [
        {
            "variant": variant,
            "picture": picture(variant.id),
            "text": text.variants[variant.id],
            "dose": range_in_words(variant, texts),
            "position": texts.ui["positions"][variant.position],
            "support": texts.ui["support"][variant.support],
            "equipment": [texts.ui["equipment"][each] for each in variant.equipment],
            "not_with": [texts.ui["conditions"][each] for each in sorted(variant.unsuitable_when)],
        }
        for variant in found.variants
    ]
    page = {
        "exercise": found,
        "text": text,
        "block_icon": ICONS[found.block],
        "variants": variants,
        "precautions": _words(texts.ui["precautions"], found.precautions),
        "stop_signs": _words(texts.ui["stop_signs"], found.stop_signs),
    }
    return render(request, "learn/exercise.html", page)


@require_safe
def house(request: HttpRequest) -> HttpResponse:
    """List every number that is our own choice, for a clinician to look through."""
    page = {"tables": list(tables(house_page(diary.programme()))), "rules_version": diary.programme().rules_version}
    return render(request, "learn/house.html", page)


def _words(section: Mapping[str, str], codes: tuple[str, ...]) -> list[str]:
    return [section[code] for code in codes]


@cache
def _stamp() -> dict[str, Any]:
    """Return the programme's own id, version and date."""
    return tomllib.loads(files("surefoot.catalogue").joinpath("programme/programme.toml").read_text(encoding="utf-8"))
