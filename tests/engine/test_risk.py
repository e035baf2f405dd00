"""Risk by table: the foot's risk level, and the facts that rule some work out."""

from dataclasses import replace
from itertools import product

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.exercise import Condition
from surefoot.engine.risk import conditions, may_drop_glucose, risk_level
from tests.engine.life import STEADY

PROGRAMME = load_programme()


def level_by_the_table(numb: bool, poor: bool, deformed: bool, history: bool) -> int:
    """IWGDF 2023, written out: 0 neither; 1 one; 2 both, or one with a deformity; 3 one with a history."""
    return {
        (False, False): 0,
        (True, False): 3 if history else 2 if deformed else 1,
        (False, True): 3 if history else 2 if deformed else 1,
        (True, True): 3 if history else 2,
    }[numb, poor]


@pytest.mark.parametrize("feeling", ["intact", "reduced", "unknown"])
@pytest.mark.parametrize("circulation", ["good", "poor", "unknown"])
def test_risk_level_follows_the_table(feeling: str, circulation: str) -> None:
    for deformity, ulcer, amputation, kidney in product((False, True, None), repeat=4):
        profile = replace(
            STEADY,
            protective_sensation=feeling,
            circulation=circulation,
            deformity=deformity,
            past_ulcer=ulcer,
            amputation=amputation,
            kidney_failure=kidney,
        )
        history = any(fact is not False for fact in (ulcer, amputation, kidney))
        expected = level_by_the_table(feeling != "intact", circulation != "good", deformity is not False, history)
        assert risk_level(profile) == expected


@pytest.mark.parametrize(("falls", "aids", "unsteady"), [
    (None, None, True), (0, "none", False), (1, "stick", False), (2, "none", True), (3, None, True), (0, "frame", True),
])  # fmt: skip
def test_conditions_unsteady_from_two_falls_or_a_frame(falls: int | None, aids: str | None, unsteady: bool) -> None:
    facts = conditions(replace(STEADY, falls_12_months=falls, aids=aids), PROGRAMME.limits)
    assert (Condition.UNSTEADY in facts) is unsteady


@pytest.mark.parametrize(("told", "condition"), [
    ({"protective_sensation": "reduced"}, Condition.REDUCED_SENSATION),
    ({"protective_sensation": "unknown"}, Condition.REDUCED_SENSATION),
    ({"circulation": "poor"}, Condition.POOR_CIRCULATION),
    ({"circulation": "unknown"}, Condition.POOR_CIRCULATION),
    ({"eye_disease": "proliferative"}, Condition.PROLIFERATIVE_RETINOPATHY),
    ({"deformity": True}, Condition.FOOT_DEFORMITY),
    ({"amputation": True}, Condition.FOOT_DEFORMITY),
])  # fmt: skip
def test_conditions_of_one_fact(told: dict[str, object], condition: Condition) -> None:
    assert conditions(replace(STEADY, **told), PROGRAMME.limits) == {condition}


@pytest.mark.parametrize(("medicine", "diabetes", "cause", "may"), [
    ("insulin", None, "unknown", True),
    ("sulfonylurea", True, "diabetes", True),
    ("other", True, "diabetes", False),
    ("none", True, "diabetes", False),
    (None, True, "unknown", True),  # with diabetes, a medicine never told counts as one that may
    (None, None, "diabetes", True),
    (None, False, "alcohol", False),
    (None, None, "unknown", False),
])  # fmt: skip
def test_glucose_may_drop_with_insulin_a_sulfonylurea_or_an_unknown_medicine(
    medicine: str | None, diabetes: bool | None, cause: str, may: bool
) -> None:
    assert may_drop_glucose(replace(STEADY, glucose_lowering=medicine, diabetes=diabetes, cause=cause)) is may
