"""Where a person's data lives on their own machine."""

import hashlib
import os
import secrets
from pathlib import Path

from platformdirs import user_data_path

FOLDER_VARIABLE = "SUREFOOT_DATA"
SAMPLE_VARIABLE = "SUREFOOT_SAMPLE"  # whose made-up diary is shown, in words for the top of every page
SECRET_NAME = "secret"  # noqa: S105 - a file name
DATABASE_NAME = "surefoot.sqlite3"
# What a start needs at the least: SQLite reports a full disk as a plain read error once it is under way.
ROOM_BYTES = 1_000_000
FINGERPRINT_HEADER = "Surefoot-Folder"


def data_folder() -> Path:
    """Return the folder that holds the diary: SUREFOOT_DATA, else the system's place for user data."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    return Path(chosen).expanduser().resolve() if chosen else user_data_path("surefoot", appauthor=False)


def stored_secret(folder: Path) -> str | None:
    """Return the signing secret kept in the folder, or None when there is none yet."""
    path = folder / SECRET_NAME
    return (path.read_text().strip() or None) if path.exists() else None


def fingerprint(folder: Path) -> str:
    """Return a mark of this folder that says nothing about it: two Surefoots with one mark share one diary."""
    return hashlib.sha256(f"{folder}\n{stored_secret(folder)}".encode()).hexdigest()


def prepare(folder: Path) -> None:
    """Make the folder and its secret, readable by their owner only. Raises OSError when the disk refuses."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if stored_secret(folder) is None:
        write_private(folder / SECRET_NAME, secrets.token_urlsafe(64).encode())
    _try_writing(folder)


def write_private(path: Path, content: bytes) -> None:
    """Write a file that its owner alone can read, whole or not at all. Raises OSError when the disk refuses."""
    # Written beside and moved into place, so a full disk never leaves half a secret.
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)


def _try_writing(folder: Path) -> None:
    # A folder can exist and still refuse: read-only, or full. Better to hear it now than at the first entry.
    probe = folder / f"probe.{os.getpid()}"
    try:
        probe.write_bytes(bytes(ROOM_BYTES))
    finally:
        probe.unlink(missing_ok=True)
