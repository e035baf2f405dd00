"""Bars: totals by week, with nothing where nothing was told."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surefoot.charts import Bar, BarSpec, bars
from surefoot.charts.drawing import HEIGHT
from tests.charts.drawn import DAY, MONTHS, parts, share


def weeks(values):
    made = tuple(
        Bar(since=DAY + timedelta(weeks=n), until=DAY + timedelta(weeks=n, days=6), value=value)
        for n, value in enumerate(values)
    )
    return BarSpec(since=DAY, until=DAY + timedelta(weeks=max(1, len(values)), days=-1), bars=made, months=MONTHS)


@given(st.lists(st.none() | st.floats(0, 2000, allow_nan=False), max_size=60))
def test_each_week_told_has_one_bar_inside(values):
    drawn = parts(bars(weeks(values)), "bar", "rect")
    assert len(drawn) == sum(value is not None for value in values)
    assert all(share(bar.get("x")) >= 0 and share(bar.get("x")) + share(bar.get("width")) <= 1 for bar in drawn)
    assert all(float(bar.get("y")) + float(bar.get("height")) == pytest.approx(HEIGHT, abs=0.2) for bar in drawn)


def test_week_of_nothing_is_no_gap():
    drawn = parts(bars(weeks([30.0, 0.0, None])), "bar", "rect")
    assert [float(bar.get("height")) > 0 for bar in drawn] == [True, False]


def test_bar_below_nothing_is_refused():
    with pytest.raises(ValueError, match="only 0 and more"):
        weeks([-1.0])
