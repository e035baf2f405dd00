"""The decision for one exercise: rest, trim, ease, hold, advance or return, in that order, each with its rule and values."""

from surefoot.domain.advice import Decision, Reason, because
from surefoot.engine.dosing import cut, grown
from surefoot.engine.ladder import Case, Move, back_up, least, past_the_top, stepped_down
from surefoot.engine.response import triggered
from surefoot.engine.screening import tidy
from surefoot.engine.state import RungState, SessionRecord


def decide(case: Case) -> Move | None:
    """Return the move for an exercise done before; None when even the easiest dose is too much today."""
    for policy in POLICIES:
        move = policy(case)
        if move is not None:
            return move if move.amount else None
    return _steady(case)


def _return(case: Case) -> Move | None:
    """After days away from all sessions, or weeks away from this exercise: at most 80 %, whatever else was going on."""
    days, limits = _days_away(case), case.limits
    if days is None:
        return None
    less = max(1, cut(case.amount, limits.away_percent / 100))
    if less * 100 > case.amount * limits.away_percent:
        return stepped_down(case, Decision.RETURN, lambda v: because("ease-down", variant=v))
    return case.move(Decision.RETURN, because("return", days=days, before=case.amount, after=less), to=less)


def _days_away(case: Case) -> int | None:
    last, limits = case.day.last, case.limits
    since_session = (case.day.on - (last.day if last else case.rung.day)).days
    since_exercise = (case.day.on - case.rung.day).days
    if since_session >= limits.away_days:
        return since_session
    return since_exercise if since_exercise >= limits.day_load_window_days else None


def _trim(case: Case) -> Move | None:
    """The 24-hour rule: the next session is 10-20 % smaller, or a rung easier; and so is the work the spike came after."""
    answer = case.day.owed or _own_answer(case)
    if answer is None:
        return None
    rule = "rule-24-hours" if case.day.owed else "own-24-hours"
    told = {"evening": answer.evening, "morning": answer.morning, "usual": tidy(answer.usual or 0)}
    less = cut(case.amount, case.limits.trim_factor)
    if case.amount < case.limits.trim_least_amount or less < least(case):
        return stepped_down(case, Decision.STEP_DOWN, lambda v: because(f"{rule}-down", variant=v, **told))
    return case.move(Decision.TRIM, because(rule, before=case.amount, after=less, **told), to=less)


def _own_answer(case: Case) -> SessionRecord | None:
    """Return the session this exercise was last done in, when a lingering spike came after it."""
    record = case.day.records.get(case.rung.session)
    return record if record and triggered(record) else None


def _ease(case: Case) -> Move | None:
    """Smaller after lost form, growing tingling, a stumble, far too much effort, or too much effort twice."""
    limits = case.limits
    less = cut(case.amount, limits.trim_factor)
    cause = _ease_cause(case, less)
    if cause is None:
        return None
    if case.amount < limits.trim_least_amount or less < least(case):
        down = stepped_down(case, Decision.STEP_DOWN, lambda v: because("ease-down", variant=v))
        return down if down.amount else _at_the_least(case, cause, down)
    return case.move(Decision.EASE, cause, to=less)


def _at_the_least(case: Case, cause: Reason, rest: Move) -> Move | None:
    """Rest once what cannot get smaller, then try it again; a mere bit too much effort stays, so that no warm-up is lost."""
    last = case.day.last
    if cause.rule != "ease-sign" and not (cause.rule == "effort-far-above" and case.exercise.progresses):
        return _hold(case)
    passed = last is not None and last.day > case.rung.day
    return case.move(Decision.HOLD, because("try-again")) if passed else rest


def _ease_cause(case: Case, less: int) -> Reason | None:
    rung, limits, before = case.rung, case.limits, case.amount
    high = rung.dose.rpe.high
    sign = _sign(rung)
    if sign is not None:
        return because("ease-sign", sign=sign, before=before, after=less)
    if rung.rpe is not None and rung.rpe >= high + limits.effort_far_above_band:
        return because("effort-far-above", effort=rung.rpe, high=high, before=before, after=less)
    if rung.high_run >= 2:
        return because("effort-above-twice", effort=rung.rpe, high=high, before=before, after=less)
    if rung.done_percent < limits.incomplete_ease_percent:
        return because("ease-incomplete", percent=rung.done_percent, before=before, after=less)
    return None


