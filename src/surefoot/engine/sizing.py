"""How much of a day an exercise takes: seconds in all, and seconds of loading work."""

from dataclasses import dataclass

from surefoot.domain.dose import Dose, set_work_s
from surefoot.domain.exercise import Exercise, Variant
from surefoot.domain.quantities import Block, Sides
from surefoot.engine.context import Day

LOADED = (Block.STRENGTH, Block.BALANCE)


@dataclass(frozen=True, slots=True)
class Size:
    """Seconds with rests and getting into place, and seconds of strength or balance work."""

    seconds: int
    work_s: int

    def at_least(self, *others: "Size") -> "Size":
        """Return the size that holds this one and each of the others."""
        seconds, work_s = self.seconds, self.work_s
        for one in others:
            seconds, work_s = max(seconds, one.seconds), max(work_s, one.work_s)
        return Size(seconds, work_s) if others else self


def size_of(exercise: Exercise, variant: Variant, dose: Dose, sides: Sides, day: Day) -> Size:
    """Return what a dose takes on these sides."""
    times = sides.times * variant.parts
    work_s = set_work_s(dose) * dose.sets * times
    changes_s = day.programme.limits.change_side_s * (times - 1) * dose.sets
    seconds = exercise.setup_s + work_s + changes_s + dose.rest_s * (dose.sets - 1)
    return Size(seconds, work_s if exercise.block in LOADED else 0)
