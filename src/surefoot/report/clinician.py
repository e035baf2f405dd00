"""The page for the clinician: facts put into words, fitted on one A4 page, and printed."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, replace
from typing import Any

from surefoot.catalogue.texts import Texts
from surefoot.charts import PAPER, sparkline
from surefoot.domain.programme import Programme
from surefoot.report import printing
from surefoot.report.about import about
from surefoot.report.doses import decision_lines, dose_lines
from surefoot.report.facts import Facts, Topic
from surefoot.report.glance import glance
from surefoot.report.measured import NONE, PAIN, measure_row
from surefoot.report.safety import (
    answer_line,
    cut,
    fall_line,
    flag_lines,
    flare_lines,
    left_out,
    numb_lines,
    open_lines,
    questions,
    suspension_lines,
)
from surefoot.report.sheet import LAYOUTS, Layout, Section, Sheet, Table
from surefoot.report.wishes import Wishes
from surefoot.report.wording import day, heads, say

TEMPLATE = "clinician.typ"
NUMBNESS = "numbness-zones"


class TooLongError(ValueError):
    """The page does not fit on one sheet, however much is counted instead of told."""


def clinician_pdf(facts: Facts, programme: Programme, texts: Texts, *, wishes: Wishes) -> bytes:
    """Return the page as PDF, one A4 sheet: the roomiest that fits. Raises TooLongError where none does."""
    for layout in LAYOUTS:
        told = as_told(sheet(facts, programme, texts, wishes=wishes, layout=layout), facts, layout=layout)
        if printing.page_count(TEMPLATE, told) == 1:
            return printing.pdf(TEMPLATE, told, on=facts.on)
    raise TooLongError("the page does not fit on one sheet; shorten the question")


def as_told(told: Sheet, facts: Facts, *, layout: Layout) -> Mapping[str, Any]:
    """Return a sheet as the template takes it, its charts drawn for paper."""
    rows = [
        {key: value for key, value in asdict(row).items() if key != "chart"}
        | {"svg": sparkline(row.chart, look=PAPER) if row.chart else ""}
        for row in told.measures.rows
    ]
    plain: dict[str, Any] = asdict(replace(told, measures=replace(told.measures, rows=())))
    plain["measures"]["rows"] = rows
    return plain | {"letters": say("page", "letters"), "type_pt": layout.type_pt, "on": facts.on.isoformat()}


def sheet(facts: Facts, programme: Programme, texts: Texts, *, wishes: Wishes, layout: Layout = LAYOUTS[0]) -> Sheet:
    """Return the page in words, each part within its layout, without what the person leaves out."""
    without = wishes.without
    opened = open_lines(facts, programme, texts)
    return Sheet(
        title=say("page", "title-for", name=wishes.name) if wishes.name else say("page", "title"),
        period=_period(facts, texts),
        begun=_begun(facts, texts),
        who=about(facts, without=without),
        open=_section("open", *opened) if opened else None,
        glance=_section("glance", *glance(facts, texts, without=without)),
        measures=_measures(facts, programme, texts, without=without, most=layout.measures),
        left=tuple(_left(facts, texts, without=without, layout=layout)),
        right=tuple(_right(facts, texts, without=without, layout=layout)),
        shorter=tuple(_shorter(facts, texts, without=without, layout=layout)),
        asked=None
        if Topic.QUESTIONS in without
        else _section("questions", *cut(questions(facts, texts), layout.questions)),
        own=_section("own", wishes.question) if wishes.question else None,
        end=tuple(_end(facts, programme, texts, without=without)),
    )


def _section(code: str, *lines: str) -> Section:
    return Section(id=code, title=say("titles", code), lines=lines)


def _period(facts: Facts, texts: Texts) -> str:
    return say(
        "page", "period",
        since=day(facts.since, texts, year=facts.since.year != facts.on.year), until=day(facts.on, texts, year=True),
        weeks=facts.weeks, told=facts.told, days=(facts.on - facts.since).days + 1,
    )  # fmt: skip


def _begun(facts: Facts, texts: Texts) -> str:
    if facts.first_day is None:
        return say("page", "not-begun")
    return say("page", "begun", day=day(facts.first_day, texts, year=True), week=facts.review.week)


def _measures(facts: Facts, programme: Programme, texts: Texts, *, without: Collection[str], most: int) -> Table:
    shown = [one for one in facts.review.measures if not _hidden(one.measure, without) and (one.first or one.last)]
    over = len(shown) - most
    return Table(
        id="measures",
        title=say("titles", "measures"),
        heads=tuple(text.format(weeks=facts.weeks) for text in list(heads("table").values())[:10]),
        rows=tuple(measure_row(one, facts, programme, texts) for one in shown[:most]),
        more=say("page", "more", count=over) if over > 0 else "",
        empty="" if shown else say("table", "empty"),
    )


def _hidden(measure: str, without: Collection[str]) -> bool:
    return (measure == PAIN and Topic.PAIN in without) or (measure == NUMBNESS and Topic.NUMBNESS in without)


def _left(facts: Facts, texts: Texts, *, without: Collection[str], layout: Layout) -> Iterator[Section]:
    lines = [*flag_lines(facts, texts, most=layout.flags)]
    lines += (
        [] if Topic.PAIN in without else [*flare_lines(facts, texts, most=layout.flares), answer_line(facts, texts)]
    )
    lines += [] if Topic.FALLS in without else [fall_line(facts)]
    lines += suspension_lines(facts, texts)
    yield _section("safety", *lines)
    if Topic.NUMBNESS not in without:
        yield _section("numbness", *numb_lines(facts, texts))


def _right(facts: Facts, texts: Texts, *, without: Collection[str], layout: Layout) -> Iterator[Section]:
    if Topic.DOSES not in without:
        yield _section("doses", *cut(dose_lines(facts, texts), layout.doses))


def _shorter(facts: Facts, texts: Texts, *, without: Collection[str], layout: Layout) -> Iterator[Section]:
    if Topic.DECISIONS not in without:
        yield _section("decisions", *cut(decision_lines(facts, texts), layout.decisions))


def _end(facts: Facts, programme: Programme, texts: Texts, *, without: Collection[str]) -> Iterator[str]:
    if without:
        yield say("page", "left-out", topics=left_out(without))
    change = [measure.change for measure in programme.measures.values() if measure.change]
    clear, leaning = ({one.clear_z for one in change}, {one.leaning_z for one in change})
    window = programme.limits.trend_window_days
    yield say("page", "reading", clear=_span(clear), leaning=_span(leaning), window=window)
    yield say("page", "end", version=facts.rules_version, folder=programme.id, day=day(facts.on, texts, year=True))


def _span(values: Collection[float]) -> str:
    """Return the lowest and the highest of some limits, or the one they all are; of none, a dash."""
    if not values:
        return NONE
    low, high = (f"{value:g}" for value in (min(values), max(values)))
    return low if low == high else say("page", "span", low=low, high=high)
