"""A made-up life, lived day by day with the real engine: each day's plan is done as the day's report says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from surefoot.domain.advice import Advice, Item
from surefoot.domain.diary import Entry
from surefoot.domain.dose import HoldDose, RepDose, TimedDose
from surefoot.domain.entries import (
    Body,
    CheckIn,
    FootCheck,
    Performance,
    Prescribed,
    Profile,
    Response,
    SessionEnd,
    SetDone,
    TempoTold,
    Walk,
)
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Side, Sides
from surefoot.engine.coach import Snapshot, advise, advise_from, extend, snapshot_of

START = date(2026, 1, 5)
EVERYTHING = ("chair", "counter", "step", "band", "ball", "towel")
STEADY = Profile(
    birth_year=1954,
    cause="unknown",
    protective_sensation="intact",
    circulation="good",
    past_ulcer=False,
    amputation=False,
    deformity=False,
    kidney_failure=False,
    eye_disease="none",
    falls_12_months=0,
    minutes_a_day=30,
    equipment=EVERYTHING,
    usual_pain=2,
)
KEPT = SetDone(form="kept", tingling="none")
CLEAR = CheckIn(pain=2, foot_check=FootCheck(), red_flags=())
FEET = {
    Sides.EACH: (Side.LEFT, Side.RIGHT),
    Sides.BOTH: (Side.BOTH,),
    Sides.LEFT: (Side.LEFT,),
    Sides.RIGHT: (Side.RIGHT,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One day's report: what was told in the morning, and how the day's exercises went."""

    check_in: CheckIn | None = CLEAR
    evening: int | None = 2
    morning: int | None = 2
    trains: bool = True
    efforts: tuple[int | None, ...] = (3,)
    done: SetDone = KEPT
    share: float = 1.0
    outcome: str = "finished"
    walk_min: float | None = None
    facts: tuple[Body, ...] = ()


@dataclass(slots=True)
class Life:
    """Everything that happened: the diary, and each day's advice before anything was done."""

    programme: Programme
    entries: list[Entry] = field(default_factory=list)
    advice: dict[date, Advice] = field(default_factory=dict)
    day: date = START
    last_session: str | None = None
    _snapshot: Snapshot | None = None
    _folded: int = 0
    _minute: int = 0

    def tell(self, *bodies: Body) -> None:
        """Write entries on the present day, each a minute after the one before."""
        for body in bodies:
            self._minute += 1
            at = datetime(self.day.year, self.day.month, self.day.day, tzinfo=UTC) + timedelta(
                hours=6, minutes=self._minute
            )
            identifier = str(UUID(int=len(self.entries) + 1))
            self.entries.append(Entry(id=identifier, at=at, day=self.day, body=body))

    def ask(self) -> Advice:
        """Return the advice for the present day."""
        snapshot = self._snapshot or snapshot_of(self.programme, ())
        grown = extend(self.programme, snapshot, self.entries[self._folded :])
        if grown is None:
            return advise(self.programme, self.entries, on=self.day)
        self._snapshot, self._folded = grown, len(self.entries)
        return advise_from(self.programme, grown, on=self.day)

    def sleep(self, days: int = 1) -> None:
        """Go on to another day."""
        self.day += timedelta(days=days)
        self._minute = 0

    def live(self, told: Told) -> Advice:
        """Live one day as told and return its advice."""
        if self.last_session and not (told.evening is None and told.morning is None):
            self.tell(Response(to=self.last_session, evening=told.evening, morning=told.morning))
        if self.last_session and (told.evening is not None or told.morning is not None):
            self.last_session = None
        self.tell(*told.facts)
        if told.check_in is not None:
            self.tell(told.check_in)
        advice = self.ask()
        self.advice[self.day] = advice
        if told.trains and advice.session is not None:
            self.perform(advice, told)
        if told.walk_min is not None and advice.walk.minutes:
            self.tell(Walk(minutes=told.walk_min or advice.walk.minutes, comfortable=True))
        return advice

    def perform(self, advice: Advice, told: Told) -> None:
        """Do the plan of the day as told."""
        session = f"session-{self.day.isoformat()}"
        items = list(advice.session.items()) if advice.session else []
        for index, item in enumerate(items):
            effort = told.efforts[index % len(told.efforts)]
            self.tell(performance(session, item, advice, effort=effort, done=told.done, share=told.share))
        self.tell(SessionEnd(session=session, outcome=told.outcome, exercises=tuple(item.exercise for item in items)))
        self.last_session = session


def performance(
    session: str, item: Item, advice: Advice, *, effort: int | None, done: SetDone = KEPT, share: float = 1.0
) -> Performance:
    """Return the entry of one exercise done as planned, or a share of each set of it."""
    sets = [
        replace(
            _set(item, share),
            side=side,
            part=part if item.parts > 1 else None,
            rpe=effort,
            form=done.form or "kept",
            tingling=done.tingling or "none",
            sharp_pain=done.sharp_pain,
            stumble=done.stumble,
        )
        for _ in range(item.dose.sets)
        for side in FEET[item.sides]
        for part in range(1, item.parts + 1)
    ]
    return Performance(
        session=session,
        exercise=item.exercise,
        variant=item.variant,
        prescribed=prescribed(item),
        sets=tuple(sets),
        decision=str(item.decision),
        rules=tuple(reason.rule for reason in item.reasons),
        rules_version=advice.rules_version,
    )


def _set(item: Item, share: float) -> SetDone:
    match item.dose:
        case RepDose(reps=reps):
            return SetDone(reps=int(reps * share))
        case HoldDose(reps=reps, hold_s=hold_s):
            return SetDone(reps=reps, seconds=hold_s * share)
        case TimedDose(duration_s=duration_s):
            return SetDone(seconds=duration_s * share)


def prescribed(item: Item) -> Prescribed:
    """Return the dose of an item as an entry writes it."""
    dose = item.dose
    common = {"sets": dose.sets, "rest_s": dose.rest_s, "rpe": (dose.rpe.low, dose.rpe.high)}
    match dose:
        case RepDose(reps=reps, tempo=tempo):
            return Prescribed(
                reps=reps, tempo_s=TempoTold(lift=tempo.lift, pause=tempo.pause, lower=tempo.lower), **common
            )
        case HoldDose(reps=reps, hold_s=hold_s):
            return Prescribed(reps=reps, hold_s=hold_s, **common)
        case TimedDose(duration_s=duration_s):
            return Prescribed(duration_s=duration_s, **common)


def lived(programme: Programme, days: Iterable[Told], *, profile: Profile = STEADY, facts: Sequence[Body] = ()) -> Life:
    """Return a life of these days in a row."""
    life = Life(programme=programme)
    life.tell(profile, *facts)
    for told in days:
        life.live(told)
        life.sleep()
    return life
