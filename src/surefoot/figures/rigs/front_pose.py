"""A pose of the whole body seen from the front, or from behind, solved into joints in the frontal plane (cm, y up)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from surefoot.figures.geometry import (
    Frame,
    minus,
    turned_about,
)
from surefoot.figures.model import Pose, Setup
from surefoot.figures.rigs.front_arm_pose import Arm, arm_of
from surefoot.figures.rigs.front_leg_pose import WAYS, Leg, free_leg, planted_ankle, standing_leg
from surefoot.figures.rigs.front_view import SIDES, outward

NECK_HEIGHT, SKULL_HEIGHT = 50.5, 57.0  # above the line of the hips, along the trunk


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontBody:
    """The solved body: frames of pelvis, trunk and head, legs and arms by side, and how far it is turned at last."""

    pelvis: Frame
    trunk: Frame
    head: Frame
    neck_side: float
    legs: Mapping[str, Leg]
    arms: Mapping[str, Arm]
    turn: float


def solved(pose: Pose, setup: Setup) -> FrontBody:
    """Return the joints of a pose, the body still upright where the pose turns it as a whole."""
    pose = _upright(pose)
    pelvis = _pelvis(pose, setup)
    standing = pose["pelvis"].get("stand")
    legs = {}
    for side in SIDES:
        out = outward(side, setup)
        way = standing_leg if side == standing else WAYS[pose[side].get("mode", "planted")]
        legs[side] = way(pose[side], pelvis, setup, out)
    neck, lean = pose.get("neck", 0.0), pose.get("lean", 0.0)
    trunk = Frame(pelvis.origin, -lean)
    turn = pose.get("turn", 0.0)
    arms = {side: arm_of(pose.get(f"{side}_arm", {}), trunk, setup, outward(side, setup), turn) for side in SIDES}
    return FrontBody(
        pelvis=pelvis,
        trunk=trunk,
        head=Frame(trunk((0, SKULL_HEIGHT)), -lean - neck),
        neck_side=neck,
        legs=legs,
        arms=arms,
        turn=turn,
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
    """Return the pelvis, carried by the standing leg if there is one; drop lifts its side on the viewer's left."""
    pelvis = pose["pelvis"]
    roll = -pelvis.get("drop", 0.0)
    standing = pelvis.get("stand")
    if not standing:
        return Frame((pelvis["x"], pelvis["y"]), roll)
    out = outward(standing, setup)
    leg = free_leg(pose[standing], Frame((0, 0), roll), setup, out)
    return Frame(minus(planted_ankle(pose[standing], setup), leg.ankle), roll)
