"""Who answers on a port: nobody, this very Surefoot, or someone else."""

import http.client
import socket
from typing import Literal

from surefoot.web.data_folder import FINGERPRINT_HEADER

type Neighbour = Literal["nobody", "ourselves", "stranger"]

ANSWER_WITHIN_S = 3.0
OWN_NAMES = ("127.0.0.1", "localhost", "::1")


def is_loopback(host: str) -> bool:
    """Return whether the host is one of this machine's own names that the app answers to."""
    return host in OWN_NAMES


def who_answers(host: str, port: int, *, fingerprint: str) -> Neighbour:
    """Return who holds the port; "ourselves" is a Surefoot on the data folder with this fingerprint."""
    if not is_taken(host, port):
        return "nobody"
    return "ourselves" if _fingerprint_at(host, port) == fingerprint else "stranger"


def is_taken(host: str, port: int) -> bool:
    """Return whether anything listens there."""
    try:
        with socket.create_connection((host, port), timeout=ANSWER_WITHIN_S):
            return True
    except OSError:
        return False


def _fingerprint_at(host: str, port: int) -> str | None:
    line = http.client.HTTPConnection(host, port, timeout=ANSWER_WITHIN_S)
    try:
        line.request("GET", "/healthz")
        return line.getresponse().headers.get(FINGERPRINT_HEADER)
    except (OSError, http.client.HTTPException):
        return None
    finally:
        line.close()
