"""Timing: each rep takes exactly its tempo, phase by phase, and a cycle is a whole number of reps."""

from collections import Counter
from collections.abc import Iterator

from surefoot.figures.check.watched import Watched
from surefoot.figures.problems import FigureProblem
from surefoot.figures.spec import Phase

ROUNDING_S = 0.01


def timing_problems(watched: Watched) -> Iterator[FigureProblem]:
    """Yield each phase of a rep that is shorter or longer than the pace says, and a cycle that stops within a rep."""
    scene = watched.scene
    taken: Counter[tuple[int, Phase]] = Counter()
    for before, after in scene.timeline.segments:
        taken[after.rep, after.phase] += after.at_s - before.at_s  # type: ignore[assignment]
    for rep in range(scene.timeline.moments[-1].rep + 1):
        for phase in Phase:
            seconds, wanted = taken[rep, phase], scene.pace.of(phase)
            if abs(seconds - wanted) > ROUNDING_S:
                yield watched.wrong("keys", f"rep {rep + 1} takes {seconds:g} s to {phase}; the tempo says {wanted:g}")
    reps = scene.timeline.cycle_s / scene.pace.rep_s
    if abs(reps - round(reps)) * scene.pace.rep_s > ROUNDING_S:
        yield watched.wrong("keys", f"a cycle of {scene.timeline.cycle_s:g} s is not a whole number of reps")
