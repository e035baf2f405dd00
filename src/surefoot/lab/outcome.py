"""How one virtual life went, as the few numbers that are summed over people."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from surefoot.domain.quantities import Band
from surefoot.lab.audit import Auditor
from surefoot.lab.life import Life, Lived
from surefoot.lab.performing import LOADED

STANCE_S = 30.0
RAISES = 12.0
HALF = 0.5  # efforts are told in whole points


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The sums of one life; `reached` goals count once they were ever reached, by the true body."""

    days: int
    flare_days: int
    sets: int
    sets_in_band: int
    stance_30: bool
    raises_12: bool
    dropped: bool
    violations: Mapping[str, int] = field(default_factory=dict)


def outcome_of(life: Life, *, days: int, seen: Callable[[Lived], None] | None = None) -> Outcome:
    """Live a life to its end and return how it went; `seen` is called with every day."""
    auditor = Auditor(life.programme)
    violations: Counter[str] = Counter()
    sets = in_band = flares = 0
    stance = raises = False
    for _ in range(days):
        lived = life.live()
        flares += lived.flare
        stance |= life.body.stance_s >= STANCE_S
        raises |= life.body.raises >= RAISES
        efforts = [
            _in_band(item.dose.rpe, e) for item, done in lived.done if done.block in LOADED for e in done.efforts
        ]
        sets, in_band = sets + len(efforts), in_band + sum(efforts)
        violations.update(v.invariant for v in auditor.read(lived.day, lived.entries, walk_min=lived.asked.walk_min))
        if seen is not None:
            seen(lived)
    return Outcome(
        days=days,
        flare_days=flares,
        sets=sets,
        sets_in_band=in_band,
        stance_30=stance,
        raises_12=raises,
        dropped=life.dropped,
        violations=dict(violations),
    )


def _in_band(band: Band, effort: float) -> bool:
    return band.low - HALF <= effort <= band.high + HALF
