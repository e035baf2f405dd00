"""Whole SVG documents of a scene: moving, still, and as a strip of numbered poses."""

import re
from collections.abc import Callable
from html import escape

from surefoot.figures.alt import alt_text, long_description
from surefoot.figures.panel import Panel
from surefoot.figures.scene import Scene
from surefoot.figures.spec import ArrowSpec
from surefoot.figures.svg.elements import scaled, still, text
from surefoot.figures.svg.film import Film
from surefoot.figures.svg.frames import Keep, framed, setting
from surefoot.figures.svg.motion import Mover
from surefoot.figures.svg.pointers import belongs, moving_arrow, still_arrow
from surefoot.figures.svg.shared import Shared

FONT = "Atkinson Hyperlegible Next,Helvetica,Arial,sans-serif"
STRIP_LABEL_PX, STRIP_FOOT_PX, STRIP_GAP_PX = 16, 34, 12
# Where motion is not wanted, or paper cannot move, the still picture takes its place.
STILL_WHERE_ASKED = (
    "<style>.fig-still{display:none}"
    "@media (prefers-reduced-motion:reduce),print{.fig-motion{display:none}.fig-still{display:inline}}</style>"
)

_WRITTEN = re.compile(r"<text\b.*?</text>", re.DOTALL)

type Drawing = Callable[[Panel], str]


def animated(scene: Scene) -> str:
    """Return the moving figure, with its still picture for readers who want no motion."""
    shared = Shared(scene.uid)
    films = {panel.id: Film(scene, panel, shared) for panel in scene.panels}
    at_s = scene.timeline.second(scene.poster_key)
    moving = _panels(scene, "a", lambda panel: films[panel.id].moving(), shared.kept) + _moving_arrows(scene, shared)
    resting = _panels(scene, "a", lambda panel: films[panel.id].standing(at_s), shared.used)
    resting += _arrows(scene, scene.poster_key, shared.used)
    body = (
        scaled(setting(scene, "a"), scene.palette)
        + scaled(moving, scene.palette, "fig-motion")
        + scaled(resting, scene.palette, "fig-still")
    )
    timing = f' data-cycle="{scene.timeline.cycle_s:g}" data-arrived="{scene.timeline.arrived_s:g}"'
    return _document(scene, scene.width, scene.height, STILL_WHERE_ASKED + body, timing)


def still_picture(scene: Scene) -> str:
    """Return the figure in its one most telling pose, with arrows."""
    return _document(scene, scene.width, scene.height, _frame(scene, scene.poster_key, "s"))


def strip(scene: Scene) -> str:
    """Return the figure as numbered poses side by side, for paper."""
    keys = scene.strip_keys
    body = "".join(_pose_of_strip(scene, number, key) for number, key in enumerate(keys, start=1))
    width = len(keys) * scene.width + (len(keys) - 1) * STRIP_GAP_PX
    return _document(scene, width, scene.height + STRIP_FOOT_PX, body)


def poses(scene: Scene) -> tuple[tuple[str, str], ...]:
    """Return each pose of the strip as a drawing of its own, beside its words.

    The drawing has no number, and no words of its panels: beside large type they would be too small to read.
    """
    return tuple(
        (_document(scene, scene.width, scene.height, _WRITTEN.sub("", _frame(scene, key, f"p{number}"))), label)
        for number, key in enumerate(scene.strip_keys, start=1)
        for label in (scene.words.keys[key].label,)
    )


def _document(scene: Scene, width: float, height: float, body: str, timing: str = "") -> str:
    name = f"fig-{scene.uid}"
    font = f' font-family="{FONT}"' if "<text" in body else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}"'
        f' height="{height:g}" role="img"'
        f' aria-labelledby="{name}-t {name}-d" stroke-linejoin="round" stroke-linecap="round"{font}{timing}>'
        f'<title id="{name}-t">{escape(alt_text(scene))}</title><desc id="{name}-d">{escape(long_description(scene))}</desc>'
        f'<rect width="{width:g}" height="{height:g}" fill="{scene.palette["bg"]}"/>{body}</svg>'
    )


def _pose_of_strip(scene: Scene, number: int, key: str) -> str:
    left, foot = (number - 1) * (scene.width + STRIP_GAP_PX), scene.height + STRIP_FOOT_PX / 2
    ink, paper = scene.palette["ink"], scene.palette["bg"]
    label = escape(scene.words.keys[key].label)
    return (
        f'<g transform="translate({left:g},0)">{_frame(scene, key, f"p{number}")}'
        f'<circle cx="17" cy="{foot:g}" r="12" fill="{ink}"/>'
        f"{text((17, foot + 5), str(number), paper, STRIP_LABEL_PX - 2)}"
        f"{text((36, foot + 5.5), label, scene.palette['label'], STRIP_LABEL_PX, anchor='start')}</g>"
    )


def _frame(scene: Scene, key: str, name: str) -> str:
    """Return one pose that stands still, with its arrows."""
    pose = scene.poses[key]

    def draw(panel: Panel) -> str:
        return still(panel.drawn(pose), panel.window, scene.palette)

    body = setting(scene, name) + _panels(scene, name, draw, str) + _arrows(scene, key, str)
    return scaled(body, scene.palette)


def _arrows(scene: Scene, key: str, keep: Keep) -> str:
    return "".join(keep(still_arrow(scene, spec)) for spec in scene.spec.arrows if belongs(spec, key))


def _moving_arrows(scene: Scene, shared: Shared) -> str:
    def moving(spec: ArrowSpec) -> str:
        mover = Mover(scene.timeline.cycle_s, scene.palette, scene.panel(spec.panel).window, shared)
        body = still_arrow(scene, spec)
        return moving_arrow(scene, spec, shared.kept(body) if belongs(spec, scene.poster_key) else body, mover)

    return "".join(map(moving, scene.spec.arrows))


def _panels(scene: Scene, name: str, draw: Drawing, keep: Keep) -> str:
    return "".join(framed(panel, draw(panel), scene, name, keep) for panel in scene.panels)
