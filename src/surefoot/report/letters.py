"""Which letters the fonts of a printed page hold, and what stands in the place of others."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

OTHER = "?"
_SPACES = re.compile(r"[^\S\xa0]+")  # a space that keeps a number with its unit stays


def printable(text: str) -> str:
    """Return a text on one line, letters that cannot be printed as a question mark."""
    line = _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()
    return "".join(letter if ord(letter) in _known() else OTHER for letter in line)


def loses_letters(text: str) -> bool:
    """Tell whether some letters of a text cannot be printed."""
    return any(ord(letter) not in _known() for letter in unicodedata.normalize("NFC", text) if not letter.isspace())


def all_printable(value: object) -> object:
    """Return what JSON can hold with every text made printable; drawings, under the key "svg", stay as they are."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Mapping):
        return {key: one if key == "svg" else all_printable(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [all_printable(one) for one in value]
    return value


def any_lost(value: object) -> bool:
    """Tell whether `all_printable` puts a question mark in the place of a letter."""
    if isinstance(value, str):
        return loses_letters(value)
    if isinstance(value, Mapping):
        return any(any_lost(one) for key, one in value.items() if key != "svg")
    return isinstance(value, list | tuple) and any(map(any_lost, value))


@cache
def _known() -> frozenset[int]:
    lines = files("surefoot.report").joinpath("fonts/letters.txt").read_text("ascii").splitlines()
    spans = [[int(code, 16) for code in line.split()] for line in lines]
    return frozenset(code for low, high in spans for code in range(low, high + 1))
