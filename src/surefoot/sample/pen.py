"""Writing entries: each with a time inside its day and an id that follows from the seed."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

from surefoot.domain.diary import Entry
from surefoot.domain.entries import Body
from surefoot.exchange.identifiers import new_id

ID_BYTES = 10
# Winter time in Britain, kept all year: a made-up clock is easier to read without a summer jump.
CLOCK = UTC


class Pen:
    """Collects entries; `now` runs through one day at a time."""

    def __init__(self, chance: Random) -> None:
        """Start with no entries; ids are drawn from chance."""
        self.entries: list[Entry] = []
        self._chance = chance
        self._day = date.min
        self._now = datetime.min

    def open_day(self, day: date) -> None:
        """Begin a day: entries written from now on are of this day."""
        self._day = day
        self._now = datetime.combine(day, time(), tzinfo=CLOCK)

    def at(self, clock: time) -> None:
        """Move on to a time of day, with some seconds more; never back."""
        wanted = datetime.combine(self._day, clock, tzinfo=CLOCK)
        self._now = max(self._now, wanted) + timedelta(seconds=self._chance.randrange(5, 55))

    def wait(self, seconds: float) -> None:
        """Let seconds pass."""
        self._now += timedelta(seconds=round(seconds))

    def new_id(self) -> str:
        """Return a fresh id of this moment."""
        return new_id(self._now, self._chance.randbytes(ID_BYTES))

    def write(self, body: Body) -> Entry:
        """Write one entry now, and let a few seconds pass."""
        entry = Entry(id=self.new_id(), at=self._now, day=self._day, body=body)
        self.entries.append(entry)
        self.wait(self._chance.randrange(3, 20))
        return entry
