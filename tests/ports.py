"""Ports for servers that tests start: each is ours alone, also where several test processes run beside each other."""

import socket
import sys

EVERY_ADDRESS = ""  # a server of ours may listen on a second address of this machine
_HELD: list[socket.socket] = []


def free_port() -> int:
    """Return a port nobody uses; nobody else is given it until this process ends, also while its server is down."""
    place = socket.socket()
    if sys.platform == "linux":
        # A line that is bound but never listens: a server that reuses addresses may listen there, as ours do,
        # and the system gives the port to no other process and to no browser's way out.
        place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        _HELD.append(place)
    place.bind((EVERY_ADDRESS, 0))
    port = int(place.getsockname()[1])
    if sys.platform != "linux":
        place.close()
    return port
