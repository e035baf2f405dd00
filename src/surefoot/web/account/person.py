"""The person in the pictures: skin, build and hair of the drawn body, kept with the person's other answers."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from surefoot.figures.gallery import Form
from surefoot.figures.looks import Look
from surefoot.web.account.noting import noted
from surefoot.web.figures.addresses import address
from surefoot.web.figures.chosen import BUILDS, CONTRAST, HAIR, PALETTES, look_for, look_in
from surefoot.web.start.profile import current_profile

SHOWN_BY = "calf-stretch-straight"  # the whole body from the side: skin, build and hair are all seen
CHOICES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "palette": ("Skin tone, or strong contrast", PALETTES),
    "build": ("Build", BUILDS),
    "hair": ("Hair", HAIR),
}


def choices(request: HttpRequest) -> list[dict[str, Any]]:
    """Return each choice with its answers: value, words, whether chosen, and a picture of what it would look like."""
    now = look_for(request)
    return [
        {
            "name": name,
            "title": title,
            "answers": [_answer(replace(now, **{name: value}), now, words, value) for value, words in offered.items()],
        }
        for name, (title, offered) in CHOICES.items()
    ]


@require_POST
def person(request: HttpRequest) -> HttpResponse:
    """Keep the look of the person in the pictures; what they are advised to do is not touched by it."""
    chosen = {name: request.POST.get(name, "") for name in CHOICES}
    profile = current_profile()
    if profile is None or any(chosen[name] not in offered for name, (_, offered) in CHOICES.items()):
        messages.info(request, "Nothing was changed. Choose one answer in each row.")
    elif look_in(profile) != Look(**chosen):
        dressed = replace(profile, **{f"figure_{name}": value for name, value in chosen.items()})
        noted(request, dressed, "The pictures now show this person.")
    return redirect("account:index")


def _answer(look: Look, now: Look, words: str, value: str) -> dict[str, Any]:
    return {
        "value": value,
        "words": words,
        "chosen": look == now,
        "contrast": look.palette == CONTRAST,
        "picture": address(SHOWN_BY, look, form=Form.STILL),
    }
