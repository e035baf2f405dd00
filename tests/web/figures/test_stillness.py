"""What has no button to stop it stands still: in lists, in Settings. (Today has its own test.)"""

import pytest
from django.test import Client

from tests.web.figures.stills import pictures, restless
from tests.web.start.answering import browser, settle


@pytest.fixture
def settled(transactional_db: None) -> Client:
    """A browser of someone who answered the first questions."""
    settled = browser()
    settle(settled)
    return settled


@pytest.mark.parametrize("path", ["/learn/exercises/", "/settings/"])
def test_pictures_stand_still(settled: Client, path: str) -> None:
    page = settled.get(path).content.decode()
    assert pictures(page) != []
    assert restless(page) == []
