"""A pose of the whole body seen from the front, or from behind, solved into joints in the frontal plane (cm, y up)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import acos, asin, cos, degrees, hypot, radians
from typing import Any

from surefoot.figures import model as body
from surefoot.figures.geometry import (
    Frame,
    Point,
    between,
    direction,
    distance,
    from_down,
    hanging,
    minus,
    plus,
    turned_about,
)
from surefoot.figures.kinematics import two_bones
from surefoot.figures.model import Pose, Setup

SIDES = ("right", "left")
SHOULDER_HEIGHT, NECK_HEIGHT, SKULL_HEIGHT = 45.0, 50.5, 57.0  # above the line of the hips, along the trunk
TOE_OUT = 8.0
LEAST_SEEN = (
    0.03  # share of a bone still drawn when it points straight at the viewer, so that its outline keeps its sides
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One leg as it is seen. `out` is the sign of x on its outer side; `towards` how many degrees the thigh points at
    the viewer; `pitch` how many degrees the toes are up (negative: down); `foot` stands at the ankle, upright."""

    out: int
    hip: Point
    knee: Point
    ankle: Point
    foot: Frame
    towards: float
    pitch: float
    toe_out: float
    flexion: float
    abduction: float
    bend: float
    miss: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """One arm as it is seen; `hand` stands at the wrist, x along the fingers."""

    out: int
    shoulder: Point
    elbow: Point
    wrist: Point
    hand: Frame
    shape: str
    miss: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontBody:
    """The solved body: frames of pelvis, trunk and head, legs and arms by side, and how far it is to be turned at last."""

    pelvis: Frame
    trunk: Frame
    head: Frame
    neck_side: float
    legs: Mapping[str, Leg]
    arms: Mapping[str, Arm]
    turn: float


def seen_from_behind(setup: Setup) -> bool:
    """Return whether the figure is drawn from behind."""
    return setup.options.get("facing") == "away"


def outward(side: str, setup: Setup) -> int:
    """Return the sign of x on the outer side of that limb: the right one is on the viewer's left, from behind on the right."""
    return 1 if (side == "right") == seen_from_behind(setup) else -1


def solved(pose: Pose, setup: Setup) -> FrontBody:
    """Return the joints of a pose, the body still upright where the pose turns it as a whole."""
    pose = _upright(pose)
    pelvis = _pelvis(pose, setup)
    standing = pose["pelvis"].get("stand")
    legs = {}
    for side in SIDES:
        out = outward(side, setup)
        way = _standing_leg if side == standing else WAYS[pose[side].get("mode", "planted")]
        legs[side] = way(pose[side], pelvis, setup, out)
    neck, lean = pose.get("neck", 0.0), pose.get("lean", 0.0)
    trunk = Frame(pelvis.origin, -lean)
    arms = {side: _arm(pose.get(f"{side}_arm", {}), trunk, setup, outward(side, setup)) for side in SIDES}
    return FrontBody(
        pelvis=pelvis,
        trunk=trunk,
        head=Frame(trunk((0, SKULL_HEIGHT)), -lean - neck),
        neck_side=neck,
        legs=legs,
        arms=arms,
        turn=pose.get("turn", 0.0),
    )


def _upright(pose: Pose) -> Pose:
    """Return a turned pose with its points and directions turned back, so that it is solved as if standing."""
    turn = pose.get("turn", 0.0)
    if not turn:
        return pose
    centre = (pose["pelvis"]["x"], pose["pelvis"]["y"])

    def back(limb: Mapping[str, Any]) -> dict[str, Any]:
        given = [key for key in ("at", "knee", "ankle", "reach") if isinstance(limb.get(key), list | tuple)]
        points = {key: turned_about(limb[key], centre, -turn) for key in given}
        ways = {key: limb[key] - turn for key in ("hand", "foot") if key in limb}
        return {**limb, **points, **ways}

    return {**pose, **{key: back(pose[key]) for key in ("right", "left", "right_arm", "left_arm") if key in pose}}


