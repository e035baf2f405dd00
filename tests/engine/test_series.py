"""Series: the values of each measure by day."""

from datetime import date

from surefoot.catalogue import load_programme
from surefoot.domain.day_summary import DaySummary
from surefoot.engine.series import series_names, series_of

PROGRAMME = load_programme()
MONDAY, TUESDAY, WEDNESDAY = date(2026, 1, 5), date(2026, 1, 6), date(2026, 1, 7)


def test_series_take_pain_from_mornings_and_leave_untold_days_out() -> None:
    days = [DaySummary(day=WEDNESDAY, pain=2), DaySummary(day=TUESDAY), DaySummary(day=MONDAY, pain=0)]
    assert dict(series_of(PROGRAMME, days)) == {"pain": ((MONDAY, 0.0), (WEDNESDAY, 2.0))}


def test_series_of_walking_hold_the_longest_easy_walk_or_the_test() -> None:
    days = [
        DaySummary(day=MONDAY, walk_min=30, easy_walk_min=12),
        DaySummary(day=TUESDAY, easy_walk_min=9, measures={"walking-tolerance": 15.0}),
        DaySummary(day=WEDNESDAY, walk_min=20),
    ]
    assert series_of(PROGRAMME, days)["walking-tolerance"] == ((MONDAY, 12.0), (TUESDAY, 15.0))


def test_series_keep_the_feet_apart() -> None:
    days = [DaySummary(day=MONDAY, measures={"single-leg-stance:left": 4.0, "single-leg-stance:right": 9.0})]
    assert dict(series_of(PROGRAMME, days)) == {
        "single-leg-stance:left": ((MONDAY, 4.0),),
        "single-leg-stance:right": ((MONDAY, 9.0),),
    }


def test_series_leave_out_what_the_programme_does_not_measure() -> None:
    assert dict(series_of(PROGRAMME, [DaySummary(day=MONDAY, measures={"skin-temperature:left": 31.0})])) == {}


def test_numbness_is_no_series() -> None:
    assert series_names(PROGRAMME.measures["numbness"]) == ()
