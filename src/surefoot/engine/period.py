"""The period a review looks back on, and the evidence all its rules share, worked out once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from surefoot.domain.advice import OpenFlag
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.limits import Limits
from surefoot.domain.programme import Programme
from surefoot.domain.reading import ReadingVerdict
from surefoot.domain.review import Adherence, FlareUp, MeasureReading
from surefoot.engine.adherence import adherence
from surefoot.engine.flare import flare_ups
from surefoot.engine.flare_before import days_away, trained
from surefoot.engine.measure_readings import measure_readings
from surefoot.engine.screening import screen
from surefoot.engine.state import PersonState
from surefoot.engine.weeks import WEEK, weeks_done


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """What a review is made from. `paused` holds the days of the period on which the programme was paused.

    `flares` are those of all the weeks read; `care_first` is True while a red flag is open or a foot must rest, so that
    nothing is praised and nothing more is asked.
    """

    on: date
    since: date
    programme: Programme
    state: PersonState
    summaries: tuple[DaySummary, ...]
    paused: frozenset[date]
    weeks: int
    readings: tuple[MeasureReading, ...]
    adherence: Adherence
    long_adherence: Adherence
    flares: tuple[FlareUp, ...]
    flags: tuple[OpenFlag, ...]
    notes: tuple[OpenFlag, ...]
    care_first: bool
    away: int

    @property
    def limits(self) -> Limits:
        """Return the programme's numbers."""
        return self.programme.limits

    @property
    def told(self) -> tuple[DaySummary, ...]:
        """Return the days of the period itself that have entries."""
        return tuple(one for one in self.summaries if one.day >= self.since)

    @property
    def days(self) -> int:
        """Return the days of the period that were not paused."""
        return (self.on - self.since).days + 1 - len(self.paused)

    @property
    def mornings(self) -> int:
        """Return on how many of those days the morning's pain was told."""
        return sum(1 for one in self.told if one.pain is not None and one.day not in self.paused)

    @property
    def looks(self) -> int:
        """Return on how many of those days the feet were looked at."""
        return sum(1 for one in self.told if one.looked and one.day not in self.paused)

    @property
    def falls(self) -> int:
        """Return the falls of the period."""
        return sum(one.falls for one in self.told)

    @property
    def pain_is_worse(self) -> bool:
        """Tell whether pain is clearly worse."""
        return "pain" in {one.measure for one in self.read_as(ReadingVerdict.CLEAR_WORSE)}

    @property
    def late_flares(self) -> tuple[FlareUp, ...]:
        """Return the flare-ups that reach into the period."""
        return tuple(one for one in self.flares if (one.end or self.on) >= self.since)

    def is_now(self, reading: MeasureReading) -> bool:
        """Tell whether a reading's last value is new enough to say something of now."""
        if reading.last is None:
            return False
        return (self.on - reading.last[0]).days <= self.limits.review_old_days

    def read_as(self, verdict: ReadingVerdict) -> tuple[MeasureReading, ...]:
        """Return the readings of now with this verdict."""
        return tuple(one for one in self.readings if one.reading.verdict is verdict and self.is_now(one))


def reach(limits: Limits, *, on: date) -> date:
    """Return the first day a review of `on` reads: what is older counts only as far as the state remembers it."""
    return on - timedelta(days=limits.trend_window_days + limits.wobble_mornings - 1)


def period_of(programme: Programme, state: PersonState, summaries: Iterable[DaySummary], *, on: date) -> Period:
    """Gather the evidence for the review of a day; raise MissingProfileError without a profile."""
    limits, screening = programme.limits, screen(programme, state, on=on)
    opens = reach(limits, on=on)
    known = tuple(sorted((one for one in summaries if opens <= one.day <= on), key=lambda one: one.day))
    since = max(state.first_day or on, on - timedelta(days=limits.review_days - 1))
    long_since = on - timedelta(days=limits.plateau_weeks * WEEK - 1)
    usual = state.profile.usual_pain if state.profile else None
    return Period(
        on=on,
        since=since,
        programme=programme,
        state=state,
        summaries=known,
        paused=_paused(state, known, since=since, on=on),
        weeks=weeks_done(state, on=on),
        readings=measure_readings(programme, state, known, on=on),
        adherence=adherence(programme, state, known, since=since, on=on),
        long_adherence=adherence(programme, state, known, since=long_since, on=on),
        flares=flare_ups(limits, known, since=opens, on=on, told_usual=usual),
        flags=screening.flags,
        notes=screening.notes,
        care_first=bool(screening.flags or screening.resting_feet),
        away=max((days_away(known, day=one.day) for one in known if one.day >= since and trained(one)), default=0),
    )


def _paused(state: PersonState, summaries: Sequence[DaySummary], *, since: date, on: date) -> frozenset[date]:
    """Return the days from the one after a pause began to the one before its return."""
    changes = [one for one in summaries if one.suspended or one.returned]
    # A pause that began before the weeks read shows by its return, or by being there still.
    paused = changes[0].returned and not changes[0].suspended if changes else state.suspended is not None
    found, at = set(), 0
    for ahead in range((on - since).days + 1):
        day = since + timedelta(days=ahead)
        while at < len(changes) and changes[at].day < day:
            paused, at = changes[at].suspended is not None, at + 1
        back_today = at < len(changes) and changes[at].day == day and changes[at].returned
        if paused and not back_today:
            found.add(day)
    return frozenset(found)
