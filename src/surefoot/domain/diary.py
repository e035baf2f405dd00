"""The diary: entries in the order of the person's own days, with corrections and retractions applied on reading."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from surefoot.domain.entries import Body, Correction, Retraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the diary: id made on the device, time with its offset, the person's own calendar day, and what it says."""

    id: str
    at: datetime
    day: date
    body: Body

    @property
    def key(self) -> tuple[date, datetime, str]:
        """The place of the entry in the diary: by day, then time, then id; never by arrival."""
        return (self.day, self.at, self.id)

    @property
    def kind(self) -> str:
        """The kind as written in the diary format."""
        return getattr(self.body, "kind", None) or self.body.KIND


class ConflictingEntryError(ValueError):
    """The same id was used for two different entries."""

    def __init__(self, entry_id: str) -> None:
        """Name the id."""
        super().__init__(f"entry {entry_id} is already in the diary with another content")
        self.entry_id = entry_id


Diary = Sequence[Entry]


def ordered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries in diary order, the same entry twice as one; raise ConflictingEntryError for one id, two bodies."""
    by_id: dict[str, Entry] = {}
    for entry in entries:
        known = by_id.setdefault(entry.id, entry)
        if known is not entry and known != entry:
            raise ConflictingEntryError(entry.id)
    return tuple(sorted(by_id.values(), key=lambda entry: entry.key))


def amends(entry: Entry) -> bool:
    """Tell whether the entry changes an earlier one."""
    return isinstance(entry.body, Correction | Retraction)


def effective(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return ordered entries as they stand now: corrected ones in their original place, retracted ones gone.

    A correction may name the entry itself or an earlier correction of it; the newest word on an entry counts.
    """
    if not any(amends(entry) for entry in entries):
        return tuple(entries)
    roots = {entry.id: entry.id for entry in entries if not amends(entry)}
    standing: dict[str, Entry | None] = {entry.id: entry for entry in entries if not amends(entry)}
    for entry in entries:
        if isinstance(entry.body, Correction | Retraction):
            _amend(entry, standing, roots)
    return tuple(kept for kept in standing.values() if kept is not None)


def _amend(entry: Entry, standing: dict[str, Entry | None], roots: dict[str, str]) -> None:
    body = entry.body
    assert isinstance(body, Correction | Retraction)  # noqa: S101 - narrows the type for the checker
    root = roots.get(body.supersedes)
    if root is None:
        return
    roots[entry.id] = root
    old = standing[root]
    if isinstance(body, Retraction):
        standing[root] = None
    elif old is not None:
        standing[root] = replace(old, body=body.entry)
