"""Joints: no further and no faster than people move, limbs that reach their aims, bones that keep their length."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from surefoot.figures.check.watched import Glimpse, Stretch, Watched
from surefoot.figures.geometry import distance
from surefoot.figures.model import FOREARM, JOINT_LIMITS, SHANK, THIGH, UPPER_ARM, Solution
from surefoot.figures.panel import Panel
from surefoot.figures.problems import FigureProblem
from surefoot.figures.timeline import mixed

ROUNDING_DEG = 0.5
FASTEST_DEG_S = 200.0
INSTANT_S = 1e-3  # a move that takes no time is as fast as one that takes this long
MOST_MISS_CM = 0.3
MOST_JUMP_CM, INSTANT = 0.3, 1e-6
# Of the side view; seen from the front a bone that comes towards the viewer looks shorter, and trunk and foot bend.
BONES_CM = {"thigh": THIGH, "shank": SHANK, "upper_arm": UPPER_ARM, "forearm": FOREARM}


def joint_problems(watched: Watched) -> Iterator[FigureProblem]:
    """Yield every joint that leaves its range or hurries, every limb that falls short, every bone that changes."""
    for panel in watched.bodies:
        glimpses = tuple(watched.glimpses(panel))
        checks = (
            _limits(glimpses),
            _speeds(watched.stretches(panel)),
            _misses(glimpses),
            _bones(panel, glimpses),
            _jumps(panel, watched.stretches(panel)),
        )
        for check in checks:
            yield from (watched.wrong(f"panels.{panel.id}", what) for what in check)


def _limits(glimpses: Iterable[Glimpse]) -> Iterator[str]:
    worst: dict[str, tuple[float, str]] = {}
    for glimpse in glimpses:
        for joint, angle in glimpse.solution.angles.items():
            low, high = JOINT_LIMITS[joint.rpartition(".")[2]]
            beyond = max(low - angle, angle - high)
            if beyond > worst.get(joint, (ROUNDING_DEG, ""))[0]:
                worst[joint] = (
                    beyond,
                    f"{joint} is at {angle:.0f} at {glimpse.second:.1f} s; {low:g} to {high:g} may be",
                )
    yield from (what for _, what in worst.values())


def _speeds(stretches: Iterable[Stretch]) -> Iterator[str]:
    fastest: dict[str, tuple[float, str]] = {}
    for stretch in stretches:
        for before, after in pairwise(stretch.glimpses):
            seconds = max(after.second - before.second, INSTANT_S)
            for joint, angle in after.solution.angles.items():
                speed = abs(angle - before.solution.angles[joint]) / seconds
                if speed > fastest.get(joint, (FASTEST_DEG_S, ""))[0]:
                    way = f"from {stretch.before.key} to {stretch.after.key}"
                    fastest[joint] = (
                        speed,
                        f"{joint} moves {speed:.0f} degrees a second {way}; {FASTEST_DEG_S:g} may be",
                    )
    yield from (what for _, what in fastest.values())


def _misses(glimpses: Iterable[Glimpse]) -> Iterator[str]:
    furthest: dict[str, tuple[float, str]] = {}
    for glimpse in glimpses:
        for limb, miss in glimpse.solution.misses.items():
            if miss > furthest.get(limb, (MOST_MISS_CM, ""))[0]:
                furthest[limb] = miss, f"{limb} falls {miss:.1f} cm short of its target at {glimpse.second:.1f} s"
    yield from (what for _, what in furthest.values())


def _bones(panel: Panel, glimpses: Iterable[Glimpse]) -> Iterator[str]:
    if panel.spec.view != "side":
        return
    furthest: dict[str, tuple[float, str]] = {}
    for glimpse in glimpses:
        for bone, ends in glimpse.solution.bones.items():
            part, long = bone.rpartition(".")[2], distance(*ends)
            changed = abs(long - BONES_CM.get(part, long))
            if changed > furthest.get(bone, (MOST_MISS_CM, ""))[0]:
                furthest[bone] = (
                    changed,
                    f"{bone} is {long:.1f} cm long at {glimpse.second:.1f} s, not {BONES_CM[part]:g}",
                )
    yield from (what for _, what in furthest.values())


def _jumps(panel: Panel, stretches: Sequence[Stretch]) -> Iterator[str]:
    """Yield what is elsewhere an instant later: as a cycle begins again, and where two neighbouring poses do not mix."""
    yield from _jump(
        stretches[-1].glimpses[-1].solution, stretches[0].glimpses[0].solution, "as the cycle begins again"
    )
    for stretch in stretches:
        before, after = stretch.before.pose, stretch.after.pose
        way = f"from {stretch.before.key} to {stretch.after.key}, which are not told by the same values"
        shares = ((0.0, INSTANT), (0.5 - INSTANT, 0.5), (1 - INSTANT, 1.0)) if before != after else ()
        for one, other in shares:
            poses = (
                before if one == 0 else mixed(before, after, one),
                after if other == 1 else mixed(before, after, other),
            )
            yield from _jump(panel.solution(poses[0]), panel.solution(poses[1]), way)


def _jump(one: Solution, other: Solution, way: str) -> Iterator[str]:
    name = max(one.landmarks, key=lambda name: distance(one.landmarks[name], other.landmarks[name]))
    jump = distance(one.landmarks[name], other.landmarks[name])
    if jump > MOST_JUMP_CM:
        yield f"{name} jumps {jump:.1f} cm {way}"
