"""The red flags of some weeks as threads: first told, open or reviewed, by whom."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from surefoot.domain.advice import OpenFlag
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Clearance
from surefoot.domain.programme import Programme
from surefoot.report.facts import FlagTold


def flags_told(
    programme: Programme, days: Iterable[DaySummary], *, open_now: Sequence[OpenFlag], entries: Sequence[Entry]
) -> tuple[FlagTold, ...]:
    """Return the red flags of these days, those open now first, then the newest; `entries` hold the clearances' notes."""
    still = {flag.code: flag for flag in open_now}
    waiting: dict[str, FlagTold] = {}
    closed: list[FlagTold] = []
    notes = _notes(entries)
    for day in days:
        for code in day.flags:
            waiting.setdefault(code, _raised(programme, code, day.day))
        for code, by in day.cleared:
            told = waiting.pop(code, None) or _raised(programme, code, None)
            closed.append(replace(told, cleared=day.day, by=by, note=notes.get((day.day, code))))
    opened = tuple(_opened(programme, flag) for flag in still.values())
    noted = [flag for code, flag in waiting.items() if code not in still]
    newest = sorted(
        [*closed, *noted], key=lambda flag: (flag.cleared or flag.raised or date.min, flag.code), reverse=True
    )
    return (*opened, *newest)


def _raised(programme: Programme, code: str, day: date | None) -> FlagTold:
    known = programme.red_flags.get(code)
    return FlagTold(
        code=code, urgency=known.urgency if known else None, foot=None, raised=day,
        open=False, cleared=None, by=None, note=None,
    )  # fmt: skip


def _opened(programme: Programme, flag: OpenFlag) -> FlagTold:
    return replace(_raised(programme, flag.code, flag.since), urgency=flag.urgency, foot=flag.foot, open=True)


def _notes(entries: Sequence[Entry]) -> Mapping[tuple[date, str], str]:
    return {
        (entry.day, entry.body.flag): entry.body.note
        for entry in entries
        if isinstance(entry.body, Clearance) and entry.body.note
    }
