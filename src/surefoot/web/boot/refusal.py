"""A start that cannot go on, said so that the person knows what to do."""

import errno
from pathlib import Path


class CannotStart(Exception):
    """Surefoot cannot start. The message names the cause and the way out, in whole sentences."""


def other_machines(host: str) -> CannotStart:
    """Return the refusal to be reached from other machines: that needs sign-in, which this version lacks."""
    return CannotStart(
        f"Surefoot does not open itself to other machines, and {host} would.\n"
        "There is no sign-in yet, so anyone near could read the diary.\n"
        "Leave --host away, or use --host 127.0.0.1."
    )


def port_taken(host: str, port: int) -> CannotStart:
    """Return the refusal for a port that another program holds."""
    free_guess = port + 1 if port < 65535 else port - 1
    return CannotStart(
        f"Another program already uses port {port} on {host}.\n"
        f"Close that program, or choose another port: surefoot serve --port {free_guess}"
    )


def bad_port(port: int) -> CannotStart:
    """Return the refusal for a number that is no port."""
    return CannotStart(f"{port} is not a port Surefoot can use. Choose a number from 1024 to 65535.")


def folder_refuses(folder: Path, cause: OSError) -> CannotStart:
    """Return the refusal for a data folder that cannot be made or written."""
    if cause.errno in {errno.ENOSPC, errno.EDQUOT}:
        return disk_full(folder)
    if cause.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        why = "It may be read-only, or belong to someone else."
    else:
        why = f"The system says: {cause.strerror}."
    return CannotStart(
        f"Surefoot cannot write to its data folder: {folder}\n{why}\n"
        "Make the folder writable, or choose another one with SUREFOOT_DATA=/path/to/folder."
    )


def disk_full(folder: Path) -> CannotStart:
    """Return the refusal for a full disk."""
    return CannotStart(
        f"The disk is full, so Surefoot could not save anything in {folder}\n"
        "Free some space and start again. Nothing already saved is lost."
    )


def newer_database(path: Path) -> CannotStart:
    """Return the refusal for a diary that a newer Surefoot has written."""
    return CannotStart(
        f"A newer Surefoot has used this diary: {path}\n"
        "This older one could harm it, so it was left as it is. Update Surefoot, then start again."
    )


def damaged_database(path: Path, cause: Exception) -> CannotStart:
    """Return the refusal for a diary file that cannot be read as one."""
    return CannotStart(
        f"The diary file is damaged: {path}\nThe database says: {cause}.\n"
        "Nothing was changed. Put a backup in its place, or move it away to start afresh."
    )


def unopened_database(path: Path, cause: Exception) -> CannotStart:
    """Return the refusal for a diary file that is whole, as far as is known, and still could not be opened or written."""
    return CannotStart(
        f"The diary file cannot be opened: {path}\nThe database says: {cause}.\n"
        "Close other programs that use it, and check that it can be written and the disk has room. Then start again."
    )
