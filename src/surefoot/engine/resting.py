"""What rests today: an exercise that hurt, and strength on days between, in a full week, or after a painful morning."""

from datetime import timedelta

from surefoot.domain.advice import Reason, because
from surefoot.domain.exercise import Exercise
from surefoot.engine.context import Day
from surefoot.engine.screening import tidy


def sharp_pain(exercise: Exercise, day: Day) -> Reason | None:
    """Return why an exercise rests: sharp pain in it the last time, until another session has passed without it."""
    ladder = day.state.ladders.get(exercise.id)
    if ladder is None or day.last is None:
        return None
    hurt = [rung.session for rung in ladder.rungs.values() if rung.sharp_pain]
    if not hurt:
        return None
    last = max(ladder.rungs.values(), key=lambda rung: rung.day)
    return because("sharp-pain") if last.session in hurt and day.last.day <= last.day else None


def strength_pause(day: Day) -> Reason | None:
    """Return why this is no strength day: too soon after the last, or enough of them in seven days."""
    days = sorted({r.day for r in day.state.sessions if r.strength and r.day < day.on})
    if days and (day.on - days[-1]).days < 2:
        return because("strength-day-between", day=days[-1].isoformat())
    week = [one for one in days if one > day.on - timedelta(days=7)]
    allowed = strength_days(day)
    if len(week) >= allowed:
        return because("strength-days-full", days=len(week), allowed=allowed)
    return None


def painful_morning(day: Day) -> Reason | None:
    """Return why strength rests after a morning far above the usual: by two points and a notch."""
    limits = day.programme.limits
    if day.morning is None or day.usual is None:
        return None
    line = day.usual + limits.rest_strength_pain_rise + day.notch
    return because("morning-pain-high", morning=day.morning, usual=tidy(day.usual)) if day.morning >= line else None


def strength_days(day: Day) -> int:
    """Return the strength days allowed in seven: two, later three; fewer where a prescription says so."""
    limits, state = day.programme.limits, day.state
    since = (day.on - state.first_day).days if state.first_day else 0
    start = day.on - timedelta(days=limits.third_day_window_days)
    later = (
        since >= limits.third_day_after_days
        and day.calm_days >= limits.third_day_calm_days
        and day.triggers < limits.triggers_to_hold
        and len([at for at, _ in state.mornings if at > start]) >= limits.third_day_mornings
    )
    bounds = [p.strength_days for p in state.prescriptions.values() if p.strength_days is not None]
    return min([limits.strength_days_later if later else limits.strength_days_first, *bounds])
