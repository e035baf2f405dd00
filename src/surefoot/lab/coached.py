"""The policy under test: the engine that people really use, fed with diary entries and asked for advice."""

from collections.abc import Sequence
from datetime import date

from surefoot.domain.diary import Entry
from surefoot.domain.programme import Programme
from surefoot.engine.coach import advise_from, extend, snapshot_of
from surefoot.lab.asked import Asked
from surefoot.lab.body import Body


class SnapshotBehindError(RuntimeError):
    """An entry came out of order, so that the snapshot could not be extended."""


class Coached:
    """Asks for what the engine advises, from one snapshot a person."""

    def __init__(self, programme: Programme, body: Body) -> None:
        """Begin with an empty diary; the body stays unseen."""
        self._programme = programme
        self._snapshot = snapshot_of(programme, ())

    def on(self, day: date, told: Sequence[Entry]) -> Asked:
        """Return what the engine advises on a day."""
        snapshot = extend(self._programme, self._snapshot, told)
        if snapshot is None:
            raise SnapshotBehindError(f"the diary of a virtual person is out of order on {day.isoformat()}")
        self._snapshot = snapshot
        advice = advise_from(self._programme, snapshot, on=day)
        return Asked(
            items=tuple(advice.session.items()) if advice.session else (),
            walk_min=advice.walk.minutes,
            verdict=advice.verdict,
            reasons=advice.reasons,
            flags=tuple(flag.code for flag in advice.flags),
            rules_version=advice.rules_version,
        )
