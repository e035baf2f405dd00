"""Shapes and groups as SVG elements that stand still."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from surefoot.figures.geometry import Point
from surefoot.figures.model import Drawn, Group, Shape
from surefoot.figures.svg.paths import UNITS, path_data
from surefoot.figures.window import Spot, Window

type Palette = Mapping[str, str]
type ToSpots = Callable[[Iterable[Point]], tuple[Spot, ...]]
type Outline = tuple[str, str]  # path data, and how it looks as attributes

INVISIBLE, OPAQUE = 0.02, 0.995
USUAL_STROKE, USUAL_WIDTH = "ink", 1.5


def scaled(body: str, palette: Palette, name: str = "") -> str:
    """Return a body drawn in path units on the canvas, with the outline that most shapes have said once."""
    line = f'stroke="{palette[USUAL_STROKE]}" stroke-width="{USUAL_WIDTH * UNITS:g}"'
    known = f' class="{name}"' if name else ""
    return f'<g{known} transform="scale({number(1 / UNITS, 2)})" fill="none" {line}>{body}</g>'


def look(shape: Shape, palette: Palette) -> str:
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
    if text.startswith(("0.", "-0.")):
        return text.replace("0.", ".", 1)
    return "0" if text == "-0" else text


def opacity(value: float) -> str:
    """Return an opacity attribute, or nothing for an opaque shape."""
    return f' opacity="{number(value, 2)}"' if value < OPAQUE else ""


def text(at: Point, words: str, colour: str, size: float, anchor: str = "middle") -> str:
    """Return bold words that stand at a place; those of a scaled body in its units."""
    return (
        f'<text x="{at[0]:g}" y="{at[1]:g}" text-anchor="{anchor}" font-size="{size:g}" font-weight="700"'
        f' fill="{colour}" stroke="none">{words}</text>'
    )


def place(spot: Spot) -> str:
    """Return where something stands, as a transform writes it."""
    return f"{round(spot.real * UNITS)},{round(spot.imag * UNITS)}"


def local(scale: float, *, mirrored: bool) -> ToSpots:
    """Return the way from a group's own points to px about its origin."""
    across = -scale if mirrored else scale
    return lambda points: tuple([complex(x * across, -y * scale) for x, y in points])


def outline(shape: Shape, to_spots: ToSpots, palette: Palette) -> Outline:
    """Return the outline of a shape on the canvas."""
    return path_data(to_spots(shape.points), shape.kind), look(shape, palette) + opacity(shape.opacity)


def drawn_over(outlines: Iterable[Outline]) -> str:
    """Return outlines drawn one over the other; lines in a row that look alike are one path."""
    return "".join(
        f'<path d="{data}"{seen}/>' for seen, alike in groupby(outlines, itemgetter(1)) for data in _joined(seen, alike)
    )


def _joined(seen: str, alike: Iterable[Outline]) -> Iterator[str]:
    parts = [data for data, _ in alike]
    # Filled outlines would hide or hollow each other out in another way, see-through ones would not darken where they cross.
    yield from parts if " fill=" in seen or " opacity=" in seen else ["".join(parts)]


def still(drawn: Iterable[Drawn], window: Window, palette: Palette) -> str:
    """Return things that stand still, without the invisible ones."""
    seen = [each for each in drawn if each.opacity >= INVISIBLE]
    return "".join(
        "".join(_group(each, window, palette) for each in run if isinstance(each, Group))
        if grouped
        else drawn_over(outline(each, window.spots, palette) for each in run if isinstance(each, Shape))
        for grouped, run in groupby(seen, lambda each: isinstance(each, Group))
    )


def _group(group: Group, window: Window, palette: Palette) -> str:
    (spot,) = window.spots([group.origin])
    inside = local(window.scale, mirrored=window.mirrored)
    body = drawn_over(outline(part, inside, palette) for part in group.parts if part.opacity >= INVISIBLE)
    return f"<g{placed(spot, on_screen(group.deg, mirrored=window.mirrored), group)}>{body}</g>"


def placed(spot: Spot, deg: float, drawn: Drawn) -> str:
    """Return the attributes that put something drawn about its own middle where it stands, turned and stretched."""
    turn = number(deg, 1)
    turned = f" rotate({turn})" if turn != "0" else ""
    stretched = f" scale(1,{number(drawn.stretch, 3)})" if isinstance(drawn, Group) and drawn.stretch != 1 else ""
    return f' transform="translate({place(spot)}){turned}{stretched}"{opacity(drawn.opacity)}'


def on_screen(deg: float, *, mirrored: bool) -> float:
    """Return a turn of the world as the screen counts it: clockwise, and the other way round in a mirror."""
    return deg if mirrored else -deg
