"""One day of a diary in brief: what trends, reviews, calendars and reports are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from surefoot.domain.quantities import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySummary:
    """What the entries of one day come to, corrections applied; a pure function of them. None means not told.

    `measures` holds the best value of the day by series ("single-leg-stance:left", "heel-raises"); `blocks` what was worked
    in, `sets` how many sets of strength and balance; `grew` the exercises whose dose was raised that day; `flags` the red
    flags raised, `cleared` those a clinician reviewed, as (flag, by); `findings` what was seen, as (foot, zone or "", code).
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
    steps: int | None = None
    measures: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    numbness: Mapping[str, tuple[str, ...]] | None = None
    suspended: str | None = None
    returned: bool = False
