"""The facts of a clinician's page, gathered from the state, the days in brief, and a few kinds of entries."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from surefoot.domain.day_summary import DaySummary
from surefoot.domain.diary import Diary, Entry, effective, ordered
from surefoot.domain.entries import Clearance, Performance, Profile, Response, SessionEnd
from surefoot.domain.programme import Programme
from surefoot.domain.review import Review
from surefoot.engine.adherence import adherence
from surefoot.engine.coach import snapshot_of
from surefoot.engine.day_summary import summaries
from surefoot.engine.flare import flare_ups
from surefoot.engine.review import review_from
from surefoot.engine.risk import risk_level
from surefoot.engine.screening import MissingProfileError
from surefoot.engine.series import series_of
from surefoot.engine.state import PersonState
from surefoot.engine.verdicts import verdicts_before
from surefoot.report.changes import TRIMMING_RULES, dose_changes
from surefoot.report.facts import Answers, DoseChange, DoseNow, Facts, RiskGround, Walking
from surefoot.report.flags import flags_told
from surefoot.report.suspensions import suspensions_told

WEEKS = (4, 8, 12, 26)
USUAL_WEEKS = 12
WEEK = 7  # days
KINDS = (Performance, SessionEnd, Response, Clearance)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What the facts are gathered from: `entries` are those of KINDS within the weeks, as they stand; `days` the weeks in brief."""

    programme: Programme
    state: PersonState
    review: Review
    days: Sequence[DaySummary]
    entries: Sequence[Entry]


def first_day_of(on: date, weeks: int) -> date:
    """Return the first of so many weeks that end with a day."""
    return on - timedelta(days=weeks * WEEK - 1)


def facts_of(programme: Programme, diary: Diary, *, on: date, weeks: int = USUAL_WEEKS) -> Facts:
    """Return the facts of the weeks up to a day, from the whole diary as it was known then.

    Raises MissingProfileError when no profile is known by that day, ConflictingEntryError for one id with two contents.
    """
    known = [entry for entry in diary if entry.day <= on]
    state, days = snapshot_of(programme, known).state, summaries(programme, known)
    since = first_day_of(on, weeks)
    if state.profile is None:
        raise MissingProfileError(on)
    sources = Sources(
        programme=programme,
        state=state,
        review=review_from(programme, state, days, on=on),
        days=[day for day in days if day.day >= since],
        entries=[one for one in effective(ordered(known)) if one.day >= since and isinstance(one.body, KINDS)],
    )
    return gathered(sources, on=on, weeks=weeks)


def gathered(sources: Sources, *, on: date, weeks: int) -> Facts:
    """Return the facts of so many weeks up to a day; raise MissingProfileError when the state holds no profile."""
    programme, state, days = sources.programme, sources.state, sources.days
    if state.profile is None:
        raise MissingProfileError(on)
    since, changes = first_day_of(on, weeks), dose_changes(sources.entries)
    asked_since = on - timedelta(days=len(verdicts_before(programme, state, on=on)))
    return Facts(
        on=on,
        since=since,
        weeks=weeks,
        first_day=state.first_day,
        told=len(days),
        profile=state.profile,
        risk_level=risk_level(state.profile),
        risk_grounds=tuple(_grounds(state.profile)),
        review=sources.review,
        adherence=adherence(programme, state, days, since=since, on=on),
        adherence_since=max(since, asked_since),
        answers=_answers(sources.entries),
        flare_ups=flare_ups(programme.limits, days, since=since, on=on),
        flags=flags_told(programme, days, open_now=sources.review.flags, entries=sources.entries),
        doses=_doses(programme, state, changes, since=since),
        changes=changes,
        walking=Walking(
            minutes=state.walking.minutes,
            since=state.walking.since,
            why=state.walking.why,
            days=sum(day.walk_min is not None for day in days),
        ),
        prescriptions=tuple(state.prescriptions.values()),
        suspensions=suspensions_told(days),
        falls=sum(day.falls for day in days),
        near_falls=sum(day.near_fall for day in days),
        stumbles=sum(day.stumbles for day in days),
        numb=next(((day.day, day.numbness) for day in reversed(days) if day.numbness is not None), None),
        series=series_of(programme, days),
        rules_version=programme.rules_version,
    )


def _grounds(profile: Profile) -> Iterator[RiskGround]:
    told = {
        "reduced-feeling": (profile.protective_sensation == "reduced", profile.protective_sensation == "unknown"),
        "poor-circulation": (profile.circulation == "poor", profile.circulation == "unknown"),
        "deformity": (profile.deformity, profile.deformity is None),
        "past-ulcer": (profile.past_ulcer, profile.past_ulcer is None),
        "amputation": (profile.amputation, profile.amputation is None),
        "kidney-failure": (profile.kidney_failure, profile.kidney_failure is None),
    }
    for code, (so, unknown) in told.items():
        if so or unknown:
            yield RiskGround(code=code, known=not unknown)


def _answers(entries: Sequence[Entry]) -> Answers:
    bodies = [entry.body for entry in entries]
    ended = {body.session for body in bodies if isinstance(body, SessionEnd)}
    mornings = {body.to for body in bodies if isinstance(body, Response) and body.morning is not None}
    trimmed = {
        entry.day for entry in entries if isinstance(entry.body, Performance) and TRIMMING_RULES & {*entry.body.rules}
    }
    return Answers(sessions=len(ended), mornings=len(ended & mornings), trimmed=tuple(sorted(trimmed)))


def _doses(
    programme: Programme, state: PersonState, changes: Sequence[DoseChange], *, since: date
) -> tuple[DoseNow, ...]:
    """Return the exercises done within the weeks, in the programme's order, each as it was last done."""
    changed = {change.exercise: change for change in changes}
    found = []
    for exercise in programme.exercises:
        ladder = state.ladders.get(exercise.id)
        done = max(ladder.rungs.items(), key=lambda rung: rung[1].day, default=None) if ladder else None
        variant = exercise.variant(done[0]) if done else None
        if done is None or variant is None or done[1].day < since:
            continue
        found.append(
            DoseNow(
                exercise=exercise.id, block=exercise.block, variant=variant.id, sides=variant.sides,
                parts=variant.parts, dose=done[1].dose, day=done[1].day, changed=changed.get(exercise.id),
            )
        )  # fmt: skip
    return tuple(found)
