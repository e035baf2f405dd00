"""Measure readings: every series with values read for change, with the norms that fit the person beside it."""

from collections.abc import Iterator, Sequence
from datetime import date

from surefoot.domain.day_summary import DaySummary
from surefoot.domain.limits import Limits
from surefoot.domain.measure import ChangeLimits, Measure, Norm
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Side
from surefoot.domain.reading import Reading, ReadingVerdict, TrendLimits
from surefoot.domain.review import MeasureReading
from surefoot.engine.easy_walks import held_back
from surefoot.engine.norms import age_of, norms_for
from surefoot.engine.series import Values, series_names, series_of
from surefoot.engine.state import PersonState
from surefoot.engine.trend import read_trend


def measure_readings(
    programme: Programme, state: PersonState, summaries: Sequence[DaySummary], *, on: date
) -> tuple[MeasureReading, ...]:
    """Return the reading of every series that has a value, in the programme's order."""
    return tuple(_readings(programme, state, summaries, on=on))


def _readings(
    programme: Programme, state: PersonState, summaries: Sequence[DaySummary], *, on: date
) -> Iterator[MeasureReading]:
    series = series_of(programme, summaries)
    for measure in programme.measures.values():
        norms = _norms(measure, state, on=on)
        for name in series_names(measure):
            if name in series:
                read = _read(measure, name, series[name], programme.limits, norms)
                yield held_back(measure, read, summaries, programme.limits)


def trend_limits(change: ChangeLimits, limits: Limits) -> TrendLimits:
    """Return when a change of a measure counts, and how far back its days are read."""
    return TrendLimits(
        clear_z=change.clear_z,
        leaning_z=change.leaning_z,
        least_before=change.least_before,
        least_after=change.least_after,
        window_days=limits.trend_window_days,
    )


def _norms(measure: Measure, state: PersonState, *, on: date) -> tuple[Norm, ...]:
    profile = state.profile
    if profile is None:
        return ()
    return norms_for(measure, age=age_of(profile, on=on), sex=profile.sex, cause=profile.cause)


def _read(measure: Measure, name: str, values: Values, limits: Limits, norms: tuple[Norm, ...]) -> MeasureReading:
    _, _, foot = name.partition(":")
    return MeasureReading(
        measure=measure.id,
        side=Side(foot) if foot else None,
        unit=measure.unit,
        reading=_reading(measure, values, limits),
        norms=norms,
        first=values[0],
        last=values[-1],
        read=measure.noise is not None,
    )


def _reading(measure: Measure, values: Values, limits: Limits) -> Reading:
    if measure.noise is None or measure.change is None:
        return _shown(values)
    return read_trend(values, noise=measure.noise, limits=trend_limits(measure.change, limits))


def _shown(values: Values) -> Reading:
    """A measure without known noise is shown and not read: nobody knows how much of a change would be one."""
    return Reading(
        verdict=ReadingVerdict.NO_CLEAR_CHANGE,
        z=0.0,
        change=None,
        interval=None,
        smallest_visible=None,
        since=None,
        before=None,
        now=None,
        band=None,
        days=len(values),
        left_out=0,
    )
