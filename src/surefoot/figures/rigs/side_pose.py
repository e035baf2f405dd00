"""A pose seen from the side, solved: where trunk, legs and arms lie. The person faces +x; lengths are cm."""

from collections.abc import Mapping
from math import cos, radians, sqrt
from typing import Any

from surefoot.figures.geometry import (
    Frame,
    Point,
    between,
    direction,
    from_down,
    hanging,
    minus,
    plus,
    times,
    turned,
    unit,
)
from surefoot.figures.kinematics import two_bones
from surefoot.figures.model import FOREARM, SHANK, SHOE_SOLE, SHOULDER_DROP, THIGH, THORAX, UPPER_ARM, WAIST, Pose
from surefoot.figures.rigs.side_body import ANKLE, BALL_JOINT, HEEL_CENTRE, SIDES, Arm, Leg, SideBody, Trunk

TOES_RELAX_CM = 6.0  # a foot this far off the floor no longer bends its toes
PALM_TO_WRIST = 6.0

type Part = Mapping[str, Any]


def solved(pose: Pose, *, shod: bool) -> SideBody:
    """Return the body of a pose; shod lifts the bare sole by the thickness of a shoe's sole."""
    sole = SHOE_SOLE if shod else 0.0
    trunk = _trunk(pose, _pelvis(pose, sole))
    legs = {side: _leg(pose[side], trunk, sole) for side in SIDES}
    return SideBody(trunk=trunk, legs=legs, arms={s: _arm(pose.get(f"{s}_arm", {}), trunk, legs) for s in SIDES})


def is_planted(leg: Part) -> bool:
    """Return whether a leg of a pose is given by where its foot stands, not by its joint angles."""
    return bool(leg.get("mode", "planted") == "planted")


def _pelvis(pose: Pose, sole: float) -> Point:
    """Return the hip joint: as given, or as high as the knee angle of the standing leg says."""
    pelvis = pose["pelvis"]
    if "stand" not in pelvis:
        return pelvis["x"], pelvis["y"]
    ankle = _planted_foot(pose[pelvis["stand"]], sole)(ANKLE)
    squared = THIGH**2 + SHANK**2 + 2 * THIGH * SHANK * cos(radians(pelvis.get("knee", 4.0)))
    return pelvis["x"], ankle[1] + sqrt(max(squared - (pelvis["x"] - ankle[0]) ** 2, 1.0))


def _trunk(pose: Pose, pelvis: Point) -> Trunk:
    lean, lumbar, neck = (float(pose.get(name, 0.0)) for name in ("trunk", "lumbar", "neck"))
    chest = -(lean + lumbar)
    waist = plus(pelvis, turned((0, WAIST), -lean))
    c7 = plus(waist, turned((0, THORAX), chest))
    return Trunk(
        pelvis=pelvis,
        waist=waist,
        c7=c7,
        shoulder=plus(c7, turned((-0.5, -SHOULDER_DROP), chest)),
        head=Frame(plus(c7, turned((2.6, 7.5), chest - neck * 0.4)), chest - neck),
        lean=lean,
        lumbar=lumbar,
        neck=neck,
    )


def _planted_foot(leg: Part, sole: float) -> Frame:
    """Return the frame of a planted foot: a lifted heel turns about the ball, lifted toes turn about the heel."""
    x, y = leg["at"]
    y += leg.get("lift", 0.0)
    deg = -_heel_rise(leg)
    centre = BALL_JOINT if deg < 0 else HEEL_CENTRE
    return Frame(minus(plus((x, y + sole), centre), turned(centre, deg)), deg)


def _heel_rise(leg: Part) -> float:
    """Return how far the foot is tipped onto its ball; negative when it is tipped back onto its heel."""
    return float(leg.get("heel", 0.0) - leg.get("toe", 0.0))


