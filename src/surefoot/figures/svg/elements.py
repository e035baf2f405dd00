"""Shapes and groups as SVG elements that stand still."""

from collections.abc import Callable, Iterator, Mapping

from surefoot.figures.geometry import Point
from surefoot.figures.model import Drawn, Group, Shape
from surefoot.figures.svg.paths import UNITS, path_data
from surefoot.figures.window import Window

type Palette = Mapping[str, str]
type ToPx = Callable[[Point], Point]

INVISIBLE, OPAQUE = 0.02, 0.995
USUAL_STROKE, USUAL_WIDTH = "ink", 1.5


def scaled(body: str, palette: Palette) -> str:
    """Return a body drawn in path units on the canvas, with the outline that most shapes have said once."""
    line = f'stroke="{palette[USUAL_STROKE]}" stroke-width="{USUAL_WIDTH * UNITS:g}"'
    return f'<g transform="scale({1 / UNITS:g})" fill="none" {line}>{body}</g>'


def attributes(shape: Shape, palette: Palette) -> str:
    """Return how a shape is filled and outlined, as attributes; what is usual is left to the group around it."""
    return (f' fill="{palette[shape.fill]}"' if shape.fill else "") + "".join(_line(shape, palette))


def _line(shape: Shape, palette: Palette) -> Iterator[str]:
    if shape.stroke is None:
        yield ' stroke="none"'
        return
    if shape.stroke != USUAL_STROKE:
        yield f' stroke="{palette[shape.stroke]}"'
    if shape.width != USUAL_WIDTH:
        yield f' stroke-width="{shape.width * UNITS:g}"'
    if shape.butt:
        yield ' stroke-linecap="butt"'
    if shape.dash:
        yield f' stroke-dasharray="{shape.dash}"'


def number(value: float, digits: int) -> str:
    """Return a number without needless zeros."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else str(round(value))
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def opacity(value: float) -> str:
    """Return an opacity attribute, or nothing for an opaque shape."""
    return f' opacity="{number(value, 2)}"' if value < OPAQUE else ""


def local(scale: float, *, mirrored: bool) -> ToPx:
    """Return the way from a group's own points to px about its origin."""
    across = -scale if mirrored else scale
    return lambda point: (point[0] * across, -point[1] * scale)


def path(shape: Shape, to_px: ToPx) -> str:
    """Return a shape's path data on the canvas."""
    return path_data([to_px(point) for point in shape.points], shape.kind)


def still(drawn: Drawn, window: Window, palette: Palette) -> str:
    """Return one element that stands still, or nothing for an invisible one."""
    if drawn.opacity < INVISIBLE:
        return ""
    if isinstance(drawn, Group):
        return _group(drawn, window, palette)
    return f'<path d="{path(drawn, window.px)}"{attributes(drawn, palette)}{opacity(drawn.opacity)}/>'


def _group(group: Group, window: Window, palette: Palette) -> str:
    x, y = window.px(group.origin)
    inside = local(window.scale, mirrored=window.mirrored)
    body = "".join(
        f'<path d="{path(part, inside)}"{attributes(part, palette)}{opacity(part.opacity)}/>'
        for part in group.parts
        if part.opacity >= INVISIBLE
    )
    turn = number(on_screen(group.deg, mirrored=window.mirrored), 1)
    stretch = f" scale(1,{number(group.stretch, 3)})" if group.stretch != 1 else ""
    place = f"translate({round(x * UNITS)},{round(y * UNITS)}) rotate({turn}){stretch}"
    return f'<g transform="{place}"{opacity(group.opacity)}>{body}</g>'


def on_screen(deg: float, *, mirrored: bool) -> float:
    """Return a turn of the world as the screen counts it: clockwise, and the other way round in a mirror."""
    return deg if mirrored else -deg
