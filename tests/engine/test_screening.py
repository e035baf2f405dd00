"""Screening by table: risk levels, conditions, and what each sign and finding does to a day."""

from dataclasses import replace
from itertools import product

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.advice import Verdict
from surefoot.domain.entries import CheckIn, Clearance, FootCheck
from surefoot.domain.exercise import Condition
from surefoot.domain.programme import Effect
from surefoot.engine.risk import conditions, risk_level
from surefoot.engine.screening import MissingProfileError, screen
from surefoot.engine.state import PersonState
from tests.engine.life import START, STEADY, Life

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
    (None, None, False), (0, "none", False), (1, "stick", False), (2, "none", True), (3, None, True), (0, "frame", True),
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


def test_screen_without_a_profile_is_refused() -> None:
    with pytest.raises(MissingProfileError, match="no profile entry up to 2026-01-05"):
        screen(PROGRAMME, PersonState(), on=START)


def verdict_after(check_in: CheckIn) -> tuple[Verdict, set[str]]:
    life = Life(programme=PROGRAMME)
    life.tell(STEADY, check_in)
    advice = life.ask()
    return advice.verdict, {flag.code for flag in advice.flags}


@pytest.mark.parametrize("code", sorted(PROGRAMME.red_flags))
def test_each_red_flag_does_what_it_says(code: str) -> None:
    verdict, flags = verdict_after(CheckIn(pain=2, foot_check=FootCheck(), red_flags=(code,)))
    by_effect = {
        Effect.STOP: (Verdict.STOP, {code}),
        Effect.SEATED: (Verdict.SEATED, set()),
        Effect.NOTE: (Verdict.GO, set()),
    }
    assert (verdict, flags) == by_effect[PROGRAMME.red_flags[code].effect]


@pytest.mark.parametrize("code", [code for code, flag in PROGRAMME.red_flags.items() if flag.effect is Effect.STOP])
def test_each_red_flag_stays_open_until_its_own_review(code: str) -> None:
    life = Life(programme=PROGRAMME)
    life.tell(STEADY, CheckIn(pain=2, foot_check=FootCheck(), red_flags=(code,)))
    life.sleep()
    life.tell(CheckIn(pain=2, foot_check=FootCheck(), red_flags=()), Clearance(flag="another-sign", by="doctor"))
    assert life.ask().verdict is Verdict.STOP
    life.tell(Clearance(flag=code, by="doctor"))
    assert life.ask().verdict is Verdict.GO


@pytest.mark.parametrize("code", sorted(PROGRAMME.findings))
def test_each_finding_does_what_it_says(code: str) -> None:
    verdict, flags = verdict_after(CheckIn(pain=2, foot_check=FootCheck(right=(code,)), red_flags=()))
    finding = PROGRAMME.findings[code]
    by_effect = {
        Effect.STOP: (Verdict.STOP, {finding.flag}),
        Effect.SEATED: (Verdict.SEATED, set()),
        Effect.NOTE: (Verdict.GO, set()),
    }
    assert (verdict, flags) == by_effect[finding.effect]


def test_finding_nobody_knows_counts_as_an_open_sore() -> None:
    verdict, flags = verdict_after(CheckIn(pain=2, foot_check=FootCheck(left=("purple-stripe",)), red_flags=()))
    assert (verdict, flags) == (Verdict.STOP, {"open-sore"})
