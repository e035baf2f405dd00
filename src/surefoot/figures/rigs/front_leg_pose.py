"""The legs of a body seen from the front: how each way of giving a leg becomes hip, knee and ankle (cm)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import acos, asin, cos, degrees, hypot, radians, sin
from typing import Any

from surefoot.figures import model as body
from surefoot.figures.geometry import (
    Frame,
    Point,
    between,
    distance,
    from_down,
    hanging,
    minus,
    plus,
)
from surefoot.figures.model import Setup
from surefoot.figures.rigs.front_view import seen_from_behind, sole_thickness

TOE_OUT = 8.0
ANKLE_TO_BALL = body.HEEL_TO_BALL - body.HEEL_TO_ANKLE
LEAST_SEEN = (
    0.03  # share of a bone still drawn when it points straight at the viewer, so that its outline keeps its sides
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One leg as it is seen. `out` is the sign of x on its outer side; `towards` how many degrees the thigh points at
    the viewer; `pitch` how many degrees the toes are up (negative: down); `foot` stands at the ankle, upright; `heel` how
    many degrees the heel is lifted over toes that stay level; `roll` how many the sole is turned inward."""

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
    heel: float = 0.0
    roll: float = 0.0
    miss: float = 0.0


def hip_joint(pelvis: Frame, out: int) -> Point:
    """Return the hip joint of one side of a pelvis."""
    return pelvis((out * body.HALF_HIPS, 0))


def planted_ankle(leg: Mapping[str, Any], setup: Setup) -> Point:
    """Return the ankle over the place where a foot is planted; a lifted heel turns about the ball, which stays down."""
    x, y = leg["at"]
    heel, over_ball = radians(leg.get("heel", 0.0)), body.ANKLE_HEIGHT - body.BALL_HEIGHT
    risen = ANKLE_TO_BALL * sin(heel) - over_ball * (1 - cos(heel))
    return x, y + body.ANKLE_HEIGHT + sole_thickness(setup) + leg.get("lift", 0.0) + risen


def _towards(flexion: float, setup: Setup) -> float:
    return -flexion if seen_from_behind(setup) else flexion


def standing_leg(leg: Mapping[str, Any], pelvis: Frame, setup: Setup, out: int) -> Leg:
    """Return the leg that carries the pelvis: its joint angles are given, its foot stays flat on the floor."""
    free = free_leg(leg, pelvis, setup, out)
    return replace(free, foot=Frame(free.ankle), pitch=0.0)


def free_leg(leg: Mapping[str, Any], pelvis: Frame, setup: Setup, out: int) -> Leg:
    """Return a leg given by its joint angles; bending forwards shortens what is seen of each bone."""
    hip = hip_joint(pelvis, out)
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


def planted_leg(leg: Mapping[str, Any], pelvis: Frame, setup: Setup, out: int) -> Leg:
    """Return a leg between its hip and a foot on the floor; where they are close, the knee bends forwards."""
    hip, ankle = hip_joint(pelvis, out), planted_ankle(leg, setup)
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
        pitch=-leg.get("toe_down", 0.0) - leg.get("heel", 0.0),
        toe_out=leg.get("toe_out", TOE_OUT),
        flexion=flexion,
        abduction=(from_down(hip, knee) - pelvis.deg) * out,
        bend=2 * flexion,
        heel=leg.get("heel", 0.0),
        miss=max(0.0, away - longest),
    )


def placed_leg(leg: Mapping[str, Any], pelvis: Frame, setup: Setup, out: int) -> Leg:
    """Return a leg drawn between given points: the thigh comes towards the viewer by what it is seen too short."""
    knee: Point = (leg["knee"][0], leg["knee"][1])
    ankle: Point = (leg["ankle"][0], leg["ankle"][1])
    hip = hip_joint(pelvis, out)
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
        roll=leg.get("roll", 0.0),
        miss=max(0.0, hypot(*thigh) - body.THIGH, hypot(*shank) - body.SHANK),
    )


WAYS = {"free": free_leg, "placed": placed_leg, "planted": planted_leg}
