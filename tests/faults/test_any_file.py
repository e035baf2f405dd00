"""Files nobody should bring in: random bytes, broken copies, diaries with a part changed, and files without an end."""

import contextlib
import io
import json
import random
import resource
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from surefoot.catalogue import load_programme
from surefoot.cli.main import main
from surefoot.domain.diary import Entry
from surefoot.exchange.diary_jsonl import MOST_LINES, DiaryError, bounded_lines, read_diary, write_diary
from surefoot.sample import sample_diary
from surefoot.web.account import incoming
from surefoot.web.account.saving import diary_archive
from tests.cli.test_processes import SUREFOOT

LATEST = date(2026, 2, 2)
ENTRIES = sample_diary(load_programme(), weeks=2, seed=1, start=date(2026, 1, 5))
LINES = [line.encode() for line in write_diary(ENTRIES)]
ODD_VALUES = (None, True, -1, 11, 1e308, 10**400, "", "x" * 5000, "\x00", "\ud800", [], {}, [[[]]], {"kind": "walk"})
MOST_MEMORY_BYTES = 400_000_000
LONG_ENOUGH_S = 60


class Upload:
    """A file as the form hands it over."""

    def __init__(self, data: bytes) -> None:
        self.file, self.size = io.BytesIO(data), len(data)

    def seek(self, place: int) -> None:
        self.file.seek(place)


def brought_in(data: bytes) -> tuple[Entry, ...] | str:
    """Return the entries a file would add, or the words it is refused with; anything else is a fault of ours."""
    try:
        return incoming.received(Upload(data), latest=LATEST)  # type: ignore[arg-type]
    except incoming.UnusableFile as refused:
        return str(refused)


def read_or_line(data: bytes) -> tuple[Entry, ...] | int:
    """Return the entries, or the number of the line they are refused for."""
    try:
        return read_diary(bounded_lines(io.BytesIO(data)), latest=LATEST)
    except DiaryError as refused:
        return refused.line_number


def changed(lines: list[bytes], chance: random.Random) -> list[bytes]:
    """Return a diary with one part changed: cut, doubled, out of order, damaged, or a value nobody would tell."""
    lines = list(lines) or [b"{}\n"]
    place = chance.randrange(len(lines))
    match chance.randrange(6):
        case 0:
            lines[place] = lines[place][: chance.randint(0, len(lines[place]))]
        case 1:
            lines.insert(chance.randrange(len(lines)), lines[place])
        case 2:
            chance.shuffle(lines)
        case 3:
            damaged = bytearray(lines[place] or b" ")
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            lines[place] = bytes(damaged)
        case 4:
            lines = lines[place:]
        case _:
            told: dict[str, Any] = json.loads(LINES[place])
            told[chance.choice([*told, "x_more", "more"])] = chance.choice(ODD_VALUES)
            lines[place] = json.dumps(told).encode() + b"\n"
    return lines


@settings(max_examples=150, deadline=None)
@given(chance=st.randoms(use_true_random=False), times=st.integers(1, 3))
def test_changed_diary_is_read_whole_or_refused_with_its_line(chance: random.Random, times: int) -> None:
    lines = LINES[:40]
    for _ in range(times):
        lines = changed(lines, chance)
    data = b"".join(lines)
    told = read_or_line(data)
    if isinstance(told, int):
        assert 1 <= told <= data.count(b"\n") + 1
        assert brought_in(data) == "Some lines cannot be read. Nothing was added."
    else:
        assert brought_in(data) == (told or "There is no entry in this file.")
        assert read_diary(write_diary(told)) == told


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode(errors="replace")))
def test_any_bytes_brought_in_are_refused_in_words(data: bytes) -> None:
    assert isinstance(brought_in(data), str)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.sampled_from(ODD_VALUES[:9]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "at", "day", "kind", "a"]), inner)
    ),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(told=st.lists(JSON, min_size=1, max_size=4))
def test_any_json_brought_in_is_refused_in_words(told: list[Any]) -> None:
    assert isinstance(brought_in("\n".join(json.dumps(one) for one in told).encode()), str)


