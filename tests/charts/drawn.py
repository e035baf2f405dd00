"""What a test reads from a drawn chart, and made-up series to draw."""

from datetime import date, timedelta
from xml.etree import ElementTree

from surefoot.charts import ChartSpec, Value

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec")
SVG = "{http://www.w3.org/2000/svg}"
DAY = date(2026, 9, 1)


def spec(values, *, since=DAY, days=84, **more):
    """A chart of values by day number, or of one value each day."""
    told = values if isinstance(values, dict) else dict(enumerate(values))
    shown = tuple(Value(day=since + timedelta(days=gone), value=value) for gone, value in sorted(told.items()))
    return ChartSpec(since=since, until=since + timedelta(days=days - 1), values=shown, months=MONTHS, **more)


def tree(svg):
    """The drawing as a tree; fails when it is no good XML."""
    return ElementTree.fromstring(svg)  # noqa: S314 - our own drawing


def parts(svg, part, tag):
    """The drawn things of one part."""
    return [
        one
        for group in tree(svg).iter(f"{SVG}g")
        if group.get("class") == f"p-{part}"
        for one in group.iter(f"{SVG}{tag}")
    ]


def share(text):
    """A length across as a share of the width."""
    assert text.endswith("%")
    return float(text[:-1]) / 100
