"""A disk that is full or read-only while the app runs: said by name on every page that writes, and nothing is lost."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client

from surefoot.domain.entries import Note
from surefoot.web import diary
from tests.cli.test_processes import SUREFOOT
from tests.ports import free_port
from tests.web.session.sessions import addressed, begun, everything, stamped, told_of_a_day
from tests.web.start.answering import CALM, settle

pytestmark = pytest.mark.django_db(transaction=True)
READ_ONLY = "The diary cannot be written: its file or folder is read-only."
FULL = "The disk is full. Free some space, then try again."
WALK = {"minutes": "12", "comfortable": "yes"}


@pytest.fixture
def client() -> Client:
    client = Client(HTTP_HOST="127.0.0.1:8765", raise_request_exception=False)
    settle(client)
    client.get("/check-in/feet/")
    return client


@contextmanager
def read_only() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = ON")
    try:
        yield
    finally:
        connection.close()


def words_of(page: bytes) -> str:
    return " ".join(re.sub("<[^>]+>", " ", page.decode()).split())


@pytest.mark.parametrize(
    ("url", "form"),
    [
        ("/today/walk/", WALK),
        ("/settings/pause/", {"reason": "travel"}),
        ("/check-in/feet/", {"nothing": "yes"}),
        ("/start/falls/?review", {"answer": "3"}),
        ("/settings/erase/last/", {"word": "erase"}),
    ],
)
def test_read_only_diary_is_named_on_every_page_that_writes(client: Client, url: str, form: dict[str, str]) -> None:
    before = diary.entries()
    with read_only():
        answer = client.post(url, {"entry_id": client.session["check_in"]["id"], **form})
        assert (answer.status_code in (503, 507), READ_ONLY in words_of(answer.content)) == (True, True)
    assert diary.entries() == before


@pytest.mark.parametrize("url", ["/", "/history/", "/settings/", "/learn/help/", "/settings/save/"])
def test_read_only_diary_can_still_be_read_and_saved(client: Client, url: str) -> None:
    with read_only():
        assert client.get(url).status_code == 200


def test_report_of_a_session_on_a_read_only_disk_waits_for_its_turn(client: Client) -> None:
    running = begun(client)
    send = {
        "path": "/outbox/",
        "data": addressed(running, stamped(*everything(running))),
        "content_type": "application/json",
    }
    with read_only():
        answer = client.post(**send)
        assert (answer.status_code, answer.json()) == (503, {"error": READ_ONLY})
    assert client.post(**send).json()["sessions"][running.id]["ended"] is True


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(disk)]
    if sys.platform != "linux" or os.geteuid() != 0 or subprocess.run(mount, check=False).returncode != 0:
        pytest.skip("a small disk of our own can only be made by root on Linux")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


class Browser:
    """Someone in front of the running app, without a script."""

    def __init__(self, port: int) -> None:
        self.at = f"http://127.0.0.1:{port}"
        self.jar = CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def go(self, path: str, **form: str | list[str]) -> tuple[int, str, bytes]:
        """Return the status, the address arrived at, and the page."""
        proof = next((cookie.value for cookie in self.jar if cookie.name == "surefoot_csrf"), "")
        data = urlencode({**form, "csrfmiddlewaretoken": proof}, doseq=True).encode() if form else None
        try:
            answer = self.opener.open(urllib.request.Request(self.at + path, data), timeout=30)  # noqa: S310 - loopback
        except urllib.error.HTTPError as refused:
            answer = refused
        with answer:
            return answer.status or 0, answer.url.removeprefix(self.at), answer.read()

    def deliver(self, messages: list[dict]) -> tuple[int, dict]:
        """Send what waits in an outbox, and return the status and the answer."""
        proof = next((cookie.value for cookie in self.jar if cookie.name == "surefoot_csrf"), "")
        head = {"Content-Type": "application/json", "X-CSRFToken": proof}
        request = urllib.request.Request(self.at + "/outbox/", json.dumps(messages).encode(), head)  # noqa: S310 - loopback
        try:
            answer = self.opener.open(request, timeout=30)
        except urllib.error.HTTPError as refused:
            answer = refused
        with answer:
            return answer.status or 0, json.loads(answer.read())

    def wait(self) -> None:
        """Wait until the app answers."""
        for _ in range(200):
            with suppress(OSError):
                self.go("/healthz")
                return
            time.sleep(0.1)

    def settle(self) -> None:
        """Answer the first questions."""
        _, url, _ = self.go("/start/birth-year/")
        while not url.startswith("/start/review/"):
            _, url, _ = self.go(url, **CALM[url.split("/")[2]])
        self.go(url, entry_id=self.entry_id(url))

    def entry_id(self, path: str) -> str:
        """Return the id the form of a page carries."""
        found = re.search(rb'name="entry_id" value="([^"]+)"', self.go(path)[2])
        assert found is not None
        return found[1].decode()


@contextmanager
def running(folder: Path, port: int) -> Iterator[Browser]:
    command = [*SUREFOOT, "--no-browser", "--port", str(port)]
    with subprocess.Popen(command, env=os.environ | {"SUREFOOT_DATA": str(folder)}, stderr=subprocess.DEVNULL) as app:
        try:
            browser = Browser(port)
            browser.wait()
            yield browser
        finally:
            app.send_signal(signal.SIGINT)


def test_full_disk_is_named_nothing_is_lost_and_room_helps_without_a_restart(small_disk: Path) -> None:
    port = free_port()
    with running(small_disk, port) as browser:
        browser.settle()
        walk, feet = browser.entry_id("/"), browser.entry_id("/check-in/feet/")
        (small_disk / "filling").write_bytes(b"")
        with suppress(OSError), (small_disk / "filling").open("wb", buffering=0) as filling:
            while filling.write(bytes(4096)):
                pass
        for path, form in (
            ("/today/walk/", {**WALK, "entry_id": walk}),
            ("/check-in/feet/", {"nothing": "yes", "entry_id": feet}),
            ("/settings/erase/last/", {"word": "erase"}),
        ):
            status, _, page = browser.go(path, **form)
            assert (status in (503, 507), FULL in words_of(page)) == (True, True), words_of(page)
        note = told_of_a_day(Note(text="a made-up note"))
        assert browser.deliver([note]) == (503, {"error": FULL})
        assert browser.go("/")[0] == 200
        full = subprocess.run([*SUREFOOT, "sample", "-o", str(small_disk / "x.jsonl")], capture_output=True, text=True)
        assert (full.returncode, "No space left on device" in full.stderr) == (2, True)
        (small_disk / "filling").unlink()
        assert browser.go("/today/walk/", **WALK, entry_id=walk)[0] == 200
        assert browser.deliver([note])[1]["kept"] == [note["id"]]
    with closing(sqlite3.connect(small_disk / "surefoot.sqlite3")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        kinds = [kind for (kind,) in database.execute("SELECT kind FROM records_entry ORDER BY arrival")]
    assert kinds == ["profile", "walk", "note"]


def test_start_on_a_full_disk_is_refused_and_names_it(small_disk: Path) -> None:
    with suppress(OSError):
        (small_disk / "filling").write_bytes(bytes(8_000_000))
    command = [*SUREFOOT, "--no-browser", "--port", str(free_port())]
    ran = subprocess.run(command, env=os.environ | {"SUREFOOT_DATA": str(small_disk)}, capture_output=True, text=True)
    assert ran.returncode == 2
    assert ran.stderr.startswith(f"surefoot: The disk is full, so Surefoot could not save anything in {small_disk}\n")


def test_start_on_a_read_only_disk_is_refused_and_names_it(small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    command = [*SUREFOOT, "--no-browser", "--port", str(free_port())]
    ran = subprocess.run(command, env=os.environ | {"SUREFOOT_DATA": str(small_disk)}, capture_output=True, text=True)
    assert ran.returncode == 2
    assert f"cannot write to its data folder: {small_disk}\nIt may be read-only" in ran.stderr


def test_output_that_cannot_be_printed_is_said_without_a_traceback() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no device that is always full here")
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run([*SUREFOOT, "sample", "--weeks", "1"], stdout=full, stderr=subprocess.PIPE, text=True)
    said = "surefoot: what was asked could not be printed: No space left on device\n"
    assert (ran.returncode, ran.stderr) == (2, said)
