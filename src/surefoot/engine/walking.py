"""Walking: comfortable minutes that grow slowly while all is calm, and shrink after a trigger."""

from datetime import date, timedelta
from math import ceil, floor

from surefoot.domain.advice import Decision, Reason, Verdict, WalkPlan, because
from surefoot.domain.evolving import evolve
from surefoot.domain.limits import Limits
from surefoot.engine.dosing import WHOLE
from surefoot.engine.response import calm_days, mornings_logged, this_morning, triggered, unanswered
from surefoot.engine.state import PersonState, WalkState
from surefoot.engine.usual import usual_pain

TOLERANCE = "walking-tolerance"
HALF, TENTH = 2, 10  # parts of a minute that advice is rounded to
MANY = 5  # minutes; below them a half minute is more than a tenth
WEEK = 7  # days
RESTING = (Verdict.STOP, Verdict.REST, Verdict.SEATED)


def roll_walk(limits: Limits, state: PersonState, *, on: date) -> PersonState:
    """Return the state with the walking minutes as they stand on a day; they change at most once a week."""
    minutes, decision, reason = _decided(limits, state, on=on)
    walking = state.walking
    if minutes is None or minutes == walking.minutes:
        return state
    if walking.minutes is None:
        return evolve(state, walking=evolve(walking, minutes=minutes, since=on))
    taken = _untaken(state, walking, on=on) or walking.cut_for
    changed = evolve(walking, minutes=minutes, since=on, decision=decision, why=reason, cut_for=taken)
    return evolve(state, walking=changed)


def walk_plan(
    limits: Limits, state: PersonState, verdict: Verdict, *, on: date, surface: str, planned_rest: bool
) -> WalkPlan:
    """Return today's walk; it rests on a day without standing work, but not on a day that was only left free."""
    if verdict in RESTING and not planned_rest:
        reasons = (because("walk-rest", verdict=str(verdict)),)
        return WalkPlan(minutes=0.0, decision=Decision.REST, surface=surface, reasons=reasons)
    minutes, decision, reason = _decided(limits, state, on=on)
    if minutes is None:
        minutes, decision, reason = _first(limits, state)
    walking = state.walking
    if walking.since == on and walking.decision is not None and walking.why is not None:
        decision, reason = walking.decision, walking.why
    return WalkPlan(minutes=minutes, decision=decision, surface=surface, reasons=(reason,))


def _first(limits: Limits, state: PersonState) -> tuple[float, Decision, Reason]:
    tested = state.measures.get(TOLERANCE)
    if tested is None:
        return limits.walk_start_min, Decision.START, because("walk-first", minutes=limits.walk_start_min)
    minutes = max(limits.walk_start_min, floor(tested[1] * HALF) / HALF)
    return minutes, Decision.START, because("walk-tested", minutes=minutes)


def _decided(limits: Limits, state: PersonState, *, on: date) -> tuple[float | None, Decision, Reason]:
    """Return the minutes on a day with the decision and its reason; None before the first walk or session."""
    walking = state.walking
    if walking.minutes is None or walking.since is None:
        begun = state.first_day is not None or walking.last is not None
        minutes, decision, reason = _first(limits, state)
        return (minutes if begun else None), decision, reason
    held = walking.minutes
    days = (on - walking.last).days if walking.last and walking.since <= walking.last else 0
    if days >= limits.away_days:
        less = _down(held * limits.away_percent / 100)
        return less, Decision.RETURN, because("walk-return", days=days, before=held, after=less)
    if _untaken(state, walking, on=on) is not None:
        less = _down(held * (100 - limits.walk_trim_percent) / 100)
        return less, Decision.TRIM, because("walk-trim", before=held, after=less)
    back = _held_back(limits, state, walking, on=on)
    if back is not None:
        return held, Decision.HOLD, back
    more = _grown(held, limits)
    return more, Decision.ADVANCE, because("walk-grow", before=held, after=more, days=calm_days(state, on=on))


def _untaken(state: PersonState, walking: WalkState, *, on: date) -> date | None:
    """Return the day of the last trigger when walking was not cut for it yet."""
    told = [record.answered or record.day for record in state.sessions if triggered(record)]
    last = max((day for day in told if day <= on), default=None)
    return last if last is not None and (walking.cut_for is None or last > walking.cut_for) else None


def _held_back(limits: Limits, state: PersonState, walking: WalkState, *, on: date) -> Reason | None:
    """Return why the minutes stay as they are, or None when they may grow."""
    assert walking.since is not None and walking.minutes is not None  # noqa: S101, PT018 - checked by the caller
    week = [walk for walk in walking.walks if walk[0] > on - timedelta(days=WEEK)]
    if any(comfortable is False for _, _, comfortable in week):
        return because("walk-hold-uncomfortable")
    if (on - walking.since).days < WEEK:
        return because("walk-week", days=(on - walking.since).days)
    morning, usual = this_morning(state, on=on), usual_pain(state, limits, before=on)
    risen = morning is not None and usual is not None and morning >= usual + limits.ease_pain_rise
    calm = 0 if risen else calm_days(state, on=on)
    if calm < limits.walk_calm_days:
        return because("walk-hold-calm", days=calm, needed=limits.walk_calm_days)
    if morning is None or unanswered(state, on=on):
        return because("hold-missing", what="morning")
    logged = mornings_logged(state, on=on, days=limits.walk_window_days)
    if logged < limits.walk_mornings:
        return because("walk-hold-mornings", logged=logged, needed=limits.walk_mornings)
    far = [walk for walk in week if walk[1] >= walking.minutes * (100 - limits.walk_trim_percent) / 100]
    if len(far) < limits.walk_times_a_week:
        return because("walk-hold-walked", times=len(far), needed=limits.walk_times_a_week)
    if _grown(walking.minutes, limits) > limits.walk_most_min:
        return because("walk-most", minutes=walking.minutes)
    return None


def _grown(minutes: float, limits: Limits) -> float:
    """Return about 7 % more, never outside 5-10 %: in half minutes where one lies there, else in tenths."""
    percents = (limits.walk_step_low_percent, limits.walk_step_high_percent)
    low, high = (minutes * (100 + percent) / 100 for percent in percents)
    aim = minutes * (100 + limits.walk_step_percent) / 100
    for parts in (HALF, TENTH):
        steps = [step / parts for step in range(ceil(low * parts - WHOLE), floor(high * parts + WHOLE) + 1)]
        if steps:
            return min(steps, key=lambda step: abs(step - aim))
    return minutes


def _down(minutes: float) -> float:
    """Round down, to half minutes where the minutes are many and to tenths where they are few."""
    parts = HALF if minutes >= MANY else TENTH
    return floor(minutes * parts + WHOLE) / parts
