"""The disk's refusals, in words a person can act on."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, IntegrityError

# SQLite's own words (https://sqlite.org/rescode.html), and what they mean to the person.
_MEANINGS = (
    ("disk is full", "The disk is full. Free some space, then try again."),
    ("readonly", "The diary cannot be written: its file or folder is read-only."),
    ("locked", "The diary is in use by another program. Close that program, then try again."),
    ("unable to open", "The diary cannot be opened. Check that its folder exists and is yours to write to."),
    ("malformed", "The diary file is damaged. Keep it as it is, and bring back a copy of it."),
    ("not a database", "The diary file is damaged. Keep it as it is, and bring back a copy of it."),
    ("disk i/o error", "The disk did not answer as it should. Check the disk, then try again."),
)
_OTHER = "The diary cannot be read or written just now. Try again in a moment."


class StorageError(Exception):
    """The diary could not be read or written; nothing was half written. The message says what to do."""


@contextmanager
def clear_refusals() -> Iterator[None]:
    """Turn what the database refuses into a StorageError; a broken promise of the code itself stays what it is."""
    try:
        yield
    except IntegrityError:
        raise
    except DatabaseError as error:
        raise StorageError(meaning_of(error)) from error


def meaning_of(error: DatabaseError) -> str:
    """Return what the database refused, in words that say what to do."""
    said = str(error).lower()
    return next((meaning for words, meaning in _MEANINGS if words in said), _OTHER)
