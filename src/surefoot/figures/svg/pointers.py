"""The arrows of a figure: the ways they point, and when they are seen."""

from surefoot.figures.arrows import arrow
from surefoot.figures.easing import LINEAR
from surefoot.figures.geometry import Point, between, minus, plus, times
from surefoot.figures.model import Shape
from surefoot.figures.scene import Scene
from surefoot.figures.spec import ArrowSpec
from surefoot.figures.svg.elements import number, still
from surefoot.figures.svg.motion import Mover
from surefoot.figures.svg.recording import Cel, Sample
from surefoot.figures.timeline import mixed

FOLLOWED_POINTS = 5
FADE_IN, FADE_OUT = 0.06, 0.10  # shares of the move


def points(scene: Scene, spec: ArrowSpec) -> tuple[Point, ...]:
    """Return the way an arrow points, in world cm: its own path, or the way of a landmark between two keys."""
    way = spec.path if spec.follow is None else _followed(scene, spec, spec.follow)
    centre = between(way[0], way[-1], 0.5)
    longer = tuple(plus(centre, times(minus(point, centre), spec.stretch)) for point in way)
    return longer[::-1] if spec.reverse else longer


def _followed(scene: Scene, spec: ArrowSpec, landmark: str) -> tuple[Point, ...]:
    panel = scene.panel(spec.panel)
    first, last = (scene.poses[key] for key in spec.between or (scene.keys[0].id, scene.poster_key))
    low, high = spec.span
    shares = (low + (high - low) * i / (FOLLOWED_POINTS - 1) for i in range(FOLLOWED_POINTS))
    return tuple(plus(panel.solution(mixed(first, last, share)).landmarks[landmark], spec.offset) for share in shares)


def shapes(scene: Scene, spec: ArrowSpec) -> tuple[Shape, ...]:
    """Return an arrow as shapes, from back to front."""
    scale = scene.panel(spec.panel).window.scale
    return arrow("arrow", points(scene, spec), scale, width=spec.width, head=spec.head)


def still_arrow(scene: Scene, spec: ArrowSpec) -> str:
    """Return an arrow that is always seen."""
    return still(shapes(scene, spec), scene.panel(spec.panel).window, scene.palette)


def moving_arrow(scene: Scene, spec: ArrowSpec, body: str, mover: Mover) -> str:
    """Return an arrow, drawn as `body`, that is seen while its move plays; always, when it names no move."""
    if not spec.during:
        return body
    seconds = _corners(scene, spec)
    seen = [number(visible(scene, spec, second), 2) for second in seconds]
    shape = shapes(scene, spec)[0]
    samples = [Sample(second, Cel(shape, ()), LINEAR) for second in seconds]
    fading = mover.animation("opacity", seen, samples)
    return f'<g opacity="{seen[0]}">{fading}{body}</g>' if fading else ""


def _corners(scene: Scene, spec: ArrowSpec) -> list[float]:
    """Return the seconds at which an arrow begins or ends to be seen, fully or at all."""
    seconds = {0.0, scene.timeline.cycle_s}
    for before, after in scene.timeline.segments:
        if (before.key, after.key) in spec.during:
            length = after.at_s - before.at_s
            seconds |= {before.at_s + share * length for share in (0, FADE_IN, 1 - FADE_OUT, 1)}
    return sorted(seconds)


def visible(scene: Scene, spec: ArrowSpec, second: float) -> float:
    """Return how much of an arrow is seen at a second, 0 to 1; it does not fade between two moves that both show it."""
    moves = list(scene.timeline.segments)
    seen = [(before.key, after.key) in spec.during for before, after in moves]
    for i, (before, after) in enumerate(moves):
        if seen[i] and before.at_s <= second <= after.at_s:
            passed = (second - before.at_s) / (after.at_s - before.at_s)
            coming = 1.0 if seen[i - 1] else passed / FADE_IN
            going = 1.0 if seen[(i + 1) % len(moves)] else (1 - passed) / FADE_OUT
            return max(0.0, min(1.0, coming, going))
    return 0.0


def belongs(spec: ArrowSpec, key: str) -> bool:
    """Whether an arrow is drawn on a still picture of a key; one bound to neither a key nor a move is drawn on all."""
    return spec.pose == key or (spec.pose is None and not spec.during)
