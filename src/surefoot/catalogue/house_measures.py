"""The rows of the house page on measures: how often, what is known of others, and how far each wobbles."""

from collections.abc import Iterator

from surefoot.catalogue.words import number
from surefoot.domain.measure import ANY_AGE, Norm
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Basis

Row = tuple[str, ...]


def measure_rows(programme: Programme) -> Iterator[Row]:
    """Yield each measure whose way of measuring is our own choice."""
    for measure in programme.measures.values():
        if measure.basis is Basis.HOUSE or any(opening.basis is Basis.HOUSE for opening in measure.opens):
            opens = ", ".join(f"{opening.measure} of {opening.at_least}" for opening in measure.opens)
            often = f"{measure.retest_days} days" if measure.retest_days else "once"
            yield measure.id, often, str(measure.tries), opens, measure.source_text


def norm_rows(programme: Programme) -> Iterator[Row]:
    """Yield each norm that no document at hand gives."""
    for measure in programme.measures.values():
        for norm in measure.norms:
            if norm.basis is Basis.HOUSE:
                yield measure.id, norm.kind, number(norm.value), _people(norm), norm.source


def noise_rows(programme: Programme) -> Iterator[Row]:
    """Yield how far each measure wobbles: all of it is our own reading."""
    for measure in programme.measures.values():
        if measure.noise is not None and measure.noise_source is not None:
            spread = f"{measure.noise.population_sd:g} {measure.unit}"
            yield measure.id, spread, measure.noise_source


def _people(norm: Norm) -> str:
    return ", ".join(part for part in (_ages(norm), norm.sex, norm.cause) if part)


def _ages(norm: Norm) -> str:
    if not norm.has_age:
        return "every age"
    oldest = norm.last_age == ANY_AGE[1]
    return f"{norm.first_age} years and over" if oldest else f"{norm.first_age}-{norm.last_age} years"
