"""Balance: a body that stands still on its own has its weight over its feet, seen from the side and from the front."""

from collections.abc import Iterator
from types import MappingProxyType

from surefoot.figures.check import surfaces
from surefoot.figures.check.watched import Watched, is_whole
from surefoot.figures.geometry import Point, between, plus, times
from surefoot.figures.model import Pose, Solution
from surefoot.figures.panel import Panel
from surefoot.figures.problems import FigureProblem

# Share of the body's weight, and where along the bone it lies from its first end (Winter 2009, table 4.1); the forearm
# carries the hand. Our head bone runs from the neck to the crown, with the ear, where Winter has the weight, half-way.
SEGMENTS = MappingProxyType(
    {
        "trunk": (0.497, 0.5),
        "head": (0.081, 0.5),
        "thigh": (0.100, 0.433),
        "shank": (0.0465, 0.433),
        "foot": (0.0145, 0.5),
        "upper_arm": (0.028, 0.436),
        "forearm": (0.022, 0.682),
    }
)
SEATS = ("chair", "chair-seat-front", "bed", "mat")
SEATED_BELOW_CM = 72.0  # a hip as low as this, with a seat in the picture, sits or lies on it
TOUCHING_CM = 1.0
# How far the sole goes on beyond its two ends, and what a hand on something gives besides.
BEYOND_CM = MappingProxyType({"side": 3.0, "front": 1.0})
HELD_ON_CM = 10.0
HAND_CM = 4.0


def balance_problems(watched: Watched) -> Iterator[FigureProblem]:
    """Yield each pose that is kept and would topple."""
    for panel in watched.bodies:
        if is_whole(panel):
            kept = _kept(watched, panel)
            yield from (
                watched.wrong(f"keys.{key}", what)
                for key, pose in kept.items()
                for what in _toppling(watched, panel, key, pose)
            )


def centre_of_mass(solution: Solution) -> Point:
    """Return the centre of mass of a body in cm, from the weight of its segments."""
    middle, whole = (0.0, 0.0), 0.0
    for bone, (start, end) in solution.bones.items():
        weight, share = SEGMENTS[bone.rpartition(".")[2]]
        middle, whole = plus(middle, times(between(start, end, share), weight)), whole + weight
    return times(middle, 1 / whole)


def _kept(watched: Watched, panel: Panel) -> dict[str, Pose]:
    """Return the poses that are held, and the one a rep begins with, unless the person walks."""
    timeline = watched.scene.timeline
    poses = {after.key: after.pose for _, after in timeline.segments if after.held}
    first = timeline.moments[0]
    walks = len({surfaces.ground(panel, moment.pose) for moment in timeline.moments}) > 1
    return poses if walks else {first.key: first.pose, **poses}


def _toppling(watched: Watched, panel: Panel, key: str, pose: Pose) -> Iterator[str]:
    solution = panel.solution(pose)
    if _sits(panel, solution):
        return
    feet = list(_feet(panel, solution))
    if not feet:
        yield f"{panel.id}: no foot is on the floor and nothing else carries the body"
        return
    spare = BEYOND_CM[panel.spec.view] + (HELD_ON_CM if _holds_on(watched, panel, key, solution) else 0.0)
    weight, low, high = centre_of_mass(solution)[0], min(feet) - spare, max(feet) + spare
    if not low <= weight <= high:
        yield f"{panel.id}: the centre of mass is at x {weight:.1f}, the feet carry from {low:.1f} to {high:.1f}"


def _sits(panel: Panel, solution: Solution) -> bool:
    seat = any(table["type"] in SEATS for table in panel.spec.props)
    return seat and solution.landmarks["pelvis"][1] < SEATED_BELOW_CM


def _feet(panel: Panel, solution: Solution) -> Iterator[float]:
    """Yield where, in x, feet touch what they stand on: the ends of the soles, and the ball under a lifted heel."""
    balls = (point for name, point in solution.landmarks.items() if name.endswith(".ball"))
    for point in (*(end for ends in solution.soles.values() for end in ends), *balls):
        if surfaces.lies(panel, point, TOUCHING_CM):
            yield point[0]


def _holds_on(watched: Watched, panel: Panel, key: str, solution: Solution) -> bool:
    """Return whether a hand is on something: a contact says so, or it is at a solid prop."""
    for contact in watched.scene.spec.contacts:
        if contact.panel == panel.id and contact.at.endswith(".hand") and (not contact.keys or key in contact.keys):
            return True
    hands = [point for name, point in solution.landmarks.items() if name.endswith((".hand", ".fingertip"))]
    return any(surfaces.near(hand, solid, HAND_CM) for hand in hands for solid in surfaces.solids(panel))