def _sign(rung: RungState) -> str | None:
    if rung.form_lost:
        return "form"
    if rung.tingling_grew:
        return "tingling"
    if rung.stumble:
        return "stumble"
    return "pain" if rung.sharp_pain else None


def _eased_day(case: Case) -> Move | None:
    """A day that starts worse than usual is one level easier."""
    if not case.day.eased:
        return None
    less = cut(case.amount, case.limits.trim_factor)
    if less < max(1, least(case)):
        return case.move(Decision.HOLD, because("eased-day", before=case.amount, after=case.amount))
    return case.move(Decision.EASE, because("eased-day", before=case.amount, after=less), to=less)


def _steady(case: Case) -> Move:
    return case.move(Decision.STEADY, because("steady", after=case.amount))


def _fixed(case: Case) -> Move | None:
    """Warm-up and glides never grow on effort; after a cut they only find their way back."""
    if case.exercise.progresses:
        return None
    if case.rung.target is None:
        return _steady(case)
    return _hold(case) or _restore(case)


def _hold(case: Case) -> Move | None:
    """Stay, when something is missing, was too much once, or has not been calm for long enough."""
    reason = _hold_reason(case)
    return case.move(Decision.HOLD, reason) if reason else None


def _hold_reason(case: Case) -> Reason | None:
    rung, day, limits = case.rung, case.day, case.limits
    if day.seated_for_today and day.missing is None:
        return because("hold-one-change")
    if rung.rpe is None:
        return because("hold-missing", what="effort")
    if day.missing is not None or _lost(case):
        return because("hold-missing", what=day.missing or "exercise")
    if rung.done_percent < 100:
        return because("hold-incomplete", percent=rung.done_percent)
    if not _finished(case):
        return because("hold-incomplete", percent=rung.done_percent)
    if rung.rpe > rung.dose.rpe.high or rung.rpe >= limits.effort_never_advance:
        return because("hold-effort-above", effort=rung.rpe, high=rung.dose.rpe.high)
    if day.triggers >= limits.triggers_to_hold:
        return because("hold-triggers", count=day.triggers, window=limits.trigger_window_days)
    if day.calm_days < limits.calm_days_to_advance:
        return because("hold-calm-days", days=day.calm_days, needed=limits.calm_days_to_advance)
    return None


def _lost(case: Case) -> bool:
    """Tell whether a later session names this exercise although its entry is gone."""
    lost = case.day.lost.get(case.exercise.id)
    return lost is not None and lost > case.rung.day


def _finished(case: Case) -> bool:
    """A session cut short never counts as a success; one too old to be remembered is not held against the person."""
    record = case.day.records.get(case.rung.session)
    return record is None or record.outcome == "finished"


def _restore(case: Case) -> Move | None:
    """After a cut: step by step back to where the work was, then back to the rung a trigger led away from."""
    target = case.rung.target
    if target is not None:
        step = min(target, grown(case.amount, case.limits))
        return case.move(Decision.RESTORE, because("restore", before=case.amount, after=step, target=target), to=step)
    return back_up(case)


def _advance(case: Case) -> Move | None:
    """A little more when the effort was at or under the band's floor, or one over it twice; else the band is right."""
    rung = case.rung
    assert rung.rpe is not None  # noqa: S101 - a missing effort holds
    low, high = rung.dose.rpe.low, rung.dose.rpe.high
    if not (rung.rpe <= low or (rung.rpe == low + 1 and rung.low_run >= 2)):
        return case.move(Decision.HOLD, because("hold-in-band", effort=rung.rpe, low=low, high=high))
    top = case.variant.dose.amount.high
    if case.amount < top:
        step = min(top, grown(case.amount, case.limits))
        said = because("advance", effort=rung.rpe, days=case.day.calm_days, before=case.amount, after=step)
        return case.move(Decision.ADVANCE, said, to=step)
    return past_the_top(case)


POLICIES = (_return, _trim, _ease, _eased_day, _fixed, _hold, _restore, _advance)
