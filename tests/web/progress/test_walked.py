"""Walking by week: totals of what was told, and nothing for weeks in which nothing was."""

from datetime import date, timedelta

from surefoot.domain.day_summary import DaySummary
from surefoot.web.progress.walked import walked

MONDAY = date(2026, 5, 4)


def day(gone, minutes, easy=None):
    return DaySummary(day=MONDAY + timedelta(days=gone), walk_min=minutes, easy_walk_min=easy)


def test_week_is_the_sum_of_its_walks():
    [week] = walked([day(0, 10, 10), day(2, 12), day(6, 8, 8)], since=MONDAY, until=MONDAY + timedelta(days=13))
    assert (week.since, week.until, week.minutes, week.days, week.easy) == (
        MONDAY,
        MONDAY + timedelta(days=6),
        30,
        3,
        10,
    )


def test_week_without_a_walk_is_not_there_and_a_walk_of_nothing_is():
    weeks = walked([day(0, None), day(7, 0)], since=MONDAY, until=MONDAY + timedelta(days=20))
    assert [(one.since, one.minutes) for one in weeks] == [(MONDAY + timedelta(days=7), 0)]


def test_easy_minutes_not_told_stay_unknown():
    assert walked([day(0, 10)], since=MONDAY, until=MONDAY)[0].easy is None


def test_years_are_told_by_month_as_minutes_a_week():
    until = MONDAY + timedelta(days=365 * 4)
    told = [day(gone, 10) for gone in range(365 * 4)]
    months = walked(told, since=MONDAY, until=until)
    assert months[1].since == date(2026, 6, 1)
    assert round(months[1].minutes) == 70
    assert len(months) == 49
