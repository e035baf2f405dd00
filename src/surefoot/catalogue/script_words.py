"""What a session says aloud: every phrase it can ever say, and the phrases of numbers, feet, parts and doses."""

import re
from collections.abc import Iterable, Iterator

from surefoot.catalogue.doses import MINUTE
from surefoot.catalogue.texts import ExerciseText, Texts, VariantText
from surefoot.catalogue.words import MissingWordsError, word
from surefoot.domain.exercise import DoseKind, Variant
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Side

COUNTED_ALOUD = ("set", "time", "hold", "second", "minute")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def phrases(programme: Programme, texts: Texts) -> tuple[str, ...]:
    """Return every phrase a session of this programme can say, each once, in a fixed order."""
    found = {str(number) for number in range(1, most_said(programme) + 1)}
    found |= {unit for what in COUNTED_ALOUD for unit in word("counted", what, texts).split("|")}
    for section in ("said", "session", "feet", "then"):
        found |= set(texts.script[section].values())
    for exercise in programme.exercises:
        text = texts.exercises[exercise.id]
        for variant in exercise.variants:
            found |= set(_of_variant(variant, text))
    return tuple(sorted(found))


def most_said(programme: Programme) -> int:
    """Return the largest number a session of this programme can say: reps, seconds or sets; a larger one is only shown."""
    return max(
        max(variant.dose.amount.high, variant.dose.reps.high, variant.dose.rest_s.high, variant.dose.sets.high)
        for exercise in programme.exercises
        for variant in exercise.variants
    )


def spoken(section: str, code: str, texts: Texts) -> str:
    """Return a phrase of script.toml; raise MissingWordsError when it is unknown."""
    if code not in texts.script.get(section, {}):
        raise MissingWordsError(f"no words for {code!r} in [{section}] of script.toml")
    return texts.script[section][code]


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, each of which is one phrase."""
    return tuple(part for part in _SENTENCE_END.split(text.strip()) if part)


def name_said(variant: VariantText) -> str:
    """Return the name of a variant as it is said."""
    return f"{variant.name}."


def part_said(text: ExerciseText, part: int | None) -> tuple[str, ...]:
    """Return the name of a part of a set, counted from 1, as it is said; nothing where a set has no parts."""
    return (f"{text.parts.names[part - 1]}.",) if part and text.parts else ()


def foot_said(side: Side | None, texts: Texts, *, section: str = "feet") -> tuple[str, ...]:
    """Return the foot that works, as it is said; nothing where both do."""
    return (spoken(section, side.value, texts),) if side in (Side.LEFT, Side.RIGHT) else ()


def number_said(number: int, what: str, texts: Texts, *, most: int) -> tuple[str, ...]:
    """Return a number with what it counts as two phrases, such as "9", "times"; nothing beyond the largest one said."""
    if what == "second" and number % MINUTE == 0:
        number, what = number // MINUTE, "minute"
    one, _, many = word("counted", what, texts).partition("|")
    return (str(number), one if number == 1 else many) if 0 < number <= most else ()


def tempo_words(text: ExerciseText) -> tuple[str, ...]:
    """Return the words for lifting, pausing and lowering; none for an exercise that counts no reps."""
    return (text.tempo.lift, text.tempo.pause, text.tempo.lower) if text.tempo else ()


def _of_variant(variant: Variant, text: ExerciseText) -> Iterator[str]:
    told = text.variants[variant.id]
    yield name_said(told)
    yield from _sentences_of((told.spoken.ready, told.spoken.go, told.spoken.end))
    for part in range(1, variant.parts + 1):
        yield from part_said(text, part)
    if variant.dose.kind is DoseKind.REPS:
        yield from tempo_words(text)


def _sentences_of(told: Iterable[str]) -> Iterator[str]:
    for one in told:
        yield from sentences(one)
