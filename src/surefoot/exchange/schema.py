"""The JSON Schema of a diary line, made from the same types the reader is made from.

`python -m surefoot.exchange.schema [FILE]` writes it, to docs/diary.schema.json unless told otherwise.
"""

import inspect
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from surefoot.domain.diary import Entry
from surefoot.domain.entries import Correction, Identifier, Range, Retraction, Unknown
from surefoot.exchange.codec import KINDS
from surefoot.exchange.readers import IGNORED_PREFIX

Schema = dict[str, Any]

DEFAULT_FILE = Path("docs/diary.schema.json")
_UUID = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"
_ID: Schema = {"type": "string", "pattern": _UUID}
_ENVELOPE: dict[str, Schema] = {
    "id": _ID | {"description": "Made on the device, best as a UUIDv7. The same id twice must say the same."},
    "at": {
        "type": "string",
        "format": "date-time",
        "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$",
        "description": "When it was told, with the offset of the place.",
    },
    "day": {
        "type": "string",
        "format": "date",
        "pattern": r"^\d{4}-\d\d-\d\d$",
        "description": "The person's own calendar day, at most two days from the date in `at`.",
    },
    "kind": {"type": "string", "minLength": 1, "maxLength": 80, "description": "What the entry tells of."},
}
_AMENDING = (Correction.KIND, Retraction.KIND)


def diary_schema() -> Schema:
    """Return the schema of one line of a diary; kinds it does not know may hold anything."""
    top = {"properties": dict.fromkeys(_ENVELOPE, True)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "One entry of a Surefoot diary, one line of a JSON Lines file",
        "description": f"{_doc(Entry)} {_doc(Unknown)} Fields that start with {IGNORED_PREFIX} are ignored.",
        "type": "object",
        "required": list(_ENVELOPE),
        "properties": _ENVELOPE,
        "allOf": [_when(kind, top) for kind in KINDS],
        "$defs": {kind: _record(cls) for kind, cls in KINDS.items()},
    }


def schema_text() -> str:
    """Return the schema as the file holds it."""
    return json.dumps(diary_schema(), indent=2, ensure_ascii=False) + "\n"


def _when(kind: str, beside: Schema) -> Schema:
    told = {"properties": {"kind": {"const": kind}}, "required": ["kind"]}
    return {"if": told, "then": {"$ref": f"#/$defs/{kind}", **beside, "unevaluatedProperties": False}}


def _record(cls: type) -> Schema:
    hints = get_type_hints(cls, include_extras=True)
    needed = [f.name for f in fields(cls) if f.default is MISSING and f.default_factory is MISSING]
    return {
        "description": _doc(cls),
        "type": "object",
        "required": needed,
        "properties": {field.name: _value(hints[field.name]) for field in fields(cls)},
        "patternProperties": {f"^{IGNORED_PREFIX}": True},
    }


def _value(hint: Any) -> Schema:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _bounded(args[0], args[1])
    if origin in (Union, UnionType):
        members = [arg for arg in args if arg is not NoneType]
        return {"anyOf": [_value(members[0]), {"type": "null"}]} if NoneType in args else _fact(members)
    return _plain(hint) if origin is None else _collection(origin, args)


def _collection(origin: Any, args: tuple[Any, ...]) -> Schema:
    if origin is Literal:
        return {"enum": list(args)}
    if origin is tuple:
        return {"type": "array", "items": _value(args[0])}
    if origin is Mapping:
        return {"type": "object", "propertyNames": _value(args[0]), "additionalProperties": _value(args[1])}
    raise TypeError(f"no schema for {origin}")


def _plain(hint: type) -> Schema:
    if is_dataclass(hint):
        return _record(hint) | {"unevaluatedProperties": False}
    if hint is bool:
        return {"type": "boolean"}
    if issubclass(hint, Enum):
        return {"enum": [member.value for member in hint]}
    raise TypeError(f"no schema for {hint}")


def _bounded(base: type, mark: Range | Identifier) -> Schema:
    if isinstance(mark, Identifier):
        return dict(_ID)
    if base is str:
        # A text that must say something must hold more than blanks.
        blank = {"pattern": r"\S"} if mark.low else {}
        return {"type": "string", "minLength": mark.low, "maxLength": mark.high} | blank
    return {"type": "integer" if base is int else "number", "minimum": mark.low, "maximum": mark.high}


def _fact(members: Sequence[Any]) -> Schema:
    beside = {"properties": {"kind": True}}
    return {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string", "not": {"enum": list(_AMENDING)}}},
        "allOf": [_when(cls.KIND, beside) for cls in members],
    }


def _doc(cls: type) -> str:
    return " ".join((inspect.getdoc(cls) or "").split())


def main(arguments: Sequence[str]) -> None:
    """Write the schema to the file named, or to its place in docs."""
    path = Path(arguments[0]) if arguments else DEFAULT_FILE
    path.write_text(schema_text(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
