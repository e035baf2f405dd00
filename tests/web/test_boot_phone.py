"""Starting with a phone: which address is taken, what is refused, and what the terminal says."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from surefoot.web.boot import doors as doors_module
from surefoot.web.boot import phone, refusal
from surefoot.web.boot.doors import Doors
from surefoot.web.boot.home_network import chosen, local_name
from surefoot.web.boot.phone import phone_door
from surefoot.web.boot.phone_wish import PhoneWish
from surefoot.web.boot.phone_words import phone_words
from surefoot.web.boot.refusal import CannotStart
from surefoot.web.phone.door import VARIABLE, PhoneDoor, told_door
from surefoot.web.phone.qr import typed_out
from tests.ports import free_port
from tests.web.phone.conftest import DOOR

COMPUTERS_PORT = 8765
HOME = "127.0.0.2"  # stands for the address in the home network: no packet leaves this machine
PATIENCE_S = 20


@pytest.fixture
def free_ports() -> list[int]:
    return [free_port(), free_port()]


@pytest.fixture
def wish(free_ports: list[int]) -> PhoneWish:
    return PhoneWish(address=HOME, port=free_ports[0], trust_port=free_ports[1])


def refused(wish: PhoneWish, folder: Path) -> str:
    with pytest.raises(CannotStart) as reason:
        phone_door(wish, folder, beside=COMPUTERS_PORT)
    return str(reason.value)


@pytest.mark.parametrize(
    ("found", "way_out", "address"),
    [
        ([("wlan0", "192.168.1.20")], "192.168.1.20", "192.168.1.20"),
        ([("eth0", "10.0.0.5"), ("wlan0", "192.168.1.20")], "192.168.1.20", "192.168.1.20"),
        ([("wlan0", "192.168.1.20")], None, "192.168.1.20"),
        ([("wlan0", "192.168.1.20"), ("wg0", "10.8.0.2")], "10.8.0.2", "192.168.1.20"),
        ([("docker0", "172.17.0.1"), ("wlp3s0", "192.168.1.20")], None, "192.168.1.20"),
        ([("vEthernet (WSL)", "172.22.0.1"), ("Wi-Fi", "192.168.1.20")], None, "192.168.1.20"),
        ([("docker0", "172.17.0.1")], None, None),
        ([("lo", "127.0.0.1"), ("eth0", "203.0.113.9")], "203.0.113.9", None),
        ([], None, None),
    ],
)
def test_address_at_home_is_taken_before_tunnels_and_inner_networks(
    found: list[tuple[str, str]], way_out: str | None, address: str | None
) -> None:
    assert chosen(found, way_out=way_out) == address


@pytest.mark.parametrize(
    ("hostname", "name"),
    [
        ("laptop", "laptop.local"),
        ("Marias-MacBook.local", "marias-macbook.local"),
        ("pc.home.example", "pc.local"),
        ("localhost", ""),
        ("my_pc", ""),
        ("-", ""),
        ("", ""),
        ("Küche", ""),
        ("a" * 64, ""),
    ],
)
def test_local_name_is_a_name_or_nothing(hostname: str, name: str) -> None:
    assert local_name(hostname) == name


def test_door_has_addresses_by_number_and_by_name(
    wish: PhoneWish, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(phone, "home_name", lambda: "laptop.local")
    door = phone_door(wish, tmp_path, beside=COMPUTERS_PORT)
    assert door.url == f"https://{HOME}:{wish.port}/"
    assert door.other_url == f"https://laptop.local:{wish.port}/"
    assert door.trust_url == f"http://{HOME}:{wish.trust_port}/"
    assert door.pair_url == f"https://{HOME}:{wish.port}/phone/pair/"
    assert (door.hosts, len(door.fingerprint)) == ((HOME, "laptop.local"), 32 * 3 - 1)


def test_certificate_is_kept_and_its_door_made_anew(wish: PhoneWish, tmp_path: Path) -> None:
    first = phone_door(wish, tmp_path, beside=COMPUTERS_PORT)
    key = (tmp_path / "phone" / "door.key").read_bytes()
    assert phone_door(wish, tmp_path, beside=COMPUTERS_PORT).fingerprint == first.fingerprint
    assert (tmp_path / "phone" / "door.key").read_bytes() != key


def test_computer_without_a_home_network_is_told_what_to_do(
    wish: PhoneWish, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(phone, "home_address", lambda: None)
    told = refused(PhoneWish(port=wish.port, trust_port=wish.trust_port), tmp_path)
    assert (told, "Wi-Fi" in told) == (str(refusal.no_home_network()), True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("address", ["0.0.0.0", "8.8.8.8", "203.0.113.9", "fd00::2", "laptop.local", "::"])  # noqa: S104
def test_address_that_is_not_of_a_home_network_is_refused(tmp_path: Path, address: str) -> None:
    assert refused(PhoneWish(address=address), tmp_path) == str(refusal.not_a_home_address(address))


def test_address_of_another_computer_is_refused(tmp_path: Path, wish: PhoneWish) -> None:
    other = PhoneWish(address="192.168.255.254", port=wish.port, trust_port=wish.trust_port)
    assert refused(other, tmp_path) == str(refusal.not_our_address("192.168.255.254"))


@pytest.mark.parametrize("option", ["--phone-port", "--trust-port"])
def test_port_of_another_program_is_named_with_its_option(wish: PhoneWish, tmp_path: Path, option: str) -> None:
    port = wish.port if option == "--phone-port" else wish.trust_port
    with socket.create_server((HOME, port)):
        assert refused(wish, tmp_path) == str(refusal.port_taken(HOME, port, option=option))


@pytest.mark.parametrize(("port", "trust_port"), [(8800, 8800), (COMPUTERS_PORT, 8801), (8800, COMPUTERS_PORT)])
def test_port_chosen_twice_is_refused(tmp_path: Path, port: int, trust_port: int) -> None:
    assert "was chosen twice" in refused(PhoneWish(address=HOME, port=port, trust_port=trust_port), tmp_path)


@pytest.mark.parametrize("port", [0, 1023, 65536])
def test_port_out_of_range_is_refused(tmp_path: Path, port: int) -> None:
    assert refused(PhoneWish(address=HOME, port=port), tmp_path) == str(refusal.bad_port(port))


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://laptop.example.ts.net", "https://laptop.example.ts.net/"),
        ("https://laptop.example.ts.net/", "https://laptop.example.ts.net/"),
        ("https://Home.example:8443", "https://home.example:8443/"),
    ],
)
def test_behind_a_proxy_the_door_is_on_this_computer_and_makes_no_certificate(
    wish: PhoneWish, tmp_path: Path, url: str, address: str
) -> None:
    door = phone_door(PhoneWish(url=url, port=wish.port), tmp_path, beside=COMPUTERS_PORT)
    assert door == PhoneDoor(listens_on="127.0.0.1", port=wish.port, url=address)
    assert (door.hosts, list(tmp_path.iterdir())) == ((address.split("/")[2].split(":", maxsplit=1)[0],), [])


@pytest.mark.parametrize(
    "url",
    [
        "http://laptop.example",
        "laptop.example",
        "https://",
        "https://a/path",
        "https://a?b",
        "https://a:x",
        "https://me@a",
        "https://a#b",
    ],
)
def test_address_a_proxy_cannot_have_is_refused(tmp_path: Path, url: str) -> None:
    assert refused(PhoneWish(url=url), tmp_path) == str(refusal.not_a_public_url(url))


def test_door_is_told_to_the_processes_it_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "")
    assert told_door() is None
    DOOR.tell()
    assert (told_door(), json.loads(os.environ[VARIABLE])["port"]) == (DOOR, 8766)


UNTIL = datetime.fromisoformat("2026-11-24T15:42:00+01:00")


@dataclass(frozen=True)
class Made:
    """A pairing code of a test."""

    code: str = "012345"
    until: datetime = UNTIL


def test_terminal_says_all_on_one_screen() -> None:
    told = phone_words(DOOR, Made(), page="http://127.0.0.1:8765/phone/", drawn=True)
    lines = told.splitlines()
    for part in (
        DOOR.trust_url,
        DOOR.url,
        "012 345",
        "15:42",
        "http://127.0.0.1:8765/phone/",
        typed_out(DOOR.trust_url),
    ):
        assert (part, part in told) == (part, True)
    assert len(lines) <= 23  # and the line that says where it runs: 24 in all
    assert max(len(line.replace("\x1b[97;40m", "").replace("\x1b[0m", "")) for line in lines) <= 80


def test_output_that_is_no_terminal_gets_no_drawing() -> None:
    told = phone_words(DOOR, Made(), page="http://127.0.0.1:8765/phone/", drawn=False)
    assert ("\x1b" in told, "█" in told, DOOR.trust_url in told) == (False, False, True)


def test_behind_a_proxy_the_terminal_asks_for_no_trust() -> None:
    door = PhoneDoor(listens_on="127.0.0.1", port=8766, url="https://laptop.example.ts.net/")
    told = phone_words(door, Made(), page="http://127.0.0.1:8765/phone/", drawn=False)
    assert ("Trust" in told, "https://laptop.example.ts.net/phone/pair/" in told) == (False, True)


STAND_IN = """
import os, pathlib, sys
with pathlib.Path(os.environ["OPENED"]).open("a") as told:
    told.write(f"{os.getpid()}\\n")
