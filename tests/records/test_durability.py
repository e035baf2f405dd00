"""What was acknowledged is on the disk, even when the program is killed in the middle of writing."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

WRITER = """
import django
django.setup()
from datetime import UTC, datetime
from django.core.management import call_command
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Note
from surefoot.exchange.identifiers import new_id
from surefoot.records.diary_store import append, the_person
import os
call_command("migrate", verbosity=0)
while True:
    at = datetime.now(UTC)
    told = [Entry(id=new_id(at, os.urandom(10)), at=at, day=at.date(), body=Note(text="x" * 2000)) for _ in range(3)]
    append(the_person(), told)
    print(*[entry.id.replace("-", "") for entry in told], flush=True)
"""
BATCHES = 15


def acknowledged_until_killed(folder: Path) -> list[str]:
    settings = {"SUREFOOT_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "surefoot.web.settings"}
    with subprocess.Popen([sys.executable, "-c", WRITER], env=os.environ | settings, stdout=subprocess.PIPE) as writer:
        acknowledged = [writer.stdout.readline().decode().split() for _ in range(BATCHES)]
        writer.send_signal(signal.SIGKILL)
        # A batch may still be in the pipe; a line cut short was not acknowledged.
        rest = writer.stdout.read().decode().splitlines(keepends=True)
    acknowledged += [line.split() for line in rest if line.endswith("\n")]
    return [entry_id for batch in acknowledged for entry_id in batch]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_writer_loses_nothing_acknowledged(tmp_path: Path) -> None:
    acknowledged = acknowledged_until_killed(tmp_path) + acknowledged_until_killed(tmp_path)
    with sqlite3.connect(tmp_path / "surefoot.sqlite3") as database:
        kept = {row[0] for row in database.execute("SELECT id FROM records_entry")}
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
    assert len(acknowledged) >= 6 * BATCHES
    assert [entry_id for entry_id in acknowledged if entry_id not in kept] == []
    assert len(kept) % 3 == 0, "a batch is kept whole or not at all"
