"""The recorded voice as it is shipped: a clip for each phrase, each small, whole and short enough for its moment."""

import json
from collections.abc import Iterator
from importlib.resources import files

import pytest

from surefoot.catalogue import load_programme, load_texts
from surefoot.catalogue.script_words import phrases
from tests.web.mp3 import Mp3, NotMp3, read_mp3
from tools.voice.beats import phrases_said
from tools.voice.wording import file_name, our_voice

FOLDER = files("surefoot.web") / "static" / "voice"
MANIFEST = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))
CLIPS = MANIFEST["clips"]
SMALLEST_BYTES, LARGEST_BYTES = 800, 16_000
TYPICAL_BYTES = 12_000
ALL_BYTES = 2_500_000
SHORTEST_S, LONGEST_S = 0.2, 8.0
SECOND_S = 1.0
RENDER = "run `uv run python -m tools.voice`, and commit what it changes"
FRAME = bytes([0xFF, 0xF3, 0x38, 0xC4]) + bytes(104)


def named(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


def lasts(phrase: str) -> float:
    return read_mp3(named(CLIPS[phrase])).seconds


def beats() -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield what is said on each beat of any rep, and the seconds until the next."""
    texts = load_texts()
    for exercise in load_programme().exercises:
        words = texts.exercises[exercise.id].tempo
        for dose in (variant.dose for variant in exercise.variants):
            if words and dose.tempo:
                yield from (((str(rep), words.lift), dose.tempo.lift) for rep in range(1, dose.amount.high + 1))
                yield from (((words.pause,), dose.tempo.pause),) if dose.tempo.pause else ()
                yield (words.lower,), dose.tempo.lower


def test_each_phrase_has_a_clip_and_each_listed_clip_a_phrase():
    said = set(phrases(load_programme(), load_texts()))
    assert (said - CLIPS.keys(), CLIPS.keys() - said) == (set(), set()), RENDER


def test_each_file_is_listed_and_each_listed_file_is_there():
    there = {file.name for file in FOLDER.iterdir() if file.name.endswith(".mp3")}
    assert there == set(CLIPS.values()), RENDER


def test_clips_are_of_the_voice_as_it_is_described():
    voice = our_voice()
    assert (MANIFEST["voice"], MANIFEST["version"]) == (voice.name, voice.version)
    said = phrases_said(load_programme(), load_texts(), voice.beat)
    assert {phrase.text: file_name(phrase, voice) for phrase in said} == CLIPS, RENDER


def test_clips_are_whole_mono_sounds_of_a_bearable_length():
    told = {file: read_mp3(named(file)) for file in set(CLIPS.values())}
    assert {file: clip for file, clip in told.items() if clip.samples_per_s != 16_000} == {}
    assert {file: clip for file, clip in told.items() if not SHORTEST_S < clip.seconds < LONGEST_S} == {}


def test_clips_are_small():
    sizes = {file: len(named(file)) for file in set(CLIPS.values())}
    assert {file: size for file, size in sizes.items() if not SMALLEST_BYTES < size < LARGEST_BYTES} == {}
    assert sorted(sizes.values())[len(sizes) * 95 // 100] <= TYPICAL_BYTES
    assert sum(sizes.values()) <= ALL_BYTES


def test_numbers_end_before_their_second_does():
    late = {phrase: lasts(phrase) for phrase in CLIPS if phrase.isdigit() and lasts(phrase) > SECOND_S}
    assert late == {}


def test_count_and_tempo_word_end_before_the_next_word_begins():
    late = {beat: lasted for beat in beats() if (lasted := sum(lasts(phrase) for phrase in beat[0])) > beat[1]}
    assert late == {}


def test_licence_of_the_voice_is_beside_the_clips():
    licence = (FOLDER / "LICENSE.txt").read_text(encoding="utf-8")
    assert "Carnegie Mellon University" in licence
    assert "is hereby granted" in licence


def test_reader_tells_the_length_of_a_sound():
    assert read_mp3(FRAME * 50) == Mp3(samples_per_s=16_000, seconds=1.8)


@pytest.mark.parametrize(
    "told", [b"", b"OggS" + bytes(200), FRAME[:-1], FRAME + b"TAG", bytes([0xFF, 0xFB]) + FRAME[2:], FRAME[:3]]
)
def test_reader_refuses_what_is_no_clip(told):
    with pytest.raises(NotMp3):
        read_mp3(told)
