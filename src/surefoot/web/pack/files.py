"""The addresses a device keeps: every picture its sessions show, the page of all signs, and the voice that says them."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from django.templatetags.static import static
from django.urls import reverse

from surefoot.domain.quantities import Side
from surefoot.engine.script import first_side
from surefoot.engine.stage import FigureState, Motion, figure_state
from surefoot.figures.gallery import Form
from surefoot.figures.looks import Look
from surefoot.session.running import Running
from surefoot.web.figures.addresses import address
from surefoot.web.figures.pictures import picture

VOICE = "voice/manifest.json"


def kept_files(sessions: Iterable[Running], data: Iterable[Mapping[str, Any]], look: Look) -> list[str]:
    """Return the addresses of all that these sessions need, each once, in the order they are needed."""
    pictures = (found for running in sessions for found in _pictures(running, look))
    clips = (static(f"voice/{clip}") for clip in _clips(phrase for one in data for phrase in _phrases(one)))
    voice = (static(VOICE),) if _manifest() else ()
    return list(dict.fromkeys((reverse("learn:help"), *pictures, *voice, *clips)))


def _pictures(running: Running, look: Look) -> Iterator[str]:
    """Yield the figures as the player asks for them: of the foot and the part whose turn it is, the still one first."""
    first = {number: first_side(step for _, step in running.steps_of(number)) for number in range(len(running.items))}
    for step in running.steps:
        variant = running.items[step.item].variant
        if picture(variant) is not None:
            yield from _figure(variant, figure_state(step, begins=first[step.item]), look)


@cache
def _figure(variant: str, shown: FigureState, look: Look) -> tuple[str, ...]:
    side = Side.LEFT if shown.side is Side.LEFT else Side.RIGHT
    still = address(variant, look, form=Form.STILL, side=side, part=shown.part)
    if shown.motion in (Motion.NONE, Motion.STILL):
        return (still,) if shown.motion is Motion.STILL else ()
    return still, address(variant, look, side=side, part=shown.part)


def _phrases(session: Mapping[str, Any]) -> Iterator[str]:
    for said in session["words"].values():
        yield from said
    for step in session["steps"]:
        yield from step.get("say", ())
        for beat in step.get("beats", ()):
            yield from beat[3]


def _clips(phrases: Iterable[str]) -> Iterator[str]:
    clips = _manifest()
    return (clips[phrase] for phrase in dict.fromkeys(phrases) if phrase in clips)


@cache
def _manifest() -> Mapping[str, str]:
    """Return the file of each recorded phrase; none where this version has no recorded voice."""
    manifest = files("surefoot.web").joinpath("static", *VOICE.split("/"))
    clips: Mapping[str, str] = json.loads(manifest.read_text(encoding="utf-8"))["clips"] if manifest.is_file() else {}
    return clips
