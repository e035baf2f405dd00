"""Doses in plain words."""

import pytest

from surefoot.cli.doses import in_words, pacing
from surefoot.domain.dose import HoldDose, RepDose, TimedDose
from surefoot.domain.quantities import Band, Sides, Tempo

RPE = Band(5, 7)


@pytest.mark.parametrize(
    ("dose", "sides", "parts", "words"),
    [
        (RepDose(sets=2, reps=9, tempo=Tempo(2, 1, 3), rest_s=30, rpe=RPE), Sides.EACH, 1, "2 sets of 9 reps, each side"),
        (RepDose(sets=1, reps=1, tempo=Tempo(2, 1, 3), rest_s=30, rpe=RPE), Sides.BOTH, 1, "1 set of 1 rep"),
        (RepDose(sets=2, reps=8, tempo=Tempo(2, 0, 2), rest_s=0, rpe=RPE), Sides.LEFT, 2,
         "2 sets of 8 reps, each way, left side only"),
        (HoldDose(sets=3, reps=1, hold_s=15, rest_s=30, rpe=RPE), Sides.RIGHT, 1, "3 sets of 15 second holds, right side only"),
        (HoldDose(sets=1, reps=6, hold_s=5, rest_s=30, rpe=RPE), Sides.EACH, 1, "1 set of 6 holds, 5 seconds each, each side"),
        (TimedDose(sets=2, duration_s=60, rest_s=10, rpe=RPE), Sides.BOTH, 1, "2 sets of 60 seconds"),
    ],
)  # fmt: skip
def test_dose_is_said_as_to_a_person(dose, sides, parts, words):
    assert in_words(dose, sides=sides, parts=parts) == words


def test_pacing_names_tempo_rest_and_effort():
    dose = RepDose(sets=2, reps=9, tempo=Tempo(2, 1, 3), rest_s=30, rpe=RPE)
    assert pacing(dose) == "up 2 s, hold 1 s, down 3 s; rest 30 s between sets; effort 5 to 7 of 10"


def test_pacing_leaves_out_a_pause_of_nothing_and_the_rest_of_a_single_set():
    dose = RepDose(sets=1, reps=9, tempo=Tempo(2, 0, 2), rest_s=30, rpe=RPE)
    assert pacing(dose) == "up 2 s, down 2 s; effort 5 to 7 of 10"
