"""Starting: what is made, what is refused, and how it is said."""

import contextlib
import errno
import os
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from surefoot.web.boot import refusal, serve
from surefoot.web.boot.neighbour import is_loopback
from surefoot.web.data_folder import data_folder, fingerprint, prepare, stored_secret
from tests.ports import free_port

START = "import sys; from surefoot.web.boot import serve; sys.exit(serve(port=int(sys.argv[1]), open_browser=False))"
PATIENCE_S = 60


def command(port: int) -> list[str]:
    return [sys.executable, "-c", START, str(port)]


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "SUREFOOT_DATA": str(folder)}


def start_and_wait(folder: Path, port: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(port), env=environment(folder), capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )


@contextlib.contextmanager
def listening() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_start_says_where_it_is_and_stops_on_interrupt(tmp_path: Path) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    with subprocess.Popen(
        command(port), env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == f"Surefoot is ready: {address}\n"
        second = start_and_wait(tmp_path, port)
        first.send_signal(signal.SIGINT)
        rest, _ = first.communicate(timeout=PATIENCE_S)
    assert (second.returncode, second.stdout) == (0, f"Surefoot is already running: {address}\n")
    assert (first.returncode, rest.strip()) == (0, "Surefoot is closed. Everything is saved.")
    assert stat.S_IMODE((tmp_path / "surefoot.sqlite3").stat().st_mode) == 0o600


def test_port_of_another_program_is_named(tmp_path: Path) -> None:
    with listening() as port:
        answer = start_and_wait(tmp_path, port)
    assert answer.returncode == 2
    assert answer.stderr == f"{refusal.port_taken('127.0.0.1', port)}\n"


def test_diary_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "surefoot.sqlite3"
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute(
            "CREATE TABLE django_migrations (id integer PRIMARY KEY, app text, name text, applied datetime)"
        )
        database.execute("INSERT INTO django_migrations VALUES (1, 'records', '9999_from_the_future', '2026-01-01')")
        database.commit()
    answer = start_and_wait(tmp_path, free_port())
    with contextlib.closing(sqlite3.connect(path)) as database:
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert (answer.returncode, answer.stderr) == (2, f"{refusal.newer_database(path)}\n")
    assert tables == ["django_migrations"]


def test_damaged_diary_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "surefoot.sqlite3"
    path.write_bytes(b"this is no database at all" * 100)
    answer = start_and_wait(tmp_path, free_port())
    assert answer.returncode == 2
    assert answer.stderr.startswith(f"The diary file is damaged: {path}\n")
    assert path.read_bytes() == b"this is no database at all" * 100


def test_folder_that_cannot_be_made_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("SUREFOOT_DATA", str(tmp_path / "file" / "data"))
    assert serve(open_browser=False) == 2
    assert f"cannot write to its data folder: {tmp_path / 'file' / 'data'}" in capsys.readouterr().err


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "surefoot.example"])  # noqa: S104 - refused
def test_host_beyond_this_machine_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], host: str
) -> None:
    monkeypatch.setenv("SUREFOOT_DATA", str(tmp_path))
    assert serve(host, open_browser=False) == 2
    assert capsys.readouterr().err == f"{refusal.other_machines(host)}\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("port", [1023, 65536])
def test_port_outside_the_range_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], port: int
) -> None:
    monkeypatch.setenv("SUREFOOT_DATA", str(tmp_path))
    assert serve(port=port, open_browser=False) == 2
    assert capsys.readouterr().err == f"{refusal.bad_port(port)}\n"


@pytest.mark.parametrize(
    ("host", "own"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("127.8.8.8", False), ("0.0.0.0", False), ("", False)],  # noqa: S104
)
def test_only_names_the_app_answers_to_are_served(host: str, own: bool) -> None:
    assert is_loopback(host) is own


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "The disk is full"), (errno.EROFS, "read-only"), (errno.EACCES, "belong to someone else")],
)
def test_folder_refusal_names_the_cause(code: int, words: str) -> None:
    assert words in str(refusal.folder_refuses(Path("/data"), OSError(code, os.strerror(code))))


def test_prepare_makes_a_private_folder_and_keeps_its_secret(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    prepare(folder)
    secret, mark = stored_secret(folder), fingerprint(folder)
    prepare(folder)
    assert (stored_secret(folder), fingerprint(folder)) == (secret, mark)
    assert [path.name for path in folder.iterdir()] == ["secret"]
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "secret").stat().st_mode) == 0o600


def test_prepare_mends_an_empty_secret(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("")
    prepare(tmp_path)
    assert len(stored_secret(tmp_path) or "") > 50


def test_data_folder_follows_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUREFOOT_DATA", str(tmp_path))
    assert data_folder() == tmp_path
    monkeypatch.delenv("SUREFOOT_DATA")
    assert data_folder().name == "surefoot"