def _pelvis(pose: Pose, setup: Setup) -> Frame:
    """Return the pelvis, carried by the standing leg where the pose names one; drop lifts its side on the viewer's left."""
    pelvis = pose["pelvis"]
    roll = -pelvis.get("drop", 0.0)
    standing = pelvis.get("stand")
    if not standing:
        return Frame((pelvis["x"], pelvis["y"]), roll)
    out = outward(standing, setup)
    leg = _free_leg(pose[standing], Frame((0, 0), roll), setup, out)
    return Frame(minus(_planted_ankle(pose[standing], setup), leg.ankle), roll)


def _hip(pelvis: Frame, out: int) -> Point:
    return pelvis((out * body.HALF_HIPS, 0))


def _planted_ankle(leg: Mapping[str, Any], setup: Setup) -> Point:
    x, y = leg["at"]
    return x, y + body.ANKLE_HEIGHT + sole_thickness(setup) + leg.get("lift", 0.0)


def sole_thickness(setup: Setup) -> float:
    """Return how thick the sole under the foot is, in cm; 0 for bare feet."""
    return body.SHOE_SOLE if setup.footwear == "shoe" else 0.0


def _towards(flexion: float, setup: Setup) -> float:
    return -flexion if seen_from_behind(setup) else flexion


def _standing_leg(leg: Mapping[str, Any], pelvis: Frame, setup: Setup, out: int) -> Leg:
    """Return the leg that carries the pelvis: its joint angles are given, its foot stays flat on the floor."""
    free = _free_leg(leg, pelvis, setup, out)
    return replace(free, foot=Frame(free.ankle), pitch=0.0)


def _free_leg(leg: Mapping[str, Any], pelvis: Frame, setup: Setup, out: int) -> Leg:
    """Return a leg given by its joint angles; bending forwards shortens what is seen of each bone."""
    hip = _hip(pelvis, out)
    flexion, abduction, bend = leg.get("flex", 0.0), leg.get("abd", 0.0), leg.get("knee", 0.0)

    def bone(deg: float, length: float) -> Point:
        return hanging(abduction * out, length * max(cos(radians(deg)), LEAST_SEEN))

    knee = plus(hip, bone(flexion, body.THIGH))
    ankle = plus(knee, bone(flexion - bend, body.SHANK))
    return Leg(
        out=out,
        hip=hip,
        knee=knee,
        ankle=ankle,
        foot=Frame(ankle, abduction * out),
        towards=_towards(flexion, setup),
        pitch=flexion - bend + leg.get("ankle", 0.0) - leg.get("toe_down", 0.0),
        toe_out=leg.get("toe_out", TOE_OUT),
        flexion=flexion,
        abduction=abduction - pelvis.deg * out,
        bend=bend,
    )


def _planted_leg(leg: Mapping[str, Any], pelvis: Frame, setup: Setup, out: int) -> Leg:
    """Return a leg between its hip and a foot on the floor; where they are close, the knee bends forwards."""
    hip, ankle = _hip(pelvis, out), _planted_ankle(leg, setup)
    longest, away = body.THIGH + body.SHANK, distance(hip, ankle)
    knee = plus(between(hip, ankle, body.THIGH / longest), (leg.get("knee_out", 0.0) * out, 0))
    flexion = degrees(acos(min(1.0, away / longest)))
    return Leg(
        out=out,
        hip=hip,
        knee=knee,
        ankle=ankle,
        foot=Frame(ankle),
        towards=_towards(flexion, setup),
        pitch=-leg.get("toe_down", 0.0),
        toe_out=leg.get("toe_out", TOE_OUT),
        flexion=flexion,
        abduction=(from_down(hip, knee) - pelvis.deg) * out,
        bend=2 * flexion,
        miss=max(0.0, away - longest),
    )


