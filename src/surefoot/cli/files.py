"""Files in and out for the commands: a diary, a programme folder, and JSON for programs."""

import json
import os
import sys
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from surefoot.catalogue import Problem, ProgrammeError, Texts, check_programme, load_programme, load_texts
from surefoot.cli.arguments import STANDARD_STREAM
from surefoot.cli.refusal import Unusable
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Profile
from surefoot.domain.programme import Programme
from surefoot.exchange.diary_jsonl import DiaryError, bounded_lines, read_diary


def diary_of(name: str) -> tuple[Entry, ...]:
    """Return the entries of a diary file, or of standard input for `-`; raise Unusable when there is nothing usable."""
    try:
        entries = _entries(name)
    except DiaryError as problem:
        raise Unusable(problem.reason, file=name, line=problem.line_number) from problem
    except OSError as problem:
        raise Unusable(_why(problem), file=name) from problem
    if not entries:
        raise Unusable("the diary is empty; it needs at least a profile", file=name)
    if not any(isinstance(entry.body, Profile) for entry in entries):
        raise Unusable("the diary has no profile, and without one no day can be made safe", file=name)
    return entries


def _entries(name: str) -> tuple[Entry, ...]:
    if name == STANDARD_STREAM:
        return read_diary(bounded_lines(sys.stdin.buffer))
    with Path(name).open("rb") as stream:
        return read_diary(bounded_lines(stream))


def bytes_of(name: str) -> bytes:
    """Return a file as it is; raise Unusable when it cannot be read."""
    try:
        return Path(name).read_bytes()
    except OSError as problem:
        raise Unusable(_why(problem), file=name) from problem


def programme_of(folder: Path | None) -> tuple[Programme, Texts]:
    """Return the programme and its texts, ours or the folder's; raise Unusable for a folder with anything to put right."""
    if folder is None:
        return load_programme(), load_texts()
    if problems := problems_of(folder):
        raise Unusable(str(ProgrammeError(problems)), file=str(folder))
    return load_programme(folder), load_texts(folder)


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """Return everything to put right in a programme folder; raise Unusable when it is no folder or cannot be read."""
    if not folder.is_dir():
        raise Unusable("there is no such folder", file=str(folder))
    try:
        return check_programme(folder)
    except OSError as problem:
        raise Unusable(_why(problem), file=str(folder)) from problem


def write_lines(name: str, lines: Iterable[str]) -> None:
    """Write lines, each with its end, to a file, all or nothing, or to standard output for `-`.

    Raise Unusable when the file cannot be written.
    """
    if name == STANDARD_STREAM:
        sys.stdout.writelines(lines)
        return
    _write(name, (line.encode() for line in lines))


def write_bytes(name: str, content: bytes) -> None:
    """Write bytes as `write_lines` writes lines; raise Unusable when the file cannot be written."""
    if name == STANDARD_STREAM:
        sys.stdout.buffer.write(content)
        return
    _write(name, [content])


def _write(name: str, pieces: Iterable[bytes]) -> None:
    try:
        _replace(Path(name).resolve(), pieces)
    except OSError as problem:
        raise Unusable(_why(problem), file=name) from problem


def _replace(target: Path, pieces: Iterable[bytes]) -> None:
    if not target.is_file() and target.exists():
        # A device or a pipe has no place beside it to write to first; a folder refuses here by itself.
        with target.open("wb") as file:
            file.writelines(pieces)
        return
    # Written beside and moved into place: a full disk never leaves half a diary where a whole one was.
    handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
        Path(beside).replace(target)
    finally:
        with suppress(FileNotFoundError):
            Path(beside).unlink()


def print_json(value: Mapping[str, object]) -> None:
    """Print one JSON object, indented, its keys in the order given."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def _why(problem: OSError) -> str:
    match problem:
        case FileNotFoundError():
            return "there is no such file or folder"
        case IsADirectoryError():
            return "this is a folder, and a file is needed"
        case NotADirectoryError():
            return "this is a file, and a folder is needed"
        case PermissionError():
            return "the computer does not allow it (permission denied)"
        case _:
            return f"the computer says: {problem.strerror or problem}"
