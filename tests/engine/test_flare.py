"""Flare-ups, and what came before them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.advice import Reason, because
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.quantities import Block
from surefoot.domain.review import FlareEnd
from surefoot.engine.flare import days_of, flare_ups

LIMITS = load_programme().limits
START = date(2026, 1, 5)


def day(number: int) -> date:
    return START + timedelta(days=number - 1)


def mornings(pains: str) -> list[DaySummary]:
    """Return one day a character: a digit is the pain told, a dot a day on which nobody told any."""
    return [DaySummary(day=day(n), pain=None if told == "." else int(told)) for n, told in enumerate(pains, start=1)]


def found(pains: str, *, since: int = 1, told_usual: int | None = None) -> list[tuple[int, int | None, int, FlareEnd]]:
    on = day(len(pains))
    flares = flare_ups(LIMITS, mornings(pains), since=day(since), on=on, told_usual=told_usual)
    number = lambda when: (when - START).days + 1  # noqa: E731
    return [(number(f.start), f.end and number(f.end), f.worst, f.ending) for f in flares]


@pytest.mark.parametrize(("pains", "expected"), [
    ("2222222", []),
    ("2223322", []),  # one point above the usual
    ("2224422", [(4, 5, 4, FlareEnd.BACK)]),  # two points above
    ("2224222", []),  # one morning alone
    ("222446", [(4, None, 6, FlareEnd.LASTS)]),
    ("22255322", [(4, 5, 5, FlareEnd.BACK)]),  # a notch above the usual is back
    ("2225.....522", [(4, 10, 5, FlareEnd.BACK)]),  # missing mornings do not end it
    ("22255......2", [(4, 5, 5, FlareEnd.BACK)]),  # nor lengthen it
    ("22255.......2", [(4, 5, 5, FlareEnd.UNTOLD)]),  # more than a week without a word
    ("22255......", [(4, None, 5, FlareEnd.LASTS)]),
    ("22255.......", [(4, None, 5, FlareEnd.LASTS)]),
    ("22255........", [(4, 5, 5, FlareEnd.UNTOLD)]),
    ("2225522255222", [(4, 5, 5, FlareEnd.BACK), (9, 10, 5, FlareEnd.BACK)]),
    ("55", []),  # nothing is known of the usual yet
])  # fmt: skip
def test_flare_up_begins_and_ends_by_what_was_told(pains: str, expected: list) -> None:
    assert found(pains) == expected


@pytest.mark.parametrize(("high", "expected"), [
    (28, [(11, None, 6, FlareEnd.LASTS)]),
    (29, [(11, 38, 6, FlareEnd.NEW_USUAL)]),
])  # fmt: skip
def test_pain_that_stays_up_for_four_weeks_is_the_new_usual(high: int, expected: list) -> None:
    assert found("2" * 10 + "6" * high) == expected


def test_usual_told_at_the_start_counts_until_mornings_are_known() -> None:
    assert found("55", told_usual=2) == [(1, None, 5, FlareEnd.LASTS)]
    assert found("55", told_usual=4) == []


def test_flare_up_before_the_period_is_left_out() -> None:
    assert found("2225522222", since=5) == [(4, 5, 5, FlareEnd.BACK)]
    assert found("2225522222", since=6) == []


def test_days_of_a_flare_up_count_both_ends() -> None:
    (flare,) = flare_ups(LIMITS, mornings("222555522"), since=START, on=day(9))
    assert days_of(flare, on=day(9)) == 4


def before(**told: object) -> tuple[Reason, ...]:
    """Return what came before a flare-up that began on day 20, where the days named `d<number>` told more."""
    days = {n: DaySummary(day=day(n), pain=6 if n in (20, 21) else 2) for n in range(1, 23)}
    for name, more in told.items():
        days[int(name[1:])] = replace(days[int(name[1:])], **more)
    (flare,) = flare_ups(LIMITS, list(days.values()), since=START, on=day(22))
    return flare.before


@pytest.mark.parametrize(("told", "expected"), [
    ({}, ()),
    ({"d18": {"grew": ("heel-raise",)}, "d19": {"grew": ("heel-raise", "step-up")}}, (because("before-grew", count=2),)),
    ({"d17": {"grew": ("heel-raise",)}}, ()),
    ({"d20": {"grew": ("heel-raise",)}}, ()),
    ({"d10": {"walk_min": 10}, "d19": {"walk_min": 11}}, (because("before-walk", minutes=11, before=10),)),
    ({"d10": {"walk_min": 10}, "d19": {"walk_min": 10}}, ()),
    ({"d3": {"walk_min": 10}, "d19": {"walk_min": 11}}, ()),  # nothing to compare with in those two weeks
    ({"d20": {"sleep": "poor"}}, (because("before-sleep", nights=1),)),
    ({"d19": {"sleep": "very-poor"}, "d20": {"sleep": "poor"}}, (because("before-sleep", nights=2),)),
    ({"d18": {"sleep": "poor"}}, ()),
    ({"d20": {"sleep": "fair"}}, ()),
    ({"d19": {"falls": 1}}, (because("before-fall"),)),
    ({"d20": {"falls": 1}}, ()),  # it may have come after that morning
    ({"d20": {"near_fall": True}}, (because("before-near-fall"),)),
    ({"d9": {"blocks": (Block.BALANCE,)}, "d19": {"outcome": "finished"}}, (because("before-return", days=10),)),
    ({"d10": {"blocks": (Block.BALANCE,)}, "d19": {"outcome": "finished"}}, ()),
    ({"d19": {"outcome": "finished"}}, ()),  # the first session of all is no return
])  # fmt: skip
def test_what_came_before_is_told_from_the_two_days_ahead(told: dict, expected: tuple[Reason, ...]) -> None:
    assert before(**told) == expected
