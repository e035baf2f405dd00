"""Doses in plain words."""

import pytest

from surefoot.catalogue import load_programme, load_texts
from surefoot.catalogue.doses import (
    amount_in_words,
    asked_in_words,
    counted,
    in_words,
    pacing_in_words,
    range_in_words,
)
from surefoot.domain.dose import HoldDose, RepDose, TimedDose
from surefoot.domain.entries import Prescribed
from surefoot.domain.quantities import Band, Sides, Tempo

TEXTS = load_texts()
RPE = Band(5, 7)
STEADY = Tempo(2, 1, 3)


def reps(sets, reps, tempo=STEADY):
    return RepDose(sets=sets, reps=reps, tempo=tempo, rest_s=30, rpe=RPE)


def holds(sets, reps, hold_s):
    return HoldDose(sets=sets, reps=reps, hold_s=hold_s, rest_s=30, rpe=RPE)


def timed(sets, duration_s):
    return TimedDose(sets=sets, duration_s=duration_s, rest_s=10, rpe=RPE)


@pytest.mark.parametrize(
    ("dose", "sides", "parts", "words"),
    [
        (reps(2, 9), Sides.EACH, 1, "2 sets of 9, each side"),
        (reps(1, 1), Sides.BOTH, 1, "1 time"),
        (reps(1, 12), Sides.BOTH, 1, "12 times"),
        (reps(2, 8), Sides.LEFT, 2, "2 sets of 8, each way, left side only"),
        (holds(1, 1, 15), Sides.BOTH, 1, "hold for 15 seconds"),
        (holds(3, 1, 15), Sides.RIGHT, 1, "3 holds of 15 seconds, right side only"),
        (holds(1, 6, 5), Sides.EACH, 1, "6 holds of 5 seconds, each side"),
        (holds(2, 6, 5), Sides.BOTH, 1, "2 sets of 6 holds, 5 seconds each"),
        (timed(1, 90), Sides.BOTH, 1, "90 seconds"),
        (timed(1, 60), Sides.BOTH, 1, "1 minute"),
        (timed(2, 120), Sides.BOTH, 1, "2 sets of 2 minutes"),
    ],
)
def test_dose_is_said_as_to_a_person(dose, sides, parts, words):
    assert in_words(dose, sides=sides, parts=parts, texts=TEXTS) == words


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Prescribed(sets=2, reps=9), "2 sets of 9, each side"),
        (Prescribed(sets=3, reps=1, hold_s=15), "3 holds of 15 seconds, each side"),
        (Prescribed(sets=1, reps=6, hold_s=5), "6 holds of 5 seconds, each side"),
        (Prescribed(duration_s=60), "1 minute, each side"),
        (Prescribed(sets=2), ""),
    ],
)
def test_dose_of_the_diary_is_said_the_same_way(asked, words):
    assert asked_in_words(asked, sides=Sides.EACH, texts=TEXTS) == words


@pytest.mark.parametrize(
    ("exercise", "words"),
    [
        ("heel-raise", "2 to 3 sets of 8 to 12. Effort 5 to 7 of 10."),
        ("single-leg-stance", "3 holds of 10 to 20 seconds, each side. Effort 5 to 7 of 10."),
    ],
)
def test_range_of_a_variant_is_said_from_least_to_most(exercise, words):
    assert range_in_words(load_programme().by_id[exercise].variant(exercise), TEXTS) == words


def test_every_variant_of_the_programme_has_its_range_in_words():
    variants = [variant for exercise in load_programme().exercises for variant in exercise.variants]
    assert [v.id for v in variants if not range_in_words(v, TEXTS).endswith(" of 10.")] == []


def test_pacing_names_tempo_rest_and_effort():
    assert pacing_in_words(reps(2, 9), TEXTS) == (
        "up 2 s, hold 1 s, down 3 s; rest 30 s between sets; effort 5 to 7 of 10"
    )


def test_pacing_leaves_out_a_pause_of_nothing_and_the_rest_of_a_single_set():
    assert pacing_in_words(reps(1, 9, Tempo(2, 0, 2)), TEXTS) == "up 2 s, down 2 s; effort 5 to 7 of 10"


def test_amount_has_its_unit_where_it_is_a_time():
    told = [amount_in_words(dose, TEXTS) for dose in (reps(2, 9), holds(1, 1, 12), timed(1, 120))]
    assert told == ["9", "12 seconds", "2 minutes"]


def test_one_is_counted_as_one():
    assert [counted(number, "move", TEXTS) for number in (1, 2)] == ["1 move", "2 moves"]
