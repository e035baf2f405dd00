"""A made-up person and their days, for the tests of Today and the check-in."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from surefoot.domain.diary import Entry
from surefoot.domain.entries import Body, CheckIn, FootCheck, Performance, Prescribed, Profile, SessionEnd, SetDone
from surefoot.exchange.identifiers import new_id
from surefoot.records import diary_store

DAY = date(2026, 5, 13)  # a Wednesday
ZONE = timezone(timedelta(hours=2))
CALM = CheckIn(pain=3, foot_check=FootCheck(), red_flags=(), sleep="good", dizzy=False, fall_or_near_fall=False)
SESSION = "session-of-tuesday"


def profile(**told: object) -> Profile:
    """Return someone with good feeling and blood flow, and a usual pain of 3, changed as told."""
    known: dict[str, object] = {
        "protective_sensation": "intact",
        "circulation": "good",
        "usual_pain": 3,
        "minutes_a_day": 30,
        "region": "GB",
        "falls_12_months": 0,
        "eye_disease": "none",
        "deformity": False,
        "equipment": ("chair", "counter", "towel"),
    }
    return Profile(**known | told)  # type: ignore[arg-type]


class Life:
    """Tells the diary what happened, in order."""

    def __init__(self, clock: Path) -> None:
        self.clock = clock
        self.told = 0
        self.set(DAY)

    def set(self, day: date, hour: int = 7) -> None:
        """Set the time Surefoot sees."""
        self.clock.write_text(datetime(day.year, day.month, day.day, hour, 30, tzinfo=ZONE).isoformat())

    def tell(self, *bodies: Body, day: date = DAY, hour: int = 6) -> tuple[Entry, ...]:
        """Add entries to the diary, a minute apart."""
        entries = []
        for body in bodies:
            self.told += 1
            at = datetime(day.year, day.month, day.day, hour, self.told % 60, tzinfo=ZONE)
            entries.append(Entry(id=new_id(at, self.told.to_bytes(10)), at=at, day=day, body=body))
        diary_store.append(diary_store.the_person(), entries)
        return tuple(entries)

    def trained(self, day: date, session: str = SESSION) -> None:
        """Tell a finished session of one exercise."""
        done = Performance(
            session=session,
            exercise="heel-raise",
            variant="heel-raise",
            prescribed=Prescribed(sets=2, reps=8),
            sets=(SetDone(reps=8, rpe=5, form="kept"), SetDone(reps=8, rpe=5, form="kept")),
        )
        end = SessionEnd(session=session, outcome="finished", minutes=20, exercises=("heel-raise",))
        self.tell(CALM, done, end, day=day, hour=9)

    @property
    def bodies(self) -> list[Body]:
        """Everything in the diary, in order."""
        return [entry.body for entry in diary_store.load(diary_store.the_person())]
