"""A diary on its way in: read, checked and counted before anything is added."""

import hashlib
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile

from surefoot.domain.diary import Entry
from surefoot.exchange.diary_jsonl import LARGEST_MIB, DiaryError, bounded_lines, read_diary, write_diary
from surefoot.records.storage import StorageError
from surefoot.web.account.saving import DIARY_NAME, MANIFEST_NAME

FILE_NAME = "incoming.jsonl"
MOST_BYTES = LARGEST_MIB * 1024 * 1024
MOST_PROBLEMS = 10
# What the standard library raises for a zip, or a manifest, that is damaged or made by something else.
_NO_COPY = (LookupError, TypeError, ValueError, RuntimeError, EOFError, OSError)
_NO_COPY += (zipfile.BadZipFile, zlib.error, struct.error)
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class UnusableFile(ValueError):
    """A file that cannot be brought in; `problems` are (line, reason), where lines are at fault."""

    def __init__(self, words: str, problems: tuple[tuple[int, str], ...] = ()) -> None:
        super().__init__(words)
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a file would add: how many entries are new, already here, or here with another content."""

    new: int
    already: int
    conflicting: int
    first: date
    last: date
    mark: str


def received(upload: UploadedFile, *, latest: date) -> tuple[Entry, ...]:
    """Return the entries of an uploaded diary or saved copy; raise UnusableFile, with lines and reasons."""
    if (upload.size or 0) > MOST_BYTES:
        raise UnusableFile(f"This file is larger than {MOST_BYTES // 1024 // 1024} MB. A diary is never that large.")
    upload.seek(0)
    stream: io.BufferedIOBase = upload.file
    if zipfile.is_zipfile(stream):
        stream.seek(0)
        stream = io.BytesIO(_unpacked(stream))
    else:
        stream.seek(0)
    try:
        entries = read_diary(bounded_lines(stream), latest=latest)
    except DiaryError as error:
        raise UnusableFile("Some lines cannot be read. Nothing was added.", _problems(stream, error, latest)) from error
    if not entries:
        raise UnusableFile("There is no entry in this file.")
    return entries


def preview(entries: Iterable[Entry], known: Mapping[str, Entry], *, mark: str) -> Preview:
    """Return what these entries would add to those known by id."""
    told = tuple(entries)
    there = [entry for entry in told if entry.id in known]
    same = sum(known[entry.id] == entry for entry in there)
    return Preview(
        new=len(told) - len(there),
        already=same,
        conflicting=len(there) - same,
        first=told[0].day,
        last=told[-1].day,
        mark=mark,
    )


def set_aside(folder: Path, entries: Iterable[Entry]) -> str:
    """Keep the entries in the data folder until the person has said yes, and return a mark of exactly these."""
    data = "".join(write_diary(entries)).encode()
    path = folder / FILE_NAME
    try:
        path.touch(mode=0o600)
        path.write_bytes(data)
    except OSError as refusal:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        words = f"The disk refused to hold the file: {refusal.strerror}. Make some room, then try again."
        raise UnusableFile(words) from refusal
    return hashlib.sha256(data).hexdigest()


def taken_up(folder: Path, mark: str, *, latest: date) -> tuple[Entry, ...]:
    """Return the entries set aside under this mark; raise UnusableFile when they are gone or others."""
    path = folder / FILE_NAME
    data = path.read_bytes() if path.exists() else b""
    if hashlib.sha256(data).hexdigest() != mark:
        raise UnusableFile("The file is no longer at hand. Please choose it again.")
    try:
        return read_diary(data.splitlines(keepends=True), latest=latest)
    except DiaryError as error:
        raise UnusableFile(f"The clock of this device has changed. Nothing was added. {error.reason}") from error


def forget(folder: Path) -> None:
    """Remove what was set aside; raise StorageError when the disk refuses."""
    try:
        (folder / FILE_NAME).unlink(missing_ok=True)
    except OSError as refusal:
        raise StorageError(f"{folder / FILE_NAME} could not be removed: {refusal.strerror}.") from refusal


def _unpacked(stream: io.BufferedIOBase) -> bytes:
    """Return the diary inside a saved copy, no larger than a diary can be, and unchanged by its manifest."""
    try:
        with zipfile.ZipFile(stream) as archive:
            data = _member(archive, DIARY_NAME)
            manifest = json.loads(_member(archive, MANIFEST_NAME))
            wanted = manifest["files"][DIARY_NAME]["sha256"]
    except _NO_COPY as error:
        raise UnusableFile("This is not a copy made by Surefoot, or it is damaged. Nothing was added.") from error
    if hashlib.sha256(data).hexdigest() != wanted:
        raise UnusableFile("The diary in this copy is not as it was saved. Nothing was added.")
    return data


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).compress_type not in _PACKINGS:
        raise zipfile.BadZipFile
    # Read with a limit of our own: what a zip says about its sizes may be untrue.
    with archive.open(name) as member:
        data = member.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise zipfile.BadZipFile
    return data


def _problems(stream: io.BufferedIOBase, first: DiaryError, latest: date) -> tuple[tuple[int, str], ...]:
    """Return the first problems, line by line; at least the one that stopped the reading."""
    found = []
    stream.seek(0)
    # Where the file itself goes on for too long, `first` says so.
    with suppress(DiaryError):
        for number, line in enumerate(bounded_lines(stream), start=1):
            if reason := _reason(line, latest):
                found.append((number, reason))
            if len(found) == MOST_PROBLEMS:
                break
    return tuple(found) or ((first.line_number, first.reason),)


def _reason(line: bytes, latest: date) -> str:
    try:
        read_diary([line], latest=latest)
    except DiaryError as error:
        return error.reason
    return ""
