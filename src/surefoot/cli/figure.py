"""Draw an exercise: moving, still, as a strip for paper or as PNG. Without ID, list every figure."""

import argparse
import sys
from pathlib import PurePath

from surefoot.cli.arguments import STANDARD_STREAM, add_json, add_programme, whole_number
from surefoot.cli.figure_album import Album, album_of, refused
from surefoot.cli.figure_grid import with_grid
from surefoot.cli.figure_pages import print_list, print_problems, print_words
from surefoot.cli.figure_sheet import SHEET_POSE_PX, sheet
from surefoot.cli.files import print_json, write_bytes
from surefoot.cli.png import png
from surefoot.cli.refusal import Unusable
from surefoot.domain.quantities import Side
from surefoot.figures.gallery import Form
from surefoot.figures.looks import BUILDS, HAIR, PALETTES, Look
from surefoot.figures.showing import Showing

POSE_PX = 640  # a pose of a PNG, unless --width says otherwise
SMALLEST_PX, LARGEST_PX = 16, 8192
MOST_PARTS = 9
PNG, PNG_MARK = ".png", b"\x89PNG"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("figures", nargs="*", metavar="ID", help="the figure, named as its variant; none lists all")
    parser.add_argument("-o", "--output", metavar="FILE", help="the file to write (- prints); .png makes a PNG")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--strip", action="store_true", help="numbered poses side by side, for paper")
    form.add_argument("--still", action="store_true", help="one pose that does not move, with arrows")
    parser.add_argument("--png", action="store_true", help="a PNG of the still picture, or of the strip")
    width = f"the width of one pose of a PNG ({POSE_PX}; on a sheet {SHEET_POSE_PX})"
    parser.add_argument("--width", type=whole_number(SMALLEST_PX, LARGEST_PX), metavar="PX", help=width)
    parser.add_argument(
        "--grid", metavar="PANEL", help="lay a grid of cm over it, for authors; the first panel is main"
    )
    _add_look(parser)
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument(
        "--words", action="store_true", help="print the text in place of the picture, and how it moves"
    )
    instead.add_argument("--sheet", metavar="FILE", help="write a contact sheet of all or these: .svg, .png or .html")
    instead.add_argument(
        "--check", action="store_true", help="print what is wrong with all or these; 1 when anything is"
    )
    add_programme(parser)
    add_json(parser)


def _add_look(parser: argparse.ArgumentParser) -> None:
    usual = Look()
    parser.add_argument("--palette", choices=tuple(PALETTES), default=usual.palette, help=f"({usual.palette})")
    parser.add_argument("--build", choices=tuple(BUILDS), default=usual.build, help=f"({usual.build})")
    parser.add_argument("--hair", choices=HAIR, default=usual.hair, help=f"({usual.hair})")
    sides = (Side.RIGHT.value, Side.LEFT.value)
    parser.add_argument("--side", choices=sides, default=Side.RIGHT.value, help="the side that works (right)")
    parser.add_argument(
        "--part", type=whole_number(1, MOST_PARTS), metavar="N", help="one part of a figure that has some"
    )


def run(options: argparse.Namespace) -> int:
    """List, draw, describe or check figures; 1 when a check found something to put right."""
    album = album_of(options.programme)
    names = album.known(options.figures)
    showing = _showing(options)
    _refuse_nonsense(album, options)
    if options.check:
        missing = () if options.figures else album.missing
        return print_problems(album, names, missing=missing, as_json=options.json)
    if options.words:
        print_words(album, names, showing, as_json=options.json)
    elif options.sheet is not None:
        _write(sheet(album, names, showing, options.sheet, pose_px=options.width), options.sheet, options, names)
    elif _draws(options):
        _write(_picture(album, showing, options), options.output or STANDARD_STREAM, options, names)
    else:
        print_list(album, names, showing, as_json=options.json)
    return 0


def _showing(options: argparse.Namespace) -> Showing:
    look = Look(palette=options.palette, build=options.build, hair=options.hair)
    return Showing(look=look, side=Side(options.side), part=options.part)


def _draws(options: argparse.Namespace) -> bool:
    """Whether a picture is asked for: `figure ID --json` alone tells about it instead."""
    picture = options.strip or options.still or options.png or options.grid is not None
    return options.output is not None or picture or bool(options.figures and not options.json)


def _refuse_nonsense(album: Album, options: argparse.Namespace) -> None:
    instead = options.check or options.words or options.sheet is not None
    picture = options.strip or options.still or options.png or options.grid is not None
    if instead and (picture or options.output is not None):
        raise Unusable("--check, --words and --sheet go without -o, --strip, --still, --png and --grid")
    one = len(options.figures) == 1
    if not one and not instead and _draws(options):
        raise Unusable("name one figure to draw; `surefoot figure` lists all, and --sheet draws several")
    if options.part is not None:
        if not one:
            raise Unusable("--part needs one figure")
        _refuse_part(album, options.figures[0], options.part)


def _refuse_part(album: Album, name: str, part: int) -> None:
    parts = album.parts(name)
    if part not in parts:
        has = f"its parts are {', '.join(map(str, parts))}" if parts else "it has no parts"
        raise Unusable(f"{name} has no part {part}; {has}")


def _picture(album: Album, showing: Showing, options: argparse.Namespace) -> bytes:
    """Return the picture asked for; a PNG does not move, so it shows the still picture or the strip."""
    as_png = options.png or PurePath(options.output or "").suffix.lower() == PNG
    form = Form.STRIP if options.strip else Form.STILL if options.still or as_png else Form.MOVING
    name = options.figures[0]
    svg = album.drawing(name, form, showing)
    if options.grid is not None:
        with refused():
            svg = with_grid(svg, album.scene(name, showing), form, options.grid)
    if not as_png:
        return svg.encode()
    return png(svg, zoom=(options.width or POSE_PX) / album.scene(name, showing).width)


def on_terminal() -> bool:
    """Whether what is printed goes to a terminal, which cannot show a PNG."""
    return sys.stdout.isatty()


def _write(content: bytes, file: str, options: argparse.Namespace, names: tuple[str, ...]) -> None:
    if file == STANDARD_STREAM and content.startswith(PNG_MARK) and on_terminal():
        raise Unusable("a PNG cannot be read on a terminal; name a file with -o")
    write_bytes(file, content)
    if file == STANDARD_STREAM:
        return
    if options.json:
        print_json({"file": file, "figures": list(names), "bytes": len(content)})
    else:
        print(f"{', '.join(names) if len(names) == 1 else f'{len(names)} figures'}: {len(content):,} bytes, in {file}")
