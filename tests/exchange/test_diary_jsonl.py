"""The diary as JSON Lines: what is read, what is refused and why, and that nothing is lost on the way."""

import io
import json
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surefoot.domain.diary import Entry
from surefoot.domain.entries import Unknown, Walk
from surefoot.exchange.diary_jsonl import (
    LONGEST_LINE,
    DiaryError,
    bounded_lines,
    entry_line,
    read_diary,
    write_diary,
)
from tests.strategies import diaries, entries

ID = "019b8d23-d200-7000-8000-00000000000a"
OTHER = "019b8d23-d200-7000-8000-00000000000b"
WALK = {"id": ID, "at": "2026-01-05T08:14:05+01:00", "day": "2026-01-05", "kind": "walk", "minutes": 12}


def line(**changes: Any) -> str:
    return json.dumps({name: told for name, told in (WALK | changes).items() if told != "left out"})


def refusal(*lines: str | bytes, latest: date | None = None) -> str:
    with pytest.raises(DiaryError) as refused:
        read_diary(lines, latest=latest)
    return str(refused.value)


@settings(max_examples=200, deadline=None)
@given(st.lists(entries(), max_size=3, unique_by=lambda entry: entry.id))
def test_any_entries_survive_writing_and_reading(told: list[Entry]) -> None:
    lines = list(write_diary(told))
    read = read_diary(lines)
    assert sorted(read, key=lambda entry: entry.id) == sorted(told, key=lambda entry: entry.id)
    assert list(write_diary(read)) == lines


@settings(max_examples=20, deadline=None)
@given(diaries(), st.randoms())
def test_lines_in_any_order_and_twice_give_the_same_diary(diary: tuple[Entry, ...], chance: Any) -> None:
    lines = list(write_diary(diary)) * 2
    chance.shuffle(lines)
    assert read_diary(text.encode() for text in lines) == diary


def test_line_has_the_keys_in_the_order_of_the_contract() -> None:
    at = datetime(2026, 1, 5, 8, 14, 5, tzinfo=timezone(timedelta(hours=1)))
    entry = Entry(id=ID, at=at, day=date(2026, 1, 5), body=Walk(minutes=12, comfortable=True))
    assert entry_line(entry) == (
        f'{{"id": "{ID}", "at": "2026-01-05T08:14:05+01:00", "day": "2026-01-05", "kind": "walk", '
        '"minutes": 12, "comfortable": true}'
    )


def test_unknown_kind_is_written_back_as_it_was() -> None:
    text = line(kind="dream", minutes="left out")[:-1] + ', "b": [{}], "a": "ä", "minutes": 1.5}'
    (entry,) = read_diary([text])
    assert entry.body == Unknown(kind="dream", data={"b": [{}], "a": "ä", "minutes": 1.5})
    assert entry_line(entry) == text


def test_separators_in_kept_texts_do_not_break_the_line() -> None:
    (entry,) = read_diary([line(kind="dream", seen="a\u2028b\x85c\u2029d")])
    assert len(entry_line(entry).splitlines()) == 1
    assert read_diary([entry_line(entry)]) == (entry,)


def test_blank_lines_and_a_leading_bom_are_passed_over() -> None:
    assert read_diary(["\ufeff" + line() + "\r\n", "\n", "  \n"]) == read_diary([line()])
    assert read_diary([]) == ()


def test_bom_further_down_is_refused() -> None:
    assert refusal(line(), "\ufeff" + line(id=OTHER)).startswith("line 2: not JSON at character 1")


def test_id_in_capitals_is_the_same_id() -> None:
    assert read_diary([line(id=ID.upper()), line()]) == read_diary([line()])


def test_same_id_with_other_content_names_both_lines() -> None:
    expected = f"line 3: the id {ID} is on line 1 too, with another content; each entry needs its own"
    assert refusal(line(), line(id=OTHER), line(minutes=13)) == expected


