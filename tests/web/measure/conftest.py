import pytest

from tests.web.start.answering import browser, settle


@pytest.fixture
def client():
    """A browser of someone who answered the first questions: steady, and with nothing against a standing test."""
    client = browser()
    settle(client)
    return client
