"""A figure in words: a short text in place of the picture, and a long description of how the movement goes."""

from collections.abc import Iterator

from surefoot.domain.quantities import Side
from surefoot.figures.scene import Scene
from surefoot.figures.spec import PanelSpec
from surefoot.figures.timeline import Moment

VIEWS = {
    "side": "seen from the side",
    "front": "seen from the front",
    "bust": "head and shoulders from the front",
    "foot-top": "the foot from above",
    "foot-sole": "the sole of the foot",
    "sole-rub": "the sole of the foot in both hands",
    "foot-side": "the foot from its inner side",
    "foot-front": "the foot from the front",
    "feet-above": "both feet from above",
}
AWAY, ABOVE = "seen from behind", "seen from above"


def alt_text(scene: Scene) -> str:
    """Return the words that stand in for the picture: what it shows, in a sentence."""
    side = {Side.LEFT: ", left side", Side.RIGHT: "", Side.BOTH: ""}[scene.showing.side]
    return f"{scene.words.title}{side}"


def long_description(scene: Scene) -> str:
    """Return how the figure is seen, where the person is, and each move in order with its seconds."""
    moves = "; then ".join(_moves(scene))
    return f"{_views(scene)}. {scene.words.setting} {moves[:1].upper()}{moves[1:]}. The movement repeats."


def _views(scene: Scene) -> str:
    words = " and ".join(dict.fromkeys(_view(panel.spec) for panel in scene.panels))
    return words[:1].upper() + words[1:]


def _view(panel: PanelSpec) -> str:
    if panel.options.get("lying"):
        return ABOVE
    return AWAY if panel.options.get("facing") == "away" else VIEWS[panel.view]


def _moves(scene: Scene) -> Iterator[str]:
    """Yield each move as its cue and its seconds; a key without a cue is passed by in silence, its time counted to the next."""
    passed = 0.0
    moments = scene.timeline.moments
    for before, after in scene.timeline.segments:
        seconds = after.at_s - before.at_s
        if after.held:
            continue
        passed += seconds
        cue = scene.words.keys[after.key].cue if after.key in scene.words.keys else ""
        if not cue:
            continue
        held = _held_s(moments, after)
        pause = f", hold {held:g} s" if held else ""
        yield f"{cue[:1].lower()}{cue[1:].rstrip('.')} ({round(passed, 1):g} s{pause})"
        passed = 0.0


def _held_s(moments: tuple[Moment, ...], reached: Moment) -> float:
    after = moments[moments.index(reached) + 1 :]
    return round(after[0].at_s - reached.at_s, 1) if after and after[0].held else 0.0
