"""From parsed JSON to values of the domain's types, exactly; each type is compiled once into a closure."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache, reduce
from operator import or_
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from surefoot.domain.entries import Identifier, Range
from surefoot.exchange.scalars import (
    Reader,
    choice_reader,
    enum_reader,
    number_reader,
    read_flag,
    read_id,
    text_reader,
    whole_reader,
)
from surefoot.exchange.unfit import Unfit, shown

IGNORED_PREFIX = "x_"


@cache
def reader_of(hint: Any) -> Reader:
    """Return the reader of a type: parsed JSON in, value out, Unfit when it does not fit."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _bounded_reader(args[0], args[1])
    if origin in (Union, UnionType):
        return _kind_reader(args)
    return _plain_reader(hint) if origin is None else _collection_reader(origin, args)


def _collection_reader(origin: Any, args: tuple[Any, ...]) -> Reader:
    if origin is Literal:
        return choice_reader(args)
    if origin is tuple:
        return _list_reader(reader_of(args[0]))
    if origin is Mapping:
        return _mapping_reader(reader_of(args[0]), reader_of(args[1]))
    raise TypeError(f"no reader for {origin}")


def _plain_reader(hint: type) -> Reader:
    if is_dataclass(hint):
        return _record_reader(hint)
    if hint is bool:
        return read_flag
    if issubclass(hint, Enum):
        return enum_reader(hint)
    raise TypeError(f"no reader for {hint}")


def _bounded_reader(base: type, mark: Range | Identifier) -> Reader:
    if isinstance(mark, Identifier):
        return read_id
    return {str: text_reader, int: whole_reader, float: number_reader}[base](mark)


def _told(hint: Any) -> Any:
    if NoneType not in get_args(hint):
        return hint
    return reduce(or_, (arg for arg in get_args(hint) if arg is not NoneType))


def _kind_reader(members: tuple[Any, ...]) -> Reader:
    readers = {cls.KIND: reader_of(cls) for cls in members}

    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise Unfit(f"must be an object, not {shown(value)}")
        kind = value.get("kind")
        reader = readers.get(kind) if isinstance(kind, str) else None
        if reader is None:
            raise Unfit(f"must be one of {', '.join(readers)}, not {shown(kind)}").within("kind")
        return reader({name: told for name, told in value.items() if name != "kind"})

    return read


def _list_reader(read_item: Reader) -> Reader:
    def read(value: Any) -> tuple[Any, ...]:
        if type(value) is not list:
            raise Unfit(f"must be a list, not {shown(value)}")
        items: list[Any] = []
        try:
            for item in value:
                items.append(read_item(item))
        except Unfit as unfit:
            raise unfit.within(f"item {len(items) + 1}") from None
        return tuple(items)

    return read


def _mapping_reader(read_key: Reader, read_item: Reader) -> Reader:
    def read(value: Any) -> dict[Any, Any]:
        if type(value) is not dict:
            raise Unfit(f"must be an object, not {shown(value)}")
        items = {}
        for name, item in value.items():
            try:
                key = read_key(name)
                if key in items:
                    raise Unfit("is there twice")
                items[key] = read_item(item)
            except Unfit as unfit:
                raise unfit.within(shown(name)) from None
        return items

    return read


def _record_reader(cls: type) -> Reader:
    hints = get_type_hints(cls, include_extras=True)
    readers = {field.name: reader_of(_told(hints[field.name])) for field in fields(cls)}
    # In JSON, null says the same as leaving the field out; only fields that may be untold take it.
    untold = {field.name for field in fields(cls) if field.default is None}
    needed = {f.name for f in fields(cls) if f.default is MISSING and f.default_factory is MISSING}

    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise Unfit(f"must be an object, not {shown(value)}")
        told = {}
        for name, item in value.items():
            if item is None and name in untold:
                continue
            reader = readers.get(name)
            if reader is None:
                _refuse_unless_ignored(name, readers)
                continue
            try:
                told[name] = reader(item)
            except Unfit as unfit:
                raise unfit.within(name) from None
        if not needed <= told.keys():
            raise Unfit("is missing").within(next(name for name in readers if name in needed - told.keys()))
        return cls(**told)

    return read


def _refuse_unless_ignored(name: str, readers: Mapping[str, Reader]) -> None:
    if not name.startswith(IGNORED_PREFIX):
        known = ", ".join(readers) or "none"
        raise Unfit(
            f"the field {shown(name)} is not known here. Known fields: {known}. Correct the name, update Surefoot, "
            f"or start the name with {IGNORED_PREFIX} to have it ignored"
        )
