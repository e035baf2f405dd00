"""The Today page: what kind of day it is, and everything that stands on it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from surefoot.catalogue.words import day_name, exercise_name
from surefoot.domain.advice import Advice, Verdict
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Performance, SessionEnd, Walk
from surefoot.web import diary
from surefoot.web.today.plan import minutes, why

type Kind = Literal["continue", "done", "check-in", "session", "rest"]

HEADS = {
    Verdict.GO: "Good to go.",
    Verdict.EASE: "Take it easier.",
    Verdict.SEATED: "Seated today.",
    Verdict.REST: "Rest day.",
    Verdict.STOP: "Stop for today.",
}
ICONS = {
    "gentle-walk-home": "walk",
    "look-at-feet": "feet",
    "read-something": "book-open",
    "sit-and-rest": "seat",
    "seated-circles": "rotate",
    "eat-and-recheck": "clock",
    "log-tomorrow": "sun",
    "ask-for-plan": "message",
    "call-now": "phone",
    "call-today": "phone",
    "call-this-week": "phone",
}
SHORT_SHARE = 0.6  # of the person's minutes, for "less time today"


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The session of today, when it is over."""

    outcome: str
    minutes: int | None
    moves: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A length of session to choose, in minutes; `now` is the one in use."""

    minutes: int
    now: bool


def kind_of(advice: Advice, done: Done | None, *, running: bool) -> Kind:
    """Return what the page is about. A day with an open red flag has a page of its own."""
    if running:
        return "continue"
    if done:
        return "done"
    if asks_check_in(advice) and not _rests_anyway(advice):
        return "check-in"
    return "session" if advice.session else "rest"


def asks_check_in(advice: Advice) -> bool:
    """Tell whether today's check-in is missing, or was broken off at a sign that needed care."""
    return advice.check_in_due or any(reason.rule == "check-in-missing" for reason in advice.reasons)


def _rests_anyway(advice: Advice) -> bool:
    """Tell whether it is a rest day whatever the check-in says."""
    return advice.verdict is Verdict.REST and all(reason.rule != "all-rests" for reason in advice.reasons)


def head(advice: Advice, kind: Kind) -> str:
    """Return the verdict in a word or two."""
    if kind == "rest" and advice.verdict is not Verdict.REST:
        return "Rest today."
    return {"done": "Done for today.", "check-in": "First, a short check-in."}.get(kind, HEADS[advice.verdict])


def reason(advice: Advice) -> str:
    """Return the first reason for the verdict in one line."""
    return why(advice.reasons[:1])


def day_words(on: date) -> str:
    """Return a day as weekday, day and month."""
    return day_name(on.isoformat(), diary.texts())


def done_on(entries: Sequence[Entry], on: date) -> Done | None:
    """Return the session that ended on a day, from a diary as it stands now, or None."""
    end = next((e.body for e in reversed(entries) if e.day == on and isinstance(e.body, SessionEnd)), None)
    if end is None:
        return None
    performed = [e.body for e in entries if isinstance(e.body, Performance) and e.body.session == end.session]
    known = diary.texts().exercises
    moves = tuple((exercise_name(p.exercise, diary.texts()), _sets(p)) for p in performed if p.exercise in known)
    return Done(outcome=end.outcome, minutes=None if end.minutes is None else round(end.minutes), moves=moves)


def _sets(performed: Performance) -> int:
    """Return the sets done; one on each side, or each way, counts once."""
    return max(Counter((one.side, one.part) for one in performed.sets).values(), default=0)


def walks_on(entries: Sequence[Entry], on: date) -> tuple[Walk, ...]:
    """Return the walks told for a day."""
    return tuple(e.body for e in entries if e.day == on and isinstance(e.body, Walk))


def lengths(advice: Advice, usual_min: int) -> tuple[Length, ...]:
    """Return the lengths to choose from: all the time there is, about 60 % of it, and the least that makes a session."""
    least = diary.programme().limits.minutes_least
    offered = sorted({usual_min, round(usual_min * SHORT_SHARE), least}, reverse=True)
    return tuple(Length(minutes=m, now=m == advice.minutes) for m in offered if least <= m <= usual_min)


def session_minutes(advice: Advice) -> int:
    """Return how long today's session takes, in whole minutes."""
    return minutes(advice.session.seconds) if advice.session else 0


def instead(advice: Advice) -> tuple[tuple[str, str], ...]:
    """Return (icon, words) for what to do on a day without an ordinary session."""
    texts = diary.texts().instead
    return tuple((ICONS.get(code, "leaf"), texts[code].text) for code in advice.instead if code in texts)
