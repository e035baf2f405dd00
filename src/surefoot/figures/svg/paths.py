"""Points on the canvas as short SVG path data."""

from collections.abc import Iterable, Iterator, Sequence
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
        return _smooth(_middle(grid[-1], grid[0]), grid[0], map(_middle, grid, [*grid[1:], grid[0]])) + "z"
    return _smooth(grid[0], grid[1], [*map(_middle, grid[1:-2], grid[2:-1]), grid[-1]])


type _Cell = tuple[int, int]


def _middle(a: _Cell, b: _Cell) -> _Cell:
    return (a[0] + b[0]) // 2, (a[1] + b[1]) // 2


def joined(numbers: Iterable[int]) -> str:
    """Return numbers one after the other, with a space only where no minus sign parts them."""
    return " ".join(map(str, numbers)).replace(" -", "-")


def _straight(grid: Sequence[_Cell], *, closed: bool) -> str:
    return f"M{joined(grid[0])}l{joined(_steps(grid))}{'z' if closed else ''}"


def _smooth(start: _Cell, control: _Cell, ends: Iterable[_Cell]) -> str:
    steps = list(_steps((start, *ends)))
    first = (control[0] - start[0], control[1] - start[1], *steps[:2])
    return f"M{joined(start)}q{joined(first)}" + (f"t{joined(steps[2:])}" if steps[2:] else "")


def _steps(cells: Sequence[_Cell]) -> Iterator[int]:
    """Yield how far each place lies from the one before it, across and down."""
    for (from_x, from_y), (to_x, to_y) in pairwise(cells):
        yield to_x - from_x
        yield to_y - from_y
