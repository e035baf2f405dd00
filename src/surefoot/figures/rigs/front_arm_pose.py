"""The arms of a body seen from the front: shoulder, elbow, wrist and hand (cm)."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians
from typing import Any

from surefoot.figures import model as body
from surefoot.figures.geometry import (
    Frame,
    Point,
    direction,
    hanging,
    plus,
)
from surefoot.figures.kinematics import two_bones
from surefoot.figures.model import Setup
from surefoot.figures.rigs.front_view import seen_from_behind

SHOULDER_HEIGHT = 45.0  # above the line of the hips, along the trunk


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """One arm as it is seen; `hand` stands at the wrist, x along the fingers; `level` is how far a flat hand points
    sideways, 1 = along the edge it lies on, 0 = towards the viewer or away."""

    out: int
    shoulder: Point
    elbow: Point
    wrist: Point
    hand: Frame
    shape: str
    level: float = 0.0
    miss: float = 0.0


def arm_of(arm: Mapping[str, Any], trunk: Frame, setup: Setup, out: int, turn: float) -> Arm:
    """Return an arm given by a point to reach, on the hip, or by its angles; turn is how the body will be turned."""
    shoulder = trunk((out * body.HALF_SHOULDERS, SHOULDER_HEIGHT))
    if "reach" in arm:
        return _reaching_arm(arm, shoulder, _flat_way(setup) - turn, out, turn)
    if arm.get("mode") == "hip":
        return _arm_on_hip(trunk, shoulder, out)
    upper = arm.get("abd", 8.0) * out + trunk.deg
    fore = upper - arm.get("elbow", 6.0) * out
    elbow = plus(shoulder, hanging(upper, body.UPPER_ARM))
    wrist = plus(elbow, hanging(fore, body.FOREARM))
    shape, hand = arm.get("shape", "relaxed"), Frame(wrist, fore - 90)
    return Arm(out=out, shoulder=shoulder, elbow=elbow, wrist=wrist, hand=hand, shape=shape)


def _flat_way(setup: Setup) -> float:
    """Return where the fingers of a flat hand point unless told: over the edge to the viewer, from behind away."""
    return 90.0 if seen_from_behind(setup) else -90.0


def _reaching_arm(arm: Mapping[str, Any], shoulder: Point, flat_way: float, out: int, turn: float) -> Arm:
    """Return an arm whose wrist is brought to a point; `fore` is the share of its length seen when it comes forwards;
    `bend` -1 puts the elbow outside, +1 inside."""
    target, seen, shape = (arm["reach"][0], arm["reach"][1]), arm.get("fore", 1.0), arm.get("shape", "relaxed")
    bend = -out if arm.get("bend", -1) > 0 else out
    found = two_bones(shoulder, target, body.UPPER_ARM * seen, body.FOREARM * seen, bend=bend)
    way = arm.get("hand", flat_way if shape == "flat" else direction(found.joint, found.end))
    return Arm(
        out=out,
        shoulder=shoulder,
        elbow=found.joint,
        wrist=found.end,
        hand=Frame(found.end, way),
        shape=shape,
        level=abs(cos(radians(way + turn))),
        miss=found.miss,
    )


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
