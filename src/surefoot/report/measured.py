"""The measures in words: where they stand, what is read from them, how far they can be wrong, and what others reach."""

from collections.abc import Iterator, Sequence
from datetime import date

from surefoot.catalogue.texts import Texts
from surefoot.catalogue.words import word
from surefoot.charts import ChartSpec, Level, NormLine, Value
from surefoot.domain.measure import Measure, Norm, NormKind
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Basis, Side
from surefoot.domain.reading import CLEAR, Reading, ReadingVerdict
from surefoot.domain.review import MeasureReading
from surefoot.report.facts import Facts
from surefoot.report.sheet import MeasureRow
from surefoot.report.wording import day, known, number, say

NONE = "\N{EN DASH}"
KEEP = "\N{NO-BREAK SPACE}"  # between a number and its unit
HOUSE = " *"
PAIN, MOST_PAIN = "pain", 10
NORMS_SHOWN = 2
NORM_ORDER = (NormKind.USUAL, NormKind.LINE, NormKind.IMPORTANT, NormKind.AIM)


def measure_name(one: MeasureReading, texts: Texts) -> str:
    """Return the name of a measure and, where it is measured for each foot, which foot."""
    name = texts.measures[one.measure].short
    return (
        say("table", "foot", measure=name, foot=say("sides", one.side)) if one.side in (Side.LEFT, Side.RIGHT) else name
    )


def measure_row(one: MeasureReading, facts: Facts, programme: Programme, texts: Texts) -> MeasureRow:
    """Return one measure as a row of the table."""
    values, measure = facts.series.get(one.series, ()), programme.measures[one.measure]
    name, unit, reading = measure_name(one, texts), _unit(one.unit), one.reading
    return MeasureRow(
        name=name,
        chart=_chart(one, facts, values, texts) if values else None,
        alt=_alt(name, values, unit, texts) if values else "",
        start=_value(one, one.first[1] if one.first else None, unit, texts),
        now=_value(one, reading.now if reading.now is not None else one.last[1] if one.last else None, unit, texts),
        reading=_reading(one, texts),
        clear=reading.verdict in CLEAR,
        change=_change(reading),
        smallest=_amount(reading.smallest_visible, unit),
        error=_error(measure, unit),
        norm="; ".join(_norms(one.norms, unit, more_is_better=measure.more_is_better)) or NONE,
        days=str(reading.days),
    )


def _unit(unit: str) -> str:
    said = known("units", unit)
    said = unit if said is None else said
    return f"{KEEP}{said}" if said else ""


def _amount(value: float | None, unit: str) -> str:
    return NONE if value is None else f"{number(value)}{unit}"


def _value(one: MeasureReading, value: float | None, unit: str, texts: Texts) -> str:
    """Return a value with its unit, or the words it stands for."""
    worded = texts.measures[one.measure].values
    return worded.get(number(value), _amount(value, unit)) if value is not None else NONE


def _reading(one: MeasureReading, texts: Texts) -> str:
    reading = one.reading
    if not one.read:
        return say("table", "shown")
    if reading.change is None:
        return say("table", "few")
    if one.asked_less:
        return say("table", "asked-less")
    verdict = say("verdicts", reading.verdict.replace(" ", "-"))
    return say("table", "since", verdict=verdict, day=day(reading.since, texts)) if reading.since else verdict


def _change(reading: Reading) -> str:
    """Return a change with its range, or nothing where none is read: the best of many splits is no change by itself."""
    if reading.verdict is ReadingVerdict.NO_CLEAR_CHANGE or reading.change is None or reading.interval is None:
        return NONE
    low, high = (_signed(end) for end in reading.interval)
    return say("table", "interval", change=_signed(reading.change), low=low, high=high)


def _signed(value: float) -> str:
    return f"+{number(value)}" if round(value, 1) > 0 else number(value)


def _error(measure: Measure, unit: str) -> str:
    if measure.error is None:
        return NONE
    return f"{_amount(measure.error.value, unit)}{_mark(measure.error.basis)}"


def _norms(norms: Sequence[Norm], unit: str, *, more_is_better: bool) -> Iterator[str]:
    ranked = sorted(norms, key=lambda norm: NORM_ORDER.index(norm.kind))
    for norm in ranked[:NORMS_SHOWN]:
        kind = f"line-{'low' if more_is_better else 'high'}" if norm.kind is NormKind.LINE else norm.kind.value
        value = f"{number(norm.value)}{KEEP}%" if norm.percent else _amount(norm.value, unit)
        whose = (say("causes", norm.cause).lower() if norm.cause else "", say("norms", norm.sex) if norm.sex else "")
        cause = "".join(f", {one}" for one in whose if one)
        yield f"{say('norms', kind, value=value)}{cause}{_mark(norm.basis)}"


def _mark(basis: Basis) -> str:
    return HOUSE if basis is Basis.HOUSE else ""


def _alt(name: str, values: Sequence[tuple[date, float]], unit: str, texts: Texts) -> str:
    told = [value for _, value in values]
    first, last = day(values[0][0], texts), day(values[-1][0], texts)
    low, high = number(min(told)), number(max(told))
    return say(
        "table", "chart-alt", name=name, count=len(told), first=first, last=last, low=low, high=high, unit=unit
    ).strip()


def _chart(one: MeasureReading, facts: Facts, values: Sequence[tuple[date, float]], texts: Texts) -> ChartSpec:
    usual = next((norm for norm in one.norms if norm.kind is NormKind.USUAL and not norm.percent), None)
    return ChartSpec(
        since=facts.since,
        until=facts.on,
        values=tuple(Value(day=told, value=value) for told, value in values),
        months=tuple(word("months", str(month), texts)[:3] for month in range(1, 13)),
        levels=tuple(_levels(one.reading, facts)),
        norm=NormLine(value=usual.value, label="") if usual else None,
        most=MOST_PAIN if one.measure == PAIN else None,
    )


def _levels(reading: Reading, facts: Facts) -> Iterator[Level]:
    # Too few days are no level.
    if reading.now is None or reading.change is None:
        return
    band, changed = reading.band or 0.0, reading.since
    if changed is None or changed <= facts.since:
        yield Level(since=facts.since, until=facts.on, value=reading.now, band=band)
        return
    if reading.before is not None:
        yield Level(since=facts.since, until=changed, value=reading.before)
    yield Level(since=changed, until=facts.on, value=reading.now, band=band)
