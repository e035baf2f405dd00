"""A month: days where they belong, what was done, told to rest or stopped, and nothing of days to come."""

from datetime import date

import pytest

from surefoot.domain.advice import Verdict
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.quantities import Block
from surefoot.web.progress.month import last_of, month_of, weeks_of

FIRST, TODAY = date(2026, 5, 1), date(2026, 5, 20)


def square(day, *told, verdicts=None):
    weeks = weeks_of(FIRST, told, verdicts or {}, today=TODAY)
    return next(one for week in weeks for one in week if one and one.day == day)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2026-05", date(2026, 5, 1)),
        ("2026-13", None),
        ("2026-00", None),
        ("0000-05", None),
        ("2026-5", None),
        ("2026-05-01", None),
        ("²026-05", None),
        ("", None),
    ],
)
def test_month_is_read_as_written_and_nothing_else(text, first):
    assert month_of(text) == first


def test_weeks_begin_on_monday_and_hold_seven_days():
    weeks = weeks_of(FIRST, [], {}, today=TODAY)
    assert [one and one.day.day for one in weeks[0]] == [None, None, None, None, 1, 2, 3]
    assert {len(week) for week in weeks} == {7}
    assert last_of(FIRST) == date(2026, 5, 31)


def test_day_told_holds_its_blocks_and_its_walk():
    day = date(2026, 5, 4)
    told = square(day, DaySummary(day=day, blocks=(Block.WARM_UP, Block.BALANCE), walk_min=12.0))
    assert (told.blocks, told.walk_min, told.told) == ((Block.WARM_UP, Block.BALANCE), 12.0, True)


def test_rest_is_shown_where_it_was_told_and_nothing_was_done():
    day = date(2026, 5, 4)
    assert square(day, verdicts={day: Verdict.REST}).rested
    assert not square(day, DaySummary(day=day, blocks=(Block.STRENGTH,)), verdicts={day: Verdict.REST}).rested
    assert not square(day).rested


@pytest.mark.parametrize(
    "told", [{"flags": ("open-sore",)}, {"outcome": "stopped"}], ids=["a sign", "a session that was stopped"]
)
def test_stop_is_shown(told):
    day = date(2026, 5, 4)
    assert square(day, DaySummary(day=day, **told)).stopped


def test_day_to_come_is_ahead_and_today_is_marked():
    assert square(date(2026, 5, 21)).ahead
    assert (square(TODAY).today, square(TODAY).ahead) == (True, False)
