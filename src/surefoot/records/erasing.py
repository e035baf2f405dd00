"""Erasing: a person's rows, and every trace of them in the database's files."""

from django.db import connection, transaction

from surefoot.records import models
from surefoot.records.storage import StorageError, clear_refusals


def erase(person: models.Person) -> None:
    """Delete the person with the whole diary, snapshot and sessions, and scrub the files; nothing can bring it back.

    Raises StorageError when the disk refuses, or when another program still reads the file and so keeps old pages alive.
    Must not be called inside a transaction.
    """
    with clear_refusals(), transaction.atomic():
        models.Person.objects.filter(pk=person.pk).delete()
    scrub()


def scrub() -> None:
    """Rewrite the database's files without what was deleted; SQLite only, a no-op elsewhere."""
    if connection.vendor != "sqlite":
        return
    with clear_refusals(), connection.cursor() as cursor:
        # A deleted row stays readable in free pages until they are rewritten, and in the log until that is cut to nothing.
        cursor.execute("VACUUM")
        busy, *_ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StorageError(
            "The diary is erased, but another program still reads its file. Close that program, then erase again."
        )
