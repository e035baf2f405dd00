"""One virtual life: each day is slept, told, asked about, done or missed, and answered; a policy sees the diary alone."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from surefoot.domain.advice import Item
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Clearance, Fall, Performance, Prescription, Return, SessionEnd, Suspension, Walk
from surefoot.domain.prescribing import prescribed_of
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Block
from surefoot.lab.asked import Asked, Policy
from surefoot.lab.body import Body
from surefoot.lab.fate import Fate, draw_fate
from surefoot.lab.pen import Pen
from surefoot.lab.performing import LOADED, Done, perform
from surefoot.lab.person import chance_of, draw_person
from surefoot.lab.telling import answer, check_in, tests
from surefoot.lab.worlds import World

FIRST_DAY = date(2026, 1, 5)
INJURY = "injurious-fall"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lived:
    """One day of a life: what was written and asked, what was done of it, and whether the body flared."""

    day: date
    entries: tuple[Entry, ...]
    asked: Asked
    done: tuple[tuple[Item, Done], ...]
    flare: bool
    dropped: bool


class Life:
    """A virtual person under one policy; the same seed and number give the same person and the same fate under any."""

    def __init__(self, programme: Programme, world: World, policy: Policy, *, seed: int, number: int) -> None:
        """Begin on the evening before the first day."""
        self.programme, self.world = programme, world
        self.person = draw_person(world, chance_of(seed, number, "person"))
        self.body = Body(world, self.person, chance_of(seed, number, "body"))
        self.fate_chance = chance_of(seed, number, "fate")
        self.chance: Random = chance_of(seed, number, "acts")
        self.adviser = policy(programme, self.body)
        self.pen = Pen(number)
        self.day = FIRST_DAY - timedelta(days=1)
        self.unanswered: tuple[str, int] | None = None
        self.unread: tuple[Entry, ...] = ()
        self.due: dict[str, date] = {}
        self.back: date | None = None
        self.dropped = False

    def live(self) -> Lived:
        """Live the next day."""
        self.day += timedelta(days=1)
        self.pen.open_day(self.day)
        self.body.wake()
        fate = draw_fate(self.world, self.fate_chance)
        self._leave(fate)
        here = not self.dropped and not self._away(fate)
        asked, done, walked, written = self._at_home(fate) if here else (Asked(), (), 0.0, ())
        self._end(done, walked)
        later = self.pen.take()
        self.unread += later
        return Lived(
            day=self.day,
            entries=(*written, *later),
            asked=asked,
            done=done,
            flare=self.body.flares,
            dropped=self.dropped,
        )

    def _leave(self, fate: Fate) -> None:
        world = self.world
        likely = world["drop_chance"] * (world["drop_in_flare"] if self.body.flares else 1.0)
        self.dropped = self.dropped or fate.drops < likely

    def _away(self, fate: Fate) -> bool:
        """Write the start and the end of a pause, and tell whether today is one of its days."""
        if self.back is not None and self.day >= self.back:
            self.back = None
            self.pen.write(Return())
        elif self.back is None and fate.pause is not None and self._begun:
            self.back = self.day + timedelta(days=fate.pause_days)
            self.unanswered = None
            self.pen.write(Suspension(reason=fate.pause))
        return self.back is not None

    @property
    def _begun(self) -> bool:
        return self.day > FIRST_DAY

    def _at_home(self, fate: Fate) -> tuple[Asked, tuple[tuple[Item, Done], ...], float, tuple[Entry, ...]]:
        trains = self._happens("adherence")
        self._first_day()
        signs = self._signs(fate)
        self._morning(signs, fell=fate.fall, trains=trains)
        written = self.pen.take()
        asked = self.adviser.on(self.day, (*self.unread, *written))
        self.unread = ()
        for code in asked.flags:
            self.due.setdefault(code, self.day + timedelta(days=fate.clear_in))
        done = self._session(asked) if asked.items and trains else ()
        walked = asked.walk_min if asked.walk_min > 0 and self._happens("walks") else 0.0
        if walked:
            self.pen.write(Walk(minutes=walked, comfortable=not self.body.flares, surface="even"))
        return asked, done, walked, written

    def _first_day(self) -> None:
        if self._begun:
            return
        self.pen.write(self.person.profile)
        if self.person.planned:
            self.pen.write(Prescription(by="podiatrist", standing=True))

    def _signs(self, fate: Fate) -> tuple[str, ...]:
        """Write falls and clearances, and return the red flags to tell this morning."""
        for code in [code for code, due in self.due.items() if due <= self.day]:
            del self.due[code]
            self.pen.write(Clearance(flag=code, by="podiatrist"))
        told = (fate.sign,) if fate.sign else ()
        if fate.fall:
            self.pen.write(Fall(injured=fate.injured, head_hit=False, could_stand=True))
        for code in (*told, *((INJURY,) if fate.fall and fate.injured else ())):
            self.due.setdefault(code, self.day + timedelta(days=fate.clear_in))
        return told

    def _morning(self, signs: tuple[str, ...], *, fell: bool, trains: bool) -> None:
        world = self.world
        logs = world["logging"] * (world["logging_in_flare"] if self.body.flares else 1.0)
        share = world["checks_before_training"] if trains else logs
        if self.chance.random() < share or signs:
            if self.unanswered is not None:
                session, evening = self.unanswered
                told = answer(self.body, self.chance, session=session, evening=evening)
                if told is not None:
                    self.pen.write(told)
            self.pen.write(check_in(self.body, self.chance, signs=signs, fell=fell))
        self.unanswered = None
        index = (self.day - FIRST_DAY).days
        if index % int(world["tests_every_days"]) == 0 and not self.due and self._happens("takes_tests"):
            for result in tests(self.body, self.chance):
                self.pen.write(result)

    def _session(self, asked: Asked) -> tuple[tuple[Item, Done], ...]:
        session = self.pen.new_id()
        short = self._happens("cuts_short")
        items = asked.items[: max(1, len(asked.items) * 2 // 3)] if short else asked.items
        done = tuple((i, perform(self.body, i, self.programme.by_id[i.exercise], self.chance)) for i in items)
        for item, one in done:
            self.pen.write(_performance(session, item, one, asked))
        named = tuple(item.exercise for item in items)
        self.pen.write(SessionEnd(session=session, outcome="shortened" if short else "finished", exercises=named))
        self.unanswered = (session, 0)
        return done

    def _end(self, done: tuple[tuple[Item, Done], ...], walked: float) -> None:
        """Let the body answer the day, and remember the evening's pain."""
        body = self.body
        body.train(
            stance=_stimulus(self.world, done, Block.BALANCE), raises=_stimulus(self.world, done, Block.STRENGTH)
        )
        load = sum(one.load for _, one in done) + walked * self.world["walk_effort"]
        body.spend(load, session=bool(done))
        if self.unanswered is not None:
            self.unanswered = (self.unanswered[0], body.pain(after_session=True))

    def _happens(self, share: str) -> bool:
        return self.chance.random() < self.world[share]


def _performance(session: str, item: Item, done: Done, asked: Asked) -> Performance:
    return Performance(
        session=session,
        exercise=item.exercise,
        variant=item.variant,
        prescribed=prescribed_of(item),
        sets=done.sets,
        decision=item.decision,
        rules=tuple(reason.rule for reason in item.reasons),
        rules_version=asked.rules_version,
    )


def _stimulus(world: World, done: tuple[tuple[Item, Done], ...], block: Block) -> float:
    """Return how much of a full day's stimulus (0-1) the sets of a block give."""
    low, full = world["stimulus_from"], world["stimulus_full"]
    efforts = [effort for _, one in done if one.block is block and block in LOADED for effort in one.efforts]
    return min(1.0, sum(min(1.0, max(0.0, (e - low) / (full - low))) for e in efforts) / world["sets_full"])
