"""A day in brief: what the entries of one day come to, for everything that looks back over many days."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import reduce
from itertools import groupby
from types import MappingProxyType
from typing import Any

from surefoot.domain.advice import RAISING
from surefoot.domain.day_summary import DaySummary
from surefoot.domain.diary import Diary, Entry, effective, ordered
from surefoot.domain.entries import (
    CheckIn,
    Clearance,
    Fall,
    Measurement,
    Numbness,
    Performance,
    Response,
    Return,
    SessionEnd,
    Suspension,
    Walk,
)
from surefoot.domain.programme import Effect, Programme
from surefoot.domain.quantities import Block, Side
from surefoot.engine.fold import FALL_FLAGS, SKIN_TEMPERATURE, UNKNOWN_FINDING
from surefoot.engine.merging import merged_check_in
from surefoot.engine.sizing import LOADED
from surefoot.engine.testing_days import result_of_day

OUTCOMES = ("finished", "shortened", "stopped")  # of two sessions on one day, the fuller one is the day's

type Told = Mapping[type, Sequence[Any]]  # the bodies of one day by kind, in diary order


def summaries(programme: Programme, diary: Diary) -> tuple[DaySummary, ...]:
    """Return every day of a diary that has entries, in brief and in order, with corrections and retractions applied.

    Raises ConflictingEntryError when one id stands for two entries.
    """
    days = groupby(effective(ordered(diary)), key=lambda entry: entry.day)
    return tuple(day_summary(programme, day, tuple(entries)) for day, entries in days)


def day_summary(programme: Programme, day: date, entries: Sequence[Entry]) -> DaySummary:
    """Return one day in brief. `entries` are the day's own, in diary order, as they stand after amendments."""
    told: dict[type, list[Any]] = {}
    for entry in entries:
        told.setdefault(type(entry.body), []).append(entry.body)
    check_in = reduce(merged_check_in, told[CheckIn]) if CheckIn in told else CheckIn()
    findings = _findings(check_in)
    return DaySummary(
        day=day,
        pain=_pain(entries),
        evening=_last(one.evening for one in told.get(Response, ())),
        looked=check_in.foot_check is not None,
        findings=findings,
        flags=_flags(programme, check_in, findings, told.get(Fall, ())),
        cleared=tuple(dict.fromkeys((one.flag, one.by) for one in told.get(Clearance, ()))),
        sleep=check_in.sleep,
        near_fall=bool(check_in.fall_or_near_fall),
        falls=len(told.get(Fall, ())),
        measures=_measures(programme, told.get(Measurement, ())),
        numbness=_numbness(told.get(Numbness, ())),
        **_trained(programme, told),
        **_walked(told.get(Walk, ())),
        **_away(entries),
    )


def _last(values: Iterable[Any]) -> Any:
    """Return the last value that was told, or None."""
    known = [value for value in values if value is not None]
    return known[-1] if known else None


def _pain(entries: Sequence[Entry]) -> int | None:
    """Return the last word on this morning, as the fold keeps it: check-ins add up, and a response stands by itself."""
    pain, checked = None, CheckIn()
    for entry in entries:
        body = entry.body
        if isinstance(body, CheckIn):
            checked = merged_check_in(checked, body)
            pain = pain if body.pain is None else checked.pain
        elif isinstance(body, Response) and body.morning is not None:
            pain = body.morning
    return pain


def _findings(check_in: CheckIn) -> tuple[tuple[str, str, str], ...]:
    """Return what was seen, with its zone where it was marked on the drawing."""
    marked = [(mark.foot, mark.zone, mark.finding) for mark in check_in.marks]
    known = {(foot, code) for foot, _, code in marked}
    seen = check_in.foot_check
    feet = (("left", seen.left), ("right", seen.right)) if seen else ()
    told = [(foot, "", code) for foot, codes in feet for code in codes if (foot, code) not in known]
    return tuple(dict.fromkeys((*marked, *told)))


def _flags(
    programme: Programme, check_in: CheckIn, findings: Sequence[tuple[str, str, str]], falls: Sequence[Fall]
) -> tuple[str, ...]:
    told = list(check_in.red_flags or ())
    told += [flag for _, _, code in findings if (flag := _flag_of(programme, code))]
    told += [code for fall in falls for name, value, code in FALL_FLAGS if getattr(fall, name) is value]
    return tuple(dict.fromkeys(told))


def _flag_of(programme: Programme, code: str) -> str | None:
    finding = programme.findings.get(code)
    if finding is None:
        return UNKNOWN_FINDING
    return (finding.flag or UNKNOWN_FINDING) if finding.effect is Effect.STOP else None


def _trained(programme: Programme, told: Told) -> dict[str, Any]:
    performed: Sequence[Performance] = told.get(Performance, ())
    ends: Sequence[SessionEnd] = told.get(SessionEnd, ())
    blocks = {id(one): _block(programme, one) for one in performed}
    loaded = [one for one in performed if blocks[id(one)] in LOADED]
    minutes = [one.minutes for one in ends if one.minutes is not None]
    return {
        "blocks": tuple(block for block in Block if block in blocks.values()),
        "sets": sum(_sets(one) for one in loaded),
        "stumbles": sum(done.stumble for one in performed for done in one.sets),
        "efforts": tuple(done.rpe for one in loaded for done in one.sets if done.rpe is not None),
        "grew": tuple(dict.fromkeys(one.exercise for one in performed if one.sets and one.decision in RAISING)),
        "outcome": min((one.outcome for one in ends), key=OUTCOMES.index, default=None),
        "minutes": sum(minutes) if minutes else None,
    }


def _block(programme: Programme, performed: Performance) -> Block | None:
    exercise = programme.by_id.get(performed.exercise)
    return exercise.block if exercise and performed.sets else None


def _sets(performed: Performance) -> int:
    """Return how many sets were done: a set on the left and one on the right are one set, and so are its two parts."""
    turns: dict[tuple[Side, int | None], int] = {}
    for done in performed.sets:
        turns[done.side, done.part] = turns.get((done.side, done.part), 0) + 1
    return max(turns.values(), default=0)


def _walked(walks: Sequence[Walk]) -> dict[str, Any]:
    easy = [walk.minutes for walk in walks if walk.comfortable]
    steps = [walk.steps for walk in walks if walk.steps is not None]
    return {
        "walk_min": sum(walk.minutes for walk in walks) if walks else None,
        "easy_walk_min": max(easy, default=None),
        "hard_walk": any(walk.comfortable is False for walk in walks),
        "steps": sum(steps) if steps else None,
    }


def _measures(programme: Programme, measured: Sequence[Measurement]) -> Mapping[str, float]:
    """Return what counts of each series. Skin is measured, not tested: there the last word counts, as in the fold."""
    counts: dict[str, float] = {}
    for one in measured:
        key = f"{one.measure}:{one.side}" if one.side in (Side.LEFT, Side.RIGHT) else one.measure
        known = None if one.measure == SKIN_TEMPERATURE else counts.get(key)
        counts[key] = result_of_day(programme, one.measure, known, one.value)
    return MappingProxyType(counts)


def _numbness(maps: Sequence[Numbness]) -> Mapping[str, tuple[str, ...]] | None:
    return MappingProxyType(dict(maps[-1].zones)) if maps else None


def _away(entries: Sequence[Entry]) -> dict[str, Any]:
    """Return the last word of the day on a suspension: it began, or it ended."""
    last = _last(entry.body if isinstance(entry.body, Suspension | Return) else None for entry in entries)
    return {
        "suspended": last.reason if isinstance(last, Suspension) else None,
        "returned": isinstance(last, Return),
    }
