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
from surefoot.web.boot.doors import Doors
from surefoot.web.boot.neighbour import is_loopback, is_taken, who_answers
from surefoot.web.boot.phone_wish import PhoneWish
from surefoot.web.boot.phone_words import first_code, phone_words
from surefoot.web.data_folder import data_folder, fingerprint, prepare
from surefoot.web.phone.door import PhoneDoor

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
    host: str,
    port: int,
    *,
    open_browser: bool,
    phone: PhoneWish | None = None,
    first: Callable[[PhoneDoor | None], object] | None = None,
    last_words: str = SAVED,
) -> int:
    """Do what serve() does; raise CannotStart, with what to do about it, where serve() writes it and returns 2.

    With a `phone`, paired phones are served beside this computer. `first` is called once, with the database open and the
    phones' door known, before the first page can be asked for; `last_words` say what becomes of the diary at the end.
    """
    mark = _prepared(host, port)
    match who_answers(host, port, fingerprint=mark):
        case "ourselves" if phone is None:
            _announce(host, port, words="Surefoot is already running", open_browser=open_browser)
            return STOPPED
        case "ourselves":
            raise refusal.already_running(_address(host, port))
        case "stranger":
            raise refusal.port_taken(host, port)
    door = _opened_to(phone, beside=port) if phone else None
    open_database()
    if first is not None:
        first(door)
    _serve_until_stopped(host, port, mark, door, open_browser=open_browser)
    sys.stdout.write(f"\nSurefoot is closed. {last_words}\n")
    return STOPPED


def _serve_until_stopped(host: str, port: int, mark: str, door: PhoneDoor | None, *, open_browser: bool) -> None:
    doors = Doors(_modules(door))
    code = first_code() if door else None

    def announce() -> None:
        if not _waited(lambda: who_answers(host, port, fingerprint=mark) == "ourselves"):
            return
        _announce(host, port, words="Surefoot is ready", open_browser=open_browser, page="phone/" if door else "")
        # Only now: what the app's own process is made of must not hold these lines open.
        doors.open()
        if door is not None and code is not None and _waited(lambda: _answers(door)):
            sys.stdout.write(phone_words(door, code, page=f"{_address(host, port)}phone/", drawn=sys.stdout.isatty()))
            sys.stdout.flush()

    threading.Thread(target=announce, daemon=True).start()
    try:
        _run(host, port)
    finally:
        doors.close()


def _opened_to(phone: PhoneWish, *, beside: int) -> PhoneDoor:
    # Certificates take a tenth of a second to load: whoever asks for no phone does not wait for them.
    from surefoot.web.boot.phone import phone_door  # noqa: PLC0415

    door = phone_door(phone, data_folder(), beside=beside)
    door.tell()
    return door


def _modules(door: PhoneDoor | None) -> list[str]:
    if door is None:
        return []
    return ["surefoot.web.boot.phone_door", *(["surefoot.web.phone.trust"] if door.trust_url else [])]


def _answers(door: PhoneDoor) -> bool:
    ports = [door.port, *([door.trust_port] if door.trust_url else [])]
    return all(is_taken(door.listens_on, port) for port in ports)


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


def _waited(ready: Callable[[], bool]) -> bool:
    give_up = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < give_up:
        if ready():
            return True
        time.sleep(LOOK_AGAIN_S)
    sys.stderr.write("Surefoot is slow to start. Wait a little, then open the address by hand.\n")
    return False


def _announce(host: str, port: int, *, words: str, open_browser: bool, page: str = "") -> None:
    address = _address(host, port)
    sys.stdout.write(f"{words}: {address}\n")
    sys.stdout.flush()
    if open_browser:
        webbrowser.open(f"{address}{page}")


def _address(host: str, port: int) -> str:
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/"
