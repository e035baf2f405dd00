"""How a foot seen from its inner side moves: heel, arch, toes and leg. The heel lies at the left, 26.5 cm from the tip."""

from dataclasses import dataclass
from math import pi, sin

from surefoot.figures.geometry import Point, between, minus, plus, turned_about
from surefoot.figures.model import Pose
from surefoot.figures.rigs.foot_pose import amount, place, share

ANKLE: Point = (7.0, 8.4)
_HEEL: Point = (3.4, 3.5)  # the middle of the round heel
_KNUCKLE: Point = (18.6, 2.2)
_SHORTENING = 1.1  # cm the ball slides towards the heel as the arch is drawn up
_RISE = 1.75  # cm the arch rises then
_BEND_X, _BENT_X = 17.0, 20.6  # the toes' lift is felt from the first on and wholly beyond the second
_TIP_BEND, _ROOT_BEND = -58.0, 21.0  # degrees a curled toe bends in its joint and rises in its knuckle
_BIG_JOINT: Point = (22.9, 2.0)
_SMALL_JOINT: Point = (22.0, 2.0)


@dataclass(frozen=True, slots=True)
class SideFoot:
    """How each part of the resting foot moves in a pose; every method maps a point of the resting foot to the world."""

    arch: float
    heel: float
    big: float
    small: float
    curl: float
    lean: float
    pitch: float
    at: Point

    @property
    def ankle_angle(self) -> float:
        """The ankle's angle in degrees, toes towards the shin positive."""
        return self.pitch - self.heel + self.lean

    @property
    def heel_contact(self) -> Point:
        """The lowest point of the round heel, which rolls on the floor when the foot tilts."""
        return minus(self._flesh(_HEEL, self.big), (0.0, _HEEL[1]))

    @property
    def ball_contact(self) -> Point:
        """The lowest point of the ball of the big toe; it stays where it is when the heel rises."""
        return minus(self._flesh(_KNUCKLE, self.big), (0.0, _KNUCKLE[1]))

    def body(self, point: Point) -> Point:
        """Move a point of the foot; towards the leg it follows the leg, so that no edge shows at the ankle."""
        return between(self._flesh(point, self.big), self.leg(point), share(point[1] - 8.0, 7.0))

    def big_toe(self, point: Point) -> Point:
        """Move a point of the big toe or of the knuckle at its root."""
        return self._flesh(self._curled(point, _BIG_JOINT), self.big + _ROOT_BEND * self.curl)

    def small_toes(self, point: Point) -> Point:
        """Move a point of the second toe, which stands for the four small ones."""
        return self._flesh(self._curled(point, _SMALL_JOINT), self.small + _ROOT_BEND * self.curl)

    def last_toes(self, point: Point) -> Point:
        """Move a point of the toes behind the second one, which stand a little back."""
        nearer = self.small_toes((0.955 * point[0] + 0.5, point[1]))
        return plus(nearer, (-0.2 - 0.012 * self.small, 0.1 + 0.035 * self.small))

    def leg(self, point: Point) -> Point:
        """Move a point of the leg, which leans about the ankle and stays upright when the foot tilts."""
        ankle = self._flesh(ANKLE, self.big)
        return turned_about(plus(point, minus(ankle, ANKLE)), ankle, -self.lean)

    def _curled(self, point: Point, joint: Point) -> Point:
        return turned_about(point, joint, _TIP_BEND * self.curl * share(point[0] - joint[0] + 0.8, 1.6))

    def _flesh(self, point: Point, toes: float) -> Point:
        """Draw up the arch, turn the foot about the knuckle by the heel and the toes by their lift, then tilt and move all."""
        x, y = point
        short = _SHORTENING * self.arch
        swell = sin(pi * share(x - 5.0, 13.0)) * (1.0 if y < 5 else 0.8)
        arched = (x - short * share(x - 4.0, 14.6), y + _RISE * self.arch * swell)
        bend = share(x - _BEND_X, _BENT_X - _BEND_X)
        turn = toes * bend - self.heel * (1 - bend)
        bent = turned_about(arched, (_KNUCKLE[0] - short, _KNUCKLE[1]), turn)
        return plus(turned_about(bent, _HEEL, self.pitch), self.at)


def side_foot_of(pose: Pose) -> SideFoot:
    """Return the foot of a pose; what the pose does not name is at rest."""
    return SideFoot(
        arch=amount(pose, "arch"),
        heel=amount(pose, "heel"),
        big=amount(pose, "big"),
        small=amount(pose, "small"),
        curl=amount(pose, "curl"),
        lean=amount(pose, "leg"),
        pitch=amount(pose, "pitch"),
        at=place(pose, "at"),
    )
