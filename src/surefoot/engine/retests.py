"""Re-tests: which tests are safe on a day, which are worth doing now, and why the others wait. Few, and never tiring."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from surefoot.domain.advice import Reason, Verdict, because
from surefoot.domain.exercise import Condition
from surefoot.domain.measure import Measure, Source
from surefoot.domain.programme import Programme
from surefoot.engine.risk import RISK_NEEDS_PLAN
from surefoot.engine.screening import Screening, screen
from surefoot.engine.state import PersonState
from surefoot.engine.testing_days import last_result, tests_done, tired_since

# A reason not listed here, such as a dizzy morning or one that a later version adds, keeps standing tests for another day.
_QUIET = frozenset({"calm", "calm-no-usual", "check-in-missing", "planned-rest-day"})
_COMES_BY_ITSELF = frozenset({Source.MORNING, Source.WALK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One measure on one day: `safe` to do, `due` when it is worth doing now, and the reason where it is not."""

    measure: str
    safe: bool
    due: bool
    reason: Reason | None


def offers(programme: Programme, state: PersonState, *, on: date) -> tuple[Offer, ...]:
    """Return every measure of the programme as it stands on a day, in the order of the programme.

    Raises MissingProfileError when no profile is known by that day.
    """
    screening = screen(programme, state, on=on)
    waiting: dict[str, Reason | None] = {}
    kept = {m.id: _kept_back(programme, state, screening, m) for m in programme.measures.values()}
    for measure in _most_overdue_first(programme, state, on=on):
        due = tuple(programme.measures[known] for known, why in waiting.items() if why is None)
        waiting[measure.id] = kept[measure.id] or _waits(programme, state, screening, measure, due, on=on)
    return tuple(
        Offer(measure=name, safe=kept[name] is None, due=waiting[name] is None, reason=waiting[name])
        for name in programme.measures
    )


def retests_due(programme: Programme, state: PersonState, *, on: date) -> tuple[Measure, ...]:
    """Return the measures worth doing on a day, in the order of the programme; raises as offers() does."""
    return tuple(programme.measures[offer.measure] for offer in offers(programme, state, on=on) if offer.due)


def kept_back(programme: Programme, state: PersonState, measure: Measure, *, on: date) -> Reason | None:
    """Return why a measure is not safe to do on a day, or None when it is; raises as offers() does."""
    return _kept_back(programme, state, screen(programme, state, on=on), measure)


def _kept_back(programme: Programme, state: PersonState, screening: Screening, measure: Measure) -> Reason | None:
    if not measure.stands:
        return None
    return next(_against(state, screening, measure), None)


def _against(state: PersonState, screening: Screening, measure: Measure) -> Iterator[Reason]:
    """Yield what speaks against a standing test: signs first, then what stays as it is, then what only today brings."""
    profile, rules = state.profile, {reason.rule for reason in screening.reasons}
    assert profile is not None  # noqa: S101 - screen() refused a missing one
    if screening.verdict is Verdict.STOP:
        yield because("test-care-first")
    if screening.risk_level >= RISK_NEEDS_PLAN:
        yield because("test-high-risk", level=screening.risk_level)
    if profile.aids == "wheelchair":
        yield because("test-wheelchair")
    for by, bounds in state.prescriptions.items():
        if bounds.standing is False:
            yield because("test-seated-only", by=by)
    if measure.steady and (profile.falls_12_months is None or profile.aids is None):
        yield because("test-falls-unknown")
    if measure.steady and Condition.UNSTEADY in screening.conditions:
        yield because("test-unsteady")
    for condition in sorted(measure.unsuitable_when & screening.conditions):
        yield because("test-unsuitable", condition=str(condition))
    if not rules <= _QUIET:
        yield because("test-careful-day")


def _most_overdue_first(programme: Programme, state: PersonState, *, on: date) -> list[Measure]:
    """Return the measures: those never done, then the one longest past its day; among equals the rarer one first."""

    def place(measure: Measure) -> tuple[bool, int, int]:
        last, between = last_result(state, measure), measure.retest_days or 0
        return (True, between - (on - last).days, -between) if last else (False, 0, 0)

    return sorted(programme.measures.values(), key=place)


def _waits(
    programme: Programme,
    state: PersonState,
    screening: Screening,
    measure: Measure,
    due: tuple[Measure, ...],
    *,
    on: date,
) -> Reason | None:
    """Return why a safe measure is not worth doing now; `due` holds those that go before it."""
    return next(_against_now(programme, state, screening, measure, due, on=on), None)


def _against_now(
    programme: Programme,
    state: PersonState,
    screening: Screening,
    measure: Measure,
    due: tuple[Measure, ...],
    *,
    on: date,
) -> Iterator[Reason]:
    if screening.verdict is Verdict.STOP:
        yield because("test-care-first")
    yield from _not_its_turn(state, measure, on=on)
    if measure.stands:
        yield from _not_today(state, screening, on=on)
        yield from _tired(programme, state, measure, due, on=on)


def _not_its_turn(state: PersonState, measure: Measure, *, on: date) -> Iterator[Reason]:
    last = last_result(state, measure)
    if last == on:
        yield because("test-done")
    if measure.wish:
        yield because("test-on-wish")
    if measure.source in _COMES_BY_ITSELF and last is not None:
        yield because("test-by-itself")
    for opening in measure.opens:
        if opening.measure is not None:
            reached = state.measures.get(opening.measure)
            if reached is None or reached[1] < opening.at_least:
                yield because("test-opens-later", measure=opening.measure, least=opening.at_least)
    if last is not None and measure.retest_days is not None:
        again = last + timedelta(days=measure.retest_days)
        if on < again:
            yield because("test-not-yet", day=again.isoformat())


def _not_today(state: PersonState, screening: Screening, *, on: date) -> Iterator[Reason]:
    rules = {reason.rule for reason in screening.reasons}
    if "planned-rest-day" in rules:
        yield because("test-rest-day")
    if "check-in-missing" in rules and state.first_day is not None:
        yield because("test-after-check-in")
    if any(record.day == on for record in state.sessions):
        yield because("test-after-session")


def _tired(
    programme: Programme, state: PersonState, measure: Measure, due: tuple[Measure, ...], *, on: date
) -> Iterator[Reason]:
    limits = programme.limits
    alike = [m for m in programme.measures.values() if measure.group and m.group == measure.group and m is not measure]
    tired_on = tired_since(state, limits, on=on) if measure.group else None
    if tired_on is not None:
        yield because("test-fresh-legs", day=tired_on.isoformat())
    for other in alike:
        last = on if other in due else last_result(state, other)
        again = last + timedelta(days=limits.tests_group_days) if last else on
        if on < again:
            yield because("test-same-muscles", measure=other.id, day=again.isoformat())
    standing = sum(1 for m in due if m.stands) + tests_done(programme, state, on=on)
    if standing >= limits.tests_a_day:
        yield because("test-enough-today", most=limits.tests_a_day)
