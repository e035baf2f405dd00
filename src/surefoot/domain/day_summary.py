"""One day of a diary in brief: what trends, reviews, calendars and reports are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from surefoot.domain.quantities import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySummary:
    """What the entries of one day come to, corrections applied; a pure function of them. None means not told.

    Of the morning: `pain` is the last word on it; `evening` is told on this day, of an earlier session. `findings` is what was
    seen, as (foot, zone or "", code); `flags` the red flags told or seen on a foot, and those of a fall, each day they are
    told: not those that more than one day raises; `cleared` those a clinician reviewed, as (flag, by).

    Of sessions: `blocks` is what was worked in; `sets` counts the sets of strength and balance, both sides as one, and
    `efforts` is what was told of them; `stumbles` counts those in exercises; `grew` names the exercises done at a raised
    dose; `outcome` is that of the day's fullest session.

    `walk_min` is all walks, `easy_walk_min` the longest that was comfortable; `hard_walk` tells that one was not.
    `measures` holds the best trial by series ("single-leg-stance:left", "heel-raises"); `numbness` the last map, zones by
    foot. `suspended` is the reason when a suspension began on this day, `returned` tells that one ended.
    """

    day: date
    pain: int | None = None
    evening: int | None = None
    looked: bool = False
    findings: tuple[tuple[str, str, str], ...] = ()
    flags: tuple[str, ...] = ()
    cleared: tuple[tuple[str, str], ...] = ()
    sleep: str | None = None
    near_fall: bool = False
    falls: int = 0
    stumbles: int = 0
    blocks: tuple[Block, ...] = ()
    sets: int = 0
    outcome: str | None = None
    minutes: float | None = None
    efforts: tuple[int, ...] = ()
    grew: tuple[str, ...] = ()
    walk_min: float | None = None
    easy_walk_min: float | None = None
    hard_walk: bool = False
    steps: int | None = None
    measures: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    numbness: Mapping[str, tuple[str, ...]] | None = None
    suspended: str | None = None
    returned: bool = False
