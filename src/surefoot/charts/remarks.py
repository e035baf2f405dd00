"""Remarks on a chart, numbered from the left; those too near each other share a number."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from surefoot.charts.axes import Days
from surefoot.charts.spec import Remark

NUMBER_WIDTH = 26.0  # the room a number takes above the chart, in pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """The remarks that share a number, and where it stands (0 to 1)."""

    number: int
    at: float
    remarks: tuple[Remark, ...]


def numbered(remarks: tuple[Remark, ...], *, since: date, until: date, width: float) -> tuple[Numbered, ...]:
    """Return the remarks that touch these days by number, in order; no two numbers lie over each other at this width."""
    days = Days(since=since, until=until)
    groups: list[_Group] = []
    for one in sorted(remarks, key=lambda remark: remark.since):
        if one.until >= since and one.since <= until:
            groups.append(_Group(days.at(days.clipped(one.since)), days.at(days.clipped(one.until)), (one,)))
            while len(groups) > 1 and (groups[-1].middle(width) - groups[-2].middle(width)) * width < NUMBER_WIDTH:
                groups[-2:] = [groups[-2].joined(groups[-1])]
    return tuple(
        Numbered(number=number, at=group.middle(width), remarks=group.remarks)
        for number, group in enumerate(groups, start=1)
    )


class _Group(NamedTuple):
    """Remarks that share a number, from the left end of the first to the right end of the last."""

    first: float
    last: float
    remarks: tuple[Remark, ...]

    def middle(self, width: float) -> float:
        half = NUMBER_WIDTH / 2 / width
        return min(max((self.first + self.last) / 2, half), 1 - half)

    def joined(self, other: "_Group") -> "_Group":
        return _Group(min(self.first, other.first), max(self.last, other.last), self.remarks + other.remarks)
