"""A measure in words: its text with the measure's own numbers filled in, and a value as a person reads it."""

from dataclasses import replace

from surefoot.catalogue.texts import MeasureText, Texts
from surefoot.catalogue.words import MissingWordsError, number
from surefoot.domain.measure import Measure

# The texts in which the numbers of the measure may be named.
FILLED = ("lead", "counts", "enough", "retest")


def measure_words(measure: Measure, texts: Texts) -> MeasureText:
    """Return the words of a measure, its numbers filled in; raise MissingWordsError for an unknown one."""
    text = _text(measure.id, texts)
    numbers = {name: number(value) for name, value in numbers_of(measure).items()}
    return replace(text, **{name: getattr(text, name).format(**numbers) for name in FILLED})


def numbers_of(measure: Measure) -> dict[str, float]:
    """Return the numbers a measure's words may name, by that name."""
    told = {
        "tries": measure.tries,
        "rest": measure.rest_s,
        "longest": measure.longest_s,
        "most": measure.most,
        "days": measure.retest_days,
    }
    return {name: value for name, value in told.items() if value is not None}


def value_words(measure: Measure, value: float, texts: Texts) -> str:
    """Return a value with its unit, such as "12.4 seconds", or the words it stands for, such as "Quite sure"."""
    text = _text(measure.id, texts)
    if number(value) in text.values:
        return text.values[number(value)]
    one, _, many = text.unit.partition("|")
    return f"{number(value)} {one if value == 1 else many}"


def _text(measure: str, texts: Texts) -> MeasureText:
    if measure not in texts.measures:
        raise MissingWordsError(f"no words for the measure {measure!r}")
    return texts.measures[measure]
