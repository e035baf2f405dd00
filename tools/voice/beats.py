"""Which phrases are said on a beat, and how long each may last there."""

from collections.abc import Iterator

from surefoot.catalogue.script_words import most_said, phrases
from surefoot.catalogue.texts import Texts
from surefoot.domain.exercise import DoseKind
from surefoot.domain.programme import Programme
from tools.voice.wording import Beat, Phrase


def phrases_said(programme: Programme, texts: Texts, beat: Beat) -> tuple[Phrase, ...]:
    """Return every phrase of a programme, those on a beat with the shortest time they ever have."""
    within: dict[str, float] = {}
    for text, seconds in (*_numbers(programme, beat), *_tempo_words(programme, texts, beat)):
        within[text] = min(seconds, within.get(text, seconds))
    return tuple(Phrase(text=text, within_s=within.get(text)) for text in phrases(programme, texts))


def most_reps(programme: Programme) -> int:
    """Return the most reps that any set can have."""
    variants = (variant for exercise in programme.exercises for variant in exercise.variants)
    return max(variant.dose.amount.high for variant in variants if variant.dose.kind is DoseKind.REPS)


def _numbers(programme: Programme, beat: Beat) -> Iterator[tuple[str, float]]:
    reps = most_reps(programme)
    for number in range(1, most_said(programme) + 1):
        yield str(number), beat.counted_within_s if number <= reps else beat.alone_within_s


def _tempo_words(programme: Programme, texts: Texts, beat: Beat) -> Iterator[tuple[str, float]]:
    """Yield each tempo word with what its beat leaves: the count of the rep comes before the word for lifting."""
    for exercise in programme.exercises:
        words = texts.exercises[exercise.id].tempo
        for tempo in {variant.dose.tempo for variant in exercise.variants}:
            if words and tempo:
                yield words.lift, round(tempo.lift - beat.counted_within_s, 3)
                yield words.lower, tempo.lower - beat.room_s
                if tempo.pause:
                    yield words.pause, tempo.pause - beat.room_s
