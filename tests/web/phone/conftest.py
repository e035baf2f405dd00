"""The phones' door without a network: its settings, a phone at home, and a code to pair it with."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from surefoot.records.pairing import fresh_code
from surefoot.web import clock, phone_settings
from surefoot.web.phone.door import PhoneDoor

HOST = "192.168.1.20:8766"
ORIGIN = f"https://{HOST}"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1"
DOOR = PhoneDoor(
    listens_on="192.168.1.20",
    port=8766,
    url=f"{ORIGIN}/",
    other_url="https://laptop.local:8766/",
    trust_port=8767,
    trust_url="http://192.168.1.20:8767/",
    fingerprint="AB CD",
)
CHANGED = (
    "AT_PHONE_DOOR", "MIDDLEWARE", "SESSION_COOKIE_SECURE", "SESSION_COOKIE_NAME", "CSRF_COOKIE_SECURE", "CSRF_COOKIE_NAME",
)  # fmt: skip

type Phone = Callable[..., Client]


class ByHttps(Client):
    """A client that speaks https."""

    def generic(self, *told: Any, **more: Any) -> Any:
        return super().generic(*told, **(more | {"secure": True}))


@pytest.fixture
def at_phone_door(settings: pytest.FixtureRequest) -> None:
    """Answer as the phones' door does."""
    for name in CHANGED:
        setattr(settings, name, getattr(phone_settings, name))
    settings.PHONE_DOOR, settings.ALLOWED_HOSTS = DOOR, list(DOOR.hosts)


@pytest.fixture
def phone(at_phone_door: None) -> Phone:
    """A device in the home network; what is asked for goes to its client."""

    def made(**asked: object) -> Client:
        told = {"HTTP_HOST": HOST, "REMOTE_ADDR": "192.168.1.33", "HTTP_USER_AGENT": IPHONE}
        return ByHttps(**(told | {"raise_request_exception": False} | asked))

    return made


@pytest.fixture
def paired(phone: Phone) -> Client:
    """A phone that was paired."""
    client = phone()
    assert client.post("/phone/pair/", {"code": fresh_code(now=clock.now()).code}).status_code == 302
    return client
