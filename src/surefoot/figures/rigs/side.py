"""The whole body seen from the side, facing +x: from a pose to landmarks, angles and shapes."""

from collections.abc import Iterator, Mapping, Sequence

from surefoot.figures.geometry import Point, between, plus, turned
from surefoot.figures.model import FOOT, Drawn, Pose, Setup, Solution
from surefoot.figures.rigs.laying import laid
from surefoot.figures.rigs.side_arm import arm_shapes
from surefoot.figures.rigs.side_body import BALL_JOINT, HEEL_CENTRE, SIDES, Arm, Leg, SideBody, Trunk, joint_angles
from surefoot.figures.rigs.side_head import CROWN, MID_HEAD, NOSE, head_group
from surefoot.figures.rigs.side_leg import leg_shapes
from surefoot.figures.rigs.side_pose import is_planted, solved
from surefoot.figures.rigs.side_trunk import hip_shape, trunk_shapes
from surefoot.figures.rigs.side_work import glute_shapes, work_shapes

LYING_DEG = -90.0
FAR_SHIFT_CM = 2.5  # far limbs are drawn this much further ahead, so that they show behind the near ones


def side(pose: Pose, setup: Setup) -> Solution:
    """Return the body of a pose seen from the side.

    Option "far_shift" (cm): how far ahead the far limbs are drawn. Landmarks are never shifted. Option "lying": true lays
    the body down with its head to the right: one who lies on the left side, seen from above.
    """
    body = solved(pose, shod=setup.footwear == "shoe")
    landmarks = dict(_landmarks(body))
    upright = Solution(
        landmarks=landmarks,
        drawn=_drawn(body, setup),
        angles=dict(joint_angles(body)),
        misses=_misses(body),
        bones=_bones(landmarks),
        soles={name: (landmarks[f"{name}.sole_heel"], landmarks[f"{name}.toe_sole"]) for name in SIDES},
    )
    return laid(upright, body.trunk.pelvis, LYING_DEG if setup.options.get("lying") else 0.0)


def with_free_legs(poses: Sequence[Pose], setup: Setup) -> list[Pose]:
    """Return the poses so that each leg is given alike in all of them: by its joint angles where any pose does so.

    A leg that stands in one pose and is free in another could otherwise not be mixed.
    """
    mixed = [name for name in SIDES if len({is_planted(pose[name]) for pose in poses}) > 1]
    return [_freed(pose, mixed, setup) for pose in poses]


def _freed(pose: Pose, names: Sequence[str], setup: Setup) -> Pose:
    planted = [name for name in names if is_planted(pose[name])]
    if not planted:
        return pose
    legs = solved(pose, shod=setup.footwear == "shoe").legs
    return {**pose, **{name: {"mode": "free", **legs[name].angles} for name in planted}}


def _drawn(body: SideBody, setup: Setup) -> tuple[Drawn, ...]:
    shift = (float(setup.options.get("far_shift", FAR_SHIFT_CM)), 0.0)
    far_leg, far_arm = body.legs["far"].moved(shift), body.arms["far"].moved(shift)
    near_leg, build = body.legs["near"], setup.build
    neck, shirt = trunk_shapes(body.trunk, build)
    return (
        *arm_shapes("far", far_arm, build),
        *leg_shapes("far", far_leg, build, setup.footwear),
        hip_shape(body.trunk, build),
        *leg_shapes("near", near_leg, build, setup.footwear),
        *work_shapes(near_leg, setup.highlight, build.limbs),
        neck,
        head_group(body.trunk.head, setup.hair),
        shirt,
        *glute_shapes(body.trunk.waist, near_leg, setup.highlight, build.trunk),
        *arm_shapes("near", body.arms["near"], build),
    )


def _landmarks(body: SideBody) -> Iterator[tuple[str, Point]]:
    yield from _trunk_landmarks(body.trunk)
    for name in SIDES:
        for part in (_leg_landmarks(body.legs[name]), _arm_landmarks(body.arms[name])):
            yield from ((f"{name}.{landmark}", point) for landmark, point in part.items())


def _trunk_landmarks(trunk: Trunk) -> Iterator[tuple[str, Point]]:
    yield "pelvis", trunk.pelvis
    yield "waist", trunk.waist
    yield "shoulder", trunk.shoulder
    yield "c7", trunk.c7
    yield "head", trunk.head(MID_HEAD)
    yield "head_top", trunk.head(CROWN)
    yield "nose", trunk.head(NOSE)


def _leg_landmarks(leg: Leg) -> Mapping[str, Point]:
    return {
        "knee": leg.knee,
        "ankle": leg.ankle,
        "heel": leg.foot((0, 0)),
        "ball": leg.under(BALL_JOINT),
        "sole_heel": leg.under(HEEL_CENTRE),
        "toe": leg.toes((FOOT, 1.5)),
        "toe_sole": leg.toes((FOOT - 3, -leg.sole)),
        "calf": plus(between(leg.knee, leg.ankle, 0.3), turned((-7, 0), leg.foot.deg - leg.angles["ankle"])),
    }


def _arm_landmarks(arm: Arm) -> Mapping[str, Point]:
    return {"elbow": arm.elbow, "wrist": arm.hand.origin, "hand": arm.hand((9, -1)), "fingertip": arm.hand((17, 0))}


def _misses(body: SideBody) -> dict[str, float]:
    limbs = (("leg", body.legs), ("arm", body.arms))
    return {f"{name}.{limb}": parts[name].miss for limb, parts in limbs for name in SIDES}


def _bones(at: Mapping[str, Point]) -> dict[str, tuple[Point, Point]]:
    bones = {"trunk": (at["pelvis"], at["c7"]), "head": (at["c7"], at["head_top"])}
    for name in SIDES:
        bones[f"{name}.thigh"] = (at["pelvis"], at[f"{name}.knee"])
        bones[f"{name}.shank"] = (at[f"{name}.knee"], at[f"{name}.ankle"])
        bones[f"{name}.foot"] = (at[f"{name}.ankle"], at[f"{name}.toe"])
        bones[f"{name}.upper_arm"] = (at["shoulder"], at[f"{name}.elbow"])
        bones[f"{name}.forearm"] = (at[f"{name}.elbow"], at[f"{name}.wrist"])
    return bones
