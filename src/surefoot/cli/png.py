"""SVG drawings as PNG pictures, their words in our own typeface."""

import re
from importlib.resources import as_file, files

from surefoot.cli.refusal import Unusable

# The browser's font file is of a kind that the renderer cannot read; this one holds the only weight that drawings use.
FONT = "fonts/atkinson-hyperlegible-next-latin-bold.ttf"
MOST_PX = 150_000_000  # a whole picture; each takes four bytes of memory
_SIZE = re.compile(r'<svg [^>]*? width="([\d.]+)" height="([\d.]+)"')


def size_of(svg: str) -> tuple[float, float]:
    """Return the width and height of one of our drawings, in px."""
    found = _SIZE.match(svg)
    if found is None:
        raise ValueError("a drawing says its size first")
    return float(found[1]), float(found[2])


def png(svg: str, *, zoom: float) -> bytes:
    """Return a drawing as PNG, enlarged by `zoom`; raise Unusable when it would be too large to hold in memory.

    Letters that our typeface lacks come from the computer's own fonts, where it has any.
    """
    width, height = (round(side * zoom) for side in size_of(svg))
    if width * height > MOST_PX:
        raise Unusable(f"a picture of {width} by {height} px is too large; choose a smaller --width")
    # Only here: whoever wants no PNG need not wait for the renderer.
    import resvg_py  # noqa: PLC0415

    with as_file(files("surefoot.cli").joinpath(FONT)) as font:
        return resvg_py.svg_to_bytes(svg_string=svg, zoom=zoom, font_files=[str(font)])
