"""How far back a page looks: twelve weeks, a year, or all there is."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.http import HttpRequest


class Span(StrEnum):
    """A length to look back on."""

    WEEKS = "12-weeks"
    YEAR = "year"
    ALL = "all"


WORDS = {Span.WEEKS: "12 weeks", Span.YEAR: "A year", Span.ALL: "All"}
DAYS = {Span.WEEKS: 84, Span.YEAR: 365}


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A link to a span; `current` for the one that is shown."""

    address: str
    words: str
    current: bool


def span_of(request: HttpRequest) -> Span:
    """Return the span a page was asked for, twelve weeks unless told."""
    told = request.GET.get("span", "")
    return Span(told) if told in set(Span) else Span.WEEKS


def since_of(span: Span, today: date) -> date | None:
    """Return the first day of a span that ends today; None for all there is."""
    days = DAYS.get(span)
    return None if days is None else today - timedelta(days=days - 1)


def ways(chosen: Span) -> tuple[Way, ...]:
    """Return the links to all spans."""
    return tuple(
        Way(address="?" if span is Span.WEEKS else f"?span={span}", words=WORDS[span], current=span is chosen)
        for span in Span
    )
