"""The real app in a process of its own: its data in a passing folder, its clock in a file that tests move."""

import http.client
import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

from surefoot.domain.diary import Entry
from surefoot.exchange.diary_jsonl import read_diary
from tests.ports import free_port

FIRST_DAY = datetime.fromisoformat("2026-03-02T08:00:00+00:00")  # a Monday
STARTS_WITHIN_S = 60
SERVE = (
    "from surefoot.cli.main import main; raise SystemExit(main(['serve', '--port', '{port}', '--no-browser', *{more}]))"
)


class SurefootApp:
    """One running Surefoot, with a diary of its own."""

    def __init__(self, folder: Path, *more: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.source: Path | None = None  # where another version of Surefoot lies, to run that
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.now = FIRST_DAY
        self._more = more
        self._clock = folder / "clock.txt"
        self._log = folder / "server.log"
        self._process: subprocess.Popen[bytes] | None = None

    def set_clock(self, now: datetime) -> None:
        """Make it this time for the app."""
        self.now = now
        made = self._clock.with_suffix(".new")
        made.write_text(now.isoformat(), encoding="utf-8")
        made.replace(self._clock)  # never half written

    def sleep(self, days: int = 1) -> None:
        """Go on to eight o'clock of another morning."""
        self.set_clock((self.now + timedelta(days=days)).replace(hour=8, minute=0))

    def later(self, minutes: int) -> None:
        """Let some minutes of the same day pass."""
        self.set_clock(self.now + timedelta(minutes=minutes))

    def start(self) -> None:
        """Start the server and wait until it answers."""
        self.set_clock(self.now)
        environment = os.environ | {
            "SUREFOOT_DATA": str(self.folder / "data"),
            "SUREFOOT_CLOCK_FILE": str(self._clock),
            "TZ": "UTC",
        }
        if self.source:
            environment["PYTHONPATH"] = str(self.source)
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-c", SERVE.format(port=self.port, more=self._more)],
                env=environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._wait()

    def _wait(self) -> None:
        until = time.monotonic() + STARTS_WITHIN_S
        while time.monotonic() < until:
            if self._process is None or self._process.poll() is not None:
                break
            try:
                self._get("/healthz")
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise AssertionError(f"the app did not start:\n{self.log}")

    def kill(self) -> None:
        """End the server and all its workers at once, as a power cut would."""
        self._signal(signal.SIGKILL)

    def stop(self) -> None:
        """End the server as a person would."""
        self._signal(signal.SIGTERM)

    def hang(self) -> None:
        """Take connections, and answer none of them."""
        self._send(signal.SIGSTOP)

    def go_on(self) -> None:
        """Answer again."""
        self._send(signal.SIGCONT)

    def _send(self, number: int) -> None:
        assert self._process is not None
        os.killpg(self._process.pid, number)

    def _signal(self, number: int) -> None:
        if self._process is None or self._process.poll() is not None:
            return
        os.killpg(self._process.pid, number)
        self._process.wait(20)

    @property
    def log(self) -> str:
        """What the server wrote."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def _get(self, path: str) -> bytes:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            body = answer.read()
        finally:
            connection.close()
        assert answer.status == http.HTTPStatus.OK, f"{path} answered {answer.status}:\n{self.log}"
        return body

    def diary(self) -> tuple[Entry, ...]:
        """Return the diary as the person would save it."""
        archive = zipfile.ZipFile(io.BytesIO(self._get("/settings/save/")))
        return read_diary(archive.read("diary.jsonl").decode().splitlines())
