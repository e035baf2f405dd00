"""Person-days: a diary lived day after day, each entry folded by itself, with advice before the session."""

import gc
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby, takewhile
from time import process_time

from bench.figures import Figure
from surefoot.catalogue import load_programme
from surefoot.domain.diary import Entry
from surefoot.domain.entries import Performance
from surefoot.domain.programme import Programme
from surefoot.engine.coach import Snapshot, advise_from, extend, snapshot_of
from surefoot.sample import sample_diary

WEEKS = 16
SEEDS = (1, 2, 3)
START = date(2026, 1, 5)
REPEATS = 5
TARGET_A_SECOND = 5000
MICROSECONDS = 1_000_000

Day = tuple[date, tuple[Entry, ...], tuple[Entry, ...]]


def figures() -> list[Figure]:
    """Return the CPU microseconds of a person-day with advice once and twice a day, and how many a second that is."""
    programme = load_programme()
    lives = [_days(sample_diary(programme, weeks=WEEKS, seed=seed, start=START)) for seed in SEEDS]
    entries = sum(len(before) + len(later) for life in lives for _, before, later in life)
    days = sum(len(life) for life in lives)
    once, twice = (_us_a_day(programme, lives, advised=times) for times in (1, 2))
    target_us = MICROSECONDS / TARGET_A_SECOND
    return [
        Figure(
            name=f"a person-day: {entries / days:.1f} entries, advice once", value=once, unit="us", target=target_us
        ),
        Figure(name="a person-day: the same, advice twice", value=twice, unit="us"),
        Figure(name="person-days a second a core, advice once", value=MICROSECONDS / once, unit="days"),
    ]


def _days(diary: Sequence[Entry]) -> list[Day]:
    """Return each day of a diary: what was told before its session, and what came with it and later."""
    told = {on: tuple(entries) for on, entries in groupby(diary, key=lambda entry: entry.day)}
    days = []
    for on in (START + timedelta(days=index) for index in range(WEEKS * 7)):
        before = tuple(takewhile(lambda entry: not isinstance(entry.body, Performance), told.get(on, ())))
        days.append((on, before, told.get(on, ())[len(before) :]))
    return days


def _us_a_day(programme: Programme, lives: list[list[Day]], *, advised: int) -> float:
    """Return the CPU microseconds of a day: the least of a few times round, for others use the machine too."""
    times = []
    gc.disable()
    try:
        for _ in range(REPEATS):
            began = process_time()
            for life in lives:
                _live(programme, life, advised=advised)
            times.append(process_time() - began)
    finally:
        gc.enable()
    return min(times) * MICROSECONDS / sum(len(life) for life in lives)


def _live(programme: Programme, life: list[Day], *, advised: int) -> None:
    snapshot = snapshot_of(programme, ())
    for on, before, later in life:
        snapshot = _told(programme, snapshot, before)
        for _ in range(advised):
            advise_from(programme, snapshot, on=on)
        snapshot = _told(programme, snapshot, later)


def _told(programme: Programme, snapshot: Snapshot, entries: Sequence[Entry]) -> Snapshot:
    for entry in entries:
        extended = extend(programme, snapshot, (entry,))
        if extended is None:
            raise RuntimeError(f"an entry of {entry.day.isoformat()} does not come after the one before it")
        snapshot = extended
    return snapshot
