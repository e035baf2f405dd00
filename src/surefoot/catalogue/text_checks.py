"""Checks of the words: nothing missing, nothing left over, and no dose written into a sentence."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from string import Formatter
from typing import Any

from surefoot.catalogue.contract import COUNTED_WORDS, DOSE_VALUES, INSTEAD, RULE_VALUES, SCRIPT_VALUES, VALUE_WORDS
from surefoot.catalogue.folder import Reading
from surefoot.catalogue.problems import Place
from surefoot.catalogue.texts import ExerciseText, Texts
from surefoot.domain.exercise import Condition, DoseKind, Exercise
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Block

_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty|ninety"
_UNITS = "seconds?|minutes?|reps?|sets?|rounds?|times|holds?|circles"
_DOSE = re.compile(rf"\d|\b(?:{_NUMBERS})\s+(?:{_UNITS})\b", re.IGNORECASE)
# The name of a rule, not a dose.
_NAMED_FOR_HOURS = "24-hour"


def check_texts(programme: Programme, texts: Texts, reading: Reading) -> None:
    """Note everything missing, left over or out of place in one language."""
    folder = f"text/{texts.language}"
    check_ids(texts.exercises, programme.by_id, reading.place(f"{folder}/exercises"))
    check_ids(texts.red_flags, programme.red_flags, reading.place(f"{folder}/red_flags.toml"))
    check_ids(texts.findings, programme.findings, reading.place(f"{folder}/findings.toml"))
    check_ids(texts.rules, programme.rules, reading.place(f"{folder}/rules.toml"))
    check_ids(texts.habits, [habit.id for habit in programme.habits], reading.place(f"{folder}/habits.toml"))
    weeks = [expectation.code for expectation in programme.expectations]
    check_ids(texts.expectations, weeks, reading.place(f"{folder}/expectations.toml"))
    check_ids(texts.instead, INSTEAD, reading.place(f"{folder}/instead.toml"))
    _check_rules(texts, reading.place(f"{folder}/rules.toml"))
    _check_words(programme, texts, reading.place(f"{folder}/ui.toml"))
    _check_doses(texts.ui, reading.place(f"{folder}/ui.toml"))
    _check_script(texts.script, reading.place(f"{folder}/script.toml"))
    for exercise in programme.exercises:
        if exercise.id in texts.exercises:
            place = reading.place(f"{folder}/exercises/{exercise.id}.toml")
            _check_exercise(exercise, texts.exercises[exercise.id], place)


def check_ids(told: Mapping[str, object], known: Iterable[str], place: Place) -> None:
    """Note what is known and has no words, and words for what is not known."""
    wanted = set(known)
    for missing in wanted - told.keys():
        place.at(missing).wrong("missing-text", "there are no words for this", "Write them")
    for spare in told.keys() - wanted:
        place.at(spare).wrong("spare-text", "the programme has nothing of this name", "Correct the name or take it out")


def _check_rules(texts: Texts, place: Place) -> None:
    for rule, values in RULE_VALUES.items():
        for said in _sentences(texts.rules.get(rule)):
            check_values(said, values, place.at(rule))


def check_values(said: str, values: frozenset[str], place: Place) -> None:
    """Note a number written out in a text, and every {name} that is not one of `values`."""
    try:
        parsed = list(Formatter().parse(said))
    except ValueError:
        place.wrong("unknown-value", f"the braces in {said!r} do not match", "Write {name} or {name:day|days}")
        return
    for text, name, plural, conversion in parsed:
        _check_dose(text, place)
        if name is not None and name not in values:
            allowed = f"Use: {', '.join(sorted(values)) or 'no values'}"
            place.wrong("unknown-value", f"there is no {{{name}}} here", allowed)
        if conversion or (plural and plural.count("|") != 1):
            place.wrong("unknown-value", f"{{{name}}} is not written plainly", "Write {name} or {name:day|days}")


def _check_words(programme: Programme, texts: Texts, place: Place) -> None:
    exercises = programme.exercises
    wanted: dict[str, set[str]] = {section: set(codes) for section, codes in VALUE_WORDS.items()} | {
        "blocks": set(Block),
        "conditions": set(Condition),
        "precautions": {code for exercise in exercises for code in exercise.precautions},
        "stop_signs": {code for exercise in exercises for code in exercise.stop_signs},
        "equipment": {
            *(code for exercise in exercises for variant in exercise.variants for code in variant.equipment),
            *(code for measure in programme.measures.values() for code in measure.equipment),
        },
        "counted": set(COUNTED_WORDS),
        "doses": set(DOSE_VALUES),
    }
    for section, codes in wanted.items():
        for code in codes - texts.ui.get(section, {}).keys():
            place.at(section).at(code).wrong("missing-text", "there are no words for this", "Write them")


def _check_doses(ui: Mapping[str, Mapping[str, str]], place: Place) -> None:
    for code, said in ui.get("counted", {}).items():
        if said.count("|") != 1:
            place.at("counted").at(code).wrong("unknown-value", f"{said!r} is not one and many", 'Write "day|days"')
    for code, values in DOSE_VALUES.items():
        _check_phrase(ui.get("doses", {}).get(code, ""), values, place.at("doses").at(code))


def _check_phrase(said: str, values: frozenset[str], place: Place) -> None:
    if said and _named(said) != values:
        allowed = f"Write these, each in braces: {', '.join(sorted(values)) or 'none'}"
        place.wrong("unknown-value", f"{said!r} has other values", allowed)


def _named(said: str) -> frozenset[str] | None:
    """Return the values a phrase names in plain braces, or None where its braces are not plain."""
    try:
        parsed = [(name, how) for _, name, *how in Formatter().parse(said) if name is not None]
    except ValueError:
        return None
    return frozenset(name for name, _ in parsed) if all(not any(how) for _, how in parsed) else None


def _check_script(script: Mapping[str, Mapping[str, str]], place: Place) -> None:
    check_ids(script, SCRIPT_VALUES, place)
    for section, phrases in SCRIPT_VALUES.items():
        told = script.get(section, {})
        check_ids(told, phrases, place.at(section))
        for phrase, values in phrases.items():
            _check_phrase(told.get(phrase, ""), values, place.at(section).at(phrase))
            _check_dose(told.get(phrase, ""), place.at(section).at(phrase))


def _check_exercise(exercise: Exercise, text: ExerciseText, place: Place) -> None:
    check_ids(text.variants, [variant.id for variant in exercise.variants], place.at("variants"))
    counted = any(variant.dose.kind is DoseKind.REPS for variant in exercise.variants)
    if counted and text.tempo is None:
        place.at("tempo").wrong("missing-text", "reps are counted aloud", "Add [tempo] with lift, pause and lower")
    parts = max(variant.parts for variant in exercise.variants)
    if parts > 1 and (text.parts is None or len(text.parts.names) != parts):
        place.at("parts").wrong("missing-text", f"a set has {parts} parts", f"Add [parts] with {parts} names")
    for said in _sentences(text):
        _check_dose(said, place)


def _check_dose(said: str, place: Place) -> None:
    if found := _DOSE.search(said.replace(_NAMED_FOR_HOURS, "")):
        place.wrong("dose-in-text", f"{found[0]!r} in {said!r} is a number", "Leave numbers to the programme's data")


def _sentences(text: Any) -> Iterator[str]:
    """Yield every string inside a text dataclass."""
    if isinstance(text, str):
        yield text
    elif isinstance(text, Mapping):
        for part in text.values():
            yield from _sentences(part)
    elif isinstance(text, tuple):
        for part in text:
            yield from _sentences(part)
    elif is_dataclass(text):
        for field in fields(text):
            yield from _sentences(getattr(text, field.name))
