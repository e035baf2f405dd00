"""How one measure is measured, and where what is known of it comes from."""

from dataclasses import dataclass

from surefoot.catalogue.measure_words import measure_words
from surefoot.catalogue.texts import Texts
from surefoot.domain.programme import Programme
from surefoot.domain.review import MeasureReading
from surefoot.web.progress.numbers import norm_words, title_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Something known of others, where it comes from, and on what basis."""

    words: str
    basis: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMeasure:
    """A measure in words: how it is done, what counts, how often, and what is known."""

    id: str
    title: str
    lead: str
    better: str
    steps: tuple[str, ...]
    counts: str
    enough: str
    retest: str
    known: tuple[Known, ...]
    wobble: str
    tested: bool


def shown_measure(found: MeasureReading, programme: Programme, texts: Texts) -> ShownMeasure:
    """Return how the measure of a reading is measured, in words."""
    measure = programme.measures[found.measure]
    told = measure_words(measure, texts)
    return ShownMeasure(
        id=measure.id,
        title=title_of(found.series, texts),
        lead=told.lead,
        better=told.better,
        steps=told.steps,
        counts=told.counts,
        enough=told.enough,
        retest=told.retest,
        known=tuple(
            Known(words=norm_words(norm, measure, texts), basis=texts.ui["bases"][norm.basis], source=norm.source)
            for norm in found.norms
        ),
        wobble=_sentence(measure.noise_source or ""),
        tested=measure.retest_days is not None,
    )


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""
