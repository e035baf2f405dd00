"""What was seen on the feet over time: each sight from its first day to its last, and what followed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from surefoot.domain.day_summary import DaySummary


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """One finding in one place, as long as each look saw it again.

    `gone` is the first look without it; `looked_at` the days on which a clinician reviewed it, with who it was.
    """

    foot: str
    zone: str
    code: str
    first: date
    last: date
    gone: date | None = None
    looked_at: tuple[tuple[date, str], ...] = ()


def sights(summaries: Sequence[DaySummary]) -> tuple[Sight, ...]:
    """Return everything seen, newest first; a day on which nobody looked ends nothing."""
    open_: dict[tuple[str, str, str], Sight] = {}
    closed: list[Sight] = []
    for one in summaries:
        if one.looked:
            closed += [replace(open_.pop(place), gone=one.day) for place in [*open_] if place not in one.findings]
            for foot, zone, code in one.findings:
                seen = open_.get((foot, zone, code)) or Sight(
                    foot=foot, zone=zone, code=code, first=one.day, last=one.day
                )
                open_[foot, zone, code] = replace(seen, last=one.day)
        for flag, by in one.cleared:
            for place, seen in open_.items():
                if place[2] == flag:
                    open_[place] = replace(seen, looked_at=(*seen.looked_at, (one.day, by)))
    return tuple(
        sorted([*closed, *open_.values()], key=lambda sight: (sight.last, sight.first, sight.code), reverse=True)
    )
