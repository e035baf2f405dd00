"""A browser on the person's own machine."""

import pytest
from django.test import Client


@pytest.fixture
def client() -> Client:
    return Client(HTTP_HOST="127.0.0.1:8765", raise_request_exception=False)