def _leg(leg: Part, trunk: Trunk, sole: float) -> Leg:
    return _planted_leg(leg, trunk, sole) if is_planted(leg) else _free_leg(leg, trunk, sole)


def _planted_leg(leg: Part, trunk: Trunk, sole: float) -> Leg:
    foot = _planted_foot(leg, sole)
    reach = two_bones(trunk.pelvis, foot(ANKLE), THIGH, SHANK, bend=1)
    thigh, shank = from_down(trunk.pelvis, reach.joint), from_down(reach.joint, reach.end)
    on_floor = max(0.0, 1 - leg.get("lift", 0.0) / TOES_RELAX_CM)
    angles = {
        "hip": thigh + trunk.lean,
        "knee": thigh - shank,
        "ankle": foot.deg - shank,
        "mtp": leg.get("mtp", 0.0) + max(_heel_rise(leg), 0.0) * on_floor,
    }
    return Leg(
        hip=trunk.pelvis, knee=reach.joint, ankle=foot(ANKLE), foot=foot, sole=sole, angles=angles, miss=reach.miss
    )


def _free_leg(leg: Part, trunk: Trunk, sole: float) -> Leg:
    angles = {name: float(leg.get(name, 0.0)) for name in ("hip", "knee", "ankle", "mtp")}
    thigh = angles["hip"] - trunk.lean
    shank = thigh - angles["knee"]
    knee = plus(trunk.pelvis, hanging(thigh, THIGH))
    ankle = plus(knee, hanging(shank, SHANK))
    deg = shank + angles["ankle"]
    foot = Frame(minus(ankle, turned(ANKLE, deg)), deg)
    return Leg(hip=trunk.pelvis, knee=knee, ankle=ankle, foot=foot, sole=sole, angles=angles)


def _arm(arm: Part, trunk: Trunk, legs: Mapping[str, Leg]) -> Arm:
    if "reach" in arm:
        return _reaching_arm(arm, trunk, Frame(tuple(arm["reach"]), arm.get("hand", 0.0)))
    if "rest" in arm:
        return _reaching_arm(arm, trunk, _resting_hand(arm, legs))
    upper = arm.get("shoulder", 0.0) - trunk.chest_lean
    lower = upper + arm.get("elbow", 8.0)
    elbow = plus(trunk.shoulder, hanging(upper, UPPER_ARM))
    hand = Frame(plus(elbow, hanging(lower, FOREARM)), lower - 90 + arm.get("hand", 0.0))
    return _bent_arm(trunk, elbow, hand, arm.get("shape", "relaxed"))


def _resting_hand(arm: Part, legs: Mapping[str, Leg]) -> Frame:
    """Return the hand that rests on a thigh, the share t of the way to the knee, off cm above the bone."""
    leg = legs[arm["rest"].partition(".")[0]]
    along = unit(minus(leg.knee, leg.hip))
    palm = plus(between(leg.hip, leg.knee, arm.get("t", 0.6)), times((-along[1], along[0]), arm.get("off", 9.5)))
    return Frame(minus(palm, times(along, PALM_TO_WRIST)), direction((0, 0), along) + arm.get("hand", 0.0))


def _reaching_arm(arm: Part, trunk: Trunk, hand: Frame) -> Arm:
    reach = two_bones(trunk.shoulder, hand.origin, UPPER_ARM, FOREARM, bend=-1)
    return _bent_arm(trunk, reach.joint, Frame(reach.end, hand.deg), arm.get("shape", "flat"), reach.miss)


def _bent_arm(trunk: Trunk, elbow: Point, hand: Frame, shape: str, miss: float = 0.0) -> Arm:
    upper, lower = from_down(trunk.shoulder, elbow), from_down(elbow, hand.origin)
    angles = {"shoulder": upper + trunk.chest_lean, "elbow": (lower - upper + 180) % 360 - 180}
    return Arm(shoulder=trunk.shoulder, elbow=elbow, hand=hand, shape=shape, angles=angles, miss=miss)
