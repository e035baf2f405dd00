"""Which address and which name this computer has on the home network."""

import ipaddress
import re
import socket
from collections.abc import Iterable

import ifaddr

from surefoot.web.phone.home import HOME_DOMAIN, is_home_address

# Networks inside the computer, or tunnels out of the house: no phone in the living room is there.
NOT_AT_HOME = re.compile(
    r"docker|br-|veth|virbr|vmnet|vbox|virtualbox|vmware|vethernet|hyper-v|utun|tun|tap|wg|ppp|tailscale|zt"
)
# A documentation address (RFC 5737). Nothing is ever sent to it: asking for the way there is enough.
FAR_AWAY = ("192.0.2.1", 9)
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")


def home_address() -> str | None:
    """Return this computer's address on the home network, or None: the one that leads out, else the first there is."""
    return chosen(_addresses(), way_out=_way_out())


def chosen(found: Iterable[tuple[str, str]], *, way_out: str | None) -> str | None:
    """Return the address to use of those found, each with the name of its network card, or None."""
    at_home = [
        address
        for card, address in found
        if is_home_address(address)
        and not ipaddress.IPv4Address(address).is_loopback
        and not NOT_AT_HOME.match(card.lower())
    ]
    return way_out if way_out in at_home else next(iter(at_home), None)


def home_name() -> str:
    """Return the name other devices may find this computer by, such as "laptop.local"; "" where it has none."""
    return local_name(socket.gethostname())


def local_name(hostname: str) -> str:
    """Return the .local name for a host name; "" for one that cannot have any, such as localhost."""
    label = hostname.split(".", maxsplit=1)[0].lower()
    return f"{label}.{HOME_DOMAIN}" if _LABEL.fullmatch(label) and label != "localhost" else ""


def _addresses() -> Iterable[tuple[str, str]]:
    for card in ifaddr.get_adapters():
        yield from ((card.nice_name, str(each.ip)) for each in card.ips if each.is_IPv4)


def _way_out() -> str | None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(FAR_AWAY)
        except OSError:
            return None
        return str(asking.getsockname()[0])
