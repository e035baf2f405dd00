"""A grid of centimetres over a picture, for the author of a figure: where an arrow may begin, and where a hand is."""

from collections.abc import Iterator
from math import ceil, floor

from surefoot.figures.gallery import Form
from surefoot.figures.scene import Scene
from surefoot.figures.svg.document import FONT, STRIP_GAP_PX
from surefoot.figures.window import Window

STEPS_CM = (1, 2, 5, 10, 20, 50)
LEAST_PX = 18.0  # between two lines, so that their numbers have room
NUMBER_PX = 8
LINE = 'stroke-width="0.6" opacity="0.45"'
AXIS = 'stroke-width="1.4" opacity="0.7"'


def with_grid(svg: str, scene: Scene, form: Form, panel_id: str) -> str:
    """Return a drawing of a scene with the world of one of its panels marked over each pose.

    Raise FigureError when the figure has no such panel.
    """
    grid = "".join(_grid(scene.panel(panel_id).window, scene.palette["label"]))
    poses = len(scene.strip_keys) if form is Form.STRIP else 1
    wide = scene.width + STRIP_GAP_PX
    grids = "".join(f'<g transform="translate({number * wide:g},0)">{grid}</g>' for number in range(poses))
    return f"{svg.removesuffix('</svg>')}{grids}</svg>"


def _grid(window: Window, ink: str) -> Iterator[str]:
    """Yield lines as far apart as their numbers need; those through 0 are stronger."""
    step = next((cm for cm in STEPS_CM if cm * window.scale >= LEAST_PX), STEPS_CM[-1])
    left, foot = window.origin
    right, top = left + window.width / window.scale, foot + window.height / window.scale
    for x in _marks(left, right, step):
        (across, low), (_, high) = window.px((x, foot)), window.px((x, top))
        yield _line((across, low, across, high), ink, x)
        yield _number(across + 1, low - 2, x, ink)
    for y in _marks(foot, top, step):
        (start, up), (end, _) = window.px((left, y)), window.px((right, y))
        yield _line((start, up, end, up), ink, y)
        yield _number(min(start, end) + 1, up - 1.5, y, ink)


def _marks(low: float, high: float, step: int) -> range:
    return range(step * ceil(low / step), step * floor(high / step) + 1, step)


def _line(ends: tuple[float, float, float, float], ink: str, cm: int) -> str:
    x1, y1, x2, y2 = ends
    way = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    return f'<line {way} stroke="{ink}" {LINE if cm else AXIS}/>'


def _number(x: float, y: float, cm: int, ink: str) -> str:
    font = f'font-family="{FONT}" font-size="{NUMBER_PX}" font-weight="700" fill="{ink}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {font}>{cm}</text>'
