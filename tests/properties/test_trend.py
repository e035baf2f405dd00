"""What holds of a reading for any days at all."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from surefoot.domain.reading import Noise, ReadingVerdict, TrendLimits
from surefoot.engine.trend import read_trend

FIRST = date(2026, 1, 5)
NOISE = Noise(
    population_sd=2.0,
    shrink_days=8,
    autocorrelation=0.3,
    autocorrelation_spread=0.15,
    settle_days=0,
    more_is_better=True,
)
LIMITS = TrendLimits(clear_z=2.6, leaning_z=2.1, least_before=5, least_after=5, window_days=120)
MIRRORED = {
    ReadingVerdict.CLEAR_BETTER: ReadingVerdict.CLEAR_WORSE,
    ReadingVerdict.CLEAR_WORSE: ReadingVerdict.CLEAR_BETTER,
    ReadingVerdict.LEANING_BETTER: ReadingVerdict.LEANING_WORSE,
    ReadingVerdict.LEANING_WORSE: ReadingVerdict.LEANING_BETTER,
    ReadingVerdict.NO_CLEAR_CHANGE: ReadingVerdict.NO_CLEAR_CHANGE,
}
unhurried = settings(deadline=None, max_examples=60)  # a busy machine makes no reading wrong
NEAR = 1e-6  # sums of shifted values differ in their last digits


@st.composite
def diaries(draw, least=0, most=60):
    """Days with gaps, their values about a level that may change once."""
    gaps = draw(st.lists(st.integers(1, 6), min_size=least, max_size=most))
    place, step = draw(st.integers(0, most)), draw(st.integers(-8, 8))
    days, values = [], []
    for number, gap in enumerate(gaps):
        days.append((days[-1] if days else FIRST) + timedelta(days=gap))
        values.append(20.0 + draw(st.integers(-4, 4)) + (step if number >= place else 0))
    return list(zip(days, values, strict=True))


def read(series, noise=NOISE, limits=LIMITS):
    return read_trend(series, noise=noise, limits=limits)


def mapped(series, change):
    return [(day, change(value)) for day, value in series]


def near(one, other):
    return (one is None and other is None) or abs(one - other) < NEAR


@unhurried
@given(diaries())
def test_same_days_give_the_same_reading(series):
    assert read(tuple(series)) == read(list(series))


@unhurried
@given(diaries(least=10), st.sampled_from((-16.0, 0.25, 100.0)))
def test_shifted_values_shift_the_levels_and_nothing_else(series, shift):
    plain, shifted = read(series), read(mapped(series, lambda value: value + shift))
    assert near(plain.z, shifted.z)
    assume(plain.since == shifted.since)  # of two days that fit equally well, the last digit chooses
    assert near(plain.now + shift, shifted.now)
    assert near(plain.band, shifted.band)
    assert near(plain.smallest_visible, shifted.smallest_visible)


@unhurried
@given(diaries())
def test_mirrored_values_mirror_the_reading(series):
    plain, mirrored = read(series), read(mapped(series, lambda value: -value))
    assert (mirrored.verdict, mirrored.since) == (MIRRORED[plain.verdict], plain.since)
    assert near(mirrored.z, plain.z)


@unhurried
@given(diaries())
def test_other_direction_of_better_mirrors_the_verdict(series):
    plain, other = read(series), read(series, noise=replace(NOISE, more_is_better=False))
    assert other == replace(plain, verdict=MIRRORED[plain.verdict])


@unhurried
@given(diaries(), st.floats(-1e6, 1e6))
def test_level_that_never_moves_is_no_change(series, level):
    reading = read(mapped(series, lambda value: level))
    assert (reading.verdict, round(reading.z, 6)) == (ReadingVerdict.NO_CLEAR_CHANGE, 0)


@unhurried
@given(diaries(most=9))
def test_too_few_days_tell_neither_a_verdict_nor_what_could_be_seen(series):
    reading = read(series)
    assert (reading.verdict, reading.change, reading.smallest_visible) == (ReadingVerdict.NO_CLEAR_CHANGE, None, None)


@unhurried
@given(diaries(least=1), st.lists(st.integers(-1000, 1000), min_size=1, max_size=30))
def test_days_before_the_window_change_nothing(series, older):
    opens = series[-1][0] - timedelta(days=LIMITS.window_days)
    recent = [logged for logged in series if logged[0] > opens]
    before = [(opens - timedelta(days=number), float(value)) for number, value in enumerate(older)]
    assert read([*reversed(before), *recent]) == read(recent)


@unhurried
@given(diaries(least=10))
def test_interval_holds_the_change_and_all_numbers_fit_together(series):
    reading = read(series)
    low, high = reading.interval
    assert low <= reading.change <= high
    assert reading.smallest_visible > 0
    assert reading.band > 0
    if reading.verdict is not ReadingVerdict.NO_CLEAR_CHANGE:
        assert near(reading.now - reading.before, reading.change)
        assert reading.since in dict(series)


@unhurried
@given(diaries(least=10))
def test_stricter_limit_never_says_more(series):
    strict = read(series, limits=replace(LIMITS, clear_z=4.0, leaning_z=3.5))
    loose = read(series)
    assert strict.verdict in (loose.verdict, ReadingVerdict.NO_CLEAR_CHANGE) or loose.verdict.startswith("clear")
    assert (strict.z, strict.change) == (loose.z, loose.change)
