"""From parsed JSON to an entry's body and back, driven by the types of the domain."""

from collections.abc import Mapping
from typing import Any, get_args

from surefoot.domain.entries import Body, Correction, Fact, Retraction, Unknown
from surefoot.exchange.readers import reader_of
from surefoot.exchange.writers import writer_of

KINDS: Mapping[str, type] = {cls.KIND: cls for cls in (*get_args(Fact), Correction, Retraction)}


def read_body(kind: str, told: dict[str, Any]) -> Body:
    """Return the body of an entry of this kind; raise Unfit with the field's name and what it must be.

    A kind that is not known, or a correction to such a kind, is kept whole as Unknown. Fields that start with x_ are
    ignored in known kinds.
    """
    cls = KINDS.get(kind)
    if cls is None or (cls is Correction and _corrects_unknown(told)):
        return Unknown(kind=kind, data=told)
    return reader_of(cls)(told)


def body_fields(body: Body) -> dict[str, Any]:
    """Return a body as JSON data: what was not told is left out, all else is written, also no and empty lists."""
    if isinstance(body, Unknown):
        return dict(body.data)
    return writer_of(type(body))(body)


def _corrects_unknown(told: dict[str, Any]) -> bool:
    entry = told.get("entry")
    kind = entry.get("kind") if isinstance(entry, dict) else None
    return isinstance(kind, str) and kind not in KINDS
