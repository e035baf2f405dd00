"""The poses of a figure for paper: numbered, one beside the other, each with its words."""

from dataclasses import dataclass, replace
from functools import cache

from surefoot.domain.quantities import Side
from surefoot.figures.gallery import Form
from surefoot.figures.looks import Look
from surefoot.figures.problems import FigureError
from surefoot.figures.showing import Showing
from surefoot.figures.svg.document import STRIP_FOOT_PX, STRIP_GAP_PX
from surefoot.web.figures.addresses import address
from surefoot.web.figures.pictures import gallery, picture, tell_broken

PRINT = "print"


@dataclass(frozen=True, slots=True, kw_only=True)
class StripPose:
    """One pose of a strip: its number, where it begins in the drawing (px from the left), and its words."""

    number: int
    left: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A figure as numbered poses: where the whole drawing is found, its size, that of one pose, and what each shows; px."""

    address: str
    width: int
    height: int
    pose_width: int
    pose_height: int
    alt: str
    poses: tuple[StripPose, ...]


@cache
def strip_of(name: str, look: Look, side: Side = Side.RIGHT) -> Strip | None:
    """Return the strip of a figure in print grey, with the build and hair of a look; None where it cannot be drawn."""
    found = picture(name, side)
    if found is None:
        return None
    printed, showing = replace(look, palette=PRINT), Showing(side=side)
    try:
        gallery().drawing(name, Form.STRIP, replace(showing, look=printed))
    except FigureError as error:
        tell_broken(name, str(error))
        return None
    scene = gallery().scene(name, showing)
    keys, step = scene.strip_keys, scene.width + STRIP_GAP_PX
    return Strip(
        address=address(name, printed, form=Form.STRIP, side=side),
        width=len(keys) * step - STRIP_GAP_PX,
        height=scene.height + STRIP_FOOT_PX,
        pose_width=scene.width,
        pose_height=scene.height,
        alt=found.alt,
        poses=tuple(
            StripPose(number=place + 1, left=place * step, label=scene.words.keys[key].label)
            for place, key in enumerate(keys)
        ),
    )
