"""Series: the values of each measure by day, taken from the days in brief."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from surefoot.domain.day_summary import DaySummary
from surefoot.domain.measure import Measure, Source
from surefoot.domain.programme import Programme

type Values = Sequence[tuple[date, float]]
FEET = ("left", "right")


def series_of(programme: Programme, summaries: Iterable[DaySummary]) -> Mapping[str, Values]:
    """Return every series that has a value, by name ("pain", "single-leg-stance:left"), in the programme's order.

    Each holds (day, value) in order of day, one value a day; a day without a value is not there.
    """
    found: dict[str, list[tuple[date, float]]] = defaultdict(list)
    for summary in sorted(summaries, key=lambda one: one.day):
        for name, value in _told(programme, summary):
            found[name].append((summary.day, value))
    names = (name for measure in programme.measures.values() for name in series_names(measure))
    return MappingProxyType({name: tuple(found[name]) for name in names if name in found})


def series_names(measure: Measure) -> tuple[str, ...]:
    """Return the names of a measure's series: one for each foot where feet are measured by themselves."""
    if measure.source is Source.MAP:
        return ()
    return tuple(f"{measure.id}:{foot}" for foot in FEET) if measure.sides else (measure.id,)


def _told(programme: Programme, summary: DaySummary) -> Iterable[tuple[str, float]]:
    told: dict[str, float] = dict(summary.measures)
    for measure in programme.measures.values():
        lived = {Source.MORNING: summary.pain, Source.WALK: summary.easy_walk_min}.get(measure.source)
        if lived is not None:
            # A tested value and a lived one of the same day say the same thing; a morning told is the person's own word.
            tested = told.get(measure.id, lived)
            told[measure.id] = float(max(lived, tested) if measure.source is Source.WALK else lived)
    return told.items()
