"""The person's own usual pain and notch, at their boundaries."""

from dataclasses import replace
from datetime import timedelta

import pytest

from surefoot.catalogue import load_programme
from surefoot.engine.state import PersonState
from surefoot.engine.usual import notch, usual_pain
from tests.engine.life import START, STEADY

LIMITS = load_programme().limits


def state_with(pains: list[int], *, told: int | None = 2) -> PersonState:
    """Return a person with one morning a day from the first day."""
    mornings = tuple((START + timedelta(days=day), pain) for day, pain in enumerate(pains))
    return PersonState(profile=replace(STEADY, usual_pain=told), mornings=mornings)


def after(pains: list[int]) -> dict[str, object]:
    return {"limits": LIMITS, "before": START + timedelta(days=len(pains))}


@pytest.mark.parametrize(
    ("pains", "told", "usual"),
    [
        ([], None, None),
        ([], 2, 2.0),
        ([6], None, 6.0),
        ([6, 8], None, 7.0),
        ([6, 8], 2, 2.0),  # two mornings: the told usual still counts
        ([6, 8, 7], 2, 7.0),  # three: the mornings count
        ([6, 8, 7, 9], 2, 7.5),
    ],
)
def test_usual_pain_with_few_mornings_is_what_was_told(pains: list[int], told: int | None, usual: float | None) -> None:
    assert usual_pain(state_with(pains, told=told), **after(pains)) == usual


@pytest.mark.parametrize(("low", "usual"), [(6, 8.0), (7, 5.0), (8, 2.0)])
def test_usual_pain_looks_back_over_fourteen_mornings(low: int, usual: float) -> None:
    pains = [8] * 14 + [2] * low
    assert usual_pain(state_with(pains), **after(pains)) == usual


def test_usual_pain_leaves_the_day_itself_out() -> None:
    pains = [2, 2, 4, 9]
    assert usual_pain(state_with(pains), LIMITS, before=START + timedelta(days=3)) == 2.0


@pytest.mark.parametrize(("mornings", "expected"), [(13, 1.0), (14, 1.329), (15, 1.329)])
def test_notch_is_learned_from_the_fourteenth_morning(mornings: int, expected: float) -> None:
    pains = [2 + day % 2 for day in range(mornings)]
    assert round(notch(state_with(pains), **after(pains)), 3) == expected


@pytest.mark.parametrize(("swing", "expected"), [(0, 1.0), (1, 1.329), (2, 2.5), (5, 2.5)])
def test_notch_stays_within_one_and_two_and_a_half(swing: int, expected: float) -> None:
    pains = [2 + swing * (day % 2) for day in range(20)]
    assert round(notch(state_with(pains), **after(pains)), 3) == expected
