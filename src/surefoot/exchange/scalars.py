"""Readers of single values: texts, ids, numbers, yes or no, and choices. Each returns the value or raises Unfit."""

import unicodedata
from collections.abc import Callable, Iterable
from enum import Enum
from math import isfinite
from typing import Any

from surefoot.domain.entries import Range
from surefoot.exchange.identifiers import canonical_id
from surefoot.exchange.unfit import Unfit, plain_number, shown

Reader = Callable[[Any], Any]

# Control characters, halves of a character, and line or paragraph separators.
_REFUSED = frozenset({"Cc", "Cs", "Zl", "Zp"})


def text_reader(bounds: Range) -> Reader:
    """Return a reader of texts: NFC, length in characters within bounds, line breaks only where allowed."""

    least, most = int(bounds.low), int(bounds.high)

    def read(value: Any) -> str:
        if type(value) is not str:
            raise Unfit(f"must be a text, not {shown(value)}")
        if not (value.isascii() and value.isprintable()):
            value = _clean(value, lines=bounds.lines)
        if not least <= len(value) <= most:
            raise Unfit(f"must be {least} to {most} characters long, not {len(value)}")
        if least and value.isspace():
            raise Unfit("must not be blank")
        return value

    return read


def _clean(value: str, *, lines: bool) -> str:
    # A form posts its line breaks as CR LF; kept as LF, so the same note is the same entry from every device.
    value = unicodedata.normalize("NFC", value.replace("\r\n", "\n") if lines else value)
    allowed = "\n\t" if lines else ""
    for character in value:
        if unicodedata.category(character) in _REFUSED and character not in allowed:
            raise Unfit(f"must not hold the control character U+{ord(character):04X}")
    return value


def read_id(value: Any) -> str:
    """Return the id of an entry in lower case."""
    found = canonical_id(value) if type(value) is str else None
    if found is None:
        raise Unfit(f"must be a UUID, such as 019aa8f0-7c1e-7d3a-9b52-0f4c5a6e7d81, not {shown(value)}")
    return found


def whole_reader(bounds: Range) -> Reader:
    """Return a reader of whole numbers; 3.0, true and "3" are refused."""
    low, high = bounds.low, bounds.high

    def read(value: Any) -> int:
        if type(value) is not int or not low <= value <= high:
            raise Unfit(f"must be a whole number from {plain_number(low)} to {plain_number(high)}, not {shown(value)}")
        return value

    return read


def number_reader(bounds: Range) -> Reader:
    """Return a reader of numbers with or without a fraction; infinite ones are refused."""
    low, high = bounds.low, bounds.high

    def read(value: Any) -> float:
        if type(value) not in (int, float) or not low <= value <= high or not isfinite(value):
            raise Unfit(f"must be a number from {plain_number(low)} to {plain_number(high)}, not {shown(value)}")
        return float(value)

    return read


def read_flag(value: Any) -> bool:
    """Return yes or no; 1 and "true" are refused."""
    if value is True or value is False:
        return bool(value)
    raise Unfit(f"must be true or false, not {shown(value)}")


def choice_reader(words: Iterable[str]) -> Reader:
    """Return a reader that takes one of the words as it is."""
    return _one_of({word: word for word in words})


def enum_reader(kind: type[Enum]) -> Reader:
    """Return a reader that takes a member's value and returns the member."""
    return _one_of({member.value: member for member in kind})


def _one_of(members: dict[str, Any]) -> Reader:
    listed = ", ".join(members)

    def read(value: Any) -> Any:
        try:
            return members[value]
        except (KeyError, TypeError):
            raise Unfit(f"must be one of {listed}, not {shown(value)}") from None

    return read
