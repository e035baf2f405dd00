"""Advice after one new entry, from a snapshot: the last month alone beside all of ten years, in one run."""

import gc
import time
from collections.abc import Callable
from datetime import date, timedelta
from statistics import median

from bench.figures import Figure
from surefoot.catalogue import load_programme
from surefoot.domain.advice import Advice
from surefoot.domain.diary import Entry
from surefoot.domain.entries import CheckIn, FootCheck, Profile
from surefoot.domain.programme import Programme
from surefoot.engine.coach import advise_from, extend, snapshot_of
from surefoot.sample import sample_diary

WEEKS = 520  # ten years; the day asked about is an ordinary training Monday
MONTH_DAYS = 30
START = date(2016, 1, 4)
REPEATS = 400
TARGET_MS = 1.0
TARGET_RATIO = 1.1
CHECK_IN_ID = "ffffffff-ffff-7fff-bfff-fffffffffffe"


def figures() -> list[Figure]:
    """Return the median milliseconds for both diaries, measured turn about, and their ratio."""
    programme = load_programme()
    decade = sample_diary(programme, weeks=WEEKS, seed=1, start=START)
    on = START + timedelta(weeks=WEEKS)
    since = on - timedelta(days=MONTH_DAYS)
    month = tuple(entry for entry in decade if isinstance(entry.body, Profile) or entry.day >= since)
    short, long = _turn_about(_asked(programme, month, on=on), _asked(programme, decade, on=on))
    return [
        Figure(
            name=f"advice after one entry: {len(month):,} entries, a month", value=short, unit="ms", target=TARGET_MS
        ),
        Figure(
            name=f"advice after one entry: {len(decade):,} entries, 10 years", value=long, unit="ms", target=TARGET_MS
        ),
        Figure(name="ten years beside a month", value=long / short, unit="times", target=TARGET_RATIO),
    ]


def _asked(programme: Programme, diary: tuple[Entry, ...], *, on: date) -> Callable[[], Advice]:
    snapshot = snapshot_of(programme, diary)
    at = diary[-1].at + (on - diary[-1].day)
    check_in = Entry(id=CHECK_IN_ID, at=at, day=on, body=CheckIn(pain=3, foot_check=FootCheck(), red_flags=()))

    def ask() -> Advice:
        extended = extend(programme, snapshot, (check_in,))
        if extended is None:
            raise RuntimeError("the check-in does not come after the snapshot")
        return advise_from(programme, extended, on=on)

    if ask().session is None:
        raise RuntimeError("a day without a session says nothing about the cost of planning one")
    return ask


def _turn_about(one: Callable[[], Advice], other: Callable[[], Advice]) -> tuple[float, float]:
    """Time both alternately, so that a busy moment of the machine falls on both."""
    times: tuple[list[float], list[float]] = ([], [])
    gc.disable()
    try:
        for _ in range(REPEATS):
            for kept, ask in zip(times, (one, other), strict=True):
                began = time.perf_counter()
                ask()
                kept.append((time.perf_counter() - began) * 1000)
    finally:
        gc.enable()
    return median(times[0]), median(times[1])
