"""A review as the pages show it: its headline, and every reason in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from surefoot.catalogue.words import flag_name
from surefoot.domain.advice import Reason
from surefoot.domain.reading import CLEAR, ReadingVerdict
from surefoot.domain.review import FlareUp, MeasureReading, Review
from surefoot.engine.telling import adherence_told, flare_told, numbness_told
from surefoot.engine.weeks import WEEK
from surefoot.web import diary


@dataclass(frozen=True, slots=True, kw_only=True)
class Flare:
    """A flare-up in words, and what came before it."""

    words: str
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownReview:
    """A review in words. `ready` is False in the first two weeks, when there is nothing yet to look back on."""

    review: Review
    ready: bool
    headline: str
    rest: str
    kept: str
    changed: tuple[MeasureReading, ...]
    unchanged: tuple[MeasureReading, ...]
    flares: tuple[Flare, ...]
    numbness: str
    map_changed: bool
    flags: tuple[tuple[str, str], ...]
    celebrate: tuple[str, ...]
    suggestion: str
    questions: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some weeks and what to expect in them."""

    title: str
    text: str
    past: bool
    here: bool


def shown_review(review: Review) -> ShownReview:
    """Return a review in words."""
    read = [one for one in review.measures if one.read]
    changed = tuple(one for one in read if one.reading.verdict is not ReadingVerdict.NO_CLEAR_CHANGE)
    unchanged = tuple(one for one in read if one not in changed and one.reading.smallest_visible is not None)
    return ShownReview(
        review=review,
        ready=review.week > _weeks_between(),
        headline=_headline(review, read),
        rest="" if review.flags else _rest(changed, unchanged),
        kept=diary.say(adherence_told(review.adherence)),
        changed=changed,
        unchanged=unchanged,
        flares=tuple(_flare(one) for one in review.flare_ups),
        numbness=diary.say(numbness_told(review.numbness)) if review.numbness else "",
        map_changed=bool(review.numbness and (review.numbness.spread or review.numbness.eased)),
        flags=tuple((flag.code, flag_name(flag.code, diary.texts())) for flag in review.flags),
        celebrate=_said(review.celebrate),
        suggestion=diary.say(review.suggestion) if review.suggestion else "",
        questions=_said(review.questions),
        missing=_said(review.missing),
    )


def stretches(review: Review) -> tuple[Stretch, ...]:
    """Return what to expect, span by span, with where the person is."""
    found = diary.programme().expectations
    here = [one.code for one in found].index(review.expect)
    texts = diary.texts().expectations
    return tuple(
        Stretch(title=texts[one.code].title, text=texts[one.code].text, past=place < here, here=place == here)
        for place, one in enumerate(found)
    )


def review_days(review: Review) -> tuple[date, ...]:
    """Return the days that reviews so far were due, newest first."""
    days = diary.programme().limits.review_days
    newest = review.next_review - timedelta(days=days)
    done = (review.week - 1) // _weeks_between()
    return tuple(newest - timedelta(days=days * back) for back in range(done))


def _weeks_between() -> int:
    return diary.programme().limits.review_days // WEEK


def _headline(review: Review, read: Sequence[MeasureReading]) -> str:
    words = diary.texts().ui["headlines"]
    if review.flags:
        return words["care"]
    clear = [one for one in read if one.reading.verdict in CLEAR]
    better = [one for one in clear if one.reading.verdict is ReadingVerdict.CLEAR_BETTER]
    if len(better) < len(clear):
        return words["both" if better else "worse"]
    if better:
        told = [one.measure for one in better]
        first = better[0].measure if told.count(better[0].measure) > 1 else better[0].series
        return words.get(first, words["better"])
    if any(one.reading.verdict is not ReadingVerdict.NO_CLEAR_CHANGE for one in read):
        return words["leaning"]
    return words["none" if any(one.reading.smallest_visible is not None for one in read) else "few"]


def _rest(changed: Sequence[MeasureReading], unchanged: Sequence[MeasureReading]) -> str:
    words = diary.texts().ui["headlines"]
    if not unchanged:
        return ""
    return words["rest" if any(one.reading.verdict in CLEAR for one in changed) else "all"]


def _flare(flare: FlareUp) -> Flare:
    return Flare(words=diary.say(flare_told(flare)), before=_said(flare.before))


def _said(reasons: Sequence[Reason]) -> tuple[str, ...]:
    return tuple(diary.say(reason) for reason in reasons)
