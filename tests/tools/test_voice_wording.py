"""How a phrase is named, read and timed before anything is rendered."""

from dataclasses import replace

import pytest

from surefoot.catalogue import load_programme, load_texts
from surefoot.catalogue.script_words import phrases
from tools.voice.beats import phrases_said
from tools.voice.wording import Phrase, file_name, our_voice

VOICE = replace(our_voice(), version=1, pronounced={"sural": "s uh1 r ax0 l"})
PROGRAMME, TEXTS = load_programme(), load_texts()
SAID = {phrase.text: phrase for phrase in phrases_said(PROGRAMME, TEXTS, VOICE.beat)}
GLIDE = Phrase(text="Sural nerve glide.")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("9", "9."),
        ("times", "Times."),
        ("Hold", "Hold."),
        ("Hold.", "Hold."),
        ("How hard was that?", "How hard was that?"),
    ],
)
def test_phrase_is_read_as_a_sentence(text, read):
    assert Phrase(text=text).read == read


def test_phrase_on_a_beat_is_read_without_pauses():
    assert Phrase(text="Toes up, sole out", within_s=1.48).read == "Toes up sole out."
    assert Phrase(text="Toes up, sole out.").read == "Toes up, sole out."


def test_phrases_that_sound_the_same_share_a_clip():
    assert len({file_name(Phrase(text=text), VOICE) for text in ("Hold", "hold", "Hold.")}) == 1


def test_word_on_a_beat_is_another_clip_than_the_sentence():
    assert file_name(Phrase(text="Hold.", within_s=0.85), VOICE) != file_name(Phrase(text="Hold."), VOICE)


def test_name_stays_from_run_to_run():
    assert file_name(GLIDE, VOICE) == "b3b46ee2cf12.mp3"


@pytest.mark.parametrize(
    "voice",
    [replace(VOICE, version=2), replace(VOICE, name="other"), replace(VOICE, pronounced={"sural": "s ao1 r ax0 l"})],
)
def test_name_changes_with_what_is_heard(voice):
    assert file_name(GLIDE, voice) != file_name(GLIDE, VOICE)


def test_name_stays_when_another_word_is_pronounced_anew():
    rest = Phrase(text="Rest.")
    assert file_name(rest, replace(VOICE, pronounced={})) == file_name(rest, VOICE)


def test_each_phrase_of_the_programme_is_said_once():
    assert tuple(phrase.text for phrase in phrases_said(PROGRAMME, TEXTS, VOICE.beat)) == phrases(PROGRAMME, TEXTS)


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("1", 0.52),
        ("15", 0.52),  # the most reps of any set
        ("16", 0.85),
        ("Turn in", 0.48),  # lifts within a second, behind a count
        ("Hold", 0.85),  # a pause of a second, said alone
        ("Down slowly", 1.85),
        ("Hold.", None),
        ("times", None),
        ("How hard was that?", None),
    ],
)
def test_phrase_may_last_as_long_as_its_shortest_beat(text, within):
    assert SAID[text].within_s == within
