"""The made-up person's days: each one asks the programme, does what it says, and writes down what happened."""

from dataclasses import replace
from datetime import date, time, timedelta
from random import Random

from surefoot.domain.advice import Advice, Item, SessionPlan
from surefoot.domain.diary import Entry
from surefoot.domain.entries import (
    CheckIn,
    Choice,
    FootCheck,
    Note,
    Numbness,
    Performance,
    Response,
    Return,
    SessionEnd,
    Suspension,
    Walk,
)
from surefoot.domain.measure import Source
from surefoot.domain.prescribing import prescribed_of
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Block
from surefoot.sample.body import Hidden
from surefoot.sample.guidance import Guidance
from surefoot.sample.pen import Pen
from surefoot.sample.performing import Performer
from surefoot.sample.person import Person, the_person
from surefoot.sample.testing import tries

WEEK = 7
TRY = 40  # seconds, with the rest after it
MORNING, TESTS, PLANS = time(7, 40), time(8, 30), time(9, 20)
SESSION, WALK, EVENING = time(10, 5), time(15, 30), time(20, 15)


def sample_diary(programme: Programme, *, weeks: int, seed: int, start: date) -> tuple[Entry, ...]:
    """Return the diary of the made-up person: `weeks` weeks from `start`, always the same for the same arguments.

    The person does what `programme` advises on each day, as well as people do.
    """
    life = Life(programme, the_person(), Random(seed))  # noqa: S311 - a story, not a secret
    for index in range(weeks * WEEK):
        life.live(index, start + timedelta(days=index))
    return tuple(life.pen.entries)


