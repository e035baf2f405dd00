"""The fold of sessions: what was done, how a session ended, and how the feet answered."""

from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from surefoot.domain.advice import STAND_INS
from surefoot.domain.diary import Entry
from surefoot.domain.dose import Dose, HoldDose, RepDose, TimedDose, amount, set_work_s
from surefoot.domain.entries import Performance, Prescribed, Response, SessionEnd, SetDone
from surefoot.domain.exercise import DoseKind, Exercise, Variant
from surefoot.domain.limits import Limits
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Band, Block, Tempo
from surefoot.engine.dosing import build
from surefoot.engine.sizing import LOADED
from surefoot.engine.state import LadderState, PersonState, RungState, SessionRecord
from surefoot.engine.usual import notch, usual_pain

RESTORING = frozenset(
    {"rule-24-hours", "own-24-hours", "eased-day", "return", "restore"}
)  # cuts that say nothing against the dose itself


def performed(programme: Programme, state: PersonState, entry: Entry, body: Performance) -> PersonState:
    """Fold one exercise of a session; an exercise or variant the programme does not have counts only as training."""
    exercise = programme.by_id.get(body.exercise)
    variant = exercise.variant(body.variant) if exercise else None
    state = replace(state, first_day=state.first_day or entry.day)
    if exercise is None or variant is None:
        return _recorded(programme.limits, state, entry, body, strength=False, work_s=0)
    dose = _asked(variant, body)
    asked_s = set_work_s(dose) * dose.sets * variant.parts * variant.sides.times
    done_s = min(asked_s, round(sum(_set_work_s(dose, done) for done in body.sets)))
    loaded = done_s if exercise.block in LOADED else 0
    strength = exercise.block is Block.STRENGTH and bool(body.sets)
    state = _recorded(programme.limits, state, entry, body, strength=strength, work_s=loaded)
    return _climbed(
        programme.limits, state, entry, body, exercise, variant, dose, percent=100 * done_s // max(1, asked_s)
    )


