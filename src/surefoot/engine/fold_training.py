"""The fold of sessions: what was done, how a session ended, and how the feet answered."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType

from surefoot.domain.advice import STAND_INS
from surefoot.domain.diary import Entry
from surefoot.domain.dose import Dose, HoldDose, RepDose, TimedDose, amount, set_work_s
from surefoot.domain.entries import Performance, Prescribed, Response, SessionEnd, SetDone
from surefoot.domain.evolving import evolve
from surefoot.domain.exercise import DoseKind, Exercise, Variant
from surefoot.domain.limits import Limits
from surefoot.domain.programme import Programme
from surefoot.domain.quantities import Band, Block, Tempo
from surefoot.engine.dosing import build
from surefoot.engine.sizing import LOADED
from surefoot.engine.state import LadderState, PersonState, RungState, SessionRecord, with_one
from surefoot.engine.usual import notch, usual_pain

RESTORING = frozenset(
    {"rule-24-hours", "own-24-hours", "eased-day", "return", "restore"}
)  # cuts that say nothing against the dose itself


def performed(programme: Programme, state: PersonState, entry: Entry, body: Performance) -> PersonState:
    """Fold one exercise of a session; an exercise or variant the programme does not have counts only as training."""
    exercise = programme.by_id.get(body.exercise)
    variant = exercise.variant(body.variant) if exercise else None
    first_day = state.first_day or entry.day
    if exercise is None or variant is None:
        sessions = _recorded(programme.limits, state, entry, body, strength=False, work_s=0)
        return evolve(state, first_day=first_day, sessions=sessions)
    dose = _asked(variant, body)
    asked_s = set_work_s(dose) * dose.sets * variant.parts * variant.sides.times
    done_s = min(asked_s, round(sum([_set_work_s(dose, done) for done in body.sets])))
    loaded = done_s if exercise.block in LOADED else 0
    strength = exercise.block is Block.STRENGTH and bool(body.sets)
    percent = 100 * done_s // max(1, asked_s)
    return evolve(
        state,
        first_day=first_day,
        sessions=_recorded(programme.limits, state, entry, body, strength=strength, work_s=loaded),
        ladders=_climbed(state, entry, body, exercise, variant, dose, percent=percent),
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
        return evolve(dose, tempo=Tempo(told.tempo_s.lift, told.tempo_s.pause, told.tempo_s.lower))
    return dose


def _told_amount(kind: DoseKind, told: Prescribed) -> int | None:
    match kind:
        case DoseKind.REPS:
            return told.reps
        case DoseKind.HOLD:
            return told.hold_s
        case DoseKind.TIME:
            return told.duration_s


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
) -> tuple[SessionRecord, ...]:
    record = _session(state, body.session, entry)
    trimmed = record.trimmed or any(rule.startswith("rule-24-hours") for rule in body.rules)
    record = evolve(
        record,
        strength=record.strength or strength,
        work_s=record.work_s + work_s,
        trimmed=trimmed,
        done=record.done if body.exercise in record.done else (*record.done, body.exercise),
    )
    return _kept(limits, state, entry, record)


def _session(state: PersonState, session: str, entry: Entry) -> SessionRecord:
    return _known(state, session) or SessionRecord(id=session, day=entry.day)


def _known(state: PersonState, session: str) -> SessionRecord | None:
    # The newest is nearly always the one that is asked for.
    for record in reversed(state.sessions):
        if record.id == session:
            return record
    return None


def _kept(limits: Limits, state: PersonState, entry: Entry, record: SessionRecord) -> tuple[SessionRecord, ...]:
    """Return the sessions with the record in its place and without those too old to matter, the last of them excepted."""
    start = entry.day - timedelta(days=limits.day_load_window_days)
    recent = [r for r in state.sessions if r.day >= start and r.id != record.id]
    if not recent:
        recent = [r for r in state.sessions if r.id != record.id][-1:]
    if recent and recent[-1].day > record.day:
        return tuple(sorted([*recent, record], key=lambda r: r.day))
    return (*recent, record)


def _climbed(
    state: PersonState,
    entry: Entry,
    body: Performance,
    exercise: Exercise,
    variant: Variant,
    dose: Dose,
    *,
    percent: int,
) -> Mapping[str, LadderState]:
    stands_in = not STAND_INS.isdisjoint(body.rules)
    first = exercise.start if stands_in else variant.id
    ladder = state.ladders.get(exercise.id) or LadderState(rung=first, rungs=MappingProxyType({}))
    before = ladder.rungs.get(variant.id)
    done = _rung(exercise, entry, body, dose, before, percent=percent)
    rung = ladder.rung if stands_in else variant.id
    back_to = ladder.back_to if stands_in else _back_to(exercise, ladder, variant, body)
    rungs = with_one(ladder.rungs, variant.id, done)
    return with_one(state.ladders, exercise.id, LadderState(rung=rung, rungs=rungs, back_to=back_to))


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
        form_lost="lost" in [done.form for done in sets],
        tingling_grew="grew" in [done.tingling for done in sets],
        sharp_pain=True in [done.sharp_pain for done in sets],
        stumble=True in [done.stumble for done in sets],
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
    cut = not RESTORING.isdisjoint(body.rules) or not exercise.progresses
    same = before.session == body.session
    kept = same or any(rule.startswith("hold-") for rule in body.rules)
    known = max(before.target or 0, amount(before.dose)) if cut and not same else before.target if kept else None
    return known if known is not None and known > amount(dose) else None


def session_ended(programme: Programme, state: PersonState, entry: Entry, body: SessionEnd) -> PersonState:
    """Fold the end of a session."""
    record = _session(state, body.session, entry)
    listed = tuple(dict.fromkeys((*record.listed, *body.exercises)))
    sessions = _kept(programme.limits, state, entry, evolve(record, outcome=body.outcome, listed=listed))
    ladders = _counting_anew(state.ladders, [exercise for exercise in listed if exercise not in record.done])
    return evolve(state, first_day=state.first_day or entry.day, sessions=sessions, ladders=ladders)


def _counting_anew(ladders: Mapping[str, LadderState], lost: Sequence[str]) -> Mapping[str, LadderState]:
    """Break the runs of right effort of exercises whose entry got lost: what it said of the effort is unknown."""
    broken = {exercise: ladders[exercise] for exercise in lost if exercise in ladders}
    if not broken:
        return ladders
    return MappingProxyType({**ladders, **{exercise: _without_run(ladder) for exercise, ladder in broken.items()}})


def _without_run(ladder: LadderState) -> LadderState:
    rungs = {variant: evolve(rung, low_run=0) for variant, rung in ladder.rungs.items()}
    return evolve(ladder, rungs=MappingProxyType(rungs))


def responded(limits: Limits, state: PersonState, entry: Entry, body: Response) -> PersonState:
    """Fold an answer to a session; one to a session nobody knows is left out."""
    record = _known(state, body.to)
    if record is None:
        return state
    known_by = record.day + timedelta(days=1)
    record = evolve(
        record,
        evening=record.evening if body.evening is None else body.evening,
        morning=record.morning if body.morning is None else body.morning,
        answered=entry.day,
        usual=usual_pain(state, limits, before=known_by) if record.usual is None else record.usual,
        notch=notch(state, limits, before=known_by) if record.answered is None else record.notch,
    )
    return evolve(state, sessions=_kept(limits, state, entry, record))