os.read(0, 1)
"""


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A door that only notes that it was opened."""
    (tmp_path / "stand_in_door.py").write_text(STAND_IN)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("OPENED", str(tmp_path / "opened"))
    monkeypatch.setattr(doors_module, "OPEN_AGAIN_AFTER_S", 0.1)
    return tmp_path / "opened"


@pytest.fixture
def doors(stand_in: Path) -> Iterator[Doors]:
    made = Doors(["stand_in_door"])
    yield made
    made.close()


def opened(told: Path, times: int) -> list[int]:
    """Wait until the door was opened this often; return the processes, in order."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        if told.exists() and len(told.read_text().split()) >= times:
            break
        time.sleep(0.05)
    return [int(each) for each in told.read_text().split()]


def runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(os.name == "nt", reason="processes are asked for in another way there")
def test_door_that_falls_shut_is_opened_again(doors: Doors, stand_in: Path) -> None:
    doors.open()
    [first] = opened(stand_in, 1)
    os.kill(first, 9)
    [_, second] = opened(stand_in, 2)
    assert (runs(first), runs(second)) == (False, True)
    doors.close()
    assert (runs(second), len(stand_in.read_text().split())) == (False, 2)


def test_doors_closed_before_they_open_stay_closed(doors: Doors, stand_in: Path) -> None:
    doors.close()
    doors.open()
    assert stand_in.exists() is False


@pytest.mark.skipif(os.name == "nt", reason="processes are asked for in another way there")
def test_door_does_not_outlive_an_app_that_was_killed(stand_in: Path) -> None:
    app = "from surefoot.web.boot.doors import Doors; import time; Doors(['stand_in_door']).open(); time.sleep(60)"
    running = subprocess.Popen([sys.executable, "-c", app])
    [door] = opened(stand_in, 1)
    running.kill()
    running.wait()
    until = time.monotonic() + PATIENCE_S
    while runs(door) and time.monotonic() < until:
        time.sleep(0.05)
    assert runs(door) is False


def test_start_without_a_phone_waits_for_no_certificates_and_no_codes() -> None:
    heavy = "[name for name in ('cryptography', 'segno', 'ifaddr') if name in sys.modules]"
    app = f"import sys; import surefoot.cli.serve, surefoot.web.wsgi, surefoot.web.urls; print({heavy})"
    assert subprocess.run([sys.executable, "-c", app], capture_output=True, text=True, check=True).stdout == "[]\n"
