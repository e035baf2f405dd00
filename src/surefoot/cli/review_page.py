"""One review as a calm page for a terminal."""

from collections.abc import Iterable, Iterator, Sequence

from surefoot.catalogue import Texts, words
from surefoot.cli.labels import flag_action, flag_name, said, urgency_name
from surefoot.cli.paragraphs import heading, wrapped
from surefoot.domain.advice import OpenFlag, Reason
from surefoot.domain.quantities import Side
from surefoot.domain.review import FlareUp, MeasureReading, NumbnessChange, Review
from surefoot.engine.telling import adherence_told, flare_told, numbness_told, reading_told

FEET = {Side.LEFT: ", left foot", Side.RIGHT: ", right foot"}


def review_page(review: Review, texts: Texts) -> Iterator[str]:
    """Yield the page's lines, at most 80 columns wide."""
    yield from heading(f"{review.since} to {review.on}", right=f"week {review.week}, next review {review.next_review}")
    yield from _flags(review.flags, texts)
    yield from _reasons("Good to see", review.celebrate, texts)
    yield from _reasons("One thing to try", (review.suggestion,) if review.suggestion else (), texts)
    yield from heading("What changed, and what did not")
    for measured in review.measures:
        yield from _measure(measured, texts)
    yield from _numbness(review.numbness, texts)
    yield from heading("Sessions")
    yield from wrapped(said(adherence_told(review.adherence), texts))
    yield from _flares(review.flare_ups, texts)
    yield from _reasons("To ask at your next visit", review.questions, texts)
    yield from _reasons("What we could not read", review.missing, texts)
    yield from heading("What to expect")
    yield from wrapped(texts.expectations[review.expect].title)
    yield from wrapped(texts.expectations[review.expect].text, indent=2)


def _flags(flags: Sequence[OpenFlag], texts: Texts) -> Iterator[str]:
    if not flags:
        return
    yield from heading("Needs care first")
    for flag in flags:
        yield from wrapped(f"{flag_name(flag.code, texts)}. {urgency_name(flag.urgency, texts)}.")
        yield from wrapped(flag_action(flag.code, texts), indent=2)


def _reasons(title: str, reasons: Iterable[Reason], texts: Texts) -> Iterator[str]:
    told = [said(reason, texts) for reason in reasons]
    if told:
        yield from heading(title)
        for one in told:
            yield from wrapped(one, bullet="- ")


def _measure(measured: MeasureReading, texts: Texts) -> Iterator[str]:
    foot = FEET[measured.side] if measured.side else ""
    yield from wrapped(f"{words.measure_name(measured.measure, texts)}{foot}")
    for reason in reading_told(measured):
        yield from wrapped(said(reason, texts), indent=2)


def _numbness(change: NumbnessChange | None, texts: Texts) -> Iterator[str]:
    if change:
        yield from wrapped(words.measure_name("numbness", texts))
        yield from wrapped(said(numbness_told(change), texts), indent=2)


def _flares(flares: Sequence[FlareUp], texts: Texts) -> Iterator[str]:
    if not flares:
        return
    yield from heading("Flare-ups")
    for flare in flares:
        yield from wrapped(said(flare_told(flare), texts), bullet="- ")
        for reason in flare.before:
            yield from wrapped(said(reason, texts), indent=2)
