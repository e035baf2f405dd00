"""How the made-up person does one exercise: the sets as asked, unless the body says otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from surefoot.domain.advice import Item
from surefoot.domain.dose import HoldDose, RepDose, TimedDose, amount
from surefoot.domain.entries import SetDone
from surefoot.domain.exercise import Exercise
from surefoot.domain.quantities import Block, Side, Sides
from surefoot.sample.body import Hidden
from surefoot.sample.person import Habits, Person

SIDES = {
    Sides.BOTH: (Side.BOTH,),
    Sides.EACH: (Side.LEFT, Side.RIGHT),
    Sides.LEFT: (Side.LEFT,),
    Sides.RIGHT: (Side.RIGHT,),
}
LIGHT = frozenset({Block.WARM_UP, Block.GLIDES, Block.ACTIVATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One set on one side: which side and part, and how many sets went before."""

    side: Side
    part: int | None
    sets_before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Performer:
    """The person doing exercises: who they are, the body they have, and chance."""

    person: Person
    body: Hidden
    chance: Random

    def sets(self, item: Item, exercise: Exercise) -> tuple[SetDone, ...]:
        """Return the sets done, in the order they were done."""
        most = self._most(item, exercise)
        done = tuple(self._one(item, exercise, turn, most=most) for turn in _turns(item))
        told = self._happens(self.person.habits.tells_effort)
        return done if told else tuple(replace(one, rpe=None) for one in done)

    def _most(self, item: Item, exercise: Exercise) -> float:
        """Return the most the better side could do of this variant today: reps, or seconds."""
        nature = self.body.nature
        variant = exercise.variant(item.variant) or exercise.variants[0]
        rungs_above = max(0, exercise.rung(variant.id) - exercise.rung(exercise.start))
        known = self._tested(exercise) if exercise.tested == variant.id else None
        best = (
            known if known is not None else variant.dose.start * nature.room * self.body.strength**nature.work_follows
        )
        return best * nature.rung_room**rungs_above

    def _tested(self, exercise: Exercise) -> float | None:
        measured = next((m for m in self.person.measures if m.measure == exercise.measure), None)
        return max(measured.sides.values()) * self.body.strength**measured.follows if measured else None

    def _one(self, item: Item, exercise: Exercise, turn: Turn, *, most: float) -> SetDone:
        light = exercise.block in LIGHT
        asked = amount(item.dose)
        able = most * self.body.share_of(turn.side)
        done = asked if light else min(asked, max(1, int(able)))
        effort = self._light(item) if light else self.body.effort(asked, most=able, sets_before=turn.sets_before)
        return SetDone(
            side=turn.side,
            part=turn.part,
            reps=_reps(item, done),
            seconds=None if isinstance(item.dose, RepDose) else float(done),
            rpe=effort,
            form="lost" if not light and self._happens(self.person.habits.loses_form) else "kept",
            tingling=self._tingling(self.person.habits) if exercise.block is Block.GLIDES else None,
            stumble=exercise.block is Block.BALANCE and self._happens(self.person.habits.stumbles),
        )

    def _light(self, item: Item) -> int:
        return self.chance.randint(item.dose.rpe.low, item.dose.rpe.high)

    def _tingling(self, habits: Habits) -> str:
        drawn = self.chance.random()
        if drawn < habits.tingling_grows:
            return "grew"
        return "eased" if drawn < habits.tingling_grows + habits.tingles else "none"

    def _happens(self, share: float) -> bool:
        return self.chance.random() < share


def _turns(item: Item) -> Iterator[Turn]:
    parts = range(1, item.parts + 1) if item.parts > 1 else (None,)
    for number in range(item.dose.sets):
        for side in SIDES[item.sides]:
            for part in parts:
                yield Turn(side=side, part=part, sets_before=number)


def _reps(item: Item, done: int) -> int | None:
    match item.dose:
        case RepDose():
            return done
        case HoldDose(reps=holds) if holds > 1:
            return holds
        case HoldDose() | TimedDose():
            return None
