"""One series as the pages show it: the chart, the verdict with its numbers, and the table behind."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.safestring import SafeString, mark_safe

from surefoot.catalogue.texts import Texts
from surefoot.catalogue.words import word
from surefoot.charts import (
    SCREEN,
    ChartSpec,
    Level,
    NormLine,
    Numbered,
    Point,
    Remark,
    Value,
    grain_of,
    numbered,
    points,
)
from surefoot.charts import chart as drawn
from surefoot.domain.measure import Measure, Norm, NormKind
from surefoot.domain.reading import BETTER, CLEAR, Reading
from surefoot.domain.review import MeasureReading
from surefoot.web.progress.numbers import about, change_words, norm_words, title_of, unit_of, verdict_words

WHOLE_SCALE = 10  # a measure that never goes higher is shown on its whole scale

type Days = Sequence[tuple[date, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Charted:
    """A series to show. Numbers are words already; an empty word was not told. `dots` run from the newest back."""

    series: str
    title: str
    unit: str
    svg: SafeString
    verdict: str
    clear: bool
    better: bool
    before: str
    now: str
    since: date | None
    change: str
    read: bool
    smallest: str
    left_out: int
    norms: tuple[str, ...]
    told: int
    days: int
    tested: bool
    first: date | None
    grain: str
    dots: tuple[Point, ...]
    remarks: tuple[Numbered, ...]
    hollow: bool

    @property
    def key(self) -> str:
        """Return the name of the series as an id of the page."""
        return self.series.replace(":", "-")


def charted(
    found: MeasureReading,
    measure: Measure,
    told: Days,
    *,
    since: date,
    until: date,
    remarks: tuple[Remark, ...],
    texts: Texts,
) -> Charted:
    """Return a series over some days in words and as a drawing; `told` holds all its values of these days, in order."""
    reading = found.reading
    spec = _spec(found, measure, told, since=since, until=until, remarks=remarks, texts=texts)
    dots = points(spec)
    return Charted(
        series=found.series,
        title=title_of(found.series, texts),
        unit=unit_of(measure, texts),
        svg=mark_safe(drawn(spec)),  # noqa: S308 - our own drawing; what words it holds are escaped
        verdict=verdict_words(found, texts),
        clear=reading.verdict in CLEAR,
        better=reading.verdict in BETTER,
        before="" if reading.before is None else about(reading.before),
        now="" if reading.now is None else f"{about(reading.now)} {unit_of(measure, texts, round(reading.now))}",
        since=reading.since,
        change=change_words(found, texts),
        read=found.read,
        smallest="" if reading.smallest_visible is None else about(reading.smallest_visible),
        left_out=reading.left_out,
        norms=tuple(norm_words(norm, measure, texts) for norm in beside(found.norms)),
        told=len(told),
        days=(until - max(since, told[0][0] if told else until)).days + 1,
        tested=measure.retest_days is not None,
        first=told[0][0] if told else None,
        grain=grain_of(since, until),
        dots=tuple(reversed(dots)),
        remarks=numbered(spec.remarks, since=since, until=until, width=SCREEN.width),
        hollow=any(dot.left_out for dot in dots),
    )


def months_short(texts: Texts) -> tuple[str, ...]:
    """Return the short names of the months."""
    return tuple(texts.ui["months_short"][str(number)] for number in range(1, 13))


def beside(norms: Sequence[Norm]) -> tuple[Norm, ...]:
    """Return the norms that stand beside a chart: that of its line, and the change that matters; its own page has them all."""
    line = line_of(norms)
    return tuple(norm for norm in norms if norm is line or (norm.kind is NormKind.IMPORTANT and not norm.percent))


def line_of(norms: Sequence[Norm]) -> Norm | None:
    """Return the norm a chart shows as a line: what is usual at that age, or else the line that is worth a word."""
    plain = [norm for norm in norms if not norm.percent]
    for kind in (NormKind.USUAL, NormKind.LINE):
        chosen = sorted((norm for norm in plain if norm.kind is kind), key=lambda norm: norm.cause is not None)
        if chosen:
            return chosen[0]
    return None


def _spec(
    found: MeasureReading,
    measure: Measure,
    told: Days,
    *,
    since: date,
    until: date,
    remarks: tuple[Remark, ...],
    texts: Texts,
) -> ChartSpec:
    read = _read(told, found.reading)
    norm = line_of(found.norms)
    first_read = read[0][0] if read else until
    return ChartSpec(
        since=since,
        until=until,
        values=tuple(Value(day=day, value=value, left_out=day < first_read) for day, value in told),
        months=months_short(texts),
        levels=_levels(found.reading, read),
        norm=NormLine(value=norm.value, label=word("norm_lines", norm.kind, texts)) if norm else None,
        remarks=remarks,
        most=measure.most if measure.most <= WHOLE_SCALE else None,
    )


def _read(told: Days, reading: Reading) -> Days:
    """Return the days that were read: the reading takes the newest ones, and leaves out those before."""
    return told[-reading.days :] if reading.days else ()


def _levels(reading: Reading, read: Days) -> tuple[Level, ...]:
    if not read or reading.now is None or reading.band is None:
        return ()
    first, last = read[0][0], read[-1][0]
    now = Level(since=max(first, reading.since or first), until=last, value=max(0.0, reading.now), band=reading.band)
    if reading.since is None or reading.before is None or reading.since <= first:
        return (now,)
    before = Level(since=first, until=reading.since - timedelta(days=1), value=max(0.0, reading.before))
    return (before, now)