def _asked(variant: Variant, body: Performance) -> Dose:
    """Read the dose that was asked for; where the entry does not say, take it from what was done or the variant's start."""
    told = body.prescribed
    ranges = variant.dose
    sets = told.sets or max(ranges.sets.low, len(body.sets) // (variant.parts * variant.sides.times))
    rpe = Band(told.rpe[0], told.rpe[1]) if len(told.rpe) == 2 and told.rpe[0] <= told.rpe[1] else ranges.rpe
    reps = told.reps if ranges.kind is DoseKind.HOLD and told.reps else ranges.reps.low
    value = _told_amount(ranges.kind, told) or _done_amount(ranges.kind, body.sets) or ranges.start
    dose = build(ranges, amount=value, sets=sets, reps=reps, rpe=rpe)
    if isinstance(dose, RepDose) and told.tempo_s:
        return replace(dose, tempo=Tempo(told.tempo_s.lift, told.tempo_s.pause, told.tempo_s.lower))
    return dose


def _told_amount(kind: DoseKind, told: Prescribed) -> int | None:
    return {DoseKind.REPS: told.reps, DoseKind.HOLD: told.hold_s, DoseKind.TIME: told.duration_s}[kind]


def _done_amount(kind: DoseKind, sets: tuple[SetDone, ...]) -> int | None:
    values = [done.reps if kind is DoseKind.REPS else done.seconds for done in sets]
    known = [int(value) for value in values if value]
    return min(known) if known else None


def _set_work_s(dose: Dose, done: SetDone) -> float:
    match dose:
        case RepDose():
            return (done.reps or 0) * dose.tempo.rep_s
        case HoldDose():
            reps = 1 if dose.reps == 1 else (dose.reps if done.reps is None else done.reps)
            return reps * (dose.hold_s if done.seconds is None and done.reps else done.seconds or 0)
        case TimedDose():
            return done.seconds or 0


def _recorded(
    limits: Limits, state: PersonState, entry: Entry, body: Performance, *, strength: bool, work_s: int
) -> PersonState:
    record = _session(state, body.session, entry)
    trimmed = record.trimmed or any(rule.startswith("rule-24-hours") for rule in body.rules)
    record = replace(
        record,
        strength=record.strength or strength,
        work_s=record.work_s + work_s,
        trimmed=trimmed,
        done=tuple(dict.fromkeys((*record.done, body.exercise))),
    )
    return _kept(limits, state, entry, record)


def _session(state: PersonState, session: str, entry: Entry) -> SessionRecord:
    known = next((r for r in state.sessions if r.id == session), None)
    return known or SessionRecord(id=session, day=entry.day)


def _kept(limits: Limits, state: PersonState, entry: Entry, record: SessionRecord) -> PersonState:
    """Put the record in its place and forget those too old to matter, the last of them excepted."""
    others = [r for r in state.sessions if r.id != record.id]
    start = entry.day - timedelta(days=limits.day_load_window_days)
    recent = [r for r in others if r.day >= start] or others[-1:]
    return replace(state, sessions=tuple(sorted([*recent, record], key=lambda r: r.day)))


def _climbed(
    limits: Limits,
    state: PersonState,
    entry: Entry,
    body: Performance,
    exercise: Exercise,
    variant: Variant,
    dose: Dose,
    *,
    percent: int,
) -> PersonState:
    stands_in = bool(STAND_INS & set(body.rules))
    first = exercise.start if stands_in else variant.id
    ladder = state.ladders.get(exercise.id) or LadderState(rung=first, rungs=MappingProxyType({}))
    before = ladder.rungs.get(variant.id)
    done = _rung(exercise, entry, body, dose, before, percent=percent)
    rung = ladder.rung if stands_in else variant.id
    back_to = ladder.back_to if stands_in else _back_to(exercise, ladder, variant, body)
    rungs = MappingProxyType({**ladder.rungs, variant.id: done})
    ladders = MappingProxyType({**state.ladders, exercise.id: LadderState(rung=rung, rungs=rungs, back_to=back_to)})
    return replace(state, ladders=ladders)


def _back_to(exercise: Exercise, ladder: LadderState, variant: Variant, body: Performance) -> str | None:
    """Remember the rung a trigger led away from; work that was itself too hard is not climbed back to."""
    left = ladder.back_to
    if any(rule.endswith("24-hours-down") for rule in body.rules) and variant.id != ladder.rung:
        left = left or ladder.rung
    elif "ease-down" in body.rules:
        return None
    return left if left and exercise.rung(variant.id) < exercise.rung(left) else None


def _rung(
    exercise: Exercise, entry: Entry, body: Performance, dose: Dose, before: RungState | None, *, percent: int
) -> RungState:
    same = before is not None and before.session == body.session
    sets = body.sets
    efforts = [done.rpe for done in sets if done.rpe is not None]
    effort = max(efforts, default=None)
    return RungState(
        dose=dose,
        day=entry.day,
        session=body.session,
        rpe=effort,
        form_lost=any(done.form == "lost" for done in sets),
        tingling_grew=any(done.tingling == "grew" for done in sets),
        sharp_pain=any(done.sharp_pain for done in sets),
        stumble=any(done.stumble for done in sets),
        done_percent=percent,
        target=_target(exercise, body, dose, before),
        low_run=_run(before, same, effort is not None and effort <= dose.rpe.low + 1, "low_run"),
        high_run=_run(before, same, effort is not None and effort > dose.rpe.high, "high_run"),
    )


def _run(before: RungState | None, same: bool, holds: bool, name: str) -> int:
    earlier: int = getattr(before, name) if before else 0
    return earlier + (0 if same else 1) if holds else 0


def _target(exercise: Exercise, body: Performance, dose: Dose, before: RungState | None) -> int | None:
    """Return the amount to climb back to after a cut, until it is reached.

    A day that only holds leaves the way back open. Work that was itself too hard is left behind: it grows again on effort
    alone. Warm-up and glides, which never grow on effort, always find their way back.
    """
    if before is None:
        return None
    cut = bool(RESTORING & set(body.rules)) or not exercise.progresses
    same = before.session == body.session
    kept = same or any(rule.startswith("hold-") for rule in body.rules)
    known = max(before.target or 0, amount(before.dose)) if cut and not same else before.target if kept else None
    return known if known is not None and known > amount(dose) else None


def session_ended(programme: Programme, state: PersonState, entry: Entry, body: SessionEnd) -> PersonState:
    """Fold the end of a session."""
    state = replace(state, first_day=state.first_day or entry.day)
    record = _session(state, body.session, entry)
    listed = tuple(dict.fromkeys((*record.listed, *body.exercises)))
    return _kept(programme.limits, state, entry, replace(record, outcome=body.outcome, listed=listed))


def responded(limits: Limits, state: PersonState, entry: Entry, body: Response) -> PersonState:
    """Fold an answer to a session; one to a session nobody knows is left out."""
    record = next((r for r in state.sessions if r.id == body.to), None)
    if record is None:
        return state
    known_by = record.day + timedelta(days=1)
    record = replace(
        record,
        evening=record.evening if body.evening is None else body.evening,
        morning=record.morning if body.morning is None else body.morning,
        answered=entry.day,
        usual=usual_pain(state, limits, before=known_by) if record.usual is None else record.usual,
        notch=notch(state, limits, before=known_by) if record.answered is None else record.notch,
    )
    return _kept(limits, state, entry, record)
