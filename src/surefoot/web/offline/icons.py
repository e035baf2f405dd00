"""The pictures a device shows for Surefoot, drawn from the mark: `just icons` writes them anew."""

import re
from pathlib import Path

import resvg_py

from surefoot.web.offline.manifest import PAPER, TEAL
from surefoot.web.static_version import WEB

FOLDER = WEB / "static" / "app"
SPRITE = WEB / "static" / "icons.svg"
MARK = re.compile(r'<symbol id="i-mark" viewBox="0 0 24 24">(.*?)</symbol>')
# Name, size in px, how round the corners are, how large the mark is. A maskable one may lose a tenth at each edge; Apple
# rounds its own.
DRAWN = (
    ("icon-192", 192, 5, 0.8),
    ("icon-512", 512, 5, 0.8),
    ("icon-maskable-512", 512, 0, 0.56),
    ("apple-touch-icon", 180, 0, 0.66),
)


def drawing(corner: float, share: float) -> str:
    """Return the mark on a tile of our teal, as SVG: its corners this round, the mark taking this share of it."""
    found = MARK.search(SPRITE.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError("icons.svg holds no mark")
    off = 12 * (1 - share)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="{corner}" fill="{TEAL}"/>'
        f'<g fill="{PAPER}" transform="translate({off} {off}) scale({share})">{found[1]}</g></svg>'
    )


def write(folder: Path = FOLDER) -> None:
    """Write all of them as PNG."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, size, corner, share in DRAWN:
        picture = resvg_py.svg_to_bytes(svg_string=drawing(corner, share), width=size, height=size)
        (folder / f"{name}.png").write_bytes(bytes(picture))


if __name__ == "__main__":
    write()
