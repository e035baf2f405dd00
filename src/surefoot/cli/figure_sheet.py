"""The contact sheet: the strips of many figures with their names, by exercise, on one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import PurePath

from surefoot.cli.arguments import STANDARD_STREAM
from surefoot.cli.figure_album import Album
from surefoot.cli.png import png, size_of
from surefoot.cli.refusal import Unusable
from surefoot.figures.gallery import Form
from surefoot.figures.looks import PALETTES
from surefoot.figures.showing import Showing
from surefoot.figures.svg.document import FONT

SHEET_POSE_PX = 240  # a pose of a sheet in PNG, unless the caller says otherwise
POSE, PAGE_POSES, GAP, MARGIN = 320, 8, 28, 32  # units of the sheet; a page is as wide as that many poses
PAGE_WIDTH = PAGE_POSES * POSE + (PAGE_POSES - 1) * GAP
TITLE, NAME, LEADING = 34, 20, 1.5
HTML_SCALE = 0.75  # px a unit, on a page


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One strip: its drawing, what it is called, and how much larger it stands on the sheet; sizes are units of the sheet."""

    name: str
    title: str
    svg: str
    scale: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return size_of(self.svg)[0] * self.scale

    @property
    def height(self) -> float:
        """How high it is, with the name above."""
        return size_of(self.svg)[1] * self.scale + NAME * LEADING


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What is drawn of one exercise about (0, 0), and how much room it takes."""

    svg: str
    width: float
    height: float


type Group = tuple[str, tuple[Strip, ...]]


def sheet(album: Album, names: Sequence[str], showing: Showing, file: str, *, pose_px: int | None = None) -> bytes:
    """Return the contact sheet as the ending of the file's name asks; `-` stands for SVG.

    Raise Unusable for another ending, and for a figure that cannot be drawn.
    """
    ending = ".svg" if file == STANDARD_STREAM else PurePath(file).suffix.lower()
    if ending not in (".svg", ".png", ".html"):
        raise Unusable("the name of a contact sheet ends in .svg, .png or .html", file=file)
    groups = [
        (exercise, tuple(_strip(album, name, showing) for name in found)) for exercise, found in album.groups(names)
    ]
    palette = PALETTES[showing.look.palette]
    if ending == ".html":
        return _page(groups, palette["bg"], palette["label"]).encode()
    svg = _svg(groups, palette["bg"], palette["label"])
    if ending == ".svg":
        return svg.encode()
    return png(svg, zoom=(pose_px or SHEET_POSE_PX) / POSE)


def _strip(album: Album, name: str, showing: Showing) -> Strip:
    svg = album.drawing(name, Form.STRIP, showing)
    return Strip(name=name, title=album.title(name), svg=svg, scale=POSE / album.scene(name, showing).width)


def _svg(groups: Sequence[Group], paper: str, ink: str) -> str:
    """Return the sheet as one drawing: exercises beside each other while there is room, each under its name."""
    body, top, right = "", float(MARGIN), 0.0
    for row in _rows([_block(group, ink) for group in groups]):
        left = float(MARGIN)
        for block in row:
            body += f'<g transform="translate({left:g},{top:g})">{block.svg}</g>'
            left += block.width + GAP
        top, right = top + max(block.height for block in row) + GAP, max(right, left)
    return _whole(body, right + MARGIN - GAP, top + MARGIN - GAP, paper)


def _whole(body: str, width: float, height: float, paper: str) -> str:
    size = f'viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}"'
    ground = f'<rect width="{width:g}" height="{height:g}" fill="{paper}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{ground}{body}</svg>'


def _block(group: Group, ink: str) -> Block:
    """Return an exercise: its name, and its strips beside each other while they fit on the page."""
    exercise, strips = group
    body, top, wide = _words(0, TITLE, exercise, ink, TITLE), TITLE * LEADING, 0.0
    for row in _rows(strips):
        left = 0.0
        for strip in row:
            body += _placed(strip, left, top, ink)
            left += strip.width + GAP
        wide, top = max(wide, left - GAP), top + max(strip.height for strip in row) + GAP
    return Block(svg=body, width=wide, height=top)


def _rows[T: (Strip, Block)](things: Sequence[T]) -> Iterator[list[T]]:
    """Yield the things that fit beside each other; one that is wider than the page stands alone."""
    row: list[T] = []
    for thing in things:
        if row and sum(one.width + GAP for one in row) + thing.width > PAGE_WIDTH:
            yield row
            row = []
        row.append(thing)
    if row:
        yield row


def _placed(strip: Strip, left: float, top: float, ink: str) -> str:
    name = _words(left, top + NAME, f"{strip.title} ({strip.name})", ink, NAME)
    return f'{name}<g transform="translate({left:g},{top + NAME * LEADING:g}) scale({strip.scale:g})">{strip.svg}</g>'


def _words(left: float, foot: float, words: str, ink: str, size: float) -> str:
    font = f'font-family="{FONT}" font-size="{size:g}" font-weight="700" fill="{ink}"'
    return f'<text x="{left:g}" y="{foot:g}" {font}>{escape(words)}</text>'


def _page(groups: Sequence[Group], paper: str, ink: str) -> str:
    """Return the sheet as a page that stands alone: strips wrap to the width of the window."""
    sections = "".join(
        f"<section><h2>{escape(exercise)}</h2>{''.join(map(_figure, strips))}</section>" for exercise, strips in groups
    )
    style = (
        f"body{{margin:1.5rem;font-family:{FONT};background:{paper};color:{ink}}}section{{break-inside:avoid}}"
        "figure{display:inline-block;margin:0 1.5rem 1.5rem 0;max-width:100%;vertical-align:top}"
        "figcaption{font-weight:700;margin-bottom:.3rem}code{font-weight:400}svg{display:block;max-width:100%;height:auto}"
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Surefoot: contact sheet</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<style>{style}</style></head><body><h1>Contact sheet</h1>{sections}</body></html>\n"
    )


def _figure(strip: Strip) -> str:
    caption = f"<figcaption>{escape(strip.title)} <code>{escape(strip.name)}</code></figcaption>"
    return f'<figure style="width:{strip.width * HTML_SCALE:.0f}px">{caption}{strip.svg}</figure>\n'
