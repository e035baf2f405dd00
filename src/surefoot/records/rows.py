"""The mapping between an entry and its row: the only place that knows both."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from uuid import UUID

from surefoot.domain.diary import Entry
from surefoot.domain.entries import Correction, Retraction
from surefoot.exchange.codec import body_fields, read_body
from surefoot.exchange.unfit import Unfit
from surefoot.records import models
from surefoot.records.storage import StorageError

COLUMNS = ("id", "at", "day", "kind", "body")
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def row_of(entry: Entry, *, person: models.Person, arrival: int) -> models.Entry:
    """Return the row that keeps an entry as the person's entry number `arrival`."""
    return models.Entry(
        id=UUID(entry.id),
        person=person,
        arrival=arrival,
        day=entry.day,
        at=entry.at.isoformat(),
        kind=entry.kind,
        body=_encode(body_fields(entry.body)),
        amends=UUID(entry.body.supersedes) if isinstance(entry.body, Correction | Retraction) else None,
    )


def entries_of(
    rows: Iterable[tuple[UUID, str, date, str, str]], *, unread: frozenset[str] = frozenset()
) -> Iterator[Entry]:
    """Yield the entries that rows of COLUMNS keep; raise StorageError for one this version cannot read.

    What stands under the names `unread` is left at its default: reading it all takes most of the time.
    """
    for entry_id, at, day, kind, body in rows:
        try:
            fields = json.loads(body)
            told = read_body(kind, {name: fields[name] for name in fields if name not in unread} if unread else fields)
        except Unfit as unfit:
            raise StorageError(f"Entry {entry_id} of {day} cannot be read by this version: {unfit}.") from unfit
        yield Entry(id=str(entry_id), at=datetime.fromisoformat(at), day=day, body=told)
