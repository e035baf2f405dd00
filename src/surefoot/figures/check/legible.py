"""Legibility: enough moves to be seen on a small screen, nothing that matters leaves the canvas, no words collide."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from surefoot.figures.check.watched import Watched, is_whole
from surefoot.figures.geometry import Point, distance
from surefoot.figures.model import Drawn, Group, Pose
from surefoot.figures.panel import Panel, placed
from surefoot.figures.problems import FigureProblem
from surefoot.figures.svg.document import STRIP_LABEL_PX
from surefoot.figures.svg.elements import INVISIBLE
from surefoot.figures.svg.frames import LABEL_PX
from surefoot.figures.svg.pointers import shapes

SCREEN_PX = 320  # the narrowest screen a figure is made for
LEAST_MOVEMENT_PX = 8.0
EDGE_PX = 1.0  # control points lie this much outside the line they draw
LETTER_EM = 0.5  # mean width of a bold letter of our typeface, in shares of its size
DESCENT_EM = 0.25
STRIP_LABEL_LEFT_PX = 36  # beside the number of the pose, as svg/document.py sets it


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the canvas in px, y down."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, point: Point) -> bool:
        """Return whether a point lies in it or on its edge."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def overlaps(self, other: "Box") -> bool:
        """Return whether two boxes share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def around(self, other: "Box") -> bool:
        """Return whether the other box lies wholly in this one."""
        return self.holds((other.left, other.top)) and self.holds((other.right, other.bottom))


def legibility_problems(watched: Watched) -> Iterator[FigureProblem]:
    """Yield what cannot be seen: too little movement, a body or arrow off the canvas, words cut off or one on another."""
    yield from _movement(watched)
    for panel in watched.scene.panels:
        yield from (watched.wrong(f"panels.{panel.id}", what) for what in _cut_off(watched, panel))
    yield from _arrows(watched)
    yield from _labels(watched)
    yield from _strip_labels(watched)


def _canvas(watched: Watched) -> Box:
    return Box(-EDGE_PX, -EDGE_PX, watched.scene.width + EDGE_PX, watched.scene.height + EDGE_PX)


def _frame(panel: Panel) -> Box:
    window = panel.window
    return Box(window.left, window.top, window.left + window.width, window.top + window.height)


def _movement(watched: Watched) -> Iterator[FigureProblem]:
    """Yield a problem when nothing seen moves far enough, at the size of a small screen, in any panel."""
    furthest = max(_travel(watched, panel) for panel in watched.scene.panels) * SCREEN_PX / watched.scene.width
    if furthest < LEAST_MOVEMENT_PX:
        what = f"the largest movement is {furthest:.1f} px at {SCREEN_PX} px; at least {LEAST_MOVEMENT_PX:g} must be"
        yield watched.wrong("keys", what)


def _travel(watched: Watched, panel: Panel) -> float:
    """Return how many px the quickest-seen point of a panel goes from where it begins; ghosts that come and go count."""
    seen = _frame(panel)
    poses = [moment.pose for moment in watched.scene.timeline.moments]
    first = _body(panel, poses[0])
    furthest = 0.0
    for pose in poses[1:]:
        for shape, there in {**_body(panel, pose), **_ghosts(panel, pose)}.items():
            pairs = zip(first.get(shape, ()), there, strict=False)
            travelled = (distance(a, b) for a, b in pairs if seen.holds(a) or seen.holds(b))
            furthest = max(furthest, max(travelled, default=0.0))
    return furthest


def _body(panel: Panel, pose: Pose) -> dict[str, tuple[Point, ...]]:
    """Return the visible shapes of the body in px, by id."""
    drawn = panel.solution(pose).drawn
    shown = (each for each in drawn if not panel.spec.only or each.id.startswith(panel.spec.only))
    return {each.id: _px(panel, each) for each in shown if each.opacity >= INVISIBLE}


def _ghosts(panel: Panel, pose: Pose) -> dict[str, tuple[Point, ...]]:
    """Return the ghosts that a pose shows and others may not, in px, under the id of the shape they are a ghost of."""
    fading = {shape.id for strength, shapes in panel.ghosts if strength for shape in shapes}
    return {
        each.id.removeprefix("ghost."): _px(panel, each)
        for each in panel.drawn(pose)
        if each.id in fading and each.opacity >= INVISIBLE
    }


def _px(panel: Panel, drawn: Drawn) -> tuple[Point, ...]:
    shape = placed(drawn) if isinstance(drawn, Group) else drawn
    return tuple(map(panel.window.px, shape.points))


def _cut_off(watched: Watched, panel: Panel) -> Iterator[str]:
    """Yield what of a body that fills the canvas lies beyond its edge.

    A panel with a frame, or with part of a body, cuts on purpose; a close-up cuts the leg, so only its landmarks count.
    """
    if panel.spec.frame is not None or (panel.spec.only and not is_whole(panel)):
        return
    canvas, out = _canvas(watched), set()
    for moment in watched.scene.timeline.moments:
        if is_whole(panel):
            parts = _body(panel, moment.pose)
        else:
            landmarks = panel.solution(moment.pose).landmarks
            parts = {name: (panel.window.px(point),) for name, point in landmarks.items()}
        out |= {(part, moment.key) for part, at in parts.items() if not all(map(canvas.holds, at))}
    for key in sorted({key for _, key in out}):
        parts_out = ", ".join(sorted(part for part, at in out if at == key))
        yield f"at {key} these leave the canvas: {parts_out}"


def _arrows(watched: Watched) -> Iterator[FigureProblem]:
    scene, canvas = watched.scene, _canvas(watched)
    for number, arrow in enumerate(scene.spec.arrows, start=1):
        px = scene.panel(arrow.panel).window.px
        if not all(canvas.holds(px(point)) for shape in shapes(scene, arrow) for point in shape.points):
            yield watched.wrong(f"arrows[{number}]", "it leaves the canvas")


def _labels(watched: Watched) -> Iterator[FigureProblem]:
    """Yield each panel's label that is cut off, or lies on another label or panel."""
    scene = watched.scene
    framed = {panel.id: _frame(panel) for panel in scene.panels if panel.spec.frame is not None}
    labels = {panel: _label(framed[panel], words) for panel, words in scene.words.panels.items() if panel in framed}
    for panel, label in labels.items():
        if not Box(0, 0, scene.width, scene.height).around(label):
            yield watched.wrong(f"panels.{panel}", "its label leaves the canvas")
        for other, frame in framed.items():
            if other != panel and label.overlaps(frame):
                yield watched.wrong(f"panels.{panel}", f"its label lies on the panel {other}")
    for (one, box), (other, at) in combinations(labels.items(), 2):
        if box.overlaps(at):
            yield watched.wrong(f"panels.{one}", f"its label and that of {other} lie on each other")


def _label(frame: Box, words: str) -> Box:
    """Return where the label of a panel stands: in the middle, under its frame."""
    middle, half, foot = (frame.left + frame.right) / 2, _wide(words, LABEL_PX) / 2, frame.bottom + LABEL_PX + 2
    return Box(middle - half, foot - LABEL_PX, middle + half, foot + DESCENT_EM * LABEL_PX)


def _strip_labels(watched: Watched) -> Iterator[FigureProblem]:
    scene = watched.scene
    for key in scene.strip_keys:
        words = scene.words.keys.get(key)
        if words and STRIP_LABEL_LEFT_PX + _wide(words.label, STRIP_LABEL_PX) > scene.width:
            yield watched.wrong(f"keys.{key}", f"its label is too long for a strip {scene.width} px wide")


def _wide(words: str, size: float) -> float:
    return len(words) * LETTER_EM * size
