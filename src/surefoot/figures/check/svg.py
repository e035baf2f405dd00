"""The drawing itself: small, told in words, still where asked, moving without jumps, and nothing fetched from elsewhere."""

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree

from surefoot.figures.check.watched import Watched
from surefoot.figures.problems import FigureProblem
from surefoot.figures.svg.document import animated, still_picture, strip

MOST_BYTES = 55_000
SVG = "{http://www.w3.org/2000/svg}"
FOREIGN = re.compile(r"""href=["'](?!#)|url\(["']?(?!#)|@import|<(?:script|image|foreignObject|iframe)\b|\son\w+=""")
LETTERS, NUMBERS = re.compile(r"[a-zA-Z]"), re.compile(r"-?\d+(?:\.\d+)?")
STILL_RULE = "@media (prefers-reduced-motion:reduce),print{.fig-motion{display:none}.fig-still{display:inline}}"


def drawing_problems(watched: Watched) -> Iterator[FigureProblem]:
    """Yield what is wrong with the moving drawing, the still picture and the strip."""
    scene = watched.scene
    moving = animated(scene)
    written = {"moving": moving, "still": still_picture(scene), "strip": strip(scene)}
    found = [
        *moving_problems(moving),
        *(f"{form}: {what}" for form, svg in written.items() for what in svg_problems(svg)),
    ]
    yield from (watched.wrong("drawing", what) for what in found)


def moving_problems(svg: str) -> Iterator[str]:
    """Yield what only a moving drawing must keep to: its size, and a still picture for those who want no motion."""
    size = len(svg.encode())
    if size > MOST_BYTES:
        yield f"{size} bytes; {MOST_BYTES} may be"
    if STILL_RULE not in svg:
        yield "there is no rule for people who want no motion"


def svg_problems(svg: str) -> Iterator[str]:
    """Yield what is wrong with any drawing: its words, what it fetches, its ids and its animations."""
    if foreign := FOREIGN.search(svg):
        yield f"it reaches outside itself by {foreign.group().strip()!r}"
    root = ElementTree.fromstring(svg)  # noqa: S314 - written by ourselves a moment ago
    for name in ("title", "desc"):
        if not (root.findtext(SVG + name) or "").strip():
            yield f"it has no {name}"
    ids = Counter(element.get("id") for element in root.iter() if element.get("id"))
    yield from (f"the id {name} is there {count} times" for name, count in ids.items() if count > 1)
    yield from dict.fromkeys(what for element in root.iter() for what in _animation(element))


def _animation(element: ElementTree.Element) -> Iterator[str]:
    """Yield what keeps an animation from running smoothly over the cycle."""
    if not element.tag.startswith(f"{SVG}animate"):
        return
    values = element.get("values", "").split(";")
    times = [float(time) for time in element.get("keyTimes", "").split(";") if time]
    if len(times) != len(values) or times != sorted(times) or (times[0], times[-1]) != (0, 1):
        yield "the times of an animation do not run from 0 to 1, one for each value"
    if splines := element.get("keySplines"):
        curves = [[float(number) for number in curve.split()] for curve in splines.split(";")]
        if len(curves) != len(values) - 1 or any(len(curve) != 4 for curve in curves):
            yield "an animation has not one curve of four numbers for each of its moves"
        elif any(not 0 <= number <= 1 for curve in curves for number in curve):
            yield "a curve of an animation leaves the range from 0 to 1"
    if element.get("attributeName") == "d" and len({_form(value) for value in values}) > 1:
        yield "a path changes its structure, so it would jump"


def _form(path: str) -> tuple[str, int]:
    """Return what must stay the same while a path changes: its commands, and how many numbers there are."""
    return "".join(LETTERS.findall(path)), len(NUMBERS.findall(path))
