"""Steps, cuts and first doses at their boundaries."""

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.dose import HoldDose, RepDose, volume
from surefoot.domain.quantities import Band, Tempo
from surefoot.engine import dosing
from surefoot.engine.dosing import cut, grown, more_sets

PROGRAMME = load_programme()
LIMITS = PROGRAMME.limits
RPE = Band(5, 7)


def ranges(exercise: str, variant: str | None = None):
    return PROGRAMME.by_id[exercise].variant(variant or exercise).dose


def reps(sets: int, count: int) -> RepDose:
    return RepDose(sets=sets, reps=count, tempo=Tempo(2, 1, 3), rest_s=30, rpe=RPE)


@pytest.mark.parametrize(
    ("amount", "after"), [(1, 2), (8, 9), (9, 10), (10, 12), (11, 13), (14, 16), (15, 18), (16, 19), (44, 47)]
)
def test_grown_is_one_under_ten_then_a_fifth_and_at_most_three(amount: int, after: int) -> None:
    assert grown(amount, LIMITS) == after


@pytest.mark.parametrize("amount", range(1, 61))
def test_grown_stays_within_a_fifth_or_one(amount: int) -> None:
    assert 1 <= grown(amount, LIMITS) - amount <= max(1, amount * 0.2)


@pytest.mark.parametrize(("amount", "after"), [(5, 4), (6, 5), (7, 6), (10, 9), (11, 9), (12, 10), (20, 18), (30, 27)])
def test_cut_takes_a_tenth_off_rounded_down(amount: int, after: int) -> None:
    assert cut(amount, LIMITS.trim_factor) == after


@pytest.mark.parametrize("amount", range(5, 61))
def test_cut_takes_a_tenth_to_a_fifth_from_five_up(amount: int) -> None:
    assert amount * 0.8 <= cut(amount, LIMITS.trim_factor) <= amount * 0.9


@pytest.mark.parametrize(
    ("tested", "first"),
    [(3, None), (4, None), (5, 3), (6, 3), (7, 4), (8, 4), (9, 5), (12, 7), (19, 11), (20, 12), (21, 12), (40, 12)],
)
def test_tested_amount_of_heel_raises(tested: float, first: int | None) -> None:
    assert dosing.tested_amount(PROGRAMME.by_id["heel-raise"].variant("heel-raise"), tested, LIMITS) == first


@pytest.mark.parametrize(("tested", "first"), [(4.9, None), (5, 3), (12.4, 7), (30, 18), (33, 19), (34, 20), (60, 20)])
def test_tested_amount_of_a_stance(tested: float, first: int | None) -> None:
    assert (
        dosing.tested_amount(PROGRAMME.by_id["single-leg-stance"].variant("single-leg-stance"), tested, LIMITS) == first
    )


@pytest.mark.parametrize("tested", range(5, 21))
def test_tested_amount_is_between_half_and_six_tenths(tested: int) -> None:
    first = dosing.tested_amount(PROGRAMME.by_id["heel-raise"].variant("heel-raise"), tested, LIMITS)
    assert first is None or tested * 0.5 <= first <= tested * 0.6


def test_more_sets_adds_a_set_with_fewer_reps() -> None:
    assert more_sets(reps(2, 12), ranges("heel-raise"), LIMITS) == (9, 3, 1)
    assert more_sets(reps(3, 12), ranges("heel-raise"), LIMITS) is None


def test_more_sets_never_passes_a_fifth_more() -> None:
    for exercise in PROGRAMME.exercises:
        for variant in exercise.variants:
            if variant.dose.kind != "reps":
                continue
            for sets in range(variant.dose.sets.low, variant.dose.sets.high):
                before = reps(sets, variant.dose.amount.high)
                more = more_sets(before, variant.dose, LIMITS)
                assert more is None or volume(before) <= more[0] * more[1] <= volume(before) * 1.2


def test_more_sets_adds_one_hold_first() -> None:
    arch = ranges("arch-lift")
    held = [HoldDose(sets=1, reps=count, hold_s=5, rest_s=10, rpe=RPE) for count in (6, 7, 8)]
    assert [more_sets(dose, arch, LIMITS) for dose in held] == [(5, 1, 7), (5, 1, 8), None]
