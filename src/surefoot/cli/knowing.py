"""What was known on a day: the entries of a diary up to it."""

from collections.abc import Sequence
from datetime import date

from surefoot.cli.refusal import Unusable
from surefoot.domain.diary import Entry


def known_up_to(on: date, entries: Sequence[Entry], *, name: str) -> tuple[Entry, ...]:
    """Return the entries known on that day, so that an old day is told with what was known then.

    Raise Unusable for a day before the diary begins.
    """
    if on < entries[0].day:
        raise Unusable(f"{on} is before the diary begins; its first day is {entries[0].day}", file=name)
    return tuple(entry for entry in entries if entry.day <= on)
