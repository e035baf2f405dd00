"""Whole SVG documents of a scene: moving, still, and as a strip of numbered poses."""

from collections.abc import Callable, Mapping
from html import escape

from surefoot.figures.alt import alt_text, long_description
from surefoot.figures.panel import Panel
from surefoot.figures.scene import Scene
from surefoot.figures.spec import ArrowSpec
from surefoot.figures.svg.elements import scaled, still
from surefoot.figures.svg.film import Film
from surefoot.figures.svg.motion import Mover
from surefoot.figures.svg.pointers import belongs, moving_arrow, still_arrow
from surefoot.figures.svg.shared import Shared

FONT = "Atkinson Hyperlegible Next,Helvetica,Arial,sans-serif"
LABEL_PX, STRIP_LABEL_PX, STRIP_FOOT_PX, STRIP_GAP_PX = 14, 16, 34, 12
# Where motion is not wanted, or paper cannot move, the still picture takes its place.
STILL_WHERE_ASKED = (
    "<style>.fig-still{display:none}@media (prefers-reduced-motion:reduce){.fig-motion{display:none}.fig-still{display:inline}}"
    "@media print{.fig-motion{display:none}.fig-still{display:inline}}</style>"
)

type Drawing = Callable[[Panel], str]


def animated(scene: Scene) -> str:
    """Return the moving figure, with its still picture for readers who want no motion."""
    shared = Shared(scene.uid)
    films = {panel.id: Film(scene, panel, shared) for panel in scene.panels}
    moving = _panels(scene, "m", lambda panel: films[panel.id].moving()) + _moving_arrows(scene, shared)
    at_s = scene.timeline.second(scene.poster_key)
    arrows = "".join(
        shared.used(still_arrow(scene, spec)) for spec in scene.spec.arrows if belongs(spec, scene.poster_key)
    )
    resting = _panels(scene, "s", lambda panel: films[panel.id].standing(at_s)) + scaled(arrows, scene.palette)
    body = f'{_setting(scene)}<g class="fig-motion">{moving}</g><g class="fig-still">{resting}</g>'
    timing = f' data-cycle="{scene.timeline.cycle_s:g}" data-arrived="{scene.timeline.arrived_s:g}"'
    return _document(scene, scene.width, scene.height, STILL_WHERE_ASKED + body, timing)


def still_picture(scene: Scene) -> str:
    """Return the figure in its one most telling pose, with arrows."""
    return _document(scene, scene.width, scene.height, _setting(scene) + _frame(scene, scene.poster_key, "s"))


def strip(scene: Scene) -> str:
    """Return the figure as numbered poses side by side, for paper."""
    keys = scene.strip_keys
    body = "".join(_pose_of_strip(scene, number, key) for number, key in enumerate(keys, start=1))
    width = len(keys) * scene.width + (len(keys) - 1) * STRIP_GAP_PX
    return _document(scene, width, scene.height + STRIP_FOOT_PX, body)


def _document(scene: Scene, width: float, height: float, body: str, timing: str = "") -> str:
    name = f"fig-{scene.uid}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}"'
        f' height="{height:g}" role="img"'
        f' aria-labelledby="{name}-t {name}-d" stroke-linejoin="round" stroke-linecap="round" font-family="{FONT}"{timing}>'
        f'<title id="{name}-t">{escape(alt_text(scene))}</title><desc id="{name}-d">{escape(long_description(scene))}</desc>'
        f'<rect width="{width:g}" height="{height:g}" fill="{scene.palette["bg"]}"/>{body}</svg>'
    )


def _pose_of_strip(scene: Scene, number: int, key: str) -> str:
    left, foot = (number - 1) * (scene.width + STRIP_GAP_PX), scene.height + STRIP_FOOT_PX / 2
    ink, paper = scene.palette["ink"], scene.palette["bg"]
    label = escape(scene.words.keys[key].label)
    return (
        f'<g transform="translate({left:g},0)">{_setting(scene)}{_frame(scene, key, f"p{number}")}'
        f'<circle cx="17" cy="{foot:g}" r="12" fill="{ink}"/>'
        f"{_text(17, foot + 5, str(number), paper, STRIP_LABEL_PX - 2)}"
        f"{_text(36, foot + 5.5, label, scene.palette['label'], STRIP_LABEL_PX, anchor='start')}</g>"
    )


def _text(x: float, y: float, words: str, colour: str, size: float, anchor: str = "middle") -> str:
    return (
        f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" font-size="{size:g}" font-weight="700"'
        f' fill="{colour}">{words}</text>'
    )


def _frame(scene: Scene, key: str, name: str) -> str:
    """Return one pose that stands still, with its arrows."""
    pose = scene.poses[key]

    def draw(panel: Panel) -> str:
        return "".join(still(each, panel.window, scene.palette) for each in panel.drawn(pose))

    arrows = "".join(still_arrow(scene, spec) for spec in scene.spec.arrows if belongs(spec, key))
    return _panels(scene, name, draw) + scaled(arrows, scene.palette)


def _setting(scene: Scene) -> str:
    """Return what stands behind everything in the panels that fill the canvas: drawn once, it never moves."""
    return "".join(scaled(_behind(panel, scene), scene.palette) for panel in scene.panels if panel.spec.frame is None)


def _behind(panel: Panel, scene: Scene) -> str:
    return "".join(still(shape, panel.window, scene.palette) for shape in panel.behind)


def _moving_arrows(scene: Scene, shared: Shared) -> str:
    def moving(spec: ArrowSpec) -> str:
        mover = Mover(scene.timeline.cycle_s, scene.palette, scene.panel(spec.panel).window, shared)
        return moving_arrow(scene, spec, shared.kept(still_arrow(scene, spec)), mover)

    return scaled("".join(map(moving, scene.spec.arrows)), scene.palette)


def _panels(scene: Scene, name: str, draw: Drawing) -> str:
    return "".join(_framed(panel, draw(panel), scene, name) for panel in scene.panels)


def _framed(panel: Panel, body: str, scene: Scene, name: str) -> str:
    """Return a panel's drawing, cut to its frame; one without a frame fills the canvas as it is."""
    if panel.spec.frame is None:
        return scaled(body, scene.palette)
    shape, inside = _outline(panel), scaled(_behind(panel, scene) + body, scene.palette)
    clip = f"{scene.uid}-{panel.id}-{name}"
    ground, edge = scene.palette["inset"], scene.palette["ground"]
    rim = f'{shape} fill="none" stroke="{edge}" stroke-width="2"/>' if panel.spec.frame != "plain" else ""
    paper = f'{shape} fill="{ground}"/>' if rim else ""
    return (
        f'<clipPath id="{clip}">{shape}/></clipPath>{paper}<g clip-path="url(#{clip})">{inside}</g>{rim}'
        f"{_label(panel, scene.words.panels, scene.palette)}"
    )


def _outline(panel: Panel) -> str:
    window = panel.window
    if panel.spec.frame == "circle":
        radius = min(window.width, window.height) / 2
        return f'<circle cx="{window.left + window.width / 2:g}" cy="{window.top + window.height / 2:g}" r="{radius:g}"'
    place = f'x="{window.left:g}" y="{window.top:g}" width="{window.width:g}" height="{window.height:g}"'
    return f'<rect {place} rx="10"'


def _label(panel: Panel, words: Mapping[str, str], palette: Mapping[str, str]) -> str:
    if panel.id not in words:
        return ""
    window = panel.window
    middle, foot = window.left + window.width / 2, window.top + window.height + LABEL_PX + 2
    return _text(middle, foot, escape(words[panel.id]), palette["label"], LABEL_PX)
