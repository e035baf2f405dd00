"""How often a reading tells a change that is not there, and how often it misses one that is, on made-up diaries.

Six fortnightly reviews read each of 5,000 diaries (five seeds of 1,000); a person counts as misled when any of the six gives
a clear verdict. A step on day 42 counts as found when the review 28 days later says so clearly, and in its direction.
"""

import math
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import product
from random import Random
from statistics import fmean

from bench.figures import Figure
from bench.trend_people import FIRST, STEP_DAY, WORLDS, Diary, World, closer, diary, louder
from bench.trend_plain import CLEAR_Z, PLAIN, plain_z
from surefoot.domain.reading import Noise, Reading, TrendLimits
from surefoot.engine.trend import read_trend

SEEDS = (1, 2, 3, 4, 5)
PEOPLE = 1000  # of each seed
FEWER = 120  # of each seed, where a figure good to about 2 % is enough
TRADED = (1, 2, 3, 4.5, 6, 10)
REVIEW_DAYS = (14, 28, 42, 56, 70, 84)
FOUND_AFTER_DAYS = 28
CURVE_DAYS = (14, 28, 42)
CURVE_TIMES = (0.5, 1, 1.5, 2)
RAMP_DAYS = 28
MOST_FALSE = {"pain": 4.5, "stance": 3.0, "heel raises": 2.9, "walking": 2.1}
MOST_MISSED = {"pain": 40, "stance": 40, "heel raises": 40, "walking": 60}
MOST_FALSE_IN_OTHER_WORLDS = 6.0
LONGEST_MS = 5.0

NOISE = {
    "pain": Noise(
        population_sd=1.25, shrink_days=8, autocorrelation=0.45, autocorrelation_spread=0.25,
        settle_days=7, more_is_better=False,
    ),
    "stance": Noise(
        population_sd=5.4, shrink_days=10, autocorrelation=0.2, autocorrelation_spread=0.1,
        settle_days=0, more_is_better=True,
    ),
    "heel raises": Noise(
        population_sd=2.17, shrink_days=10, autocorrelation=0.2, autocorrelation_spread=0.1,
        settle_days=0, more_is_better=True,
    ),
    "walking": Noise(
        population_sd=5.0, shrink_days=4, autocorrelation=0.25, autocorrelation_spread=0.1,
        settle_days=0, more_is_better=True,
    ),
}  # fmt: skip
LIMITS = {
    "pain": TrendLimits(clear_z=2.75, leaning_z=2.25, least_before=16, least_after=16, window_days=182),
    "stance": TrendLimits(clear_z=2.66, leaning_z=2.2, least_before=9, least_after=5, window_days=182),
    "heel raises": TrendLimits(clear_z=2.7, leaning_z=2.2, least_before=9, least_after=5, window_days=182),
    "walking": TrendLimits(clear_z=2.62, leaning_z=2.1, least_before=14, least_after=12, window_days=182),
}

Size = Callable[[Diary], float]  # z of a reading, below 0 where the level fell


def figures() -> Iterator[Figure]:
    """Return what is false and what is missed for each measure, beside the plain reading of the same diaries."""
    for measure in WORLDS:
        unchanged = [read for read, _ in _diaries(measure, WORLDS[measure])]
        sizes = [_largest(_ours(measure), read) for read in unchanged]
        yield from _false(measure, unchanged, sizes)
        yield from _missed(measure, sizes)
        yield from _other_worlds(measure)
        yield from _kept_word(measure)
        yield from _curve(measure)
    yield from _times()


def _ours(measure: str) -> Size:
    def size(read: Diary) -> float:
        reading = read_trend(read, noise=NOISE[measure], limits=LIMITS[measure])
        return reading.z if (reading.change or 0) > 0 else -reading.z

    return size


def _plain(measure: str) -> Size:
    settled = FIRST + timedelta(days=NOISE[measure].settle_days)
    return lambda read: plain_z([value for day, value in read if day >= settled], PLAIN[measure])


def _upto(read: Diary, days: int) -> Diary:
    return [logged for logged in read if logged[0] < FIRST + timedelta(days=days)]


def _largest(size: Size, read: Diary) -> float:
    return max(abs(size(_upto(read, days))) for days in REVIEW_DAYS)


def _diaries(
    measure: str, world: World, *, step: float = 0.0, people: int = PEOPLE, both_ways: bool = False, ramp_days: int = 1
) -> Iterator[tuple[Diary, float]]:
    """Yield diaries with their steps; where a measure gets better by getting less, half of the steps go each way."""
    for seed, number in product(SEEDS, range(people)):
        chance = Random(f"{measure} {seed} {number}")
        signed = -step if both_ways and number % 2 else step
        yield diary(world, chance, step=signed, ramp_days=ramp_days), signed


def _share(told: list[bool]) -> float:
    return 100 * fmean(told)


