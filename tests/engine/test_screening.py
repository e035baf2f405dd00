"""Screening by table: what each sign and each finding does to a day."""

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.advice import Verdict
from surefoot.domain.entries import CheckIn, Clearance, FootCheck
from surefoot.domain.programme import Effect
from surefoot.engine.screening import MissingProfileError, screen
from surefoot.engine.state import PersonState
from tests.engine.life import START, STEADY, Life

PROGRAMME = load_programme()


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
