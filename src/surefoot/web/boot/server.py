"""Start the server, say where it is, open the browser, stop cleanly."""

import sys
import threading
import time
import webbrowser
from collections.abc import Callable

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from surefoot.web.boot import refusal
from surefoot.web.boot.database import open_database
from surefoot.web.boot.neighbour import is_loopback, who_answers
from surefoot.web.data_folder import data_folder, fingerprint, prepare

STOPPED = 0
REFUSED = 2
# One person, a few tabs.
THREADS = 4
LOWEST_PORT, HIGHEST_PORT = 1024, 65535
READY_WITHIN_S = 30.0
LOOK_AGAIN_S = 0.05
SAVED = "Everything is saved."


def serve(host: str = "127.0.0.1", port: int = 8765, *, open_browser: bool = True) -> int:
    """Run Surefoot until it is stopped, and return the exit code: 0 when stopped, 2 when it could not start.

    Only loopback hosts are served. A Surefoot already running here on the same data is opened, not started twice.
    """
    try:
        return start(host, port, open_browser=open_browser)
    except refusal.CannotStart as reason:
        sys.stderr.write(f"{reason}\n")
        return REFUSED


def start(
    host: str, port: int, *, open_browser: bool, first: Callable[[], object] | None = None, last_words: str = SAVED
) -> int:
    """Do what serve() does; raise CannotStart, with what to do about it, where serve() writes it and returns 2.

    `first` is called once, with the database open, before the first page can be asked for; `last_words` say what becomes
    of the diary once Surefoot is closed.
    """
    mark = _prepared(host, port)
    match who_answers(host, port, fingerprint=mark):
        case "ourselves":
            _announce(host, port, words="Surefoot is already running", open_browser=open_browser)
            return STOPPED
        case "stranger":
            raise refusal.port_taken(host, port)
    open_database()
    if first is not None:
        first()
    threading.Thread(
        target=_announce_when_ready, args=(host, port, mark), kwargs={"open_browser": open_browser}, daemon=True
    ).start()
    _run(host, port)
    sys.stdout.write(f"\nSurefoot is closed. {last_words}\n")
    return STOPPED


def _prepared(host: str, port: int) -> str:
    if not is_loopback(host):
        raise refusal.other_machines(host)
    if not LOWEST_PORT <= port <= HIGHEST_PORT:
        raise refusal.bad_port(port)
    folder = data_folder()
    try:
        prepare(folder)
        return fingerprint(folder)
    except OSError as error:
        raise refusal.folder_refuses(folder, error) from error


def _run(host: str, port: int) -> None:
    server = Granian(
        "surefoot.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
    )
    server.serve()


def _announce_when_ready(host: str, port: int, mark: str, *, open_browser: bool) -> None:
    give_up = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < give_up:
        if who_answers(host, port, fingerprint=mark) == "ourselves":
            _announce(host, port, words="Surefoot is ready", open_browser=open_browser)
            return
        time.sleep(LOOK_AGAIN_S)
    sys.stderr.write("Surefoot is slow to start. Wait a little, then open the address by hand.\n")


def _announce(host: str, port: int, *, words: str, open_browser: bool) -> None:
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{port}/"
    sys.stdout.write(f"{words}: {address}\n")
    sys.stdout.flush()
    if open_browser:
        webbrowser.open(address)
