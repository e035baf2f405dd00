"""The whole body, or head and shoulders, seen from the front or from behind.

The pose speaks of the person's own right and left. Seen from the front the person's right is on the viewer's left;
with `Setup.options["facing"] = "away"` the body is seen from behind and the right is on the viewer's right. `lean`,
`neck` and `drop` are the viewer's: a positive lean or neck tilts to the viewer's right, a positive drop lifts the
pelvis on the viewer's left. `turn` lays the whole body down about the pelvis: 90 = head to the viewer's left, which
faces the viewer lying on the person's right side, so that the left leg is the upper one; -90 is the other side.

A `reach` is where the wrist goes: about 5 cm above the edge a flat hand rests on. `toe_down` points the toes down by
that many degrees.

Options: `leg_order` and `arms_behind` (lists of sides; from behind both arms unless told), `seated` (true: the
thighs come before the trunk).
"""

from surefoot.figures.geometry import Point
from surefoot.figures.model import Drawn, Pose, Setup, Solution
from surefoot.figures.rigs.front_arm_pose import elbow_bend
from surefoot.figures.rigs.front_arms import arm_shapes, hand_point
from surefoot.figures.rigs.front_feet import sole_line
from surefoot.figures.rigs.front_legs import leg_shapes
from surefoot.figures.rigs.front_pose import NECK_HEIGHT, FrontBody, solved
from surefoot.figures.rigs.front_trunk import head_group, trunk_shapes, upper_shapes
from surefoot.figures.rigs.front_view import SIDES, seen_from_behind
from surefoot.figures.rigs.front_work import work_shapes
from surefoot.figures.rigs.laying import laid


def front(pose: Pose, setup: Setup) -> Solution:
    """Return the whole body of a pose, in cm, shapes back to front."""
    figure = solved(pose, setup)
    return laid(_solution(figure, setup, _whole(figure, setup)), figure.pelvis.origin, figure.turn)


def bust(pose: Pose, setup: Setup) -> Solution:
    """Return head and shoulders of a pose, for a closer look; landmarks and angles are those of the whole body."""
    figure = solved(pose, setup)
    arms = [shape for side in SIDES for shape in arm_shapes(side, figure.arms[side], setup)]
    drawn: tuple[Drawn, ...] = (*arms, *upper_shapes(figure, setup), head_group(figure, setup))
    return laid(_solution(figure, setup, drawn), figure.pelvis.origin, figure.turn)


def _whole(figure: FrontBody, setup: Setup) -> tuple[Drawn, ...]:
    """Return the drawing order: a seated person's thighs come towards the viewer and hide the hem of the shirt."""
    order = setup.options.get("leg_order", SIDES)
    hidden = setup.options.get("arms_behind", SIDES if seen_from_behind(setup) else ())
    legs = [shape for side in order for shape in leg_shapes(side, figure.legs[side], setup)]
    trunk = trunk_shapes(figure, setup)
    arms = {side: arm_shapes(side, figure.arms[side], setup) for side in SIDES}
    behind = [shape for side in SIDES if side in hidden for shape in arms[side]]
    before = [shape for side in SIDES if side not in hidden for shape in arms[side]]
    middle = [*trunk, *legs] if setup.options.get("seated") else [*legs, *trunk]
    return (*behind, *middle, *work_shapes(figure, setup), *before, head_group(figure, setup))


def _solution(figure: FrontBody, setup: Setup, drawn: tuple[Drawn, ...]) -> Solution:
    landmarks, bones = _trunk_points(figure), _trunk_bones(figure)
    angles = {"neck_side": figure.neck_side}
    misses: dict[str, float] = {}
    soles = {side: sole_line(figure.legs[side], setup) for side in SIDES}
    for side in SIDES:
        leg, arm = figure.legs[side], figure.arms[side]
        outer, inner = soles[side]
        sole = ((outer[0] + inner[0]) / 2, (outer[1] + inner[1]) / 2)
        points = {"hip": leg.hip, "knee": leg.knee, "ankle": leg.ankle, "sole": sole}
        points |= {"elbow": arm.elbow, "wrist": arm.wrist, "hand": hand_point(side, arm, setup)}
        landmarks |= {f"{side}.{name}": point for name, point in points.items()}
        bones |= {
            f"{side}.thigh": (leg.hip, leg.knee),
            f"{side}.shank": (leg.knee, leg.ankle),
            f"{side}.foot": (leg.ankle, sole),
            f"{side}.upper_arm": (arm.shoulder, arm.elbow),
            f"{side}.forearm": (arm.elbow, arm.wrist),
        }
        angles |= {f"{side}.abduction": leg.abduction, f"{side}.knee": leg.bend, f"{side}.hip": leg.flexion}
        angles[f"{side}.elbow"] = elbow_bend(arm)
        misses |= {f"{side}.leg": leg.miss, f"{side}.arm": arm.miss}
    return Solution(landmarks=landmarks, drawn=drawn, angles=angles, misses=misses, bones=bones, soles=soles)


def _trunk_points(figure: FrontBody) -> dict[str, Point]:
    head = {"head": 11.0, "head_top": 24.0, "crown": 26.0}
    points = {name: figure.head((0, height)) for name, height in head.items()}
    return points | {"pelvis": figure.pelvis.origin, "chest": figure.trunk((0, 35))}


def _trunk_bones(figure: FrontBody) -> dict[str, tuple[Point, Point]]:
    neck = figure.trunk((0, NECK_HEIGHT))
    return {"trunk": (figure.pelvis.origin, neck), "head": (neck, figure.head((0, 24)))}
