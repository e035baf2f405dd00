"""Entries with all that was later said about them: the first word, each correction, and whether it was taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from surefoot.domain.diary import Entry
from surefoot.domain.entries import Body, Correction, Retraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """One entry: `root` as first written, `words` from the first to the newest, and whether it was taken back."""

    root: Entry
    words: tuple[Body, ...]
    taken_back: bool = False

    @property
    def now(self) -> Body:
        """What the entry says now, or said before it was taken back."""
        return self.words[-1]


def threads(entries: Sequence[Entry]) -> tuple[Thread, ...]:
    """Return every entry of an ordered diary in its first place; what is taken back stays taken back."""
    roots: dict[str, str] = {}
    found: dict[str, Thread] = {}
    for entry in entries:
        if not isinstance(entry.body, Correction | Retraction):
            roots[entry.id] = entry.id
            found[entry.id] = Thread(root=entry, words=(entry.body,))
    for entry in entries:
        if isinstance(entry.body, Correction | Retraction) and entry.body.supersedes in roots:
            root = roots[entry.id] = roots[entry.body.supersedes]
            found[root] = _amended(found[root], entry.body)
    return tuple(found.values())


def _amended(thread: Thread, body: Correction | Retraction) -> Thread:
    if thread.taken_back:
        return thread
    if isinstance(body, Retraction):
        return replace(thread, taken_back=True)
    return replace(thread, words=(*thread.words, body.entry))
