"""Trials and sums: the same for any number of workers, and paired by person."""

import pytest

from surefoot.lab.outcome import Outcome
from surefoot.lab.sums import Paired, Sums, figures, personal
from surefoot.lab.trial import Trial, outcomes
from surefoot.lab.worlds import load_world

ONE = Outcome(days=50, flare_days=2, sets=10, sets_in_band=7, stance_30=True, raises_12=False, dropped=False)


def test_outcomes_are_the_same_for_any_number_of_workers():
    trial = Trial(people=5, days=15, seed=3, world=load_world("default"), policies=("fixed-leaflet", "no-exercise"))
    assert list(outcomes(trial, workers=2)) == list(outcomes(trial, workers=1))


def test_sums_become_figures():
    other = Outcome(
        days=50,
        flare_days=0,
        sets=0,
        sets_in_band=0,
        stance_30=False,
        raises_12=False,
        dropped=True,
        violations={"I1": 2},
    )
    sums = Sums().plus(ONE).plus(other)
    assert figures(sums) == {
        "flare_days_per_100": 2.0,
        "in_band_percent": 70.0,
        "stance_30_percent": 50.0,
        "raises_12_percent": 0.0,
        "drop_percent": 50.0,
    }
    assert sums.violations.total() == 2


def test_share_in_band_is_unknown_without_sets():
    assert figures(Sums(people=1, days=5))["in_band_percent"] is None
    assert "in_band_percent" not in personal(
        Outcome(days=5, flare_days=0, sets=0, sets_in_band=0, stance_30=False, raises_12=False, dropped=False)
    )


def test_paired_interval_is_that_of_the_mean_difference():
    paired = Paired().plus(1.0).plus(3.0)
    assert paired.mean == 2.0
    assert paired.interval == pytest.approx((2.0 - 1.96, 2.0 + 1.96))


def test_paired_interval_is_unknown_for_one_person():
    assert Paired().plus(1.0).interval is None
    assert Paired().mean is None
