"""Advice as JSON: the shape of the contract, and the dose as the diary keeps it."""

import json
from datetime import date

import pytest

from surefoot.domain.advice import (
    Advice,
    BlockPlan,
    Decision,
    Item,
    OpenFlag,
    Reason,
    Rested,
    SessionPlan,
    Verdict,
    WalkPlan,
    because,
)
from surefoot.domain.dose import Dose, HoldDose, RepDose, TimedDose
from surefoot.domain.entries import Prescribed, TempoTold
from surefoot.domain.prescribing import prescribed_of
from surefoot.domain.quantities import Band, Block, Position, Sides, Support, Tempo, Urgency
from surefoot.exchange.advice_json import advice_text, advice_to_dict

ON = date(2026, 3, 2)
REPS = RepDose(sets=2, reps=9, tempo=Tempo(2, 1, 3), rest_s=45, rpe=Band(5, 7))
EFFORT = {"rest_s": 45, "rpe": [5, 7]}


def words(reason: Reason) -> str:
    return f"about {reason.rule}"


def item(dose: Dose = REPS, previous: Dose | None = None) -> Item:
    return Item(
        exercise="heel-raise",
        variant="heel-raise-two-hands",
        sides=Sides.BOTH,
        parts=1,
        position=Position.STANDING,
        support=Support.BOTH_HANDS,
        dose=dose,
        previous=previous,
        previous_variant="heel-raise-two-hands",
        decision=Decision.ADVANCE,
        reasons=(because("advance", effort=4, after=9), because("hold-top")),
        optional=False,
        seconds=151,
    )


def advice(session: SessionPlan | None) -> Advice:
    return Advice(
        on=ON,
        verdict=Verdict.GO,
        reasons=(because("calm", pain=2, usual=2.0),),
        flags=(OpenFlag(code="open-sore", urgency=Urgency.SAME_DAY, since=date(2026, 3, 1), foot="left"),),
        notes=(OpenFlag(code="orthotic-fit", urgency=Urgency.NEXT_VISIT, since=date(2026, 2, 1)),),
        risk_level=1,
        session=session,
        rested=(Rested(subject="step-up", reasons=(because("no-equipment", equipment="step"),)),),
        instead=("look-at-feet",),
        walk=WalkPlan(minutes=12.0, decision=Decision.HOLD, surface="even", reasons=(because("walk-week", days=3),)),
        expect="early",
        week=3,
        next_review=date(2026, 3, 9),
        check_in_due=False,
        response_due=None,
        usual=2.0,
        notch=1.5,
        minutes=24,
        rules_version="2026.11.1",
    )


def as_json(session: SessionPlan | None) -> dict:
    return advice_to_dict(advice(session), words, action=lambda flag: f"act on {flag.code}")


def test_day_without_a_session() -> None:
    assert as_json(None) == {
        "on": "2026-03-02",
        "verdict": "go",
        "verdict_reasons": [{"rule": "calm", "values": {"pain": 2, "usual": 2.0}, "text": "about calm"}],
        "flags": [
            {
                "code": "open-sore",
                "urgency": "same-day",
                "action": "act on open-sore",
                "since": "2026-03-01",
                "foot": "left",
            }
        ],
        "notes": [
            {
                "code": "orthotic-fit",
                "urgency": "next-visit",
                "action": "act on orthotic-fit",
                "since": "2026-02-01",
                "foot": None,
            }
        ],
        "risk_level": 1,
        "session": None,
        "rested": [
            {
                "subject": "step-up",
                "reasons": [{"rule": "no-equipment", "values": {"equipment": "step"}, "text": "about no-equipment"}],
            }
        ],
        "instead": ["look-at-feet"],
        "walk": {
            "minutes": 12,
            "decision": "hold",
            "surface": "even",
            "reasons": [{"rule": "walk-week", "values": {"days": 3}, "text": "about walk-week"}],
        },
        "expect": "early",
        "week": 3,
        "next_review": "2026-03-09",
        "check_in_due": False,
        "response_due": None,
        "usual": 2,
        "notch": 1.5,
        "minutes": 24,
        "rules_version": "2026.11.1",
    }


def test_session_with_its_blocks_and_reasons() -> None:
    block = BlockPlan(block=Block.STRENGTH, seconds=151, items=(item(previous=REPS),))
    dose = {"sets": 2, "reps": 9, "tempo_s": {"lift": 2, "pause": 1, "lower": 3}, **EFFORT}
    assert as_json(SessionPlan(seconds=151, blocks=(block,)))["session"] == {
        "minutes": 3,
        "seconds": 151,
        "blocks": [
            {
                "block": "strength",
                "seconds": 151,
                "items": [
                    {
                        "exercise": "heel-raise",
                        "variant": "heel-raise-two-hands",
                        "sides": "both",
                        "parts": 1,
                        "position": "standing",
                        "support": "both-hands",
                        "dose": dose,
                        "previous": dose,
                        "previous_variant": "heel-raise-two-hands",
                        "decision": "advance",
                        "decision_text": "about advance about hold-top",
                        "reasons": [
                            {"rule": "advance", "values": {"after": 9, "effort": 4}, "text": "about advance"},
                            {"rule": "hold-top", "values": {}, "text": "about hold-top"},
                        ],
                        "optional": False,
                        "seconds": 151,
                    }
                ],
            }
        ],
    }


DOSES = [
    (
        HoldDose(sets=3, reps=1, hold_s=20, rest_s=45, rpe=Band(5, 7)),
        {"sets": 3, "hold_s": 20, "tempo_s": None, **EFFORT},
        Prescribed(sets=3, reps=1, hold_s=20, rest_s=45, rpe=(5, 7)),
    ),
    (
        HoldDose(sets=1, reps=6, hold_s=5, rest_s=45, rpe=Band(5, 7)),
        {"sets": 1, "reps": 6, "hold_s": 5, "tempo_s": None, **EFFORT},
        Prescribed(sets=1, reps=6, hold_s=5, rest_s=45, rpe=(5, 7)),
    ),
    (
        TimedDose(sets=2, duration_s=60, rest_s=45, rpe=Band(5, 7)),
        {"sets": 2, "duration_s": 60, "tempo_s": None, **EFFORT},
        Prescribed(sets=2, duration_s=60, rest_s=45, rpe=(5, 7)),
    ),
    (
        REPS,
        {"sets": 2, "reps": 9, "tempo_s": {"lift": 2, "pause": 1, "lower": 3}, **EFFORT},
        Prescribed(sets=2, reps=9, tempo_s=TempoTold(lift=2, pause=1, lower=3), rest_s=45, rpe=(5, 7)),
    ),
]


@pytest.mark.parametrize(("dose", "printed", "_kept"), DOSES)
def test_dose_is_printed_in_its_own_terms(dose: Dose, printed: dict, _kept: Prescribed) -> None:
    block = BlockPlan(block=Block.STRENGTH, seconds=1, items=(item(dose),))
    told = as_json(SessionPlan(seconds=1, blocks=(block,)))["session"]["blocks"][0]["items"][0]
    assert (told["dose"], told["previous"]) == (printed, None)


@pytest.mark.parametrize(("dose", "_printed", "kept"), DOSES)
def test_dose_is_kept_in_the_diary(dose: Dose, _printed: dict, kept: Prescribed) -> None:
    assert prescribed_of(item(dose)) == kept


def test_text_is_one_line_and_reads_back() -> None:
    told = as_json(None)
    text = advice_text(told)
    assert "\n" not in text
    assert json.loads(text) == told
    assert text == advice_text(as_json(None))
