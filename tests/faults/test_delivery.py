"""The server is killed while devices deliver: what was called kept is there, and sent again it is there once."""

import os
import signal
import sqlite3
import subprocess
import threading
from contextlib import closing, suppress
from http.client import HTTPException
from pathlib import Path

from surefoot.domain.entries import Note
from tests.cli.test_processes import SUREFOOT
from tests.faults.test_disk import Browser
from tests.ports import free_port
from tests.web.session.sessions import told_of_a_day

DELIVERIES, AT_ONCE, KILLS = 12, 8, 3


def started(folder: Path, port: int) -> subprocess.Popen[bytes]:
    """Start the app in a process group of its own, so that its workers die with it."""
    command = [*SUREFOOT, "--no-browser", "--port", str(port)]
    env = os.environ | {"SUREFOOT_DATA": str(folder)}
    return subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL, start_new_session=True)


def killed(app: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(app.pid, signal.SIGKILL)
    app.wait()


def test_server_killed_in_mid_delivery_loses_and_doubles_nothing(tmp_path: Path) -> None:
    messages = [told_of_a_day(Note(text=f"made-up note {number}")) for number in range(DELIVERIES * AT_ONCE)]
    called_kept: set[str] = set()
    port = free_port()
    for kill in range(KILLS + 1):
        app = started(tmp_path, port)
        try:
            browser = Browser(port)
            browser.wait()
            browser.settle() if kill == 0 else browser.go("/")
            last = kill == KILLS
            timer = threading.Timer(0.05 + 0.1 * kill, killed, [app])
            if not last:
                timer.start()
            for start in range(0, len(messages), AT_ONCE):
                with suppress(OSError, HTTPException, ValueError):
                    called_kept |= set(browser.deliver(messages[start : start + AT_ONCE])[1]["kept"])
            timer.cancel()
        finally:
            killed(app)
    with closing(sqlite3.connect(tmp_path / "surefoot.sqlite3")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        notes = [id_ for (id_,) in database.execute("SELECT id FROM records_entry WHERE kind = 'note'")]
    assert len(notes) == len(messages)
    assert {one["id"].replace("-", "") for one in messages} == {id_.replace("-", "") for id_ in notes}
    assert called_kept == {one["id"] for one in messages}
