"""What a review found, as reasons."""

from dataclasses import replace
from datetime import date

import pytest

from surefoot.domain.advice import because
from surefoot.domain.reading import Reading, ReadingVerdict
from surefoot.domain.review import Adherence, FlareEnd, FlareUp, MeasureReading, NumbnessChange
from surefoot.engine.telling import adherence_told, flare_told, numbness_told, reading_told

DAY, LATER = date(2026, 1, 5), date(2026, 1, 8)
READING = Reading(
    verdict=ReadingVerdict.NO_CLEAR_CHANGE,
    z=1.0,
    change=-1.04,
    interval=(-2.5, -0.52),
    smallest_visible=3.14,
    since=None,
    before=5.04,
    now=4.0,
    band=1.0,
    days=20,
    left_out=7,
)
MEASURED = MeasureReading(measure="pain", side=None, unit="points", reading=READING, norms=(), first=None, last=None)


def told(*, read: bool = True, **reading: object):
    return reading_told(replace(MEASURED, reading=replace(READING, **reading), read=read))


def test_no_clear_change_is_told_with_what_could_have_been_seen():
    assert told() == (because("reading-none", smallest=3.1),)


@pytest.mark.parametrize(("verdict", "rule"), [
    (ReadingVerdict.CLEAR_BETTER, "reading-better"),
    (ReadingVerdict.CLEAR_WORSE, "reading-worse"),
    (ReadingVerdict.LEANING_BETTER, "reading-leaning-better"),
    (ReadingVerdict.LEANING_WORSE, "reading-leaning-worse"),
])  # fmt: skip
def test_change_is_told_with_both_levels_and_its_range(verdict: ReadingVerdict, rule: str):
    assert told(verdict=verdict) == (
        because(rule, before=5.0, now=4.0),
        because("reading-interval", low=0.5, high=2.5),
    )


def test_range_across_zero_does_not_rule_out_that_nothing_changed():
    said = told(verdict=ReadingVerdict.LEANING_BETTER, interval=(-2.5, 0.3))
    assert said[1] == because("reading-interval", low=0.0, high=2.5)


def test_too_few_days_are_told_with_their_number():
    assert told(smallest_visible=None, change=None, interval=None, days=3) == (because("reading-unread", days=3),)


def test_measure_of_unknown_wobble_is_only_shown():
    assert told(read=False) == (because("reading-shown"),)


@pytest.mark.parametrize(("ending", "end", "said"), [
    (FlareEnd.LASTS, None, because("flare-lasts", day="2026-01-05", worst=7)),
    (FlareEnd.BACK, LATER, because("flare-back", day="2026-01-05", until="2026-01-08", days=4, worst=7)),
    (FlareEnd.UNTOLD, LATER, because("flare-untold", day="2026-01-05", until="2026-01-08", worst=7)),
    (FlareEnd.NEW_USUAL, LATER, because("flare-new-usual", day="2026-01-05", worst=7)),
])  # fmt: skip
def test_flare_up_is_told_as_far_as_it_is_known(ending: FlareEnd, end: date | None, said: object):
    assert flare_told(FlareUp(start=DAY, end=end, worst=7, before=(), ending=ending)) == said


def test_adherence_without_anything_asked_is_not_nought():
    assert adherence_told(Adherence(asked=0, done=0, rested=3, percent=None)) == because("kept-none")
    assert adherence_told(Adherence(asked=4, done=3, rested=3, percent=75)) == because(
        "kept", done=3, asked=4, rested=3
    )


@pytest.mark.parametrize(("spread", "eased", "said"), [
    ((), (), because("numb-same")),
    ((), (("left", "heel"),), because("numb-eased", count=1)),
    ((("left", "heel"),), (("left", "arch"),), because("numb-spread", count=1)),
])  # fmt: skip
def test_new_numb_spots_are_told_before_those_that_eased(spread: tuple, eased: tuple, said: object):
    assert numbness_told(NumbnessChange(then=DAY, now=LATER, spread=spread, eased=eased)) == said
