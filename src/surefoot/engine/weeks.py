"""Weeks: counted from the first session, with what to expect in them and when to look back."""

from datetime import date, timedelta

from surefoot.domain.limits import Limits
from surefoot.domain.programme import Programme
from surefoot.engine.state import PersonState

WEEK = 7  # days


def week_of(state: PersonState, *, on: date) -> int:
    """Return the week a day lies in; the first session begins week 1."""
    return weeks_done(state, on=on) + 1


def weeks_done(state: PersonState, *, on: date) -> int:
    """Return the whole weeks since the first session; 0 before it."""
    return max(0, (on - state.first_day).days // WEEK) if state.first_day else 0


def expectation(programme: Programme, week: int) -> str:
    """Return the code of what to expect in a week; after the last span, that of the last span."""
    spans = [one for one in programme.expectations if one.first_week <= week <= one.last_week]
    return spans[0].code if spans else programme.expectations[-1].code


def next_review(state: PersonState, limits: Limits, *, on: date) -> date:
    """Return the day of the next review after a day."""
    first, days = state.first_day or on, limits.review_days
    return first + timedelta(days=((on - first).days // days + 1) * days)


def review_due(state: PersonState, limits: Limits, *, on: date) -> bool:
    """Tell whether a period has just ended: on its review day, and on the few days after it that still offer the review."""
    if state.first_day is None or (on - state.first_day).days < limits.review_days:
        return False
    return (on - state.first_day).days % limits.review_days < limits.review_due_days
