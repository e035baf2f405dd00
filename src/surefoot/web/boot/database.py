"""The diary's database, checked before it is trusted."""

import logging
import os
import sqlite3
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader

from surefoot.web.boot.refusal import CannotStart, damaged_database, disk_full, newer_database, unopened_database

log = logging.getLogger("surefoot.boot")

# From https://sqlite.org/wal.html: before this, two connections that reset the log at once could, very rarely, harm it.
SQLITE_WITHOUT_RESET_RACE = (3, 51, 3)


def open_database() -> None:
    """Load Django and bring the database up to date. Raises CannotStart when it is newer, damaged or out of room."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "surefoot.web.settings")
    django.setup()
    path = Path(settings.DATABASES["default"]["NAME"])
    try:
        _refuse_newer(path)
        call_command("migrate", interactive=False, verbosity=0)
        path.chmod(0o600)
    except DatabaseError as error:
        raise _refusal(path, error) from error
    finally:
        # The server's own process opens its own connections.
        connection.close()
    note_old_sqlite(sqlite3.sqlite_version_info)


def note_old_sqlite(version: tuple[int, ...]) -> None:
    """Write one line to the log when this SQLite is older than the one with the fault mended."""
    if version < SQLITE_WITHOUT_RESET_RACE:
        log.info(
            "This computer's SQLite is %s. %s mends a very rare fault. All works; export your diary now and then.",
            ".".join(map(str, version)),
            ".".join(map(str, SQLITE_WITHOUT_RESET_RACE)),
        )


def _refuse_newer(path: Path) -> None:
    loader = MigrationLoader(connection)
    if set(loader.applied_migrations) - set(loader.disk_migrations):
        raise newer_database(path)


def _refusal(path: Path, error: DatabaseError) -> CannotStart:
    match getattr(error.__cause__, "sqlite_errorname", ""):
        case "SQLITE_FULL":
            return disk_full(path.parent)
        case "SQLITE_NOTADB" | "SQLITE_CORRUPT":
            return damaged_database(path, error)
    return unopened_database(path, error)
