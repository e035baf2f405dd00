"""Decoding: TOML tables into the frozen dataclasses their annotations describe, with every misfit named."""

import builtins
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from math import isfinite
from types import MappingProxyType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from surefoot.catalogue.problems import Place
from surefoot.domain.quantities import Band

# What a decoder gives back after it has noted a problem; no dataclass is ever built from it.
WRONG: Any = object()

Decoder = Callable[[object, Place], Any]
_PLAIN = {str: "words in quotes", int: "a whole number", float: "a number", bool: "true or false"}


@cache
def decoder(hint: Any) -> Decoder:
    """Return the function that turns a TOML value into `hint`; it gives WRONG back when the value does not fit."""
    match get_origin(hint), get_args(hint):
        case (made, options) if made in (Union, UnionType):
            return decoder(next(option for option in options if option is not type(None)))
        case ((builtins.tuple | builtins.frozenset) as gather, (one, *_)):
            return _rows(one, gather)
        case (made, (_, one)) if made is Mapping:
            return _named(one)
        case (made, words) if made is Literal:
            return _word({word: word for word in words})
    return _single(hint)


def _single(hint: Any) -> Decoder:
    if hint is Band:
        return _band
    if is_dataclass(hint):
        return _record(hint)
    return _word({word.value: word for word in hint}) if issubclass(hint, StrEnum) else _plain(hint)


def _plain(kind: Any) -> Decoder:
    accepted = (int, float) if kind is float else kind

    def decode(value: object, place: Place) -> Any:
        if not isinstance(value, accepted) or (isinstance(value, bool) and kind is not bool):
            place.wrong("wrong-kind", f"{value!r} is not {_PLAIN[kind]}", f"Write {_PLAIN[kind]}")
            return WRONG
        if kind is str and not str(value).strip():
            place.wrong("empty", "nothing is written here", "Fill it in")
            return WRONG
        if kind is float and not isfinite(value):
            place.wrong("wrong-kind", f"{value} cannot be counted with", "Write an ordinary number")
            return WRONG
        return value

    return decode


def _word(known: Mapping[str, Any]) -> Decoder:
    def decode(value: object, place: Place) -> Any:
        if not isinstance(value, str) or value not in known:
            place.wrong("unknown-word", f"{value!r} is not a word used here", f"Use one of: {', '.join(known)}")
            return WRONG
        return known[value]

    return decode


def _rows(hint: Any, gather: Callable[[list[Any]], Any]) -> Decoder:
    one = decoder(hint)

    def decode(value: object, place: Place) -> Any:
        if not isinstance(value, list):
            place.wrong("wrong-kind", f"{value!r} is not a list", "Put it in [square brackets]")
            return WRONG
        read = [one(row, place.at(n)) for n, row in enumerate(value)]
        return WRONG if WRONG in read else gather(read)

    return decode


def _named(hint: Any) -> Decoder:
    one = decoder(hint)

    def decode(value: object, place: Place) -> Any:
        if value is None:
            return WRONG  # the file itself could not be read, which was noted
        if not isinstance(value, dict):
            place.wrong("wrong-kind", f"{value!r} is not a table", "Write it as a [table]")
            return WRONG
        read = {name: one(row, place.at(name)) for name, row in value.items()}
        return WRONG if WRONG in read.values() else MappingProxyType(read)

    return decode


def _band(value: object, place: Place) -> Any:
    match value:
        case [int(low), int(high)] if low <= high:
            return Band(low, high)
        case [int(low), int(high)]:
            place.wrong("low-above-high", f"{low} is above {high}", "Write the lower number first")
        case _:
            place.wrong("wrong-kind", f"{value!r} is not a range", "Write two whole numbers, [low, high]")
    return WRONG


def _record(record: Any) -> Decoder:
    hints = get_type_hints(record)
    decoders = {field.name: decoder(hints[field.name]) for field in fields(record)}
    needed = {field.name for field in fields(record) if not _may_be_left_out(field, hints[field.name])}
    absent = {name: None for name in decoders if type(None) in get_args(hints[name])}

    def decode(value: object, place: Place) -> Any:
        if value is None:
            return WRONG  # the file itself could not be read, which was noted
        if not isinstance(value, dict):
            place.wrong("wrong-kind", f"{value!r} is not a table", "Write it as a [table]")
            return WRONG
        for name in value.keys() - decoders.keys():
            place.at(name).wrong("unknown-key", "this key is not known", f"Use one of: {', '.join(decoders)}")
        for name in sorted(needed - value.keys()):
            place.at(name).wrong("missing-key", "this key is missing", "Add it")
        read = {name: decoders[name](told, place.at(name)) for name, told in value.items() if name in decoders}
        if WRONG in read.values() or needed - value.keys():
            return WRONG
        try:
            return record(**(absent | read))
        except ValueError as senseless:
            place.wrong("senseless-number", str(senseless), "Correct the numbers here")
            return WRONG

    return decode


def _may_be_left_out(field: Any, hint: Any) -> bool:
    return field.default is not MISSING or field.default_factory is not MISSING or type(None) in get_args(hint)
