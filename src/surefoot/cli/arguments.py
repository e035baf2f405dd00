"""Reading what was typed: a parser that refuses in our words, and the arguments several commands share."""

import argparse
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NoReturn

from surefoot.cli.refusal import Unusable

STANDARD_STREAM = "-"
FIRST_YEAR, LAST_YEAR = 1970, 2150
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Parser(argparse.ArgumentParser):
    """An argument parser that raises Unusable instead of ending the process."""

    def error(self, message: str) -> NoReturn:
        """Raise Unusable with what was wrong and how the command is used."""
        raise Unusable(f"{message} ({' '.join(self.format_usage().split())})")


def day(text: str) -> date:
    """Return the day written as YYYY-MM-DD, from 1970 to 2150; raise Unusable for anything else."""
    with suppress(ValueError):
        told = date.fromisoformat(text) if _DAY.fullmatch(text) else None
        if told is not None and FIRST_YEAR <= told.year <= LAST_YEAR:
            return told
    raise Unusable(
        f"{text!r} is not a day from {FIRST_YEAR} to {LAST_YEAR}; write it as YYYY-MM-DD, such as 2026-02-23"
    )


def whole_number(low: int, high: int) -> Callable[[str], int]:
    """Return a reader of whole numbers from low to high, both included."""

    def read(text: str) -> int:
        if not re.fullmatch(r"-?\d{1,9}", text) or not low <= int(text) <= high:
            raise Unusable(f"{text!r} is not a whole number from {low} to {high}")
        return int(text)

    return read


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add --json."""
    parser.add_argument("--json", action="store_true", help="print JSON, for programs")


def add_programme(parser: argparse.ArgumentParser) -> None:
    """Add --programme DIR, a clinician's own programme in place of ours."""
    parser.add_argument("--programme", type=Path, metavar="DIR", help="use the programme in this folder")
