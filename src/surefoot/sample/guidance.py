"""Asking the engine day by day, without reading the whole diary anew each time."""

from collections.abc import Sequence
from datetime import date

from surefoot.domain.advice import Advice
from surefoot.domain.diary import Entry
from surefoot.domain.measure import Measure
from surefoot.domain.programme import Programme
from surefoot.engine.coach import Snapshot, advise_from, extend, snapshot_of
from surefoot.engine.retests import retests_due


class Guidance:
    """The programme's advice on a diary that only grows."""

    def __init__(self, programme: Programme) -> None:
        """Begin with an empty diary."""
        self._programme = programme
        self._snapshot = snapshot_of(programme, ())
        self._read = 0

    def on(self, day: date, diary: Sequence[Entry]) -> Advice:
        """Return the advice for a day; the diary holds all of the earlier one, and no day later than this."""
        return advise_from(self._programme, self._read_on(diary), on=day)

    def tests_on(self, day: date, diary: Sequence[Entry]) -> tuple[Measure, ...]:
        """Return the tests worth doing on a day; the diary as in on()."""
        return retests_due(self._programme, self._read_on(diary).state, on=day)

    def _read_on(self, diary: Sequence[Entry]) -> Snapshot:
        extended = extend(self._programme, self._snapshot, diary[self._read :])
        self._snapshot = extended or snapshot_of(self._programme, diary)
        self._read = len(diary)
        return self._snapshot