def _false(measure: str, unchanged: list[Diary], sizes: list[float]) -> Iterator[Figure]:
    clear, leaning = LIMITS[measure].clear_z, LIMITS[measure].leaning_z
    yield _percent(f"{measure}: false and clear", [z >= clear for z in sizes], MOST_FALSE[measure])
    yield _misled_plainly(measure, unchanged)
    yield _percent(f"{measure}: false, leaning or clear", [z >= leaning for z in sizes])


def _misled_plainly(measure: str, unchanged: list[Diary]) -> Figure:
    misled = [_largest(_plain(measure), read) >= CLEAR_Z for read in unchanged]
    return _percent(f"{measure}: the same by the plain reading", misled)


def _missed(measure: str, unchanged: list[float]) -> Iterator[Figure]:
    step = WORLDS[measure].step
    stepped = list(_diaries(measure, WORLDS[measure], step=step, both_ways=measure == "pain"))
    seen = [(_upto(read, STEP_DAY + FOUND_AFTER_DAYS), math.copysign(1, step)) for read, step in stepped]
    ours = [_ours(measure)(read) * sign for read, sign in seen]
    plain = [_plain(measure)(read) * sign for read, sign in seen]
    missed = [z < LIMITS[measure].clear_z for z in ours]
    yield _percent(f"{measure}: a step of {step:g} missed", missed, MOST_MISSED[measure])
    yield _percent(f"{measure}: the same by the plain reading", [z < CLEAR_Z for z in plain])
    ranked = sorted(unchanged, reverse=True)
    for false in TRADED:
        limit = ranked[round(len(ranked) * false / 100)]
        yield _percent(f"{measure}: found where {false:g} % are misled (z {limit:.2f})", [z >= limit for z in ours])


def _other_worlds(measure: str) -> Iterator[Figure]:
    for name, changed in (("days closer by 0.2", closer(WORLDS[measure])), ("wobble x 1.5", louder(WORLDS[measure]))):
        reads = [read for read, _ in _diaries(measure, changed)]
        misled = [_largest(_ours(measure), read) >= LIMITS[measure].clear_z for read in reads]
        yield _percent(f"{measure}: false, {name}", misled, MOST_FALSE_IN_OTHER_WORLDS)
        yield _misled_plainly(measure, reads)


def _kept_word(measure: str) -> Iterator[Figure]:
    """Yield whether the interval and the smallest visible change keep their word."""
    world, clear = WORLDS[measure], LIMITS[measure].clear_z
    told = [(_reading(measure, read), step) for read, step in _diaries(measure, world, step=world.step, people=FEWER)]
    wide = [(reading.interval, step, reading.z >= clear) for reading, step in told if reading.interval]
    out = [(not low <= step <= high, sure) for (low, high), step, sure in wide]
    yield _percent(f"{measure}: step outside the 95 % interval", [wrong for wrong, _ in out])
    yield _percent(f"{measure}: the same where the verdict is clear", [wrong for wrong, sure in out if sure])
    seen = []
    for read, _ in _diaries(measure, world, people=FEWER):
        smallest, half = _reading(measure, read).smallest_visible, len(read) // 2
        if smallest is not None:
            added = [(day, value + (smallest if number >= half else 0)) for number, (day, value) in enumerate(read)]
            seen.append(_ours(measure)(added) >= clear)
    yield _percent(f"{measure}: smallest visible change, clear", seen)


def _reading(measure: str, read: Diary) -> Reading:
    return read_trend(read, noise=NOISE[measure], limits=LIMITS[measure])


def _curve(measure: str) -> Iterator[Figure]:
    """Yield how often a change toward better is found, for small and large ones, sudden and slow."""
    world = WORLDS[measure]
    better = 1 if NOISE[measure].more_is_better else -1
    for times, ramp_days in (*((times, 1) for times in CURVE_TIMES), (1, RAMP_DAYS)):
        step = times * world.step
        reads = [read for read, _ in _diaries(measure, world, step=better * step, people=FEWER, ramp_days=ramp_days)]
        for days in CURVE_DAYS:
            sizes = [_ours(measure)(_upto(read, STEP_DAY + days)) for read in reads]
            slowly = f" over {ramp_days} days" if ramp_days > 1 else ""
            found = [z * better >= LIMITS[measure].clear_z for z in sizes]
            yield _percent(f"{measure}: {step:g}{slowly} found after {days} days", found)


def _times() -> Iterator[Figure]:
    for years in (0.5, 10):
        chance, count = Random(1), round(years * 364)
        read = [(FIRST + timedelta(days=number), chance.gauss(5, 1)) for number in range(count)]
        spent = []
        for _ in range(20):
            began = time.process_time()
            _reading("pain", read)
            spent.append((time.process_time() - began) * 1000)
        yield Figure(name=f"one reading, {count:,} days logged", value=min(spent), unit="ms", target=LONGEST_MS)


def _percent(name: str, told: list[bool], target: float | None = None) -> Figure:
    return Figure(name=name, value=_share(told), unit="%", target=target)
