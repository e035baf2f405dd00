from collections.abc import Iterator

import pytest
from django.test import Client

from surefoot.web.figures import pictures


@pytest.fixture
def client() -> Client:
    return Client(HTTP_HOST="127.0.0.1")


@pytest.fixture
def fresh_gallery() -> Iterator[None]:
    """The gallery is built anew within the test, and again after it."""
    kept = (pictures.gallery, pictures.picture, pictures.tell_broken)
    for one in kept:
        one.cache_clear()
    yield
    for one in kept:
        one.cache_clear()
