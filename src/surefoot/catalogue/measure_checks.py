"""Checks of the measures: numbers that make sense, ages the right way round, and nothing named that is not there."""

from surefoot.catalogue.contract import DOSE_MEASURES, READ_MEASURES
from surefoot.catalogue.problems import Place
from surefoot.domain.measure import ChangeLimits, Measure, Norm, NormKind, Source
from surefoot.domain.programme import Programme

_SUPPORT = {"chair", "counter"}
_LEAST_LEVEL_DAYS = 2
_COMES_BY_ITSELF = (Source.MORNING, Source.WALK)


def check_measures(programme: Programme, place: Place) -> None:
    """Note every measure that is missing, names what is not there, or contradicts itself."""
    for name in (*DOSE_MEASURES, *READ_MEASURES):
        if name not in programme.measures:
            place.at(name).wrong(
                "missing-measure", "the rules read this measure", f"Add a [[measure]] with id = {name!r}"
            )
    for measure in programme.measures.values():
        at = place.at(measure.id)
        _check_sizes(measure, at)
        _check_safety(measure, at)
        _check_retest(measure, at)
        _check_noise(measure, at)
        _check_items(measure, at)
        for n, opening in enumerate(measure.opens):
            if opening.measure == measure.id or opening.measure not in programme.measures:
                what = f"{opening.measure!r} is not another measure"
                at.at("opens").at(n).at("measure").wrong("unknown-measure", what, "Name a measure of this file")
        for n, norm in enumerate(measure.norms):
            _check_norm(norm, at.at("norms").at(n))


def _check_sizes(measure: Measure, at: Place) -> None:
    sizes = {
        "most": measure.most,
        "tries": measure.tries,
        "longest_s": measure.longest_s,
        "retest_days": measure.retest_days,
    }
    for key, value in sizes.items():
        if value is not None and value <= 0:
            at.at(key).wrong("senseless-number", f"{value} is not above zero", "Write a number above zero")
    if measure.rest_s < 0:
        at.at("rest_s").wrong("senseless-number", f"{measure.rest_s} is below zero", "Write 0 or more")


def _check_safety(measure: Measure, at: Place) -> None:
    if measure.stands and not _SUPPORT & set(measure.equipment):
        at.at("equipment").wrong("no-support", "a standing test without a chair or a counter", "Add one of the two")
    if measure.steady and not measure.stands:
        at.at("steady").wrong("half-safe", "steady is for standing tests", "Add stands = true, or take steady out")


def _check_retest(measure: Measure, at: Place) -> None:
    by_itself = measure.source in _COMES_BY_ITSELF
    if by_itself and measure.retest_days is not None:
        what = f"{measure.source} values come by themselves"
        at.at("retest_days").wrong("not-needed", what, "Take retest_days out")
    elif not by_itself and measure.retest_days is None:
        at.at("retest_days").wrong("missing-key", "how often is not said", "Add retest_days = ...")


def _check_noise(measure: Measure, at: Place) -> None:
    if (measure.noise is None) != (measure.noise_source is None):
        at.at("noise_source").wrong("half-told", "noise and noise_source belong together", "Give both or neither")
    if (measure.noise is None) != (measure.change is None):
        at.at("change").wrong("half-told", "noise and change belong together", "Give both or neither")
    if measure.noise is not None and measure.noise.more_is_better != measure.more_is_better:
        what = "the measure says the opposite"
        at.at("noise").at("more_is_better").wrong("contradiction", what, "Make both the same")
    if measure.change is not None:
        _check_change(measure.change, at.at("change"))


def _check_change(change: ChangeLimits, at: Place) -> None:
    if not 0 < change.leaning_z <= change.clear_z:
        what = f"{change.leaning_z} is not above 0 and up to clear_z"
        at.at("leaning_z").wrong("senseless-number", what, "Leaning is weaker than clear")
    for key in ("least_before", "least_after"):
        if getattr(change, key) < _LEAST_LEVEL_DAYS:
            at.at(key).wrong("senseless-number", "one day is no level", f"Write {_LEAST_LEVEL_DAYS} or more")


def _check_items(measure: Measure, at: Place) -> None:
    counted = sum(item.counts is not None for item in measure.items)
    if measure.items and counted != measure.most:
        what = f"{counted} answers count, and most is {measure.most:g}"
        at.at("most").wrong("contradiction", what, "Make most the number of answers that count")
    if len({item.id for item in measure.items}) < len(measure.items):
        at.at("items").wrong("duplicate-id", "an id is there twice", "Give each question its own id")


def _check_norm(norm: Norm, at: Place) -> None:
    if norm.first_age > norm.last_age:
        what = f"{norm.first_age} is above {norm.last_age}"
        at.at("first_age").wrong("low-above-high", what, "Write the lower age first")
    if norm.percent and norm.kind is not NormKind.IMPORTANT:
        at.at("percent").wrong("not-needed", f"a norm of the kind {norm.kind} is no change", "Take percent out")
    if norm.value <= 0:
        at.at("value").wrong("senseless-number", f"{norm.value} is not above zero", "Write a number above zero")
