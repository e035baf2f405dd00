"""Strength days and painful mornings at their boundaries."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.entries import Prescription
from surefoot.engine.context import Day, day_of
from surefoot.engine.resting import painful_morning, strength_days, strength_pause
from surefoot.engine.screening import screen
from surefoot.engine.state import PersonState, SessionRecord
from tests.engine.life import START, STEADY

PROGRAMME = load_programme()
TODAY = START + timedelta(days=40)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def session(days: int, **told: object) -> SessionRecord:
    calm = {"morning": 2, "evening": 2, "answered": ago(days - 1), "usual": 2.0, "strength": True}
    return SessionRecord(id=f"s{days}", day=ago(days), **(calm | told))


def spike(days: int) -> SessionRecord:
    return session(days, evening=6, morning=5)


def a_day(**told: object) -> Day:
    """Return a day on which a third strength day is allowed, but for what is told."""
    calm = PersonState(
        profile=STEADY,
        first_day=ago(40),
        sessions=(session(9), session(2)),
        mornings=tuple((ago(n), 2) for n in range(5, -1, -1)),
    )
    state = replace(calm, **told)
    return day_of(PROGRAMME, state, screen(PROGRAMME, state, on=TODAY), on=TODAY)


@pytest.mark.parametrize(("days", "allowed"), [(13, 2), (14, 3), (15, 3)])
def test_third_strength_day_from_day_fourteen(days: int, allowed: int) -> None:
    assert strength_days(a_day(first_day=ago(days))) == allowed


@pytest.mark.parametrize(("answered", "allowed"), [(6, 2), (7, 3), (8, 3)])
def test_third_strength_day_after_seven_calm_days(answered: int, allowed: int) -> None:
    assert strength_days(a_day(sessions=(spike(answered + 1), session(2)))) == allowed


@pytest.mark.parametrize(("mornings", "allowed"), [(5, 2), (6, 3), (7, 3)])
def test_third_strength_day_with_six_mornings_of_fourteen(mornings: int, allowed: int) -> None:
    told = tuple((ago(13 - n), 2) for n in range(mornings))
    assert strength_days(a_day(mornings=told)) == allowed


def test_third_strength_day_does_not_count_a_morning_fourteen_days_ago() -> None:
    assert strength_days(a_day(mornings=tuple((ago(14 - n), 2) for n in range(6)))) == 2


@pytest.mark.parametrize(("spikes", "allowed"), [(2, 3), (3, 2)])
def test_third_strength_day_with_fewer_than_three_triggers(spikes: int, allowed: int) -> None:
    assert strength_days(a_day(sessions=tuple(spike(12 - n) for n in range(spikes)))) == allowed


@pytest.mark.parametrize(("bound", "allowed"), [(0, 0), (1, 1), (2, 2), (3, 3)])
def test_strength_days_never_pass_a_prescription(bound: int, allowed: int) -> None:
    prescriptions = {"physiotherapist": Prescription(by="physiotherapist", strength_days=bound)}
    assert strength_days(a_day(prescriptions=prescriptions)) == allowed


@pytest.mark.parametrize(("days", "rule"), [(1, "strength-day-between"), (2, None), (3, None)])
def test_strength_pause_after_yesterday(days: int, rule: str | None) -> None:
    reason = strength_pause(a_day(sessions=(session(days),)))
    assert (reason.rule if reason else None) == rule


@pytest.mark.parametrize(("oldest", "rule"), [(5, "strength-days-full"), (6, "strength-days-full"), (7, None)])
def test_strength_pause_with_two_days_in_seven(oldest: int, rule: str | None) -> None:
    reason = strength_pause(a_day(sessions=(session(oldest), session(3)), mornings=()))
    assert (reason.rule if reason else None) == rule


def test_strength_pause_counts_only_strength() -> None:
    assert strength_pause(a_day(sessions=(session(1, strength=False),))) is None


@pytest.mark.parametrize(("pain", "rule"), [(4, None), (5, "morning-pain-high"), (6, "morning-pain-high")])
def test_painful_morning_from_usual_plus_two_and_a_notch(pain: int, rule: str | None) -> None:
    mornings = (*((ago(n), 2) for n in range(5, 0, -1)), (TODAY, pain))
    reason = painful_morning(a_day(mornings=mornings))
    assert (reason.rule if reason else None) == rule