class Life:
    """One made-up person living day after day; every draw of chance comes from one source, in the order of the days."""

    def __init__(self, programme: Programme, person: Person, chance: Random) -> None:
        """Begin before the first day."""
        self.programme = programme
        self.person = person
        self.habits = person.habits
        self.chance = chance
        self.body = Hidden(nature=person.nature, chance=chance)
        self.performer = Performer(person=person, body=self.body, chance=chance)
        self.guidance = Guidance(programme)
        self.pen = Pen(chance)
        self.unanswered: tuple[str, int] | None = None
        self.flare_waits = False
        self.bad_night = False

    def live(self, index: int, day: date) -> None:
        """Live one day; index counts days from 0."""
        self.pen.open_day(day)
        self.body.wake()
        if self._away(index):
            self.body.rest()
            return
        self._morning(index, day)
        self._day(day)
        self._evening()

    def _away(self, index: int) -> bool:
        """Write the start and the end of a week away, and tell whether today is spent away."""
        cycle = self.person.cycle
        in_cycle = index % (cycle.weeks * WEEK)
        self.flare_waits |= in_cycle == cycle.flare_week * WEEK + cycle.flare_day
        days_away = in_cycle - cycle.away_week * WEEK
        if days_away == 0:
            self.unanswered = None
            self.pen.at(MORNING)
            self.pen.write(Suspension(reason="travel"))
            self.pen.write(Note(text=self.person.words.away))
        elif days_away == cycle.away_days:
            self.pen.at(MORNING)
            self.pen.write(Return())
            self.pen.write(Note(text=self.person.words.back))
        return 0 <= days_away < cycle.away_days

    def _morning(self, index: int, day: date) -> None:
        self.pen.at(MORNING)
        if index == 0:
            self.pen.write(replace(self.person.profile, birth_year=day.year - self.person.age))
        if index == 0 or self.bad_night or self._happens(self.habits.checks_in):
            self._answer()
            self._check_in()
        if self.bad_night:
            self.bad_night = False
            self.pen.write(Note(text=self.person.words.flare))
        self.unanswered = None
        self._measure(day, weeks=index // WEEK)

    def _answer(self) -> None:
        """Tell how the feet answered yesterday's session, as far as it is remembered."""
        if self.unanswered is None:
            return
        session, evening = self.unanswered
        # A bad night is told; an ordinary one is sometimes forgotten.
        told_evening = evening if self.bad_night or self._happens(self.habits.tells_evening) else None
        told_morning = self.body.pain_now() if self.bad_night or self._happens(self.habits.tells_morning) else None
        if told_evening is not None or told_morning is not None:
            self.pen.write(Response(to=session, evening=told_evening, morning=told_morning))

    def _check_in(self) -> None:
        self.pen.write(
            CheckIn(
                pain=self.body.pain_now(),
                foot_check=FootCheck(
                    left=self.chance.choice(self.person.seen), right=self.chance.choice(self.person.seen)
                ),
                red_flags=(),
                sleep="poor" if self.body.flare > 1 else self.chance.choice(self.person.sleeps),
                dizzy=False,
                fall_or_near_fall=False,
            )
        )

    def _seen(self) -> tuple[str, ...]:
        return self.chance.choice(self.person.seen)

    def _measure(self, day: date, *, weeks: int) -> None:
        """Do the tests the programme finds worth doing, on most days that have any."""
        due = self.guidance.tests_on(day, self.pen.entries)
        if not due or not self._happens(self.habits.takes_tests):
            return
        self.pen.at(TESTS)
        known = {measured.measure: measured for measured in self.person.measures}
        for measure in due:
            if measure.source is Source.MAP:
                self.pen.write(Numbness(zones=self.person.numb.after(weeks)))
            elif measure.id in known:
                for told in tries(known[measure.id], measure, strength=self.body.strength, chance=self.chance):
                    self.pen.write(told)
                    self.pen.wait(TRY)

    def _day(self, day: date) -> None:
        if self._happens(self.habits.has_less_time):
            self.pen.at(PLANS)
            self.pen.write(Choice(minutes=self.habits.less_minutes))
        advice = self.guidance.on(day, self.pen.entries)
        if advice.session is not None and self._happens(self.habits.does_session):
            self._session(advice.session, advice)
        else:
            self.body.rest()
        if advice.walk.minutes > 0 and self._happens(self.habits.walks):
            self.pen.at(WALK)
            wanted = min(self.habits.longest_walk, advice.walk.minutes)
            minutes = max(1.0, round(wanted + self.chance.choice((-1, 0, 0, 0, 1))))
            self.pen.write(Walk(minutes=minutes, comfortable=self.body.flare < 1, surface="even"))

    def _session(self, plan: SessionPlan, advice: Advice) -> None:
        self.pen.at(SESSION)
        session = self.pen.new_id()
        items = [item for item in plan.items() if not item.optional or self._happens(self.habits.does_optional)]
        short = self._happens(self.habits.cuts_short)
        items = items[: max(1, len(items) * 2 // 3)] if short else items
        for item in items:
            self._exercise(session, item, advice)
        self.pen.write(
            SessionEnd(
                session=session,
                outcome="shortened" if short else "finished",
                minutes=float(round(sum(item.seconds for item in items) / 60)),
                exercises=tuple(item.exercise for item in items),
            )
        )
        self._after(session, strength=any(self._block(item) is Block.STRENGTH for item in items))

    def _exercise(self, session: str, item: Item, advice: Advice) -> None:
        self.pen.wait(item.seconds)
        self.pen.write(
            Performance(
                session=session,
                exercise=item.exercise,
                variant=item.variant,
                prescribed=prescribed_of(item),
                sets=self.performer.sets(item, self.programme.by_id[item.exercise]),
                decision=item.decision,
                rules=tuple(reason.rule for reason in item.reasons),
                rules_version=advice.rules_version,
            )
        )

    def _block(self, item: Item) -> Block:
        return self.programme.by_id[item.exercise].block

    def _after(self, session: str, *, strength: bool) -> None:
        self.body.work(strength=strength)
        if self.flare_waits:
            self.flare_waits = False
            self.body.flare_up()
            self.bad_night = True
        self.unanswered = (session, self.body.pain_now(after_session=True))

    def _evening(self) -> None:
        self.pen.at(EVENING)
        if self._happens(self.habits.rests_feet):
            self.pen.write(self.chance.choice(self.person.cares))
        if self._happens(self.habits.writes_note):
            self.pen.write(Note(text=self.chance.choice(self.person.words.notes)))

    def _happens(self, share: float) -> bool:
        return self.chance.random() < share
