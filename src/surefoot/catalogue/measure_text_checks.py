"""Checks of the measures' words: the numbers they name are there, and every value, ending and question is worded."""

from dataclasses import fields

from surefoot.catalogue.folder import Reading
from surefoot.catalogue.measure_words import FILLED, numbers_of
from surefoot.catalogue.problems import Place
from surefoot.catalogue.text_checks import check_ids, check_values
from surefoot.catalogue.texts import MeasureText, Texts
from surefoot.domain.measure import Measure
from surefoot.domain.programme import Programme


def check_measure_texts(programme: Programme, texts: Texts, reading: Reading) -> None:
    """Note everything missing, left over or out of place in the words of the measures of one language."""
    place = reading.place(f"text/{texts.language}/measures.toml")
    check_ids(texts.measures, programme.measures, place)
    for measure in programme.measures.values():
        if measure.id in texts.measures:
            _check_text(measure, texts.measures[measure.id], place.at(measure.id))


def _check_text(measure: Measure, text: MeasureText, at: Place) -> None:
    for field in fields(text):
        known = frozenset(numbers_of(measure)) if field.name in FILLED else frozenset()
        told = getattr(text, field.name)
        parts = [told] if isinstance(told, str) else list(told if isinstance(told, tuple) else told.values())
        for said in parts:
            check_values(said, known, at.at(field.name))
    if text.unit.count("|") != 1:
        at.at("unit").wrong("unknown-value", f"{text.unit!r} is not one and many", 'Write "second|seconds"')
    if text.values:
        check_ids(text.values, map(str, range(int(measure.most) + 1)), at.at("values"))
    check_ids(text.items, [item.id for item in measure.items], at.at("items"))
