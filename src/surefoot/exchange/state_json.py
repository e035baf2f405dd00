"""The engine's folded state as JSON, for the cache: driven by the types, exact, and nothing but a cache."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from surefoot.engine.coach import Snapshot

Turn = Callable[[Any], Any]


class UnreadableSnapshotError(ValueError):
    """The text is no snapshot this version can read; fold the diary again."""


def snapshot_text(snapshot: Snapshot) -> str:
    """Return a snapshot as text."""
    return json.dumps(_packer(Snapshot)(snapshot), ensure_ascii=False, separators=(",", ":"))


def read_snapshot(text: str) -> Snapshot:
    """Return the snapshot that was written as this text; raise UnreadableSnapshotError for any other text."""
    try:
        return _unpacker(Snapshot)(json.loads(text))
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise UnreadableSnapshotError(str(error)) from error


@cache
def _packer(hint: Any) -> Turn:
    origin, args = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        packers = [(field.name, _packer(_hints(hint)[field.name])) for field in fields(hint)]
        return lambda value: [pack(getattr(value, name)) for name, pack in packers]
    if origin in (Union, UnionType):
        return _union_packer([arg for arg in args if arg is not NoneType])
    if origin is tuple:
        return _tuple_turn([_packer(arg) for arg in args if arg is not Ellipsis], endless=Ellipsis in args, made=list)
    if origin is Mapping:
        pack = _packer(args[1])
        return lambda value: {str(key): pack(item) for key, item in value.items()}
    if hint in (date, datetime):
        return lambda value: value.isoformat()
    return _same if not _is_enum(hint) else lambda value: value.value


@cache
def _unpacker(hint: Any) -> Turn:
    origin, args = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        return _record_unpacker(hint)
    if origin in (Union, UnionType):
        return _union_unpacker([arg for arg in args if arg is not NoneType])
    if origin is tuple:
        return _tuple_turn(
            [_unpacker(arg) for arg in args if arg is not Ellipsis], endless=Ellipsis in args, made=tuple
        )
    if origin is Mapping:
        unpack = _unpacker(args[1])
        return lambda data: MappingProxyType({key: unpack(item) for key, item in data.items()})
    if hint in (date, datetime):
        return hint.fromisoformat
    if origin in (Annotated, Literal) or hint in (str, int, float, bool):
        return _same
    if _is_enum(hint):
        return hint
    raise TypeError(f"a snapshot cannot keep {hint}")


def _same(value: Any) -> Any:
    return value


def _is_enum(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Enum)


@cache
def _hints(cls: type) -> Mapping[str, Any]:
    return get_type_hints(cls, include_extras=True)


def _record_unpacker(cls: Any) -> Turn:
    names = [field.name for field in fields(cls)]
    unpackers = [_unpacker(_hints(cls)[name]) for name in names]
    return lambda data: cls(**{name: unpack(item) for name, unpack, item in zip(names, unpackers, data, strict=True)})


def _union_packer(members: list[Any]) -> Turn:
    if len(members) == 1:
        pack_told = _packer(members[0])
        return lambda value: None if value is None else pack_told(value)
    packers = {cls: (number, _packer(cls)) for number, cls in enumerate(members)}

    def pack(value: Any) -> Any:
        if value is None:
            return None
        number, pack_member = packers[type(value)]
        return [number, pack_member(value)]

    return pack


def _union_unpacker(members: list[Any]) -> Turn:
    unpackers = [_unpacker(member) for member in members]
    if len(members) == 1:
        return lambda data: None if data is None else unpackers[0](data)
    return lambda data: None if data is None else unpackers[data[0]](data[1])


def _tuple_turn(turns: list[Turn], *, endless: bool, made: type) -> Turn:
    if endless:
        return lambda value: made([turns[0](item) for item in value])
    return lambda value: made([turn(item) for turn, item in zip(turns, value, strict=True)])
