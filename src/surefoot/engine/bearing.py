"""What in a day's evidence planning depends on, its wording left out."""

from collections.abc import Hashable

from surefoot.engine.context import Day
from surefoot.engine.response import triggered
from surefoot.engine.resting import painful_morning, strength_pause

type Bearing = tuple[Hashable, Hashable, Hashable]


def bearing(day: Day) -> Bearing:
    """Return a mark of what was told: two reports on the same diary with equal marks weigh the same beside any other.

    Its last part is the planning mark.
    """
    flags = tuple((flag.code, flag.foot) for flag in day.screening.flags)
    return flags, frozenset(reason.rule for reason in day.screening.reasons), planning_mark(day)


def planning_mark(day: Day) -> Hashable:
    """Return a mark of the day: two reports on the same diary with equal marks get the same session."""
    return (
        day.screening.verdict,
        day.screening.resting_feet,
        day.eased,
        day.seated_for_today,
        day.missing,
        day.owed.id if day.owed else None,
        frozenset(record.id for record in day.state.sessions if triggered(record)),
        day.calm_days,
        day.triggers,
        painful_morning(day) is None,
        strength_pause(day),
    )
