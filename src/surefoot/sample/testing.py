"""How the made-up person does a test: each try as strong as they are today, within what the test allows."""

from collections.abc import Iterator
from random import Random

from surefoot.domain.entries import Measurement
from surefoot.domain.measure import Measure
from surefoot.domain.quantities import Side
from surefoot.sample.person import Measured

DECIMALS = 1
CLOCK_RAN_OUT = "time-up"


def tries(measured: Measured, measure: Measure, *, strength: float, chance: Random) -> Iterator[Measurement]:
    """Yield every try of one test, in the order done: the feet take turns."""
    best = {side: first * strength**measured.follows for side, first in measured.sides.items()}
    for trial in range(1, measure.tries + 1):
        for side, most in best.items():
            value = _within(measure, most * (1 + chance.gauss(0, measured.wobble)))
            yield Measurement(
                measure=measure.id,
                value=value,
                unit=measure.unit,
                side=Side(side) if measure.sides else None,
                trial=trial if measure.tries > 1 else None,
                ended=_ended(measured, measure, value, chance),
            )


def _within(measure: Measure, value: float) -> float:
    timed = measure.unit == "s" and measure.longest_s is not None
    most = float(measure.longest_s or 0) if timed else measure.most
    return round(min(most, max(0.0, value)), 0 if measure.whole else DECIMALS)


def _ended(measured: Measured, measure: Measure, value: float, chance: Random) -> str | None:
    if not measured.ended:
        return None
    drawn = chance.choice(measured.ended)
    ran_out = measure.unit == "s" and value == measure.longest_s
    return CLOCK_RAN_OUT if ran_out else drawn
