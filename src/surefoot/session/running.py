"""A session in progress: frozen when it began, so that nothing changes under the person, and where they are in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Literal

from surefoot.domain.diary import Entry
from surefoot.domain.entries import Performance, Prescribed, SessionEnd, SetDone
from surefoot.domain.quantities import Block, Position, Sides, Support
from surefoot.engine.script import Step, StepKind

Outcome = Literal["finished", "shortened", "stopped"]
NO_SIGN = frozenset({None, "had-enough", "left-open", "red-flag"})
TINGLING = ("none", "eased", "grew")
LAST_MOMENT = time(23, 59)
BLOCKS = {block: place for place, block in enumerate(Block)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercising:
    """One exercise of the session as it was planned; `entry_id` is the diary entry it will become.

    An alternate names the item it may be done `instead_of`; it is part of the session only once it is taken.
    """

    entry_id: str
    exercise: str
    variant: str
    block: Block
    sides: Sides
    position: Position
    support: Support
    optional: bool
    prescribed: Prescribed
    decision: str
    rules: tuple[str, ...]
    instead_of: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How one exercise felt, as answered after it."""

    rpe: int | None = None
    form: Literal["kept", "lost"] | None = None
    tingling: Literal["none", "eased", "grew"] | None = None
    stumble: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Over:
    """An exercise that is over: done, skipped, or ended by a sign, and when."""

    why: Literal["done", "skipped", "tingling", "sharp-pain", "session-ended"]
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """The end of the session: how, why, and when."""

    outcome: Outcome
    reason: str | None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the person is: the step, the sets done by step, answers by exercise. `active_s` leaves long breaks out.

    `later` are the items put off to the end of their block, `swapped` the items left for an alternate.
    """

    step: int = 0
    sets: Mapping[int, SetDone] = field(default_factory=lambda: MappingProxyType({}))
    eased: frozenset[int] = frozenset()
    told: Mapping[int, Told] = field(default_factory=lambda: MappingProxyType({}))
    over: Mapping[int, Over] = field(default_factory=lambda: MappingProxyType({}))
    later: frozenset[int] = frozenset()
    swapped: Mapping[int, int] = field(default_factory=lambda: MappingProxyType({}))
    end: End | None = None
    signs_due: bool = False
    active_s: int = 0
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A session: its plan and script, which never change, and the place, which does."""

    id: str
    end_id: str
    day: date
    rules_version: str
    items: tuple[Exercising, ...]
    steps: tuple[Step, ...]
    place: Place

    @property
    def ended(self) -> bool:
        """Whether the session is over."""
        return self.place.end is not None

    @property
    def current(self) -> Step | None:
        """The step the person is at; None once the session is over."""
        return None if self.ended else self.steps[min(self.place.step, len(self.steps) - 1)]

    def order(self) -> tuple[int, ...]:
        """Return the items this session is made of, in the order they are done: by block, what was put off last.

        A swapped-in alternate takes the place of the other. What was done stays, whatever was swapped elsewhere.
        """
        begun = {self.steps[number].item for number in self.place.sets}
        families = self._families()
        late = {first: bool(self.place.later & set(family)) for first, family in families.items()}
        ordered = sorted(families, key=lambda first: (BLOCKS[self.items[first].block], late[first], first))
        return tuple(
            item
            for first in ordered
            for item in families[first]
            if item in begun or item == self.place.swapped.get(first, first)
        )

    def _families(self) -> dict[int, list[int]]:
        """Return every planned item with the alternates to it."""
        families = {number: [number] for number, item in enumerate(self.items) if item.instead_of is None}
        for number, item in enumerate(self.items):
            if item.instead_of is not None:
                families[item.instead_of].append(number)
        return families

    def next_step(self) -> int | None:
        """Return the step to go on with: of the first item in the order that is not over, after what was done of it."""
        item = next((item for item in self.order() if item not in self.place.over), None)
        return None if item is None else self.step_in(item)

    def step_in(self, item: int) -> int:
        """Return where to go on with an item: after its last set done, or at its beginning."""
        numbers = [number for number, _ in self.steps_of(item)]
        done = [number for number in numbers if number in self.place.sets]
        return done[-1] + 1 if done else numbers[0]

    def steps_of(self, item: int) -> Iterator[tuple[int, Step]]:
        """Yield the steps of one exercise with their places in the script."""
        return ((number, step) for number, step in enumerate(self.steps) if step.item == item)

    def asking_step(self, item: int) -> int:
        """Return the place of the question after an exercise."""
        return next(number for number, step in self.steps_of(item) if step.kind is StepKind.ASK)

    def sets_of(self, item: int) -> tuple[SetDone, ...]:
        """Return the sets of one exercise in the order they were done, with what was told after it on the last one."""
        done = [self.place.sets[number] for number, _ in self.steps_of(item) if number in self.place.sets]
        told = self.place.told.get(item)
        if done and told:
            done[-1] = _with_answer(done[-1], told)
        return tuple(done)

    def done(self) -> tuple[str, ...]:
        """Return the exercises of which at least one set was done."""
        done = (item.exercise for number, item in enumerate(self.items) if self.sets_of(number))
        return tuple(dict.fromkeys(done))

    def entries(self) -> tuple[Entry, ...]:
        """Return the diary entries this session has earned so far; the same ones each time, and only more later."""
        earned = [self._performed(number, over) for number, over in self.place.over.items() if self.sets_of(number)]
        end = self.place.end
        return (*earned, self._ended(end)) if end and self.leaves_a_trace else tuple(earned)

    @property
    def leaves_a_trace(self) -> bool:
        """Whether there is anything to remember; a session left before the first set, with no sign told, never was."""
        end = self.place.end
        return bool(self.done()) or (end is not None and end.reason not in NO_SIGN)

    def _performed(self, number: int, over: Over) -> Entry:
        item = self.items[number]
        body = Performance(
            session=self.id,
            exercise=item.exercise,
            variant=item.variant,
            prescribed=item.prescribed,
            sets=self.sets_of(number),
            decision=item.decision,
            rules=item.rules,
            rules_version=self.rules_version,
        )
        return Entry(id=item.entry_id, at=_near(self.day, over.at), day=self.day, body=body)

    def _ended(self, end: End) -> Entry:
        body = SessionEnd(
            session=self.id,
            outcome=end.outcome,
            reason=end.reason,
            minutes=float(round(self.place.active_s / 60)),
            exercises=self.done(),
        )
        return Entry(id=self.end_id, at=_near(self.day, end.at), day=self.day, body=body)


def _near(day: date, at: datetime) -> datetime:
    """Return the time, or the end of the session's day where it lies more than a day off.

    A session may run past midnight. A later word comes from a page left open for days, or from a clock that jumped: the
    diary would refuse it, and what was done must not be lost for that.
    """
    return at if abs((at.date() - day).days) <= 1 else datetime.combine(day, LAST_MOMENT, at.tzinfo)


def _with_answer(last: SetDone, told: Told) -> SetDone:
    """Put the answer on the last set. Of two words on tingling the more careful one counts."""
    known = [word for word in (last.tingling, told.tingling) if word is not None]
    tingling = max(known, key=TINGLING.index, default=None)
    return replace(last, rpe=told.rpe, form=told.form, tingling=tingling, stumble=last.stumble or told.stumble)
