"""What a session says: a finite list of short phrases, each of which can be recorded once."""

from dataclasses import replace

import pytest

from surefoot.catalogue import load_programme, load_texts
from surefoot.catalogue.script_words import (
    foot_said,
    most_said,
    name_said,
    number_said,
    part_said,
    phrases,
    sentences,
    spoken,
)
from surefoot.catalogue.words import MissingWordsError
from surefoot.domain.quantities import Side

PROGRAMME, TEXTS = load_programme(), load_texts()
PHRASES = phrases(PROGRAMME, TEXTS)


def test_every_phrase_is_there_once_and_in_a_fixed_order():
    assert list(PHRASES) == sorted(set(PHRASES))
    assert [one for one in PHRASES if not one.strip() or one != one.strip()] == []


def test_largest_number_is_the_longest_dose_of_the_programme():
    assert most_said(PROGRAMME) == 90
    assert {"1", "90"} <= set(PHRASES)
    assert "91" not in PHRASES


def test_phrases_hold_names_tempo_words_and_parts_of_every_exercise():
    wanted = {
        "Heel raises.",
        "Up",
        "Hold",
        "Down",
        "Circles the other way.",
        "Rest.",
        "Change feet.",
        "That was the last one.",
    }
    assert wanted - set(PHRASES) == set()


def test_no_phrase_is_longer_than_one_breath():
    assert [one for one in PHRASES if len(one.split()) > 9] == []


def test_text_is_said_sentence_by_sentence():
    assert sentences("Rise up. Hold. Lower slowly.") == ("Rise up.", "Hold.", "Lower slowly.")
    assert sentences("  ") == ()


@pytest.mark.parametrize(
    ("number", "what", "said"),
    [
        (9, "time", ("9", "times")),
        (1, "set", ("1", "set")),
        (45, "second", ("45", "seconds")),
        (60, "second", ("1", "minute")),
        (120, "second", ("2", "minutes")),
        (90, "time", ("90", "times")),
        (91, "time", ()),
        (0, "second", ()),
    ],
)
def test_number_is_said_with_what_it_counts(number, what, said):
    assert number_said(number, what, TEXTS, most=90) == said


def test_both_feet_and_whole_sets_need_no_word():
    assert (foot_said(Side.BOTH, TEXTS), foot_said(None, TEXTS)) == ((), ())
    assert foot_said(Side.LEFT, TEXTS, section="then") == ("Then the left foot.",)
    text = TEXTS.exercises["ankle-circles"]
    assert (part_said(text, None), part_said(text, 2)) == ((), ("Circles the other way.",))
    assert name_said(text.variants["ankle-circles"]) == "Ankle circles."


def test_phrase_that_is_not_there_is_named():
    with pytest.raises(MissingWordsError, match="'cheer' in \\[said\\]"):
        spoken("said", "cheer", replace(TEXTS, script={"said": {}}))
