"""From values of the domain's types to JSON data, one way of writing for equal values; each type is compiled once."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

Writer = Callable[[Any], Any]


@cache
def writer_of(hint: Any) -> Writer | None:
    """Return the writer of a type, value in, JSON data out; None where the value is JSON data already."""
    if is_dataclass(hint):
        return _record_writer(hint)
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _SCALARS.get(args[0])
    if origin in (Union, UnionType):
        members = [arg for arg in args if arg is not NoneType]
        return writer_of(members[0]) if len(members) == 1 else _write_with_kind
    if origin is tuple:
        return _list_writer(writer_of(args[0]))
    if origin is Mapping:
        return _mapping_writer(writer_of(args[1]))
    return _write_member if isinstance(hint, type) and issubclass(hint, Enum) else None


def _write_member(value: Enum) -> Any:
    return value.value


def write_number(value: float) -> float:
    """Return a number as it is written: whole ones without a fraction."""
    # 12 and 12.0 are one number in JSON: written one way, so equal entries are equal lines.
    return int(value) if float(value).is_integer() else value


def _write_with_kind(value: Any) -> dict[str, Any]:
    return {"kind": value.KIND} | writer_of(type(value))(value)


def _list_writer(write: Writer | None) -> Writer:
    return list if write is None else lambda value: [write(item) for item in value]


def _mapping_writer(write: Writer | None) -> Writer:
    if write is None:
        return lambda value: {key: value[key] for key in sorted(value)}
    return lambda value: {key: write(value[key]) for key in sorted(value)}


def _record_writer(cls: type) -> Writer:
    hints = get_type_hints(cls, include_extras=True)
    writers = [(field.name, writer_of(hints[field.name])) for field in fields(cls)]

    def write(value: Any) -> dict[str, Any]:
        told = {}
        for name, writer in writers:
            item = getattr(value, name)
            if item is not None:
                told[name] = item if writer is None else writer(item)
        return told

    return write


# A decision is a text to the diary, and must be written as nothing but a text.
_SCALARS: Mapping[type, Writer] = {float: write_number, str: str}
