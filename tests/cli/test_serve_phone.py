"""serve --phone as its own processes: real TLS checked against the authority, pairing, removal, Ctrl-C. All on this machine."""

import http.client
import json
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.cookies import SimpleCookie
from pathlib import Path

import pytest

from tests.cli.test_processes import SUREFOOT
from tests.ports import free_port

HOME = "127.0.0.2"  # stands for this computer's address in the home network
PATIENCE_S = 60
CODE = re.compile(r"pairing code: (\d{3}) (\d{3}) ")
TOKEN = "__Host-surefoot_phone"  # noqa: S105 - a cookie's name

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="a second address of this machine is there on Linux alone"
)


class Visitor:
    """A browser of a kind: keeps cookies, sends forms with their proof of origin."""

    def __init__(self, line: Callable[[], http.client.HTTPConnection], origin: str) -> None:
        self.line, self.origin, self.cookies = line, origin, SimpleCookie()

    def ask(self, method: str, path: str, body: str = "", **headers: str) -> tuple[int, str]:
        """Return the status and the body of an answer."""
        line = self.line()
        told = {"Host": self.origin.split("/")[2], "Accept": "text/html"} | headers
        told["Cookie"] = "; ".join(f"{each.key}={each.value}" for each in self.cookies.values())
        if method == "POST":
            told |= {"Origin": self.origin, "Content-Type": "application/x-www-form-urlencoded"}
        line.request(method, path, body, told)
        answer = line.getresponse()
        for each in answer.headers.get_all("Set-Cookie", []):
            self.cookies.load(each)
        page = answer.read().decode(errors="replace")
        line.close()
        return answer.status, page

    def send(self, page: str, action: str, **fields: str) -> int:
        """Fill the form on a page, and return the status of the answer."""
        _, shown = self.ask("GET", page)
        proof = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', shown)
        assert proof is not None, shown
        body = "&".join(f"{name}={value}" for name, value in {"csrfmiddlewaretoken": proof[1], **fields}.items())
        return self.ask("POST", action, body)[0]


class Running:
    """A Surefoot that was started for phones."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder, self.port, self.phone_port, self.trust_port = folder, *free_ports()
        command = [*SUREFOOT, "serve", "--no-browser", "--json", "--port", self.port, "--phone", *options]
        ports = ["--phone-port", self.phone_port, "--trust-port", self.trust_port]
        self.process = subprocess.Popen(
            [str(each) for each in [*command, *ports]],
            env=dict(os.environ, SUREFOOT_DATA=str(folder)),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.told = ""
        while "To close Surefoot" not in self.told:
            line = self.process.stderr.readline()
            assert line, self.told
            self.told += line
        self.code = "".join(CODE.search(self.told).groups())

    def stop(self) -> tuple[str, str]:
        """Press Ctrl-C; return what standard output held, and the last line for people."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        out, rest = self.process.communicate(timeout=PATIENCE_S)
        return out, rest.splitlines()[-1] if rest else ""

    def trusting(self) -> ssl.SSLContext:
        """A phone that trusts this computer's authority, and no other."""
        return ssl.create_default_context(cafile=self.folder / "phone" / "authority.crt")

    def by_phone(self) -> Visitor:
        """A phone in the home network."""
        trust = self.trusting()
        address = HOME, self.phone_port
        return Visitor(
            lambda: http.client.HTTPSConnection(*address, context=trust, timeout=PATIENCE_S),
            f"https://{HOME}:{self.phone_port}",
        )

    def on_computer(self) -> Visitor:
        """The browser of this computer."""
        return Visitor(
            lambda: http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S),
            f"http://127.0.0.1:{self.port}",
        )


def free_ports() -> list[int]:
    return [free_port(), free_port(), free_port()]


