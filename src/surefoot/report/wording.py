"""The words of the clinician's page, from words.toml, with days and numbers as a clinician writes them."""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from surefoot.catalogue.texts import Texts
from surefoot.catalogue.words import word

MINUS = "\N{MINUS SIGN}"


def say(section: str, code: str, **values: object) -> str:
    """Return the words for a code, its {names} filled in."""
    return _words()[section][code].format(**values)


def known(section: str, code: str) -> str | None:
    """Return the words for a code of a section, or None where there are none."""
    return _words()[section].get(code)


def heads(section: str) -> Mapping[str, str]:
    """Return a whole section."""
    return _words()[section]


def counted(number: int, section: str, code: str) -> str:
    """Return a number and the word that fits it, from "one|many"."""
    one, _, many = say(section, code).partition("|")
    return f"{number} {one if number == 1 else many}"


def day(told: date, texts: Texts, *, year: bool = False) -> str:
    """Return a day such as "3 May" or, with its year, "3 May 2026"."""
    short = f"{told.day} {word('months', str(told.month), texts)[:3]}"
    return f"{short} {told.year}" if year else short


def number(value: float) -> str:
    """Return a number with one decimal at most, and a true minus sign."""
    rounded = round(value, 1)
    return f"{rounded or 0:g}".replace("-", MINUS)


def listed(names: Iterable[str], *, apart: str = ", ") -> str:
    """Return names in one line, the first with a capital."""
    text = apart.join(names)
    return text[:1].upper() + text[1:]


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("surefoot.report").joinpath("words.toml").read_text("utf-8"))
