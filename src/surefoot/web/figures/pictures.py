"""The figures of the programme in use, each with the words that stand beside or in place of it."""

import logging
from dataclasses import dataclass
from functools import cache

from surefoot.catalogue.folder import our_programme
from surefoot.domain.quantities import Side
from surefoot.figures.alt import alt_text, long_description
from surefoot.figures.gallery import Form, Gallery
from surefoot.figures.problems import FigureError
from surefoot.figures.showing import Showing
from surefoot.web import diary

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A figure that can be drawn: its size in px, a text in its place, and how the movement goes in words."""

    name: str
    side: Side
    width: int
    height: int
    alt: str
    description: str


@cache
def gallery() -> Gallery:
    """Return the gallery of the programme in use, built once.

    The figures are always our own: another programme's variants of the same name are shown by them, at its own tempo.
    """
    return Gallery(diary.programme(), our_programme())


@cache
def picture(name: str, side: Side = Side.RIGHT) -> Picture | None:
    """Return a figure by its name, or None when there is none, or none that can be drawn: the log then says why, once."""
    if name not in gallery().names:
        return None
    showing = Showing(side=side)
    try:
        gallery().drawing(name, Form.STILL, showing)
        scene = gallery().scene(name, showing)
    except FigureError as error:
        tell_broken(name, str(error))
        return None
    return Picture(
        name=name,
        side=side,
        width=scene.width,
        height=scene.height,
        alt=alt_text(scene),
        description=long_description(scene),
    )


@cache
def tell_broken(name: str, why: str) -> None:
    """Write to the log, once, why a figure cannot be drawn."""
    _LOG.error("The figure %s cannot be drawn. %s", name, why)
