"""Made-up diaries for property tests: `diaries()` is what people really write, `entries()` is all the format allows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from surefoot.domain.diary import Entry
from surefoot.domain.entries import (
    Body,
    CheckIn,
    Clearance,
    Correction,
    Fall,
    FootCheck,
    Measurement,
    Note,
    Performance,
    Prescribed,
    Profile,
    Response,
    Retraction,
    Return,
    SessionEnd,
    SetDone,
    Suspension,
    TempoTold,
    Walk,
)
from surefoot.domain.quantities import Side
from surefoot.exchange.identifiers import uuid7
from tests.format_strategies import entries, unknowns

__all__ = ["check_ins", "diaries", "entries", "profiles", "sets_done", "unknowns"]

FIRST_DAY = date(2026, 1, 5)
# (exercise, variant) pairs; a test of the engine passes the catalogue's own.
EXERCISES = (
    ("ankle-pumps", "ankle-pumps"),
    ("tibial-slider", "tibial-slider-small"),
    ("heel-raise", "heel-raise"),
    ("sit-to-stand", "sit-to-stand"),
    ("single-leg-stance", "single-leg-stance"),
)
RED_FLAGS = ("open-sore", "saddle-numbness", "foot-drop")
FINDINGS = ("blister", "fissure", "hard-skin")


@dataclass
class _Writer:
    """Collects entries with ids that follow one another."""

    entries: list[Entry]

    def write(self, day: date, hour: int, body: Body) -> Entry:
        number = len(self.entries)
        at = datetime.combine(day, time(hour, number % 60), UTC)
        entry = Entry(id=uuid7(int(at.timestamp() * 1000), number.to_bytes(10)), at=at, day=day, body=body)
        self.entries.append(entry)
        return entry


@st.composite
def diaries(
    draw: st.DrawFn,
    *,
    max_days: int = 21,
    exercises: Sequence[tuple[str, str]] = EXERCISES,
    red_flags: Sequence[str] = RED_FLAGS,
    findings: Sequence[str] = FINDINGS,
    amended: bool = True,
) -> tuple[Entry, ...]:
    """A lifelike diary in order: a profile, tests, then days with gaps, sessions, illness, amendments."""
    writer = _Writer([])
    writer.write(FIRST_DAY, 7, draw(profiles()))
    for measure, unit, most in (("single-leg-stance", "s", 45), ("heel-raises", "reps", 25)):
        if draw(st.booleans()):
            best = float(draw(st.integers(0, most)))
            writer.write(FIRST_DAY, 7, Measurement(measure=measure, unit=unit, value=best, side=Side.LEFT, trial=1))
    day, owed = FIRST_DAY, None
    for _ in range(draw(st.integers(0, max_days))):
        owed = _live_a_day(draw, writer, day, owed, (exercises, red_flags, findings))
        day += timedelta(days=draw(st.sampled_from([1, 1, 1, 1, 1, 2, 3, 11])))
        if amended and draw(st.integers(0, 9)) == 0:
            _amend(draw, writer, day)
    return tuple(sorted(writer.entries, key=lambda entry: entry.key))


def profiles() -> st.SearchStrategy[Profile]:
    """A person who may start, with or without risk."""
    return st.builds(
        Profile,
        birth_year=st.integers(1930, 1990) | st.none(),
        cause=st.sampled_from(["diabetes", "chemotherapy", "unknown"]),
        diabetes=st.none() | st.booleans(),
        protective_sensation=st.sampled_from(["intact", "reduced", "unknown"]),
        circulation=st.sampled_from(["good", "poor", "unknown"]),
        past_ulcer=st.sampled_from([None, False, False, True]),
        deformity=st.sampled_from([None, False, False, True]),
        eye_disease=st.sampled_from(["none", "proliferative", "unknown"]),
        glucose_lowering=st.sampled_from([None, "none", "insulin"]),
        falls_12_months=st.sampled_from([None, 0, 0, 1, 3]),
        minutes_a_day=st.sampled_from([None, 10, 20, 24, 30]),
        equipment=st.sampled_from([(), ("chair", "counter"), ("chair", "counter", "step", "band", "ball", "towel")]),
        usual_pain=st.none() | st.integers(0, 6),
    )


def check_ins(red_flags: Sequence[str] = RED_FLAGS, findings: Sequence[str] = FINDINGS) -> st.SearchStrategy[CheckIn]:
    """A morning: mostly calm, now and then a finding, a red flag, a fall."""
    seldom = st.integers(0, 19).map(lambda number: number == 0)
    one_finding = st.sampled_from(findings).map(lambda finding: (finding,))
    one_flag = st.sampled_from(red_flags).map(lambda flag: (flag,))
    feet = st.sampled_from([(), (), (), (), ()]) | one_finding
    return st.builds(
        CheckIn,
        pain=st.sampled_from([None, 1, 2, 2, 3, 3, 4, 6, 9]),
        foot_check=st.none() | st.builds(FootCheck, left=st.just(()), right=feet),
        red_flags=seldom.flatmap(lambda raised: one_flag if raised else st.sampled_from([(), (), (), None])),
        sleep=st.sampled_from([None, "good", "fair", "poor", "very-poor"]),
        dizzy=st.none() | seldom,
        fall_or_near_fall=st.none() | seldom,
        glucose_mmol_l=st.sampled_from([None, None, None, 4.2, 7.5]),
    )


def sets_done() -> st.SearchStrategy[tuple[SetDone, ...]]:
    """The sets of one exercise, with effort sometimes not told."""
    done = st.builds(
        SetDone,
        side=st.sampled_from(Side),
        reps=st.sampled_from([0, 5, 8, 9, 12]),
        rpe=st.sampled_from([None, 2, 3, 3, 4, 5, 6, 7, 9]),
        form=st.sampled_from([None, "kept", "kept", "kept", "lost"]),
        tingling=st.sampled_from([None, "none", "none", "eased", "grew"]),
        pain=st.sampled_from([None, 2, 3]),
        sharp_pain=st.integers(0, 29).map(lambda number: number == 0),
        stumble=st.integers(0, 29).map(lambda number: number == 0),
    )
    return st.lists(done, min_size=1, max_size=3).map(tuple)


def _live_a_day(
    draw: st.DrawFn, writer: _Writer, day: date, owed: str | None, words: tuple[Sequence[Any], ...]
) -> str | None:
    exercises, red_flags, findings = words
    if owed is not None and draw(st.integers(0, 3)):
        pain = st.sampled_from([None, 2, 2, 3, 5])
        writer.write(day, 8, Response(to=owed, evening=draw(pain), morning=draw(pain)))
    if draw(st.integers(0, 5)):
        told = draw(check_ins(red_flags, findings))
        writer.write(day, 8, told)
        if told.red_flags and draw(st.booleans()):
            writer.write(day + timedelta(days=1), 7, Clearance(flag=told.red_flags[0], by="podiatrist"))
    session = _do_session(draw, writer, day, exercises) if draw(st.integers(0, 3)) else None
    if draw(st.booleans()):
        minutes = float(draw(st.integers(1, 40)))
        writer.write(day, 15, Walk(minutes=minutes, comfortable=draw(st.none() | st.booleans())))
    rare = draw(st.integers(0, 30))
    if rare < 4:
        fall = Fall(injured=draw(st.none() | st.booleans()))
        writer.write(day, 18, (Suspension(reason="illness"), Return(), fall, Note(text="A note."))[rare])
    return session


def _do_session(draw: st.DrawFn, writer: _Writer, day: date, exercises: Sequence[tuple[str, str]]) -> str:
    session = uuid7(int(datetime.combine(day, time(10), UTC).timestamp() * 1000), len(writer.entries).to_bytes(10))
    chosen = draw(st.lists(st.sampled_from(list(exercises)), min_size=1, max_size=4, unique=True))
    asked = Prescribed(sets=2, reps=8, tempo_s=TempoTold(lift=2, pause=1, lower=3), rest_s=45, rpe=(3, 4))
    for exercise, variant in chosen:
        sets = draw(sets_done())
        done = Performance(session=session, exercise=exercise, variant=variant, prescribed=asked, sets=sets)
        writer.write(day, 10, done)
    outcome = draw(st.sampled_from(["finished", "finished", "shortened", "stopped"]))
    names = tuple(exercise for exercise, _ in chosen)
    writer.write(day, 11, SessionEnd(session=session, outcome=outcome, minutes=20.0, exercises=names))
    return session


def _amend(draw: st.DrawFn, writer: _Writer, day: date) -> None:
    target = draw(st.sampled_from(writer.entries))
    body = target.body
    if isinstance(body, CheckIn) and draw(st.booleans()):
        writer.write(day, 20, Correction(supersedes=target.id, entry=draw(check_ins())))
    elif not isinstance(body, Profile):
        writer.write(day, 20, Retraction(supersedes=target.id))
