"""A chart of one series, and a small one for a line of a table."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from surefoot.charts.axes import Days, dates_along, steps_up
from surefoot.charts.look import SCREEN, Look
from surefoot.charts.pen import Pen, short
from surefoot.charts.points import Grain, Point, grain_of, points
from surefoot.charts.remarks import Numbered, numbered
from surefoot.charts.spec import ChartSpec, Level

HEIGHT, TOP = 176.0, 30.0
DOT, SMALL_DOT, SPARK_DOT = 4.6, 3.4, 2.6
SPARK_WIDTH, SPARK_HEIGHT, SPARK_TOP = 150.0, 44.0, 4.0
NORM_ABOVE, NORM_BELOW = "-.45em", "1.05em"
LABEL_SHARE, LABEL_HIGH = 0.36, 24.0  # the room the words of a norm take, of the width and upward


def chart(spec: ChartSpec, *, look: Look = SCREEN) -> str:
    """Return a chart as SVG: dots for what was told, never a line through days that were not; the same for the same values."""
    scale = _scale(spec)
    pen = Pen(look=look, height=HEIGHT, top=TOP, most=scale[-1])
    days, dots = Days(since=spec.since, until=spec.until), points(spec)
    notes = numbered(spec.remarks, since=spec.since, until=spec.until, width=look.width)
    return pen.sheet(
        [
            *side(pen, scale),
            _spans(pen, days, notes),
            pen.group("band", (_band(pen, days, level) for level in shown(spec) if level.band)),
            _splits(pen, days, notes),
            *_norm(pen, days, spec, dots),
            *_dots(pen, days, dots, radius=DOT if grain_of(spec.since, spec.until) is Grain.DAY else SMALL_DOT),
            _means(pen, days, spec),
            *floor(pen, days, spec.months),
            pen.group("no", (pen.text(pen.x(one.at), short(TOP - 12), str(one.number)) for one in notes)),
        ]
    )


def sparkline(spec: ChartSpec, *, look: Look = SCREEN) -> str:
    """Return the series as a small SVG without words: dots, levels with their bands, the norm as a dashed line."""
    fixed = Look(parts=look.parts, fluid=False, width=SPARK_WIDTH)
    pen = Pen(look=fixed, height=SPARK_HEIGHT - 2, top=SPARK_TOP, most=_scale(spec)[-1])
    days = Days(since=spec.since, until=spec.until)
    drawn = [
        pen.group("floor", [pen.across(0, 1, 0)]),
        pen.group("band", (_band(pen, days, level) for level in shown(spec) if level.band)),
        pen.group("norm", [pen.across(0, 1, spec.norm.value)] if spec.norm else ()),
        *_dots(pen, days, points(spec), radius=SPARK_DOT),
        _means(pen, days, spec),
    ]
    size = f'viewBox="0 0 {short(SPARK_WIDTH)} {short(SPARK_HEIGHT)}"'
    kind = ' class="plot spark" aria-hidden="true" focusable="false"' if look.fluid else ""
    wide = f'width="{short(SPARK_WIDTH)}" height="{short(SPARK_HEIGHT)}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg"{kind} {size} {wide}>{"".join(drawn)}</svg>'


def side(pen: Pen, scale: Sequence[float]) -> Iterator[str]:
    """Yield the numbers up the side, and a thin line at each above 0."""
    yield pen.group("grid", (pen.across(0, 1, number) for number in scale[1:]))
    yield pen.group("y", (pen.text("-8", pen.y(number), f"{number:g}", shift=".35em") for number in scale))


def floor(pen: Pen, days: Days, months: Sequence[str]) -> Iterator[str]:
    """Yield the ground line, and the dates below it."""
    labels = dates_along(days, months, width=pen.look.width)
    below = short(pen.height + 7)
    notches = (pen.up(label.at, short(pen.height), below) for label in labels)
    yield pen.group("floor", [pen.across(0, 1, 0), *notches])
    yield pen.group("x", (_date(pen, label.at, label.words, label.anchor) for label in labels))


def shown(spec: ChartSpec) -> tuple[Level, ...]:
    """Return the levels that touch the days of the chart, each cut to them."""
    return tuple(
        Level(since=max(one.since, spec.since), until=min(one.until, spec.until), value=one.value, band=one.band)
        for one in spec.levels
        if one.until >= spec.since and one.since <= spec.until
    )


def _date(pen: Pen, at: float, words: str, anchor: str) -> str:
    return pen.text(pen.x(at), short(pen.height + 10), words, anchor="" if anchor == "middle" else anchor, shift="1em")


def _scale(spec: ChartSpec) -> tuple[float, ...]:
    told = [one.value for one in spec.values] + [level.value + level.band for level in shown(spec)]
    if spec.norm:
        told.append(spec.norm.value)
    return steps_up(max(*told, spec.most or 0) if told else spec.most or 1)


def _band(pen: Pen, days: Days, level: Level) -> str:
    low, high = pen.y(max(0, level.value - level.band)), pen.y(level.value + level.band)
    return pen.box(days.at(level.since, 0), days.at(level.until, 1), low, high)


def _means(pen: Pen, days: Days, spec: ChartSpec) -> str:
    levels = shown(spec)
    return pen.group("mean", (pen.across(days.at(one.since, 0), days.at(one.until, 1), one.value) for one in levels))


def _norm(pen: Pen, days: Days, spec: ChartSpec, dots: Sequence[Point]) -> Iterator[str]:
    if spec.norm is None:
        return
    y = pen.y(spec.norm.value)
    yield pen.group("norm", [pen.across(0, 1, spec.norm.value)])
    above = _label_fits_above(float(y), [float(pen.y(dot.value)) for dot in dots if _at(days, dot) > 1 - LABEL_SHARE])
    yield pen.group("note", [pen.text(pen.x(1), y, spec.norm.label, shift=NORM_ABOVE if above else NORM_BELOW)])


def _label_fits_above(y: float, dots: Sequence[float]) -> bool:
    """Tell whether the words of a norm stand above its line: where the numbers of the remarks are not, and fewer dots."""
    over = sum(1 for dot in dots if y - LABEL_HIGH < dot < y)
    under = sum(1 for dot in dots if y <= dot < y + LABEL_HIGH)
    return y > TOP + 20 and over <= under


def _dots(pen: Pen, days: Days, dots: Sequence[Point], *, radius: float) -> Iterator[str]:
    ranged = (dot for dot in dots if dot.high > dot.low)
    yield pen.group("range", (pen.up(_at(days, dot), pen.y(dot.low), pen.y(dot.high)) for dot in ranged))
    for part, left_out in (("out", True), ("dot", False)):
        chosen = (dot for dot in dots if dot.left_out is left_out)
        yield pen.group(part, (pen.circle(_at(days, dot), dot.value, radius) for dot in chosen))


def _at(days: Days, dot: Point) -> float:
    return (days.at(dot.since) + days.at(dot.until)) / 2


def _spans(pen: Pen, days: Days, notes: Iterable[Numbered]) -> str:
    spans = [_ends(days, one.since, one.until) for note in notes for one in note.remarks if one.until > one.since]
    return pen.group("span", (pen.box(left, right, pen.y(0), short(TOP - 8)) for left, right in spans))


def _splits(pen: Pen, days: Days, notes: Iterable[Numbered]) -> str:
    single = [one.since for note in notes for one in note.remarks if one.until == one.since]
    return pen.group("split", (pen.up(days.at(day), pen.y(0), short(TOP - 8)) for day in single))


def _ends(days: Days, since: date, until: date) -> tuple[float, float]:
    return days.at(days.clipped(since), 0), days.at(days.clipped(until), 1)
