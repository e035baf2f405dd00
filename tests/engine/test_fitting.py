"""The load a day may hold, at its boundaries."""

from dataclasses import replace

import pytest

from surefoot.engine.fitting import load_limit_s
from tests.engine.test_resting import a_day, session


@pytest.mark.parametrize(("work_s", "limit"), [(0, 720), (600, 720), (654, 720), (700, 770), (1000, 1100)])
def test_load_limit_is_110_percent_of_the_hardest_day(work_s: int, limit: int) -> None:
    assert round(load_limit_s(a_day(sessions=(session(3, work_s=work_s), session(2, work_s=100))))) == limit


@pytest.mark.parametrize(("days", "limit"), [(27, 1100), (28, 1100), (29, 720)])
def test_load_limit_looks_back_over_28_days(days: int, limit: int) -> None:
    assert round(load_limit_s(a_day(sessions=(session(days, work_s=1000),)))) == limit


def test_load_limit_adds_the_sessions_of_one_day() -> None:
    twice = (session(3, work_s=500), replace(session(3, work_s=500), id="again"))
    assert round(load_limit_s(a_day(sessions=twice))) == 1100
