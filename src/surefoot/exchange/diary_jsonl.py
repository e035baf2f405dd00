"""The diary as JSON Lines: one entry a line, the public contract and the export format."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import lru_cache
from io import BufferedIOBase
from itertools import count
from typing import Any

from surefoot.domain.diary import Entry, ordered
from surefoot.domain.entries import Range, Unknown
from surefoot.exchange.codec import body_fields, read_body
from surefoot.exchange.json_line import parse_object, refuse_odd_data
from surefoot.exchange.scalars import read_id, text_reader
from surefoot.exchange.unfit import Unfit, shown

LONGEST_LINE = 64 * 1024
# Some thirty years of diary. More than that is another file by mistake, and reading it would fill the memory.
LARGEST_MIB, MOST_LINES = 64, 1_000_000
# A person's day and the day by the clock can differ by a date line and a late night, never by more.
_MOST_DAYS_APART = 2
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_BOM = "\ufeff"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII).fullmatch
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})", re.ASCII).fullmatch
_ESCAPED_BREAKS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_read_kind = text_reader(Range(1, 80))
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


class DiaryError(ValueError):
    """A diary that cannot be read: the line, counted from 1, and the reason."""

    def __init__(self, line_number: int, reason: str) -> None:
        """Name the line and the reason."""
        super().__init__(f"line {line_number}: {reason}")
        self.line_number = line_number
        self.reason = reason


def read_diary(lines: Iterable[str | bytes], *, latest: date | None = None) -> tuple[Entry, ...]:
    """Return the entries in diary order; raise DiaryError for the first line that cannot be used.

    Lines may come in any order; blank ones are passed over. The same entry twice is one entry; one id with two
    contents is refused with both lines named. Days after `latest`, where given, are refused.
    """
    found: dict[str, tuple[int, Entry]] = {}
    for number, line in enumerate(lines, start=1):
        try:
            text = _text(line, first=number == 1)
            if not text:
                continue
            entry = entry_from_dict(parse_object(text))
            _refuse_future(entry, latest)
        except Unfit as unfit:
            raise DiaryError(number, str(unfit)) from None
        first_number, same = found.setdefault(entry.id, (number, entry))
        if same is not entry and same != entry:
            reason = f"the id {entry.id} is on line {first_number} too, with another content; each entry needs its own"
            raise DiaryError(number, reason)
    return ordered(entry for _, entry in found.values())


def bounded_lines(stream: BufferedIOBase) -> Iterator[bytes]:
    """Yield the lines of a binary file; one that is far too long comes in pieces, so that memory stays small.

    Raises DiaryError where the file goes on for longer than any diary.
    """
    size = 0
    for number in count(1):
        line = stream.readline(LONGEST_LINE + 2)
        if not line:
            return
        size += len(line)
        if size > LARGEST_MIB * 1024 * 1024 or number > MOST_LINES:
            raise DiaryError(
                number, f"the file goes on; a diary has at most {LARGEST_MIB} MiB and {MOST_LINES:,} lines"
            )
        yield line


def write_diary(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield the diary's lines in diary order, each with its line end; equal diaries give equal lines."""
    for entry in ordered(entries):
        yield entry_line(entry) + "\n"


def entry_line(entry: Entry) -> str:
    """Return one entry as one line of JSON, without a line end."""
    line = _encode(entry_to_dict(entry))
    if not line.isascii():
        for character, escape in _ESCAPED_BREAKS.items():
            line = line.replace(character, escape)
    return line


def entry_to_dict(entry: Entry) -> dict[str, Any]:
    """Return one entry as JSON data: id, at, day, kind, then what it says."""
    head = {"id": entry.id, "at": entry.at.isoformat(), "day": entry.day.isoformat(), "kind": entry.kind}
    return head | body_fields(entry.body)


def entry_from_dict(told: dict[str, Any]) -> Entry:
    """Return the entry that JSON data tells of; raise Unfit with the field's name and what it must be."""
    told = dict(told)
    entry_id = _taken(told, "id", read_id)
    at = _taken(told, "at", _read_time)
    day = _taken(told, "day", _read_day)
    kind = _taken(told, "kind", _read_kind)
    if abs((day - at.date()).days) > _MOST_DAYS_APART:
        raise Unfit(f"day {day} is more than {_MOST_DAYS_APART} days away from its time {at.isoformat()}")
    body = read_body(kind, told)
    if isinstance(body, Unknown):
        refuse_odd_data(body.data)
    return Entry(id=entry_id, at=at, day=day, body=body)


def _text(line: str | bytes, *, first: bool) -> str:
    if len(line) > LONGEST_LINE:
        raise Unfit(f"the line is longer than {LONGEST_LINE // 1024} KiB; an entry is never that long")
    try:
        text = line.decode() if isinstance(line, bytes) else line
    except UnicodeDecodeError as error:
        raise Unfit(f"byte {error.start + 1} is not UTF-8; save the file as UTF-8") from None
    return (text.removeprefix(_BOM) if first else text).strip(" \t\r\n")


def _refuse_future(entry: Entry, latest: date | None) -> None:
    if latest is not None and entry.day > latest:
        raise Unfit(f"day {entry.day} is after {latest}; check the date of the entry and the clock of this device")


def _taken(told: dict[str, Any], name: str, read: Any) -> Any:
    if name not in told:
        raise Unfit("is missing").within(name)
    try:
        return read(told.pop(name))
    except Unfit as unfit:
        raise unfit.within(name) from None


@lru_cache(maxsize=4096)
def day_of(text: str) -> date | None:
    """Return the day written as YYYY-MM-DD, or None for what is no day or none a diary can hold."""
    try:
        day = date.fromisoformat(text) if _DAY(text) else None
    except ValueError:
        return None
    return day if day and _FIRST_YEAR <= day.year < _LAST_YEAR else None


def _read_day(value: Any) -> date:
    day = day_of(value) if type(value) is str else None
    if day is None:
        raise Unfit(f"must be a day such as 2026-11-22, from {_FIRST_YEAR} on, not {shown(value)}")
    return day


def _read_time(value: Any) -> datetime:
    try:
        at = datetime.fromisoformat(value) if type(value) is str and _TIME(value) else None
    except ValueError:
        at = None
    if at is None or not _FIRST_YEAR <= at.year < _LAST_YEAR:
        raise Unfit(f"must be a time with its offset, such as 2026-11-22T08:14:05+01:00, not {shown(value)}")
    return at
