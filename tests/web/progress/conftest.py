"""A browser without a script on this machine, and lives of weeks."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client

from surefoot.domain.entries import CheckIn, FootCheck, Measurement, Numbness, Walk
from surefoot.domain.quantities import Side
from surefoot.web.clock import CLOCK_FILE_VARIABLE
from tests.web.today.people import DAY, Life, profile

WEEKS = 8
FIRST = DAY - timedelta(weeks=WEEKS)
LEFT_BEFORE, LEFT_AFTER = (9.0, 8.0, 10.0, 9.5), (16.0, 17.0, 15.5, 16.5)


@pytest.fixture
def client() -> Client:
    return Client(HTTP_HOST="127.0.0.1:8765")


@pytest.fixture
def life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: None) -> Life:
    """Someone of 72 who answered the first questions eight weeks ago."""
    monkeypatch.setenv(CLOCK_FILE_VARIABLE, str(tmp_path / "clock"))
    life = Life(tmp_path / "clock")
    life.tell(profile(birth_year=1954), day=FIRST)
    return life


@pytest.fixture
def steadier(life: Life) -> Life:
    """Their left foot stands longer since half of the time; the right one does not, pain wobbles, one toe is no longer numb."""
    life.trained(FIRST, session="first")
    for gone in range(0, WEEKS * 7, 2):
        on = FIRST + timedelta(days=gone)
        left = (LEFT_BEFORE if gone < WEEKS * 7 / 2 else LEFT_AFTER)[gone // 2 % 4]
        life.tell(
            CheckIn(pain=3 + gone // 2 % 2, foot_check=FootCheck(), red_flags=(), dizzy=False, fall_or_near_fall=False),
            Measurement(measure="single-leg-stance", side=Side.LEFT, value=left, unit="s"),
            Measurement(measure="single-leg-stance", side=Side.RIGHT, value=12.0 + gone // 2 % 3, unit="s"),
            Walk(minutes=10 + gone // 14, comfortable=True),
            day=on,
            hour=10,
        )
    life.tell(Numbness(zones={"left": ("big-toe", "small-toes"), "right": ()}), day=FIRST, hour=12)
    life.tell(Numbness(zones={"left": ("big-toe",), "right": ()}), day=DAY - timedelta(days=3), hour=12)
    return life
