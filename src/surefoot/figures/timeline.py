"""Keys and a pace become a timeline: which pose is held or passed at which second, and every pose between."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from surefoot.figures.easing import progress_at
from surefoot.figures.model import Pose
from surefoot.figures.spec import KeySpec, Pace, Phase

ORDER = tuple(Phase)


class TimingProblem(ValueError):
    """The keys do not fill the phases of a rep."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A key on the timeline: the second it is reached or left, its pose, its rep (from 0), and whether it was held until now.

    In `flow`, the way to it was taken at an even speed.
    """

    at_s: float
    key: str
    pose: Pose
    rep: int
    phase: Phase
    held: bool = False
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """The moments of one cycle, from the first key back to it."""

    moments: tuple[Moment, ...]

    @property
    def cycle_s(self) -> float:
        """Seconds until the movement begins again."""
        return self.moments[-1].at_s

    @property
    def segments(self) -> Iterator[tuple[Moment, Moment]]:
        """Each moment with the next."""
        return pairwise(self.moments)

    @property
    def arrived_s(self) -> float:
        """The second at which the first held pose is reached; a hold stays there."""
        return next((before.at_s for before, after in self.segments if after.held), self.cycle_s)

    def second(self, key: str) -> float:
        """Return the second at which a key is first reached; raise KeyError for one that is not passed."""
        for moment in self.moments:
            if moment.key == key:
                return moment.at_s
        raise KeyError(key)

    def pose(self, second: float) -> Pose:
        """Return the pose at a second of the cycle."""
        place = bisect_left(self.moments, second - 1e-9, key=lambda moment: moment.at_s)
        if place == 0:
            return self.moments[0].pose
        before, after = self.moments[place - 1], self.moments[min(place, len(self.moments) - 1)]
        passed = (second - before.at_s) / ((after.at_s - before.at_s) or 1)
        pose: Pose = mixed(before.pose, after.pose, passed if after.flow else progress_at(passed))
        return pose


def timeline(
    keys: Sequence[KeySpec], poses: Mapping[str, Pose], pace: Pace, *, closing: Pose | None = None
) -> Timeline:
    """Return the timeline of keys at a pace, back at the first key in the end, there in the `closing` pose when one is given.

    Raise TimingProblem where a phase has time and nothing to fill it, or the reverse.
    """
    events = list(_events(keys))
    weights: dict[tuple[int, Phase], float] = {}
    for event in events:
        place = (event.rep, event.phase)
        weights[place] = weights.get(place, 0) + event.share
    _refuse_gaps(weights, pace)
    first = keys[0]
    moments = [Moment(at_s=0.0, key=first.id, pose=poses[first.id], rep=0, phase=Phase.LOWER)]
    now = 0.0
    for event in events:
        seconds = pace.of(event.phase) * event.share / weights[event.rep, event.phase]
        if not seconds and event.held:
            continue
        now += seconds
        moments.append(
            Moment(
                at_s=round(now, 6),
                key=event.key,
                pose=poses[event.key],
                rep=event.rep,
                phase=event.phase,
                held=event.held,
                flow=event.flow,
            )
        )
    if closing is not None:
        moments[-1] = replace(moments[-1], pose=closing)
    return Timeline(tuple(moments))


@dataclass(frozen=True, slots=True)
class _Event:
    key: str
    phase: Phase
    share: float
    rep: int
    held: bool
    flow: bool = False


def _events(keys: Sequence[KeySpec]) -> Iterator[_Event]:
    """Yield what happens in order: moves to a key and stays at it; a rep ends where the phases begin anew."""
    rep, last = 0, -1
    for key in (*keys[1:], keys[0]):
        place = ORDER.index(key.arrive)
        rep, last = (rep + 1, place) if place < last else (rep, place)
        yield _Event(key.id, key.arrive, key.share, rep, held=False, flow=key.flow)
        if key.stay is not None and key is not keys[0]:
            last = max(last, ORDER.index(key.stay))
            yield _Event(key.id, key.stay, key.stay_share, rep, held=True)


def _refuse_gaps(weights: Mapping[tuple[int, Phase], float], pace: Pace) -> None:
    for rep in range(max(rep for rep, _ in weights) + 1):
        for phase in Phase:
            if pace.of(phase) and (rep, phase) not in weights:
                raise TimingProblem(f"rep {rep + 1} has {pace.of(phase):g} s of {phase} and no key that fills it")
            if not pace.of(phase) and weights.get((rep, phase)) and phase is not Phase.PAUSE:
                raise TimingProblem(f"rep {rep + 1} has a key to reach in {phase}, which takes no time")


def mixed(a: Any, b: Any, share: float) -> Any:
    """Return a value that share of the way from a to b: numbers, lists of numbers and tables of them; words change half-way."""
    if a is b:
        return a
    if isinstance(a, dict) and isinstance(b, dict):
        return {
            key: mixed(a[key], b[key], share) if key in a and key in b else a.get(key, b.get(key)) for key in {**b, **a}
        }
    if _is_number(a) and _is_number(b):
        return a + (b - a) * share
    if isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        return [mixed(x, y, share) for x, y in zip(a, b, strict=True)]
    return a if share < 0.5 else b


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def merged(base: Any, over: Any) -> Any:
    """Return a table with another laid over it, table by table; neither is changed."""
    if not (isinstance(base, dict) and isinstance(over, dict)):
        return over
    return {**base, **{key: merged(base.get(key), value) for key, value in over.items()}}
