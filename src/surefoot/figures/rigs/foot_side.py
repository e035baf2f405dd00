"""A right foot seen from its inner side: heel at the left, toes to the right, 26.5 cm long."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import pi, sin

from surefoot.figures.geometry import Point, minus, plus, turned_about
from surefoot.figures.model import Kind, Pose, Setup, Shape, Solution
from surefoot.figures.rigs.foot_pose import amount, place, share

type Warp = Callable[[Point], Point]

_ANKLE: Point = (7.0, 8.4)
_HEEL: Point = (3.0, 0.0)
_BALL_X, _KNUCKLE_Y = 18.6, 2.2
_SHORTENING = 1.1  # cm the ball slides towards the heel as the arch is drawn up
_BIG_JOINT: Point = (22.8, 2.0)
_SMALL_ROOT: Point = (18.0, 2.0)
_SMALL_JOINT: Point = (22.0, 2.0)

_SHIN = ((12.4, 30.0), (11.6, 22.0), (10.9, 15.5))
_CALF = ((3.4, 15.0), (2.7, 22.0), (1.6, 30.0))
_INSTEP = ((11.6, 11.4), (13.4, 9.4), (15.6, 7.6), (17.6, 6.0))
_SOLE = ((18.9, -0.2), (16.6, -0.15), (14.4, 0.45), (12.0, 1.05), (9.6, 1.0), (7.4, 0.4))
_HEEL_PAD = ((5.4, -0.15), (2.4, -0.25), (0.0, 0.6), (-0.7, 3.0), (0.1, 5.6), (1.8, 8.6), (3.0, 11.6))
_BIG_TOE = (
    *((19.6, 4.9), (21.6, 3.9), (23.4, 3.55), (25.2, 3.5), (26.8, 2.6)),
    *((27.0, 0.9), (25.4, -0.15), (23.4, 0.25), (22.0, 0.75), (20.6, 0.35)),
)
_BIG_TINT = (
    *((20.4, 4.2), (22.0, 3.5), (24.0, 3.2), (26.0, 2.9), (26.6, 1.9)),
    *((26.4, 0.6), (25.0, 0.2), (22.6, 0.9), (20.6, 1.2)),
)
_BIG_NAIL = ((24.6, 3.5), (25.6, 3.45), (26.6, 2.8), (26.9, 2.1), (25.9, 2.25), (24.8, 2.8))
_SMALL_TOE = (
    *((16.0, 4.4), (19.6, 4.6), (22.0, 4.3), (24.4, 3.7), (25.6, 2.6)),
    *((25.4, 1.0), (23.6, 0.5), (20.8, 0.8), (16.4, 1.0)),
)
_SMALL_TINT = ((20.0, 4.2), (22.0, 3.9), (24.2, 3.4), (25.3, 2.6), (25.1, 1.3), (23.5, 1.0), (20.9, 1.1))
_SMALL_NAIL = ((23.8, 3.75), (24.8, 3.4), (25.5, 2.7), (24.7, 2.5), (23.8, 3.0))
_ANKLE_BONE = ((5.3, 9.6), (5.0, 8.0), (6.4, 6.9), (8.0, 7.6), (8.2, 9.0))
_TOE_CREASE = ((19.2, 3.9), (19.0, 2.8), (19.4, 1.7))
_ARCH = (
    *((15.8, 1.0), (13.6, 1.7), (11.2, 2.2), (8.8, 1.9), (6.4, 1.0)),
    *((6.0, 2.2), (8.2, 3.6), (11.2, 4.3), (14.2, 3.4), (16.2, 2.0)),
)


@dataclass(frozen=True, slots=True)
class _Foot:
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
    def _short(self) -> float:
        return _SHORTENING * self.arch

    def _settled(self, point: Point) -> Point:
        return plus(turned_about(point, _HEEL, self.pitch), self.at)

    def _slid(self, point: Point) -> Point:
        return point[0] - self._short, point[1]

    def body(self, point: Point) -> Point:
        """Move a point of the heel or the midfoot: raised by the arch, turned about the ball by the heel."""
        x, y = point
        swell = sin(pi * share(x - 3.0, 16.0))
        raised = 1.75 * self.arch * swell * (1.0 if y < 5 else 0.8)
        bent = (x - self._short * share(x - 4, 14.6), y + raised)
        return self._settled(turned_about(bent, (_BALL_X - self._short, 0.0), -self.heel))

    def big_toe(self, point: Point) -> Point:
        """Move a point of the big toe: bent in its joint by the curl, turned about the knuckle."""
        return self._settled(self._big(point, self.big + 21 * self.curl))

    def _big(self, point: Point, lift: float) -> Point:
        bent = turned_about(point, _BIG_JOINT, -58 * self.curl) if point[0] > _BIG_JOINT[0] else point
        return turned_about(self._slid(bent), self._slid((_BALL_X, _KNUCKLE_Y)), lift)

    def knuckle(self, point: Point) -> Point:
        """Move a point of the fold at the root of the big toe, which turns half as far as the toe."""
        return self._settled(turned_about(self._slid(point), self._slid((_BALL_X, _KNUCKLE_Y)), self.big / 2))

    def small_toes(self, point: Point) -> Point:
        """Move a point of the second toe, which stands for the four small ones."""
        bent = turned_about(point, _SMALL_JOINT, -56 * self.curl) if point[0] > _SMALL_JOINT[0] else point
        turned = turned_about(self._slid(bent), self._slid(_SMALL_ROOT), self.small + 20 * self.curl)
        return self._settled(turned)

    def last_toes(self, point: Point) -> Point:
        """Move a point of the toes behind the second one, which stand a little back."""
        nearer = self.small_toes((0.955 * point[0] + 0.5, point[1]))
        return plus(nearer, (-0.2 - 0.012 * self.small, 0.1 + 0.035 * self.small))

    def leg(self, point: Point) -> Point:
        """Move a point of the leg, which leans about the ankle and stays upright when the foot tilts."""
        ankle = self.body(_ANKLE)
        return turned_about(plus(point, minus(ankle, _ANKLE)), ankle, -self.lean)


def _foot_of(pose: Pose) -> _Foot:
    return _Foot(
        arch=amount(pose, "arch"),
        heel=amount(pose, "heel"),
        big=amount(pose, "big"),
        small=amount(pose, "small"),
        curl=amount(pose, "curl"),
        lean=amount(pose, "leg"),
        pitch=amount(pose, "pitch"),
        at=place(pose, "at"),
    )


def foot_side(pose: Pose, setup: Setup) -> Solution:
    """Return a bare right foot seen from its inner side.

    Pose: arch and curl 0..1; heel (lifted about the ball), big and small (toes lifted), leg (leaning forward) and pitch
    (the foot tilted toes up about the heel) in degrees; at=[x, y] cm moves the whole foot. Highlight: "arch".
    """
    foot = _foot_of(pose)
    return Solution(
        landmarks=_landmarks(foot),
        drawn=(*_small_toes(foot, setup), *_near_foot(foot, setup), *_arch(foot, setup)),
        angles={"arch": foot.arch, "curl": foot.curl, "big.mtp": foot.big, "small.mtp": foot.small},
        soles={"foot": (foot.body((3.0, 0.0)), foot.body((_BALL_X, 0.0)))},
    )


def _landmarks(foot: _Foot) -> dict[str, Point]:
    return {
        "ball": foot.body((_BALL_X, 0.0)),
        "heel": foot.body((3.0, 0.0)),
        "arch": foot.body((11.0, 1.8)),
        "navicular": foot.body((10.5, 7.6)),
        "ankle": foot.body(_ANKLE),
        "bigtip": foot.big_toe((26.6, 1.4)),
        "smalltip": foot.small_toes((25.0, 1.4)),
    }


def _moved(points: Iterable[Point], warp: Warp) -> tuple[Point, ...]:
    return tuple(warp(point) for point in points)


def _tinted(setup: Setup, full: float, work: float) -> float:
    return round(full * share(work, 34), 2) if setup.options.get("tint", True) else 0.0


def _small_toes(foot: _Foot, setup: Setup) -> tuple[Shape, ...]:
    tint = _tinted(setup, 0.55, foot.small)
    return (
        Shape("toes.last", Kind.BLOB, _moved(_SMALL_TOE, foot.last_toes), "skin_far"),
        Shape("toes.small", Kind.BLOB, _moved(_SMALL_TOE, foot.small_toes), "skin_far"),
        Shape("tint.small", Kind.BLOB, _moved(_SMALL_TINT, foot.small_toes), "work", None, 0, tint),
        Shape("nail.small", Kind.BLOB, _moved(_SMALL_NAIL, foot.small_toes), "nail", "ink", 1.2),
    )


def _near_foot(foot: _Foot, setup: Setup) -> tuple[Shape, ...]:
    outline = (
        *_moved(_SHIN, foot.leg),
        *_moved(_INSTEP, foot.body),
        *_moved(_BIG_TOE, foot.big_toe),
        *_moved(_SOLE, foot.body),
        *_moved(_HEEL_PAD, foot.body),
        *_moved(_CALF, foot.leg),
    )
    tint = _tinted(setup, 0.5, max(foot.big, 38 * foot.curl))
    return (
        Shape("foot", Kind.BLOB, outline, "skin"),
        Shape("tint.big", Kind.BLOB, _moved(_BIG_TINT, foot.big_toe), "work", None, 0, tint),
        Shape("nail.big", Kind.BLOB, _moved(_BIG_NAIL, foot.big_toe), "nail", "ink", 1.2),
        Shape("ankle", Kind.CURVE, _moved(_ANKLE_BONE, foot.leg), None, "skin_far", 1.8),
        Shape("crease", Kind.CURVE, _moved(_TOE_CREASE, foot.knuckle), None, "skin_far", 1.4),
    )


def _arch(foot: _Foot, setup: Setup) -> tuple[Shape, ...]:
    if "arch" not in setup.highlight:
        return ()
    opacity = round(0.3 + 0.7 * foot.arch, 2)
    return (Shape("work.arch", Kind.BLOB, _moved(_ARCH, foot.body), "work", "work_ink", 1.2, opacity),)
