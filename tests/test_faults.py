"""The table of faults names tests that exist, and leaves no fault out."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TABLE = (ROOT / "docs/faults.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", TABLE)))
# From the "Bad input": each must stand in the table.
FAULTS = (
    "Unreadable", "Half-written", "Huge", "Future-dated", "Duplicate", "Out of order", "clock", "birth year of 1800",
    "Pain 11", "Two tabs", "newer version", "Read-only disk", "Full disk", "port in use",
)  # fmt: skip


@cache
def names_in(path: Path) -> frozenset[str]:
    """Return the names of the tests a file holds."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(one.name for one in tree.body if isinstance(one, ast.FunctionDef))


@pytest.mark.parametrize(("path", "test"), NAMED)
def test_named_test_exists(path: str, test: str) -> None:
    assert test in names_in(ROOT / path)


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_stands_in_the_table(fault: str) -> None:
    assert fault in TABLE


def test_every_row_names_a_test() -> None:
    rows = [line for line in TABLE.splitlines() if line.startswith("| ") and not line.startswith("| Fault")]
    assert [row for row in rows if "::test_" not in row] == []
