"""Before the start with a phone: choose its door, see that it can be opened, and have a certificate for it."""

import errno
import socket
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from surefoot.web.boot import refusal
from surefoot.web.boot.home_network import home_address, home_name
from surefoot.web.boot.phone_wish import PhoneWish
from surefoot.web.phone.authority import FOLDER_NAME, kept_authority, write_door_certificate
from surefoot.web.phone.door import PhoneDoor
from surefoot.web.phone.home import is_home_address

LOWEST_PORT, HIGHEST_PORT = 1024, 65535
THIS_COMPUTER = "127.0.0.1"


def phone_door(wish: PhoneWish, folder: Path, *, beside: int) -> PhoneDoor:
    """Return the door that was asked for, with its certificate in the data folder; `beside` is the computer's own port.

    Raises CannotStart, with what to do about it, when the door cannot be opened.
    """
    door = _behind_a_proxy(wish) if wish.url else _at_home(wish)
    _check_ports(door, beside)
    return door if wish.url else _with_certificate(door, folder)


def _behind_a_proxy(wish: PhoneWish) -> PhoneDoor:
    try:
        told = urlsplit(wish.url)
        usable = told.scheme == "https" and told.hostname and told.path in {"", "/"} and not told.query
        address = f"https://{told.hostname}{f':{told.port}' if told.port else ''}/"
    except ValueError:
        usable = False
    if not usable or told.username is not None or told.fragment:
        raise refusal.not_a_public_url(wish.url)
    return PhoneDoor(listens_on=THIS_COMPUTER, port=wish.port, url=address)


def _at_home(wish: PhoneWish) -> PhoneDoor:
    address, name = wish.address or home_address(), home_name()
    if address is None:
        raise refusal.no_home_network()
    if not is_home_address(address):
        raise refusal.not_a_home_address(address)
    return PhoneDoor(
        listens_on=address,
        port=wish.port,
        url=f"https://{address}:{wish.port}/",
        other_url=f"https://{name}:{wish.port}/" if name else "",
        trust_port=wish.trust_port,
        trust_url=f"http://{address}:{wish.trust_port}/",
    )


def _check_ports(door: PhoneDoor, beside: int) -> None:
    ports = {"--phone-port": door.port, **({"--trust-port": door.trust_port} if door.trust_url else {})}
    for port in ports.values():
        if not LOWEST_PORT <= port <= HIGHEST_PORT:
            raise refusal.bad_port(port)
        if [beside, *ports.values()].count(port) > 1:
            raise refusal.same_ports(port)
    for option, port in ports.items():
        _check_free(door.listens_on, port, option)


def _check_free(address: str, port: int, option: str) -> None:
    try:
        socket.create_server((address, port)).close()
    except OSError as problem:
        if problem.errno == errno.EADDRNOTAVAIL:
            raise refusal.not_our_address(address) from problem
        raise refusal.port_taken(address, port, option=option) from problem


def _with_certificate(door: PhoneDoor, folder: Path) -> PhoneDoor:
    # The world's own time: a phone compares it with its clock, whatever day a demo or a test believes it is.
    now = datetime.now(UTC).replace(microsecond=0)
    name = door.hosts[1] if door.other_url else ""
    kept = folder / FOLDER_NAME
    try:
        authority = kept_authority(kept, owner=name.split(".")[0] or door.listens_on, now=now)
        write_door_certificate(kept, authority, address=door.listens_on, name=name, now=now)
    except OSError as problem:
        raise refusal.folder_refuses(folder, problem) from problem
    return replace(door, fingerprint=authority.fingerprint)