@pytest.mark.parametrize("end", range(1, 100, 7))
def test_half_written_last_line_is_refused(end: int) -> None:
    cut = line()[:end]
    reason = refusal(line(id=OTHER), cut)
    assert reason == "line 2: the line stops in the middle; it was not written to its end"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b'{"id": "\xff"}', "byte 9 is not UTF-8; save the file as UTF-8"),
        ("hello", "not JSON at character 1 (Expecting value)"),
        ("[1]", "the line must be an object in curly brackets, not a list"),
        ("3", "the line must be an object in curly brackets, not 3"),
        ("x" * (LONGEST_LINE + 1), "the line is longer than 64 KiB; an entry is never that long"),
        ("[" * 60_000, "the line is nested too deeply"),
        ('{"a": ' + "9" * 5000 + "}", "a number has far too many digits"),
        ('{"a": NaN}', "NaN is not a number"),
        ('{"a": 1e999}', "the number 1e999 is too large"),
        ('{"id": 1, "id": 2}', 'the field "id" is there twice'),
        (line(id="left out"), "id is missing"),
        (line(at="left out"), "at is missing"),
        (line(day="left out"), "day is missing"),
        (line(kind="left out"), "kind is missing"),
        (line(kind=3), "kind must be a text, not 3"),
        (line(id="1"), 'id must be a UUID, such as 019aa8f0-7c1e-7d3a-9b52-0f4c5a6e7d81, not "1"'),
        (line(minutes=-1), "minutes must be a number from 0 to 1440, not -1"),
        (
            line(day="2026-01-08"),
            "day 2026-01-08 is more than 2 days away from its time 2026-01-05T08:14:05+01:00",
        ),
    ],
)
def test_unusable_line_is_refused_with_its_reason(text: str | bytes, reason: str) -> None:
    assert refusal(text) == f"line 1: {reason}"


@pytest.mark.parametrize(
    "at",
    ["2026-01-05T08:14:05", "2026-01-05", "20260105T081405Z", "2026-13-05T08:14:05Z", "0001-01-01T00:00:00Z", 5, None],
)
def test_time_without_offset_or_not_a_time_is_refused(at: object) -> None:
    assert refusal(line(at=at)).startswith(
        "line 1: at must be a time with its offset, such as 2026-11-22T08:14:05+01:00"
    )


@pytest.mark.parametrize("day", ["2026-02-30", "20260105", "2026-W02-1", "1800-01-05", "", 5, None])
def test_day_that_is_no_day_is_refused(day: object) -> None:
    assert refusal(line(day=day)).startswith("line 1: day must be a day such as 2026-11-22, from 1900 on, not ")


@pytest.mark.parametrize("day", ["2026-01-03", "2026-01-07"])
def test_day_two_days_from_its_time_is_read(day: str) -> None:
    assert read_diary([line(day=day)])[0].day == date.fromisoformat(day)


def test_day_after_the_latest_is_refused() -> None:
    assert read_diary([line()], latest=date(2026, 1, 5)) == read_diary([line()])
    assert refusal(line(), latest=date(2026, 1, 4)) == (
        "line 1: day 2026-01-05 is after 2026-01-04; check the date of the entry and the clock of this device"
    )


@pytest.mark.parametrize("depth", [31, 200])
def test_kept_entry_nested_too_deeply_is_refused(depth: int) -> None:
    text = line(kind="dream")[:-1] + ', "a": ' + "[" * depth + "]" * depth + "}"
    if depth == 31:
        assert entry_line(read_diary([text])[0]) == text
    else:
        assert refusal(text) == "line 1: the entry is nested more than 32 levels deep"


def test_kept_entry_with_half_a_character_is_refused() -> None:
    text = line(kind="dream")[:-1] + ', "a": "\\ud800"}'
    assert refusal(text) == "line 1: a text holds half of a character (a lone surrogate)"


def test_endless_line_is_refused_in_little_memory() -> None:
    stream = io.BytesIO(line().encode() + b"\n" + b"x" * 1_000_000)
    assert refusal(*bounded_lines(stream)) == "line 2: the line is longer than 64 KiB; an entry is never that long"


@given(st.binary(max_size=200) | st.text(max_size=200))
def test_any_other_line_is_read_or_refused_never_a_crash(text: str | bytes) -> None:
    blank = not (text.decode("utf-8", "replace") if isinstance(text, bytes) else text).strip("\ufeff \t\r\n")
    if blank:
        assert read_diary([text]) == ()
    else:
        assert refusal(text).startswith("line 1: ")
