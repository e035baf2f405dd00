"""The list of our own choices, from the page the catalogue writes, as tables for the screen."""

from collections.abc import Iterator
from dataclasses import dataclass

_HEADING, _ROW, _RULE = "## ", "| ", "|--"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of the page: its title, its column heads, and its rows."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(page: str) -> Iterator[Table]:
    """Yield the tables of a house page; the column left empty for a signature on paper is dropped."""
    for section in page.split(f"\n{_HEADING}")[1:]:
        title, *lines = section.splitlines()
        told = [_cells(line) for line in lines if line.startswith(_ROW) and not line.startswith((_RULE, "| -"))]
        if told:
            filled = [place for place in range(len(told[0])) if any(row[place] for row in told[1:])]
            heads, *rows = (tuple(row[place] for place in filled) for row in told)
            yield Table(title=title, heads=heads, rows=tuple(rows))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip().strip("`") for cell in line.strip().strip("|").split("|"))
