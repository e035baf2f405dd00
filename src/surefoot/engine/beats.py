"""Beats: what is counted in a set, second by second. Numbers only; words are rendered later."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, chain, repeat

from surefoot.engine.script import Step, StepKind


class BeatKind(StrEnum):
    """What begins with a beat: a part of a rep, a hold, the next hold, a movement that goes on, or its second half."""

    LIFT = "lift"
    PAUSE = "pause"
    LOWER = "lower"
    HOLD = "hold"
    AGAIN = "again"
    BEGIN = "begin"
    HALF = "half"


PARTS = (BeatKind.LIFT, BeatKind.PAUSE, BeatKind.LOWER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """One thing that begins `at_s` seconds into a set. `number` is the rep or hold, from 1; `first` marks its first beat."""

    at_s: int
    kind: BeatKind
    number: int | None = None
    first: bool = True


def beats(step: Step) -> tuple[Beat, ...]:
    """Return the beats of a set in order, the first at 0; a step that counts nothing has none."""
    match step.kind:
        case StepKind.WORK:
            return tuple(_reps(step))
        case StepKind.HOLD if (step.reps or 1) > 1:
            return tuple(_holds(step))
        case StepKind.HOLD:
            return (Beat(at_s=0, kind=BeatKind.HOLD), *_half(step))
        case StepKind.TIMED:
            return (Beat(at_s=0, kind=BeatKind.BEGIN), *_half(step))
        case _:
            return ()


def _reps(step: Step) -> Iterator[Beat]:
    """One beat for each part of a rep; a part without time has none."""
    if step.tempo is None or not step.reps:
        return
    parts = (step.tempo.lift, step.tempo.pause, step.tempo.lower)
    starts = [0, *accumulate(chain.from_iterable(repeat(parts, step.reps)))]
    for rep in range(step.reps):
        first = True
        for part, seconds in enumerate(parts):
            if seconds:
                yield Beat(at_s=starts[3 * rep + part], kind=PARTS[part], number=rep + 1, first=first)
                first = False


def _holds(step: Step) -> Iterator[Beat]:
    for number in range(step.reps or 0):
        kind = BeatKind.AGAIN if number else BeatKind.HOLD
        yield Beat(at_s=number * (step.hold_s or 0), kind=kind, number=number + 1)


def _half(step: Step) -> Iterator[Beat]:
    """Half way is said when at least half is done, and not where that is the end."""
    at_s = -(-step.seconds // 2)
    if at_s < step.seconds:
        yield Beat(at_s=at_s, kind=BeatKind.HALF)
