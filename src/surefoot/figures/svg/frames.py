"""The frame of a panel that does not fill the canvas: what cuts it out, its paper, its rim and its label."""

from collections.abc import Callable
from html import escape

from surefoot.figures.panel import Panel
from surefoot.figures.scene import Scene
from surefoot.figures.svg.elements import still, text
from surefoot.figures.svg.paths import UNITS

LABEL_PX = 14
RIM_PX, CORNER_PX = 2, 10

type Keep = Callable[[str], str]


def setting(scene: Scene, name: str) -> str:
    """Return what never moves and lies behind everything: the props of panels without a frame, and what cuts out the others."""
    return "".join(
        _behind(panel, scene)
        if panel.spec.frame is None
        else f'<clipPath id="{_clip(panel, scene, name)}">{_shape(panel)}/></clipPath>'
        for panel in scene.panels
    )


def framed(panel: Panel, body: str, scene: Scene, name: str, keep: Keep) -> str:
    """Return a panel's drawing, cut to its frame; `keep` gets what stands still around it. One without a frame is as it is."""
    if panel.spec.frame is None:
        return body
    paper = "" if panel.spec.frame == "plain" else f'{_shape(panel)} fill="{scene.palette["inset"]}" stroke="none"/>'
    ground = keep(paper + _behind(panel, scene))
    return f'<g clip-path="url(#{_clip(panel, scene, name)})">{ground}{body}</g>{keep(_rim(panel, scene) + _label(panel, scene))}'


def _clip(panel: Panel, scene: Scene, name: str) -> str:
    return f"{scene.uid}-{panel.id}-{name}"


def _behind(panel: Panel, scene: Scene) -> str:
    return still(panel.behind, panel.window, scene.palette)


def _rim(panel: Panel, scene: Scene) -> str:
    if panel.spec.frame == "plain":
        return ""
    return f'{_shape(panel)} stroke="{scene.palette["ground"]}" stroke-width="{RIM_PX * UNITS}"/>'


def _shape(panel: Panel) -> str:
    window = panel.window
    left, top, width, height = (UNITS * side for side in (window.left, window.top, window.width, window.height))
    if panel.spec.frame == "circle":
        return f'<circle cx="{left + width / 2:g}" cy="{top + height / 2:g}" r="{min(width, height) / 2:g}"'
    return f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" rx="{CORNER_PX * UNITS}"'


def _label(panel: Panel, scene: Scene) -> str:
    words = scene.words.panels.get(panel.id)
    if words is None:
        return ""
    window = panel.window
    middle, foot = window.left + window.width / 2, window.top + window.height + LABEL_PX + 2
    place, size = (UNITS * middle, UNITS * foot), UNITS * LABEL_PX
    return text(place, escape(words), scene.palette["label"], size)
