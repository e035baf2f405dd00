"""Writing a diary in the lab: entries in the order of the day, with ids that follow from the person and the count."""

from datetime import UTC, date, datetime, time, timedelta

from surefoot.domain.diary import Entry
from surefoot.domain.entries import Body as Told

MORNING = time(7)
STEP = timedelta(minutes=1)


class Pen:
    """Collects the entries nobody has read yet; memory stays the same however long the life."""

    def __init__(self, person: int) -> None:
        """Start with no entries."""
        self._person = person
        self._count = 0
        self._unread: list[Entry] = []
        self._now = datetime.min.replace(tzinfo=UTC)

    def open_day(self, day: date) -> None:
        """Begin a day."""
        self._now = datetime.combine(day, MORNING, tzinfo=UTC)

    def new_id(self) -> str:
        """Return a fresh id; later ones sort after earlier ones."""
        self._count += 1
        return f"{self._count:08x}-0000-7000-8000-{self._person:012x}"

    def write(self, body: Told) -> None:
        """Write one entry now, and let a minute pass."""
        self._unread.append(Entry(id=self.new_id(), at=self._now, day=self._now.date(), body=body))
        self._now += STEP

    def take(self) -> tuple[Entry, ...]:
        """Return the entries written since the last time, and forget them."""
        unread, self._unread = tuple(self._unread), []
        return unread
