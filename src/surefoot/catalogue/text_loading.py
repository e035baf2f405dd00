"""Text loading: text/<language>/ of a programme folder into one Texts."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from surefoot.catalogue.decoding import WRONG, decoder
from surefoot.catalogue.folder import Folder, Reading, our_programme
from surefoot.catalogue.texts import (
    ExerciseText,
    FindingText,
    InsteadText,
    MeasureText,
    RedFlagText,
    RuleText,
    Texts,
    TitledText,
)

_FILES: dict[str, Any] = {
    "red_flags": Mapping[str, RedFlagText],
    "findings": Mapping[str, FindingText],
    "rules": Mapping[str, RuleText],
    "expectations": Mapping[str, TitledText],
    "habits": Mapping[str, TitledText],
    "instead": Mapping[str, InsteadText],
    "measures": Mapping[str, MeasureText],
    "ui": Mapping[str, Mapping[str, str]],
    "script": Mapping[str, Mapping[str, str]],
}


def load_texts(folder: Folder | None = None, language: str = "en") -> Texts:
    """Return every word of a programme, or of ours, in one language; raise ProgrammeError for what is missing."""
    return _ours(language) if folder is None else _load(folder, language)


@cache
def _ours(language: str) -> Texts:
    return _load(our_programme(), language)


def _load(folder: Folder, language: str) -> Texts:
    reading = Reading(folder)
    texts = read_texts(reading, language)
    reading.stop_on_problems()
    return texts


def read_texts(reading: Reading, language: str) -> Texts:
    """Return the readable words; whatever was not readable was noted and is left empty."""
    folder = f"text/{language}"
    read = {name: _file(reading, f"{folder}/{name}.toml", hint) for name, hint in _FILES.items()}
    return Texts(language=language, exercises=_exercises(reading, f"{folder}/exercises"), **read)


def _file(reading: Reading, file: str, hint: Any) -> Mapping[str, Any]:
    read = decoder(hint)(reading.table(file), reading.place(file))
    return MappingProxyType({}) if read is WRONG else read


def _exercises(reading: Reading, folder: str) -> Mapping[str, ExerciseText]:
    decode = decoder(ExerciseText)
    read = {}
    for name in reading.names(folder):
        place = reading.place(f"{folder}/{name}.toml")
        text = decode(reading.table(place.file), place)
        if text is not WRONG:
            read[name] = text
    return MappingProxyType(read)
