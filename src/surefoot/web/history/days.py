"""The days of a diary, newest first, by week: one line for each day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from surefoot.catalogue.texts import Texts
from surefoot.catalogue.words import word
from surefoot.domain.entries import (
    CheckIn,
    Fall,
    Measurement,
    Note,
    Performance,
    Response,
    SessionEnd,
    Suspension,
    Walk,
)
from surefoot.web.history.threads import Thread
from surefoot.web.history.told import OUTCOMES

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKS_SHOWN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day in a line: `kind` is done, stopped, rest or none."""

    day: date
    weekday: str
    kind: str
    headline: str
    details: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The days of one week that have something to tell, newest first."""

    title: str
    days: tuple[Day, ...]


def weeks(threads: Sequence[Thread], texts: Texts, *, today: date) -> tuple[Week, ...]:
    """Return the weeks that have something to tell, newest first; a week begins on Monday."""
    by_day: dict[date, list[Thread]] = {}
    for thread in threads:
        by_day.setdefault(thread.root.day, []).append(thread)
    days = [_day(day, by_day[day], texts) for day in sorted(by_day, reverse=True)]
    grouped = groupby(days, key=lambda one: monday(one.day))
    return tuple(Week(title=_title(start, today, texts), days=tuple(found)) for start, found in grouped)


def monday(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def long_date(day: date, texts: Texts) -> str:
    """Return a date in words, such as "Wednesday 13 May 2026"."""
    weekday = word("weekdays", WEEKDAYS[day.weekday()], texts)
    return f"{weekday} {day.day} {word('months', str(day.month), texts)} {day.year}"


def _title(start: date, today: date, texts: Texts) -> str:
    apart = (monday(today) - start).days // 7
    if apart in (0, 1):
        return "This week" if apart == 0 else "Last week"
    year = f" {start.year}" if start.year != today.year else ""
    return f"Week of {start.day} {word('months', str(start.month), texts)}{year}"


def _day(day: date, threads: Sequence[Thread], texts: Texts) -> Day:
    standing = [thread.now for thread in threads if not thread.taken_back]
    ends = [body for body in standing if isinstance(body, SessionEnd)]
    flagged = any(isinstance(body, CheckIn) and body.red_flags for body in standing)
    return Day(
        day=day,
        weekday=word("weekdays", WEEKDAYS[day.weekday()], texts)[:3],
        kind=_kind(ends, flagged=flagged, checked=any(isinstance(body, CheckIn) for body in standing)),
        headline=_headline(ends, standing, flagged=flagged),
        details=" · ".join(_details(standing, ends)),
    )


def _kind(ends: Sequence[SessionEnd], *, flagged: bool, checked: bool) -> str:
    if flagged or any(end.outcome == "stopped" for end in ends):
        return "stopped"
    if ends:
        return "done"
    return "rest" if checked else "none"


def _headline(ends: Sequence[SessionEnd], standing: Sequence[object], *, flagged: bool) -> str:
    if flagged:
        return "Care came first"
    if ends:
        minutes = sum(end.minutes or 0 for end in ends)
        return f"{OUTCOMES[ends[-1].outcome]}{f', {round(minutes)} minutes' if minutes else ''}"
    kinds = {type(body) for body in standing}
    if Performance in kinds:
        return "Some exercises"
    if Suspension in kinds:
        return "The programme paused"
    if Walk in kinds:
        return "A walk"
    if CheckIn in kinds:
        return "Checked in"
    if Measurement in kinds:
        return "Measures taken"
    return "A few words" if standing else "Taken back"


def _details(standing: Sequence[object], ends: Sequence[SessionEnd]) -> list[str]:
    said = []
    pains = [body.pain for body in standing if isinstance(body, CheckIn) and body.pain is not None]
    if pains:
        said.append(f"pain {pains[-1]}")
    evenings = [body.evening for body in standing if isinstance(body, Response) and body.evening is not None]
    if evenings:
        said.append(f"evening {evenings[-1]}")
    walked = sum(body.minutes for body in standing if isinstance(body, Walk))
    if walked:
        said.append(f"walked {round(walked)} minutes")
    measured = sum(isinstance(body, Measurement) for body in standing)
    if measured:
        said.append("1 measure" if measured == 1 else f"{measured} measures")
    said += ["a fall"] if any(isinstance(body, Fall) for body in standing) else []
    said += ["a note"] if any(isinstance(body, Note) for body in standing) else []
    return said
