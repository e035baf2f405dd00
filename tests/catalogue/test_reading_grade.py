"""Every text a person reads is plain: grade 6 or lower, and no long sentence."""

import tomllib
from pathlib import Path

import pytest

from surefoot.catalogue.folder import our_programme
from tests.catalogue.reading_grade import grade, sentences, words

FOLDER = Path(str(our_programme())) / "text" / "en"
FILES = sorted(str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.toml"))


def strings(value):
    if isinstance(value, str):
        return [value]
    return [found for part in (value.values() if isinstance(value, dict) else value) for found in strings(part)]


def told(file):
    return strings(tomllib.loads((FOLDER / file).read_text(encoding="utf-8")))


def test_every_kind_of_text_is_measured():
    assert {"red_flags.toml", "rules.toml", "habits.toml", "ui.toml", "exercises/heel-raise.toml"} <= set(FILES)


@pytest.mark.parametrize("file", FILES)
def test_reading_grade_is_six_or_lower(file):
    assert grade(told(file)) <= 6


@pytest.mark.parametrize("file", FILES)
def test_no_sentence_is_over_twenty_words(file):
    assert [said for said in sentences(told(file)) if len(words(said)) > 20] == []


def test_most_sentences_are_under_fifteen_words():
    lengths = [len(words(said)) for file in FILES for said in sentences(told(file))]
    assert sum(length < 15 for length in lengths) / len(lengths) > 0.95


def test_hard_writing_would_be_caught():
    hard = "Rapidly deteriorating neurological symptomatology necessitates immediate professional consultation."
    assert grade([hard]) > 12


def test_plain_writing_has_the_known_grade():
    # 0.39 x 6 words / 1 sentence + 11.8 x 6 syllables / 6 words - 15.59, by hand
    assert round(grade(["The cat sat on the mat."]), 2) == -1.45