def listens(address: str, port: int) -> bool:
    with socket.socket() as line:
        return line.connect_ex((address, port)) == 0


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One that several tests visit; its first code goes to the first of them."""
    started = Running(tmp_path_factory.mktemp("running"), "--phone-address", HOME)
    yield started
    started.stop()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Running]:
    """One for a test that closes it."""
    started = Running(tmp_path, "--phone-address", HOME)
    yield started
    started.stop()


def test_phone_is_paired_over_trusted_https_and_removed_from_the_computer(running: Running) -> None:
    phone, computer = running.by_phone(), running.on_computer()
    assert phone.ask("GET", "/settings/save/") == (302, "")
    assert phone.ask("GET", "/healthz", Accept="*/*")[0] == 403
    assert phone.send("/phone/pair/", "/phone/pair/", code=f"{(int(running.code) + 1) % 10**6:06d}") == 403
    assert phone.send("/phone/pair/", "/phone/pair/", code=running.code) == 302
    assert (len(phone.cookies[TOKEN].value) > 40, phone.cookies[TOKEN]["secure"]) == (True, True)
    status, page = phone.ask("GET", "/start/")
    assert (status, "Begin: about 3 minutes" in page) == (200, True)
    assert running.by_phone().send("/phone/pair/", "/phone/pair/", code=running.code) == 403  # it pairs one phone only

    _, list_ = computer.ask("GET", "/phone/")
    device = re.search(r'name="device" value="(\d+)"', list_)[1]
    assert computer.send("/phone/", "/phone/remove/", device=device) == 302
    assert phone.ask("GET", "/start/")[0] == 302
    assert phone.ask("GET", "/healthz", Accept="*/*")[0] == 403
    assert computer.ask("GET", "/healthz") == (200, "ok")


def test_only_one_who_trusts_the_authority_gets_a_line(running: Running) -> None:
    with pytest.raises(ssl.SSLCertVerificationError):
        http.client.HTTPSConnection(
            HOME, running.phone_port, context=ssl.create_default_context(), timeout=20
        ).connect()
    line = http.client.HTTPSConnection(HOME, running.phone_port, context=running.trusting(), timeout=20)
    line.connect()
    assert line.sock.version() == "TLSv1.3"
    line.close()


def test_names_that_are_not_the_doors_are_refused(running: Running) -> None:
    phone = running.by_phone()
    for host in ("evil.example", f"127.0.0.1:{running.port}", "localhost"):
        assert (host, phone.ask("GET", "/phone/pair/", Host=host)[0]) == (host, 400)
    assert running.on_computer().ask("GET", "/healthz", Host=f"{HOME}:{running.phone_port}")[0] == 400


def test_door_of_trust_hands_out_the_authority_that_signed(running: Running) -> None:
    line = http.client.HTTPConnection(HOME, running.trust_port, timeout=20)
    line.request("GET", "/surefoot.crt")
    given = ssl.DER_cert_to_PEM_cert(line.getresponse().read())
    line.close()
    assert given == (running.folder / "phone" / "authority.crt").read_text()


def test_second_start_for_a_phone_says_what_to_do(running: Running) -> None:
    command = [*SUREFOOT, "serve", "--no-browser", "--port", str(running.port), "--phone", "--phone-address", HOME]
    environment = dict(os.environ, SUREFOOT_DATA=str(running.folder))
    told = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert (told.returncode, told.stdout, "Then start again with --phone." in told.stderr) == (2, "", True)


def test_killed_door_opens_again_and_then_ctrl_c_closes_every_door(own: Running) -> None:
    phone, computer = own.by_phone(), own.on_computer()
    [door] = children_of(own.process.pid, "surefoot.web.boot.phone_door")
    os.kill(door, signal.SIGKILL)
    assert computer.ask("GET", "/healthz") == (200, "ok")
    until = time.monotonic() + PATIENCE_S
    while children_of(own.process.pid, "surefoot.web.boot.phone_door") in ([], [door]) and time.monotonic() < until:
        time.sleep(0.1)
    while not listens(HOME, own.phone_port) and time.monotonic() < until:
        time.sleep(0.1)
    assert phone.ask("GET", "/phone/pair/")[0] == 200
    doors = [("127.0.0.1", own.port), (HOME, own.phone_port), (HOME, own.trust_port)]
    assert [listens(*door) for door in doors] == [True, True, True]
    assert [listens("127.0.0.1", port) for port in (own.phone_port, own.trust_port)] == [False, False]
    out, last = own.stop()
    assert [listens(*door) for door in doors] == [False, False, False]
    assert (own.process.returncode, last) == (0, "Surefoot is closed. Everything is saved.")
    told = json.loads(out)
    assert len(told.pop("fingerprint").split()) == 32
    assert told == {
        "host": "127.0.0.1",
        "port": own.port,
        "phone": f"https://{HOME}:{own.phone_port}/",
        "trust": f"http://{HOME}:{own.trust_port}/",
    }
    assert (own.code in out, f"{own.code[:3]} {own.code[3:]}" in out) == (False, False)


def children_of(parent: int, module: str) -> list[int]:
    """Return the processes that this one started to run the module."""
    found = []
    for each in Path("/proc").glob("[0-9]*"):
        try:
            command, status = (each / "cmdline").read_text(), (each / "stat").read_text()
        except OSError:
            continue
        if module in command.split("\0") and int(status.rsplit(")", 1)[1].split()[1]) == parent:
            found.append(int(each.name))
    return found


def test_behind_a_proxy_a_phone_is_paired_all_the_same(tmp_path: Path) -> None:
    running = Running(tmp_path, "--phone-url", "https://laptop.example.ts.net")
    try:
        phone = Visitor(
            lambda: http.client.HTTPConnection("127.0.0.1", running.phone_port, timeout=PATIENCE_S),
            "https://laptop.example.ts.net",
        )
        assert phone.ask("GET", "/phone/pair/", Host=f"127.0.0.1:{running.phone_port}")[0] == 400
        assert phone.ask("GET", "/")[0] == 302
        assert phone.send("/phone/pair/", "/phone/pair/", code=running.code) == 302
        assert (phone.ask("GET", "/start/")[0], phone.cookies[TOKEN]["secure"]) == (200, True)
        assert (tmp_path / "phone").exists() is False
        assert listens("127.0.0.1", running.trust_port) is False
    finally:
        out, _ = running.stop()
    told = {"host": "127.0.0.1", "port": running.port, "phone": "https://laptop.example.ts.net/"}
    assert json.loads(out) == told


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--phone-address", "192.168.1.20"], "go with --phone"),
        (["--phone-url", "https://a.example"], "go with --phone"),
        (["--phone", "--phone-address", "192.168.1.20", "--phone-url", "https://a.example"], "do not go together"),
        (["--phone", "--phone-address", "8.8.8.8"], "not an address of a home network"),
        (["--phone", "--phone-url", "http://a.example"], "not an address a phone could use"),
        (["--phone", "--host", "0.0.0.0"], "does not open itself to other machines"),  # noqa: S104 - refused
    ],
)
def test_options_that_cannot_be_met_are_refused_in_words(run, options: list[str], words: str) -> None:
    ran = run("serve", "--no-browser", *options)
    assert (ran.code, ran.out, words in ran.err) == (2, "", True)


def test_demo_can_be_opened_to_a_phone_too(tmp_path: Path) -> None:
    port, phone_port, trust_port = free_ports()
    command = [*SUREFOOT, "demo", "--no-browser", "--json", "--port", port, "--phone", "--phone-address", HOME]
    command += ["--phone-port", phone_port, "--trust-port", trust_port]
    environment = dict(os.environ, TMPDIR=str(tmp_path))
    with subprocess.Popen(
        [str(each) for each in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as running:
        told = next((line for line in running.stderr if "pairing code" in line), "")
        running.send_signal(signal.SIGINT)
        out, rest = running.communicate(timeout=PATIENCE_S)
    assert (running.returncode, json.loads(out)["phone"]) == (0, f"https://{HOME}:{phone_port}/")
    assert CODE.search(told) is not None
    assert rest.splitlines()[-1] == "Surefoot is closed. The made-up diary is thrown away."
    assert list(tmp_path.glob("surefoot-demo-*")) == []
