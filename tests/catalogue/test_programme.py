"""What our own programme must hold, whatever else changes."""

import pytest

from surefoot.catalogue import load_programme, load_texts
from surefoot.domain.programme import Effect
from surefoot.domain.quantities import Block, Urgency

PROGRAMME = load_programme()

EMERGENCY = [
    "saddle-numbness",
    "bladder-bowel-change",
    "both-legs-weak",
    "weakness-growing-over-days",
    "sudden-weakness",
    "weakness-and-breathless",
    "sudden-loss-of-balance",
    "cold-pale-foot",
    "wound-with-fever",
    "wound-spreading-redness",
    "black-tissue",
    "wound-very-unwell",
    "swollen-leg-breathless",
    "chest-pain",
    "fainting",
    "fall-head-injury",
    "fall-cannot-stand",
]
SAME_DAY = [
    "foot-drop",
    "one-limb-weaker",
    "open-sore",
    "hot-swollen-foot",
    "new-deformity",
    "infection",
    "fever",
    "suspected-clot",
    "rest-pain-hanging-leg",
    "injurious-fall",
]
THIS_WEEK = [
    "pre-ulcer-sign",
    "numbness-spreading",
    "severe-numbness",
    "rapid-change",
    "slow-strength-loss",
    "pain-escalating",
    "repeated-falls",
    "skin-temperature",
    "lasting-colour-change",
    "pain-not-answering",
    "night-pain",
]
NEXT_VISIT = [
    "stable-night-pain",
    "orthotic-fit",
    "no-change-12-weeks",
    "supplements-and-creams",
    "contributing-causes",
]


@pytest.mark.parametrize(
    ("urgency", "codes"),
    [
        (Urgency.EMERGENCY, EMERGENCY),
        (Urgency.SAME_DAY, SAME_DAY),
        (Urgency.THIS_WEEK, THIS_WEEK),
        (Urgency.NEXT_VISIT, NEXT_VISIT),
    ],
)
def test_every_sign_has_its_urgency(urgency, codes):
    assert [flag.code for flag in PROGRAMME.red_flags.values() if flag.urgency is urgency] == codes


def test_every_flag_stops_but_pre_ulcer_signs_and_next_visits():
    others = {flag.code: flag.effect for flag in PROGRAMME.red_flags.values() if flag.effect is not Effect.STOP}
    assert others == {"pre-ulcer-sign": Effect.SEATED} | dict.fromkeys(NEXT_VISIT, Effect.NOTE)


def test_the_daily_check_in_asks_a_short_list_most_urgent_first():
    asked = [flag.code for flag in PROGRAMME.red_flags.values() if flag.asked]
    assert asked == [
        "bladder-bowel-change",
        "weakness-growing-over-days",
        "sudden-weakness",
        "sudden-loss-of-balance",
        "chest-pain",
        "foot-drop",
        "open-sore",
        "hot-swollen-foot",
        "fever",
        "injurious-fall",
        "numbness-spreading",
    ]


def test_an_emergency_always_says_to_call_now():
    texts = load_texts()
    assert {texts.red_flags[code].action for code in EMERGENCY} == {"Call the emergency number now."}


def test_no_two_flags_share_a_name_or_a_question():
    flags = load_texts().red_flags.values()
    assert len({flag.name for flag in flags}) == len(flags)
    assert len({flag.question for flag in flags}) == len(flags)


def rows(letter, count):
    return {f"{letter}{n}" for n in range(1, count + 1)}


def test_exercises_cover_their_rows():
    covered = {row for exercise in PROGRAMME.exercises for row in exercise.coverage}
    wanted = rows("W", 6) | rows("G", 3) | rows("A", 2) | rows("S", 7) | rows("B", 3)
    assert wanted - covered == set()


def test_habits_cover_their_rows():
    covered = {row for habit in PROGRAMME.habits for row in habit.coverage}
    wanted = (
        rows("F", 5) | rows("K", 4) | rows("R", 4) | rows("D", 5) | rows("N", 2) | rows("C", 3) | rows("T", 9) | {"E1"}
    )
    assert wanted - covered == set()


def test_rules_and_flags_cover_their_rows():
    ruled = {row for rule in PROGRAMME.rules.values() for row in rule.coverage}
    flagged = {row for flag in PROGRAMME.red_flags.values() for row in flag.coverage}
    assert (rows("P", 10) | {"G4"}) - ruled == set()
    assert rows("X", 5) - flagged == set()


def test_glides_are_optional_and_never_progress():
    glides = [exercise for exercise in PROGRAMME.exercises if exercise.block is Block.GLIDES]
    assert [(exercise.optional, exercise.progresses) for exercise in glides] == [(True, False)] * 3


def test_expectations_cover_every_week():
    assert [(span.first_week, span.last_week) for span in PROGRAMME.expectations] == [
        (1, 2),
        (3, 6),
        (7, 12),
        (13, 9999),
    ]
