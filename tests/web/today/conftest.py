"""A life to tell, with its own clock."""

from datetime import timedelta
from pathlib import Path

import pytest

from surefoot.web.clock import CLOCK_FILE_VARIABLE
from tests.web.today.people import DAY, Life, profile


@pytest.fixture
def life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: None) -> Life:
    """Return a made-up person who answered the first questions ten days ago; it is Wednesday morning."""
    monkeypatch.setenv(CLOCK_FILE_VARIABLE, str(tmp_path / "clock"))
    life = Life(tmp_path / "clock")
    life.tell(profile(), day=DAY - timedelta(days=10))
    return life
