"""The measures of the listing: each with its words, its norms and how far it wobbles, as plain dicts and lists."""

from typing import Any

from surefoot.catalogue.measure_words import measure_words
from surefoot.catalogue.texts import Texts
from surefoot.domain.measure import Error, Measure, Norm
from surefoot.domain.programme import Programme
from surefoot.domain.reading import Noise

Json = dict[str, Any]


def measures_json(programme: Programme, texts: Texts) -> list[Json]:
    """Return every measure, in the order offered; a norm's ages are [first, last], None where it holds for every age."""
    return [_measure(measure, texts) for measure in programme.measures.values()]


def _measure(measure: Measure, texts: Texts) -> Json:
    text = measure_words(measure, texts)
    return {
        "id": measure.id,
        "name": text.name,
        "lead": text.lead,
        "why": text.why,
        "steps": list(text.steps),
        "counts": text.counts,
        "values": dict(text.values),
        "endings": dict(text.endings),
        "source": measure.source.value,
        "unit": measure.unit,
        "more_is_better": measure.more_is_better,
        "sides": measure.sides,
        "whole": measure.whole,
        "most": measure.most,
        "stands": measure.stands,
        "steady": measure.steady,
        "unsuitable_when": sorted(measure.unsuitable_when),
        "tries": measure.tries,
        "rest_s": measure.rest_s,
        "longest_s": measure.longest_s,
        "equipment": list(measure.equipment),
        "retest_days": measure.retest_days,
        "wish": measure.wish,
        "group": measure.group,
        "opens": [{"measure": one.measure, "at_least": one.at_least} for one in measure.opens],
        "items": [{"id": one.id, "question": text.items[one.id], "counts": one.counts} for one in measure.items],
        "noise": measure.noise and _noise(measure.noise, measure),
        "error": measure.error and _error(measure.error),
        "norms": [_norm(norm) for norm in measure.norms],
        "coverage": list(measure.coverage),
        "basis": measure.basis.value,
        "source_text": measure.source_text,
    }


def _noise(noise: Noise, measure: Measure) -> Json:
    return {
        "population_sd": noise.population_sd,
        "shrink_days": noise.shrink_days,
        "autocorrelation": noise.autocorrelation,
        "settle_days": noise.settle_days,
        "source": measure.noise_source,
    }


def _error(error: Error) -> Json:
    return {"value": error.value, "basis": error.basis.value, "source": error.source}


def _norm(norm: Norm) -> Json:
    return {
        "kind": norm.kind.value,
        "value": norm.value,
        "percent": norm.percent,
        "ages": [norm.first_age, norm.last_age] if norm.has_age else None,
        "sex": norm.sex,
        "cause": norm.cause,
        "basis": norm.basis.value,
        "source": norm.source,
    }
