"""Reading a table of TOML into a dataclass, field by field, with every unknown or missing name told."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from surefoot.figures.problems import FigureProblem

KINDS = {float: "a number", int: "a whole number", str: "a text", bool: "true or false"}


class Reader:
    """Reads the tables of one file and keeps the problems found."""

    def __init__(self, file: str) -> None:
        """Read for a file of that name."""
        self.file = file
        self.problems: list[FigureProblem] = []

    def wrong(self, where: str, what: str) -> None:
        """Note a problem at a place."""
        self.problems.append(FigureProblem(self.file, where, what))

    def table[T](self, kind: type[T], table: Any, where: str) -> T | None:
        """Return the table as that dataclass, or None when it cannot be; problems are noted."""
        if not isinstance(table, dict):
            self.wrong(where, "must be a table")
            return None
        before = len(self.problems)
        known = _fields(kind)  # type: ignore[arg-type]
        for name in sorted(set(table) - set(known)):
            self.wrong(where, f"{name!r} is not known here; known are {', '.join(known)}")
        values = {}
        for name, (one, hint) in known.items():
            if name in table:
                values[name] = self._value(hint, table[name], f"{where}.{name}".lstrip("."))
            elif one.default is MISSING and one.default_factory is MISSING:
                self.wrong(where, f"{name!r} is missing")
        return kind(**values) if len(self.problems) == before else None

    def _value(self, hint: Any, value: Any, where: str) -> Any:
        hint = getattr(hint, "__value__", hint)
        origin, inner = get_origin(hint), get_args(hint)
        if origin in (Union, UnionType):
            hint = next(each for each in inner if each is not type(None))
            return self._value(hint, value, where)
        if origin is tuple:
            return self._row(inner, value, where)
        if origin is Mapping or hint is dict:
            return value if isinstance(value, dict) else self._not(value, "a table", where)
        if hasattr(hint, "__dataclass_fields__"):
            return self.table(hint, value, where)
        return self._word_or_number(hint, value, where)

    def _row(self, inner: tuple[Any, ...], value: Any, where: str) -> Any:
        if not isinstance(value, list):
            return self._not(value, "a list", where)
        if inner[-1] is not Ellipsis and len(inner) != len(value):
            return self._not(value, f"{len(inner)} values", where)
        kinds = [inner[0]] * len(value) if inner[-1] is Ellipsis else inner
        rows = enumerate(zip(kinds, value, strict=True), start=1)  # people count from 1
        return tuple(self._value(kind, each, f"{where}[{n}]") for n, (kind, each) in rows)

    def _word_or_number(self, hint: Any, value: Any, where: str) -> Any:
        if get_origin(hint) is Literal:
            return value if value in get_args(hint) else self._not(value, " or ".join(get_args(hint)), where)
        if hint is float and isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        if hint is Any or (isinstance(value, hint) and not (hint is int and isinstance(value, bool))):
            return value
        if issubclass(hint, StrEnum):
            return hint(value) if value in list(hint) else self._not(value, " or ".join(hint), where)
        return self._not(value, KINDS[hint], where)

    def _not(self, value: Any, wanted: str, where: str) -> None:
        self.wrong(where, f"must be {wanted}, not {value!r}")


@cache
def _fields(kind: Any) -> dict[str, tuple[Field[Any], Any]]:
    hints = get_type_hints(kind)
    return {one.name: (one, hints[one.name]) for one in fields(kind)}
