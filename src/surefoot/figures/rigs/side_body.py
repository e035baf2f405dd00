"""The body seen from the side: its joints and frames, as a solved pose leaves them. Lengths are cm, angles degrees."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Self

from surefoot.figures.geometry import Frame, Point, minus, plus, turned_about
from surefoot.figures.model import ANKLE_HEIGHT, BALL_HEIGHT, HEEL_TO_ANKLE, HEEL_TO_BALL

SIDES = ("near", "far")
ANKLE: Point = (HEEL_TO_ANKLE, ANKLE_HEIGHT)
BALL_JOINT: Point = (HEEL_TO_BALL, BALL_HEIGHT)
HEEL_CENTRE: Point = (3.0, 3.0)  # the heel is round about this point and rolls on the floor


@dataclass(frozen=True, slots=True, kw_only=True)
class Trunk:
    """Pelvis, waist, base of the neck (c7) and shoulder, the frame of the head, and how far the parts lean forward."""

    pelvis: Point
    waist: Point
    c7: Point
    shoulder: Point
    head: Frame
    lean: float
    lumbar: float
    neck: float

    @property
    def chest_lean(self) -> float:
        """How far the rib cage leans forward."""
        return self.lean + self.lumbar


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One leg: its joints and angles, and the frame of the foot (origin at the back of the heel, on the bare sole)."""

    hip: Point
    knee: Point
    ankle: Point
    foot: Frame
    sole: float
    angles: Mapping[str, float]
    miss: float = 0.0

    @property
    def joints(self) -> tuple[Point, Point, Point]:
        """Hip, knee and ankle."""
        return self.hip, self.knee, self.ankle

    def under(self, centre: Point) -> Point:
        """Return the lowest point of a round part of the sole about a centre in the frame of the foot."""
        return minus(self.foot(centre), (0, centre[1] + self.sole))

    def toes(self, point: Point) -> Point:
        """Return a point of the toes, given in the frame of the foot, in the world."""
        return turned_about(self.foot(point), self.foot(BALL_JOINT), self.angles["mtp"])

    def moved(self, by: Point) -> Self:
        """Return the same leg somewhere else."""
        hip, knee, ankle = (plus(joint, by) for joint in self.joints)
        return replace(self, hip=hip, knee=knee, ankle=ankle, foot=Frame(plus(self.foot.origin, by), self.foot.deg))


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """One arm: its joints, the frame of the hand (origin at the wrist, x along it, y to the thumb) and its shape."""

    shoulder: Point
    elbow: Point
    hand: Frame
    shape: str
    angles: Mapping[str, float]
    miss: float = 0.0

    @property
    def joints(self) -> tuple[Point, Point, Point]:
        """Shoulder, elbow and wrist."""
        return self.shoulder, self.elbow, self.hand.origin

    def moved(self, by: Point) -> Self:
        """Return the same arm somewhere else."""
        shoulder, elbow, wrist = (plus(joint, by) for joint in self.joints)
        return replace(self, shoulder=shoulder, elbow=elbow, hand=Frame(wrist, self.hand.deg))


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBody:
    """The whole body in one pose."""

    trunk: Trunk
    legs: Mapping[str, Leg]
    arms: Mapping[str, Arm]


def joint_angles(body: SideBody) -> Iterator[tuple[str, float]]:
    """Yield every joint's name, such as "near.knee", and its angle."""
    yield "lumbar", body.trunk.lumbar
    yield "neck", body.trunk.neck
    for side in SIDES:
        for name, value in (*body.legs[side].angles.items(), *body.arms[side].angles.items()):
            yield f"{side}.{name}", value
