"""Norms at the first and the last year of each span, and with age or sex not told."""

from dataclasses import replace
from datetime import date

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.entries import Profile
from surefoot.domain.measure import Norm, NormKind
from surefoot.domain.quantities import Basis
from surefoot.engine.norms import age_of, norms_for

MEASURES = load_programme().measures


def values(measure, kind, *, age=None, sex=None, cause=None):
    found = norms_for(MEASURES[measure], age=age, sex=sex, cause=cause)
    return [norm.value for norm in found if norm.kind is kind]


@pytest.mark.parametrize(
    ("age", "usual"), [(59, []), (60, [32]), (69, [32]), (70, [22]), (79, [22]), (80, [9]), (130, [9]), (None, [])]
)
def test_usual_stance_goes_by_age(age, usual):
    assert values("single-leg-stance", NormKind.USUAL, age=age) == usual


def test_line_for_every_age_holds_with_an_unknown_one():
    assert values("single-leg-stance", NormKind.LINE) == [30]


def test_stance_with_nerves_hurt_by_diabetes_is_shown_with_that_cause_alone():
    assert values("single-leg-stance", NormKind.USUAL, cause="diabetes") == [9]
    assert values("single-leg-stance", NormKind.USUAL, age=72, cause="diabetes") == [22, 9]
    assert values("single-leg-stance", NormKind.USUAL, age=72, cause="b12") == [22]


# The table as clinical guidance prints it: below average for men and for women.
CHAIR = {60: (14, 12), 65: (12, 11), 70: (12, 10), 75: (11, 10), 80: (10, 9), 85: (8, 8), 90: (7, 4)}


@pytest.mark.parametrize("first", CHAIR)
@pytest.mark.parametrize("years", [0, 4])
def test_chair_stand_line_goes_by_age_and_sex(first, years):
    age, (men, women) = first + years, CHAIR[first]
    assert values("chair-stand-30s", NormKind.LINE, age=age, sex="male") == [men]
    assert values("chair-stand-30s", NormKind.LINE, age=age, sex="female") == [women]
    assert values("chair-stand-30s", NormKind.LINE, age=age) == [men, women]


@pytest.mark.parametrize("age", [None, 59, 95])
def test_chair_stand_has_no_line_outside_its_ages(age):
    assert values("chair-stand-30s", NormKind.LINE, age=age, sex="female") == []


@pytest.mark.parametrize(
    ("age", "line"), [(59, []), (60, [11.4]), (69, [11.4]), (70, [12.6]), (79, [12.6]), (80, [14.8]), (90, [])]
)
def test_five_chair_stands_line_goes_by_age(age, line):
    assert values("five-times-sit-to-stand", NormKind.LINE, age=age) == line


def test_median_of_heel_raises_is_that_of_one_leg():
    assert values("heel-raises", NormKind.USUAL, age=70, sex="female") == []
    assert values("heel-raises-one-leg", NormKind.USUAL, sex="female") == [21]
    assert values("heel-raises-one-leg", NormKind.USUAL, sex="male") == [24]


def test_important_change_in_pain_is_two_points_or_thirty_percent():
    found = norms_for(MEASURES["pain"], age=None, sex=None)
    assert [(norm.value, norm.percent) for norm in found] == [(2, False), (30, True)]


def test_no_norm_known_is_no_norm_told():
    bare = replace(MEASURES["pain"], norms=())
    assert norms_for(bare, age=70, sex="male") == ()


def test_span_that_ends_at_its_first_age_holds_that_one_year():
    year = Norm(kind=NormKind.USUAL, value=1, first_age=70, last_age=70, basis=Basis.HOUSE, source="made up")
    single = replace(MEASURES["pain"], norms=(year,))
    assert [len(norms_for(single, age=age, sex=None)) for age in (69, 70, 71)] == [0, 1, 0]


def test_age_is_that_reached_in_the_year():
    assert age_of(Profile(birth_year=1954), on=date(2026, 1, 1)) == 72
    assert age_of(Profile(), on=date(2026, 1, 1)) is None
