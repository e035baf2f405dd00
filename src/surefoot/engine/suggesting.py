"""What a review suggests: one thing at most, the safest first, and nothing while care comes first."""

from collections.abc import Callable

from surefoot.domain.advice import Reason, because
from surefoot.engine.period import Period
from surefoot.engine.retests import retests_due


def suggested(period: Period) -> Reason | None:
    """Return the one suggestion of a review, or None; while the programme is paused nothing is asked."""
    if period.care_first or period.state.suspended is not None:
        return None
    return next((said for rule in RULES if (said := rule(period))), None)


def _falls(period: Period) -> Reason | None:
    return because("suggest-fall-check", count=period.falls) if period.falls else None


def _looks(period: Period) -> Reason | None:
    if not period.days or 100 * period.looks >= period.limits.looks_usual_percent * period.days:
        return None
    return because("suggest-looks", looks=period.looks, days=period.days)


def _pain_worse(period: Period) -> Reason | None:
    return because("suggest-pain-worse") if period.pain_is_worse else None


def _flare_lasts(period: Period) -> Reason | None:
    lasting = [one for one in period.late_flares if one.end is None]
    return because("suggest-flare", day=lasting[-1].start.isoformat()) if lasting else None


def _mornings(period: Period) -> Reason | None:
    needed = period.limits.third_day_mornings
    if period.days < period.limits.review_days or period.mornings >= needed:
        return None
    return because("suggest-mornings", logged=period.mornings, days=period.days)


def _shorter(period: Period) -> Reason | None:
    kept = period.adherence
    if kept.percent is None or kept.percent >= period.limits.adherence_usual_percent:
        return None
    minutes = period.state.profile.minutes_a_day if period.state.profile else None
    least = period.limits.minutes_least
    if (minutes or period.limits.minutes_default) <= least:
        return because("suggest-fewer-days", done=kept.done, asked=kept.asked)
    return because("suggest-shorter", done=kept.done, asked=kept.asked)


def _retest(period: Period) -> Reason | None:
    due = retests_due(period.programme, period.state, on=period.on)
    return because("suggest-retest", measures=",".join(one.id for one in due)) if due else None


def _steady(period: Period) -> Reason | None:
    return because("suggest-steady") if period.adherence.done else None


RULES: tuple[Callable[[Period], Reason | None], ...] = (
    _falls,
    _looks,
    _pain_worse,
    _flare_lasts,
    _mornings,
    _shorter,
    _retest,
    _steady,
)
