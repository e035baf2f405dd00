"""Ports for tests: a server may listen where nobody else is sent."""

import socket
import sys

import pytest

from tests.ports import free_port

MANY = 50


@pytest.mark.parametrize("address", ["127.0.0.1", pytest.param("127.0.0.2", marks=pytest.mark.skipif(
    sys.platform != "linux", reason="a second address of this machine is there on Linux alone"
))])  # fmt: skip
def test_server_may_listen_there_again_and_again(address: str) -> None:
    port = free_port()
    for _ in range(2):
        with socket.create_server((address, port)), socket.create_connection((address, port)):
            pass


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a port is free again at once")
def test_nobody_who_asks_for_any_port_is_given_one_of_ours() -> None:
    ours = {free_port() for _ in range(MANY)}
    others = [socket.create_server(("127.0.0.1", 0)) for _ in range(MANY)]
    theirs = {line.getsockname()[1] for line in others}
    for line in others:
        line.close()
    assert (len(ours), ours & theirs) == (MANY, set())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a port is free again at once")
def test_program_that_takes_no_used_address_cannot_listen_there() -> None:
    with socket.socket() as other, pytest.raises(OSError, match="in use"):
        other.bind(("127.0.0.1", free_port()))
