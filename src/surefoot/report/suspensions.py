"""The times the programme rested, within some weeks."""

from collections.abc import Iterable

from surefoot.domain.day_summary import DaySummary
from surefoot.report.facts import SuspensionTold


def suspensions_told(days: Iterable[DaySummary]) -> tuple[SuspensionTold, ...]:
    """Return the suspensions that began or ended on these days, in order."""
    found: list[SuspensionTold] = []
    for day in days:
        if day.suspended is not None and (not found or found[-1].until is not None):
            found.append(SuspensionTold(since=day.day, until=None, reason=day.suspended))
        if day.returned:
            began = (
                found.pop()
                if found and found[-1].until is None
                else SuspensionTold(since=None, until=None, reason=None)
            )
            found.append(SuspensionTold(since=began.since, until=day.day, reason=began.reason))
    return tuple(found)
