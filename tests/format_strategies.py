"""Any entry the diary format allows, generated from the same types the reader is made from."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta, timezone
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from surefoot.domain.diary import Entry
from surefoot.domain.entries import Correction, Fact, Identifier, Range, Retraction, Unknown
from surefoot.exchange.identifiers import uuid7


def days() -> st.SearchStrategy[date]:
    """Any day a diary may hold."""
    return st.dates(date(1990, 1, 1), date(2150, 12, 31))


def ids() -> st.SearchStrategy[str]:
    """The id of an entry."""
    return st.builds(uuid7, st.integers(0, 2**42), st.binary(min_size=10, max_size=10))


@st.composite
def entries(draw: st.DrawFn, kinds: Sequence[type] = (*get_args(Fact), Correction, Retraction, Unknown)) -> Entry:
    """Any one entry the format allows, of any of the kinds."""
    day = draw(days())
    offset = timezone(timedelta(minutes=draw(st.sampled_from([-720, -300, 0, 60, 345, 840]))))
    at = datetime.combine(day, draw(st.times()), offset) + timedelta(days=draw(st.integers(-2, 2)))
    kind = draw(st.sampled_from(list(kinds)))
    body = draw(unknowns() if kind is Unknown else values(kind))
    return Entry(id=draw(ids()), at=at, day=day, body=body)


def unknowns() -> st.SearchStrategy[Unknown]:
    """An entry body from a newer version."""
    numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    leaves = st.none() | st.booleans() | numbers | st.text(max_size=20)
    names = st.text(min_size=1, max_size=10).filter(lambda name: name not in {"id", "at", "day", "kind"})
    trees = st.recursive(leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3))
    kinds = st.sampled_from(["dream", "blood_pressure", "unknown"])
    return st.builds(Unknown, kind=kinds, data=st.dictionaries(names, trees, max_size=3))


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a type of the diary, within its bounds."""
    origin, args = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        hints = get_type_hints(hint, include_extras=True)
        return st.builds(hint, **{field.name: values(hints[field.name]) for field in fields(hint)})
    if origin is Annotated:
        return _bounded(*args)
    if origin is Literal:
        return st.sampled_from(args)
    if origin in (Union, UnionType):
        return st.one_of(*[st.none() if arg is NoneType else values(arg) for arg in args])
    if origin is tuple:
        return st.lists(values(args[0]), max_size=3).map(tuple)
    if origin is Mapping:
        return st.dictionaries(values(args[0]), values(args[1]), max_size=3)
    return st.sampled_from(hint) if isinstance(hint, type) and issubclass(hint, Enum) else st.booleans()


def _bounded(base: type, mark: Range | Identifier) -> st.SearchStrategy[Any]:
    if isinstance(mark, Identifier):
        return ids()
    if base is int:
        return st.integers(int(mark.low), int(mark.high))
    if base is float:
        return st.floats(mark.low, mark.high, allow_nan=False)
    letters = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"])
    texts = st.text(letters, min_size=int(mark.low), max_size=min(12, int(mark.high)))
    normal = texts.map(lambda text: unicodedata.normalize("NFC", text))
    return normal.filter(lambda text: mark.low <= len(text) <= mark.high and not (mark.low and text.isspace()))
