"""The clock every page reads."""

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from surefoot.web import clock


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(clock.CLOCK_FILE_VARIABLE, str(tmp_path / "clock"))
    return tmp_path / "clock"


def test_time_runs_on_from_the_file(file: Path) -> None:
    file.write_text("2026-05-13T07:30:00+02:00")
    written = file.stat().st_mtime - 60
    os.utime(file, (written, written))
    told = clock.now() - datetime.fromisoformat("2026-05-13T07:31:00+02:00")
    assert timedelta() <= told < timedelta(seconds=20)


def test_day_is_the_one_where_the_person_is(file: Path) -> None:
    file.write_text("2026-05-13T00:10:00+14:00\n")
    assert clock.today().isoformat() == "2026-05-13"


@pytest.mark.parametrize("text", ["", "noon", "2026-05-13T07:30:00"])
def test_unusable_file_is_named(file: Path, text: str) -> None:
    file.write_text(text)
    with pytest.raises(clock.UnusableClockError, match="clock file holds"):
        clock.now()


def test_without_a_file_it_is_the_machines_time_with_its_offset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(clock.CLOCK_FILE_VARIABLE, raising=False)
    assert clock.now().utcoffset() is not None
    assert abs(datetime.now().astimezone() - clock.now()) < timedelta(seconds=5)
