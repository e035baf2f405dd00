"""What was measured before, and how it reads in a few words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from surefoot.catalogue.measure_words import value_words
from surefoot.catalogue.texts import Texts
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Measurement, Numbness
from surefoot.domain.measure import Measure, Source
from surefoot.domain.quantities import Side

FEET = (Side.LEFT, Side.RIGHT)

type Result = Measurement | Numbness


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The results of one measure on one day, oldest first, with the ids of their entries."""

    day: date
    results: tuple[Result, ...]
    ids: tuple[str, ...]


def last_known(measure: Measure, entries: Sequence[Entry]) -> Known | None:
    """Return what was measured on the last day this was measured; `entries` as they stand now."""
    found = [entry for entry in entries if _is(measure, entry)]
    if not found:
        return None
    of_day = [entry for entry in found if entry.day == found[-1].day]
    return Known(
        day=found[-1].day,
        results=tuple(entry.body for entry in of_day if isinstance(entry.body, Measurement | Numbness)),
        ids=tuple(entry.id for entry in of_day),
    )


def best(measure: Measure, results: Sequence[Result], side: Side | None = None) -> float | None:
    """Return the result that counts of one day, of one foot where it is told; None without any."""
    values = [one.value for one in results if isinstance(one, Measurement) and (side is None or one.side is side)]
    counts: float | None = None
    for value in values:
        counts = measure.counted(counts, value)
    return counts


def in_words(measure: Measure, known: Known, texts: Texts) -> str:
    """Return a day's result in a few words, such as "left 12.4 seconds, right 9 seconds"."""
    if measure.source is Source.MAP:
        newest = known.results[-1]
        return value_words(measure, _spots(newest) if isinstance(newest, Numbness) else 0, texts)
    if measure.sides:
        told = ((side, best(measure, known.results, side)) for side in FEET)
        return ", ".join(f"{side} {value_words(measure, value, texts)}" for side, value in told if value is not None)
    value = best(measure, known.results)
    return "" if value is None else value_words(measure, value, texts)


def _spots(numbness: Numbness) -> int:
    return sum(len(zones) for zones in numbness.zones.values())


def _is(measure: Measure, entry: Entry) -> bool:
    if measure.source is Source.MAP:
        return isinstance(entry.body, Numbness)
    return isinstance(entry.body, Measurement) and entry.body.measure == measure.id
