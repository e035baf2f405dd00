"""A browser without a script, on this machine."""

import pytest
from django.test import Client


@pytest.fixture
def client() -> Client:
    return Client(HTTP_HOST="127.0.0.1:8765")
