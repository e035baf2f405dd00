"""The clinician's page in words, as page and PDF both show it."""

from dataclasses import dataclass

from surefoot.charts import ChartSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A few lines under a title; `more` says how many lines there was no room for, "" where none."""

    id: str
    title: str
    lines: tuple[str, ...]
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow:
    """One measure in the table, its cells in words; `chart` is None where nothing was measured in the weeks."""

    name: str
    chart: ChartSpec | None
    alt: str
    start: str
    now: str
    reading: str
    clear: bool
    change: str
    smallest: str
    error: str
    norm: str
    days: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The measures, with the heads of their columns."""

    id: str
    title: str
    heads: tuple[str, ...]
    rows: tuple[MeasureRow, ...]
    more: str = ""
    empty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page: who, what is open, at a glance, measures, sections in two columns, and questions.

    `shorter` stands below the shorter column.
    `asked` are those that the rules say, `own` is the person's.
    """

    title: str
    period: str
    begun: str
    who: tuple[tuple[str, str], ...]
    open: Section | None
    glance: Section
    measures: Table
    left: tuple[Section, ...]
    right: tuple[Section, ...]
    shorter: tuple[Section, ...]
    asked: Section | None
    own: Section | None
    end: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The size of type, and how many lines each part may take; what is over is counted, never dropped in silence."""

    type_pt: float = 9.0
    measures: int = 14
    doses: int = 20
    decisions: int = 8
    flags: int = 6
    flares: int = 5
    questions: int = 6


# First the type gives way, from large to small; then the least important: what the rules changed, doses, and the rest.
LAYOUTS = (
    Layout(type_pt=10.5),
    Layout(type_pt=10.0),
    Layout(type_pt=9.5),
    Layout(type_pt=9.5, decisions=5),
    Layout(),
    Layout(decisions=5, flares=4),
    Layout(decisions=4, doses=14, flares=3, flags=4, questions=4),
    Layout(decisions=3, doses=12, flares=3, flags=3, questions=4),
    Layout(decisions=2, doses=9, flares=2, flags=3, questions=3),
    Layout(measures=11, decisions=3, doses=10, flares=3, flags=3, questions=4),
    Layout(measures=9, decisions=2, doses=7, flares=2, flags=2, questions=3),
    Layout(measures=7, decisions=1, doses=5, flares=1, flags=2, questions=2),
    Layout(type_pt=8.5, measures=5, decisions=1, doses=3, flares=1, flags=1, questions=1),
    Layout(type_pt=8.0, measures=3, decisions=1, doses=1, flares=1, flags=1, questions=1),
)
