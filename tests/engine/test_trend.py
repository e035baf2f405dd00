"""A reading says what is clear, what leans, and what the days could not have shown."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from surefoot.domain.reading import Noise, Reading, ReadingVerdict, TrendLimits
from surefoot.engine.noise import autocorrelations
from surefoot.engine.trend import read_trend

FIRST = date(2026, 1, 5)
STANCE = Noise(
    population_sd=5.0,
    shrink_days=10,
    autocorrelation=0.2,
    autocorrelation_spread=0.1,
    settle_days=0,
    more_is_better=True,
)
PAIN = replace(STANCE, population_sd=1.2, settle_days=7, more_is_better=False)
LIMITS = TrendLimits(clear_z=2.6, leaning_z=2.1, least_before=6, least_after=5, window_days=182)
LOW = [10, 14, 8, 12, 11, 9]
HIGH = [30, 33, 29, 31, 34]


def logged(values, *, every=3):
    return [(FIRST + timedelta(days=every * number), float(value)) for number, value in enumerate(values)]


def read(values, *, noise=STANCE, limits=LIMITS, every=3):
    return read_trend(logged(values, every=every), noise=noise, limits=limits)


def test_reading_of_a_high_step_is_clear_better_from_its_first_day():
    reading = read(LOW + HIGH)
    assert (reading.verdict, reading.since) == (ReadingVerdict.CLEAR_BETTER, FIRST + timedelta(days=18))
    assert (round(reading.before), round(reading.now), round(reading.change)) == (11, 31, 21)
    assert reading.interval[0] < 20 < reading.interval[1]


def test_reading_of_a_low_step_in_stance_is_clear_worse():
    assert read([*HIGH, 32, *LOW]).verdict is ReadingVerdict.CLEAR_WORSE


def test_reading_of_more_pain_is_worse():
    assert read([2, 3] * 10 + [6, 7] * 10, noise=PAIN, every=1).verdict is ReadingVerdict.CLEAR_WORSE


def test_reading_of_less_pain_is_better():
    assert read([6, 7] * 10 + [2, 3] * 10, noise=PAIN, every=1).verdict is ReadingVerdict.CLEAR_BETTER


def test_reading_of_wobble_alone_tells_no_change_but_what_it_could_have_shown():
    reading = read([12, 9, 14, 10, 13, 8, 12, 11, 13, 9, 12, 10])
    assert (reading.verdict, reading.since, reading.before) == (ReadingVerdict.NO_CLEAR_CHANGE, None, None)
    assert round(reading.now) == 11
    assert 5 < reading.smallest_visible < 15


def test_one_very_bad_day_is_no_change():
    assert read([20, 22, 19, 21, 20, 23, 21, 0, 22, 20, 21, 19]).verdict is ReadingVerdict.NO_CLEAR_CHANGE


def test_odd_day_is_drawn_in_to_where_the_wobble_ends():
    """The mean of these days is 13.8; the one of 60 counts as one at 2.5 standard deviations (37)."""
    values = [10, 12, 11, 9, 12, 10, 11, 60, 12, 10, 11, 9, 12, 10, 11, 10]
    assert round(read(values).now, 1) == 12.3
    assert read(values).verdict is ReadingVerdict.NO_CLEAR_CHANGE


def test_ordinary_days_are_read_as_they_are():
    assert round(read([9, 11] * 8, noise=replace(STANCE, autocorrelation=0, autocorrelation_spread=0)).now, 6) == 10


def test_days_that_hold_only_a_short_spell_are_no_change():
    """Four high days at the end are fewer than a level needs; the fifth makes one."""
    limits = replace(LIMITS, least_before=7)
    assert read([*LOW, 10, *HIGH[:4]], limits=limits).change is None
    assert read([*LOW, 10, *HIGH], limits=limits).verdict is ReadingVerdict.CLEAR_BETTER


@pytest.mark.parametrize(("count", "told"), [(10, False), (11, True), (12, True)])
def test_change_is_told_from_the_least_days_on(count, told):
    reading = read(([*LOW, *HIGH, 30])[:count])
    assert (reading.change is not None, reading.smallest_visible is not None) == (told, told)
    assert reading.days == count


@pytest.mark.parametrize(
    ("beyond", "verdict"),
    [(-1e-9, ReadingVerdict.LEANING_BETTER), (0, ReadingVerdict.CLEAR_BETTER), (1e-9, ReadingVerdict.CLEAR_BETTER)],
)
def test_change_is_clear_from_the_limit_on(beyond, verdict):
    z = read(LOW + HIGH).z
    limits = replace(LIMITS, clear_z=z - beyond, leaning_z=z - 0.5)
    assert read(LOW + HIGH, limits=limits).verdict is verdict


@pytest.mark.parametrize(
    ("beyond", "verdict"),
    [
        (-1e-9, ReadingVerdict.NO_CLEAR_CHANGE),
        (0, ReadingVerdict.LEANING_BETTER),
        (1e-9, ReadingVerdict.LEANING_BETTER),
    ],
)
def test_change_leans_from_the_lower_limit_on(beyond, verdict):
    z = read(LOW + HIGH).z
    limits = replace(LIMITS, clear_z=z + 1, leaning_z=z - beyond)
    assert read(LOW + HIGH, limits=limits).verdict is verdict


@pytest.mark.parametrize(("days", "left_out"), [(6, 6), (7, 7), (8, 7), (9, 7)])
def test_first_days_are_left_out_while_pain_settles(days, left_out):
    reading = read([5] * days, noise=PAIN, every=1)
    assert (reading.left_out, reading.days) == (left_out, days - left_out)


def test_bad_first_week_alone_is_no_change():
    reading = read([9, 9, 9, 8, 8, 7, 7, *([4, 5] * 12)], noise=PAIN, every=1)
    assert (reading.verdict, reading.left_out) == (ReadingVerdict.NO_CLEAR_CHANGE, 7)


def test_settling_days_before_the_window_are_not_counted():
    limits = replace(LIMITS, window_days=20)
    reading = read([5] * 30, noise=PAIN, limits=limits, every=1)
    assert (reading.left_out, reading.days) == (0, 20)


def test_nothing_logged_reads_nothing():
    assert read_trend((), noise=STANCE, limits=LIMITS) == Reading(
        verdict=ReadingVerdict.NO_CLEAR_CHANGE,
        z=0.0,
        change=None,
        interval=None,
        smallest_visible=None,
        since=None,
        before=None,
        now=None,
        band=None,
        days=0,
        left_out=0,
    )


def test_days_that_resemble_each_other_need_a_larger_change():
    closer = replace(STANCE, autocorrelation=0.6)
    values = [10, 12, 9, 13, 11, 8, 16, 19, 15, 18, 17]
    assert read(values, noise=closer, every=1).z < read(values, every=1).z


def test_days_far_apart_hardly_resemble_each_other():
    closer = replace(STANCE, autocorrelation=0.6)
    values = [10, 12, 9, 13, 11, 8, 16, 19, 15, 18, 17]
    assert read(values, noise=closer, every=10).z > read(values, noise=closer, every=1).z


def test_person_who_wobbles_more_needs_a_larger_change():
    calm, loud = [10, 12, 8, 12, 8, 10], [10, 30, 0, 28, 2, 10]
    assert read([*loud, *(value + 15 for value in loud)]).z < read([*calm, *(value + 15 for value in calm)]).z


def test_autocorrelation_without_spread_is_the_usual_one_alone():
    assert autocorrelations(replace(STANCE, autocorrelation_spread=0)) == {0.2: 0.0}


def test_autocorrelations_tried_stay_from_nothing_to_below_one():
    tried = autocorrelations(replace(STANCE, autocorrelation=0.5, autocorrelation_spread=0.4))
    assert sorted(round(value, 3) for value in tried) == [0, 0.1, 0.5, 0.9, 0.95]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_value_that_is_no_number_is_refused(value):
    with pytest.raises(ValueError, match="no number"):
        read([*LOW, value])


@pytest.mark.parametrize("days", [(0, 0), (3, 0)])
def test_days_out_of_order_are_refused(days):
    series = [(FIRST + timedelta(days=day), 1.0) for day in days]
    with pytest.raises(ValueError, match="in order"):
        read_trend(series, noise=STANCE, limits=LIMITS)


@pytest.mark.parametrize(
    "wrong",
    [
        {"population_sd": 0},
        {"shrink_days": 0},
        {"autocorrelation": 1.0},
        {"autocorrelation": -0.1},
        {"autocorrelation_spread": -0.1},
        {"settle_days": -1},
    ],
)
def test_noise_that_lets_nothing_be_weighed_is_refused(wrong):
    with pytest.raises(ValueError, match=r"wobble|autocorrelation|settling"):
        replace(STANCE, **wrong)


@pytest.mark.parametrize(
    "wrong", [{"least_before": 1}, {"least_after": 1}, {"clear_z": 2.0}, {"leaning_z": 0}, {"window_days": 10}]
)
def test_limits_under_which_nothing_can_be_read_are_refused(wrong):
    with pytest.raises(ValueError, match=r"too few|limit"):
        replace(LIMITS, **wrong)
