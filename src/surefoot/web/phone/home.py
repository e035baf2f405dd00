"""What counts as home: the addresses that phones may come from, and that the computer's authority may sign."""

import ipaddress
from contextlib import suppress

# Addresses of home networks and of this computer itself, and names that end in .local.
HOME_NETWORKS = tuple(
    ipaddress.IPv4Network(each)
    for each in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "127.0.0.0/8")
)
HOME_DOMAIN = "local"


def is_home_address(address: str) -> bool:
    """Return whether this is an IPv4 address of a home network or of this computer itself."""
    with suppress(ValueError):
        told = ipaddress.IPv4Address(address)
        return any(told in network for network in HOME_NETWORKS)
    return False