@settings(max_examples=150, deadline=None)
@given(chance=st.randoms(use_true_random=False))
def test_damaged_copy_is_refused_or_whole(chance: random.Random) -> None:
    at = ENTRIES[-1].at
    packed = bytearray(diary_archive([line.decode() for line in LINES[:20]], at=at, rules_version="1"))
    for _ in range(chance.choice((1, 1, 5, 50))):
        packed[chance.randrange(len(packed))] = chance.randrange(256)
    found = brought_in(bytes(packed[: chance.choice((len(packed), chance.randrange(len(packed))))]))
    assert isinstance(found, str) or found == read_diary(LINES[:20])


def test_copy_packed_in_another_way_is_refused() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("diary.jsonl", b"".join(LINES))
    assert "not a copy made by Surefoot" in str(brought_in(held.getvalue()))


def test_file_with_more_lines_than_any_diary_is_refused_by_name() -> None:
    endless = io.BytesIO(b"\n" * (MOST_LINES + 5))
    with pytest.raises(DiaryError, match=r"line 1000001: the file goes on; a diary has at most 64 MiB"):
        read_diary(bounded_lines(endless))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=st.randoms(use_true_random=False))
def test_check_and_plan_of_a_changed_diary_end_with_0_or_2(tmp_path: Path, chance: random.Random) -> None:
    path = tmp_path / "diary.jsonl"
    path.write_bytes(b"".join(changed(changed(LINES[:40], chance), chance)))
    for command in (["check", str(path)], ["plan", str(path), "--on", "2026-01-15", "--json"]):
        said, refused = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(refused):
            code = main(command)
        assert code in (0, 2)
        assert (code == 2) == (str(path) in refused.getvalue())


def test_check_names_days_that_have_not_come(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "diary.jsonl"
    ahead = {"id": "0195c0de-0000-7000-8000-00000000000a", "at": "2149-01-21T21:00:00+00:00", "day": "2149-01-21"}
    path.write_bytes(b"".join(LINES) + json.dumps(ahead | {"kind": "walk", "minutes": 1}).encode())
    assert main(["check", str(path)]) == 0
    said = capsys.readouterr().out
    assert "days after today" in said
    assert "1 entries, up to 2149-01-21; was a clock wrong?" in said


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/zero and a limit on memory")
@pytest.mark.parametrize("endless", ["/dev/zero", "/dev/urandom"])
def test_endless_file_is_refused_in_little_memory(endless: str) -> None:
    def little_memory() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))

    ran = subprocess.run(
        [*SUREFOOT, "check", endless], capture_output=True, preexec_fn=little_memory, timeout=LONG_ENOUGH_S, check=False
    )
    assert (ran.returncode, b"Traceback" in ran.stderr, f"{endless}, line 1".encode() in ran.stderr) == (2, False, True)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("birth_year", 1800, "line 1: birth_year must be a whole number from 1900 to 2100, not 1800"),
        ("usual_pain", 11, "line 1: usual_pain must be a whole number from 0 to 10, not 11"),
    ],
)
def test_value_no_one_can_have_is_named_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], field: str, value: int, words: str
) -> None:
    first = json.loads(LINES[0]) | {field: value}
    data = json.dumps(first).encode() + b"\n" + b"".join(LINES[1:])
    with pytest.raises(incoming.UnusableFile) as refused:
        incoming.received(Upload(data), latest=LATEST)  # type: ignore[arg-type]
    assert refused.value.problems[0] == (1, words.removeprefix("line 1: "))
    path = tmp_path / "diary.jsonl"
    path.write_bytes(data)
    for command in (["check", str(path)], ["plan", str(path), "--on", "2026-01-15"]):
        assert main(command) == 2
        assert words in capsys.readouterr().err


def test_disk_that_refuses_a_file_brought_in_is_named(tmp_path: Path) -> None:
    (tmp_path / incoming.FILE_NAME).mkdir()
    with pytest.raises(incoming.UnusableFile, match="The disk refused to hold the file: Is a directory"):
        incoming.set_aside(tmp_path, ENTRIES)