def _placed_leg(leg: Mapping[str, Any], pelvis: Frame, setup: Setup, out: int) -> Leg:
    """Return a leg drawn between given points: the thigh comes towards the viewer by what it is seen too short."""
    knee: Point = (leg["knee"][0], leg["knee"][1])
    ankle: Point = (leg["ankle"][0], leg["ankle"][1])
    hip = _hip(pelvis, out)
    thigh, shank = minus(knee, hip), minus(ankle, knee)
    seen_thigh, seen_shank = min(1.0, hypot(*thigh) / body.THIGH), min(1.0, hypot(*shank) / body.SHANK)
    ahead, back = body.THIGH * (1 - seen_thigh**2) ** 0.5, body.SHANK * (1 - seen_shank**2) ** 0.5
    straight = (thigh[0] * shank[0] + thigh[1] * shank[1] - ahead * back) / (body.THIGH * body.SHANK)
    return Leg(
        out=out,
        hip=hip,
        knee=knee,
        ankle=ankle,
        foot=Frame(ankle, leg.get("foot", 0.0)),
        towards=_towards(degrees(acos(seen_thigh)), setup),
        pitch=-leg.get("toe_down", 0.0),
        toe_out=leg.get("toe_out", TOE_OUT),
        flexion=from_down((0, 0), (ahead, thigh[1])),
        abduction=degrees(asin(max(-1.0, min(1.0, thigh[0] * out / body.THIGH)))),
        bend=degrees(acos(max(-1.0, min(1.0, straight)))),
        miss=max(0.0, hypot(*thigh) - body.THIGH, hypot(*shank) - body.SHANK),
    )


WAYS = {"free": _free_leg, "placed": _placed_leg, "planted": _planted_leg}


def _arm(arm: Mapping[str, Any], trunk: Frame, setup: Setup, out: int) -> Arm:
    shoulder = trunk((out * body.HALF_SHOULDERS, SHOULDER_HEIGHT))
    shape = arm.get("shape", "relaxed")
    if "reach" in arm:
        return _reaching_arm(arm, shoulder, shape, setup, out)
    if arm.get("mode") == "hip":
        return _arm_on_hip(trunk, shoulder, out)
    upper = arm.get("abd", 8.0) * out + trunk.deg
    fore = upper - arm.get("elbow", 6.0) * out
    elbow = plus(shoulder, hanging(upper, body.UPPER_ARM))
    wrist = plus(elbow, hanging(fore, body.FOREARM))
    return Arm(out=out, shoulder=shoulder, elbow=elbow, wrist=wrist, hand=Frame(wrist, fore - 90), shape=shape)


def _reaching_arm(arm: Mapping[str, Any], shoulder: Point, shape: str, setup: Setup, out: int) -> Arm:
    """Return an arm whose wrist is brought to a point; `fore` is the share of its length seen when it comes forwards;
    `bend` -1 puts the elbow outside, +1 inside."""
    target, seen = (arm["reach"][0], arm["reach"][1]), arm.get("fore", 1.0)
    bend = -out if arm.get("bend", -1) > 0 else out
    found = two_bones(shoulder, target, body.UPPER_ARM * seen, body.FOREARM * seen, bend=bend)
    along = direction(found.joint, found.end)
    if shape == "flat":
        along = 90.0 if seen_from_behind(setup) else -90.0
    hand = Frame(found.end, arm.get("hand", along))
    return Arm(out=out, shoulder=shoulder, elbow=found.joint, wrist=found.end, hand=hand, shape=shape, miss=found.miss)


def _arm_on_hip(trunk: Frame, shoulder: Point, out: int) -> Arm:
    target = trunk((out * 16.5, 8))
    found = two_bones(shoulder, target, body.UPPER_ARM * 0.97, body.FOREARM * 0.93, bend=out)
    hand = Frame(found.end, -90 - out * 60 + trunk.deg)
    return Arm(
        out=out, shoulder=shoulder, elbow=found.joint, wrist=found.end, hand=hand, shape="relaxed", miss=found.miss
    )


def elbow_bend(arm: Arm) -> float:
    """Return how far the elbow is bent as seen, in degrees, 0 = straight."""
    return abs((direction(arm.elbow, arm.wrist) - direction(arm.shoulder, arm.elbow) + 180) % 360 - 180)
