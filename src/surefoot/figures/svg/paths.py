"""Points on the canvas as short SVG path data."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from surefoot.figures.model import Kind
from surefoot.figures.window import Spot

# Path units per px. Control points sit on an even grid, so that the "t" reflections of smooth curves stay exact.
UNITS = 4
CELLS = UNITS / 2  # of the grid, per px


def path_data(spots: Iterable[Spot], kind: Kind) -> str:
    """Return points as path data in units: smooth kinds are uniform quadratic B-splines, two integers a point."""
    grid = [(2 * round(spot.real * CELLS), 2 * round(spot.imag * CELLS)) for spot in spots]
    if kind in (Kind.POLYGON, Kind.LINE) or len(grid) == 2:
        return _straight(grid, closed=kind is Kind.POLYGON)
    if kind is Kind.BLOB:
        around = [*grid[1:], grid[0]]
        return _smooth(_middle(grid[-1], grid[0]), grid[0], map(_middle, grid, around)) + "z"
    between = map(_middle, grid[1:-2], grid[2:-1])
    return _smooth(grid[0], grid[1], [*between, grid[-1]])


type _Cell = tuple[int, int]


def _middle(a: _Cell, b: _Cell) -> _Cell:
    return (a[0] + b[0]) // 2, (a[1] + b[1]) // 2


def joined(numbers: Iterable[int]) -> str:
    """Return numbers one after the other, with a space only where no minus sign parts them."""
    text = ""
    for number in numbers:
        text += f" {number}" if text and number >= 0 else str(number)
    return text


def _straight(grid: Sequence[_Cell], *, closed: bool) -> str:
    steps = (here - there for a, b in pairwise(grid) for there, here in zip(a, b, strict=True))
    return f"M{joined(grid[0])}l{joined(steps)}{'z' if closed else ''}"


def _smooth(start: _Cell, control: _Cell, ends: Iterable[_Cell]) -> str:
    (x, y), text = start, "M" + joined(start)
    for number, (to_x, to_y) in enumerate(ends):
        step = joined((to_x - x, to_y - y))
        if number == 0:
            lead = joined((control[0] - x, control[1] - y))
            text += f"q{lead}{'' if step[0] == '-' else ' '}{step}"
        else:
            text += ("t" if number == 1 else "" if step[0] == "-" else " ") + step
        x, y = to_x, to_y
    return text
