"""A foot, shod or bare, seen from the front or from behind: points in three dimensions, seen level."""

from dataclasses import dataclass
from math import cos, radians, sin

from surefoot.figures import model as body
from surefoot.figures.geometry import Frame, Point, between
from surefoot.figures.model import Kind, Setup, Shape
from surefoot.figures.rigs.front_leg_pose import ANKLE_TO_BALL, Leg
from surefoot.figures.rigs.front_view import seen_from_behind, sole_thickness

type Solid = tuple[float, float, float]  # cm from the ankle: towards the outer side, up, ahead to the toes

# toe rim and heel rim of the sole from the outer side to the inner: (outer side, ahead)
TOE_RIM = ((5.7, 11.5), (5.4, 13.5), (3.4, 17.6), (0.2, 19.6), (-2.8, 18.6), (-4.6, 15.0), (-5.0, 12.0))
HEEL_RIM = ((5.7, 11.0), (4.6, 4.0), (3.4, -4.6), (0.0, -6.5), (-3.2, -4.8), (-4.2, 4.0), (-5.0, 12.0))
BALL_UP, BENDING = (
    body.BALL_HEIGHT - body.ANKLE_HEIGHT,
    2.0,
)  # the ball under the ankle; cm before it in which toes bend
TURNING = 4.0  # degrees of pitch over which the lower rim changes from toes to heel

UPPER: tuple[Solid, ...] = (
    (-3.9, 1.4, -1), (-2.0, 2.6, 3), (0, 2.9, 4), (2.0, 2.5, 3), (4.0, 1.2, -1), (4.3, -2.2, 2), (5.2, -5.0, 8),
    (5.8, -7.0, 11.5),
    (5.6, -8.3, 12.5), (3.6, -8.5, 17.2), (0.2, -8.5, 19.2), (-3.0, -8.5, 18.2), (-4.9, -8.3, 13.5),
    (-5.1, -6.6, 12), (-4.7, -4.6, 8),
    (-4.1, -2.2, 2),
)  # fmt: skip
TOE_CAP: tuple[Solid, ...] = (
    (4.7, -7.6, 13.6), (3.0, -5.6, 14.5), (0, -4.9, 15), (-2.8, -5.6, 15), (-4.4, -7.6, 14.6),
)  # fmt: skip
TONGUE: tuple[Solid, ...] = (
    (-2.2, 2.0, 3),
    (-1.9, -1.6, 6),
    (-1.7, -4.4, 11),
    (0, -5.0, 12),
    (1.8, -4.4, 11),
    (2.0, -1.6, 6),
    (2.2, 2.0, 3),
)
LACES: tuple[tuple[Solid, Solid], ...] = (
    ((-2.5, 0.1, 4.5), (2.6, -0.3, 4.5)),
    ((-2.5, -1.9, 6.8), (2.7, -2.3, 6.8)),
    ((-2.5, -3.7, 9.2), (2.7, -4.1, 9.2)),
)
FOREFOOT: tuple[Solid, ...] = (
    (-3.6, -1, 2), (3.8, -1, 2), (5.0, -5.0, 8), (5.7, -7.0, 11.5), (5.5, -8.3, 12.5), (0.2, -8.4, 17),
    (-4.8, -8.3, 13.5), (-5.0, -6.6, 12),
    (-4.4, -4.6, 8),
)  # fmt: skip
COUNTER: tuple[Solid, ...] = (
    (-3.8, 1.6, -3), (0, 2.7, -5), (3.8, 1.6, -3), (3.9, -1.5, -4), (3.8, -5.5, -5.2), (3.9, -8.2, -5.2),
    (2.0, -8.6, -6.3), (-2.0, -8.6, -6.3),
    (-3.9, -8.2, -5.2), (-3.8, -5.5, -5.2), (-3.9, -1.5, -4),
)  # fmt: skip
BARE: tuple[Solid, ...] = (
    (4.2, -0.8, -1), (3.8, -2.6, 2), (4.6, -5.0, 7), (5.4, -6.6, 12), (5.2, -7.8, 13.5), (3.0, -7.9, 16.5),
    (0, -7.9, 17.5), (-3.0, -7.9, 17.5),
    (-4.9, -7.8, 15), (-5.0, -6.4, 13), (-4.2, -4.4, 7), (-3.7, -2.0, 2), (-4.2, 0.4, -1),
)  # fmt: skip
BARE_HEEL: tuple[Solid, ...] = (
    (4.2, -0.8, -1), (3.4, -2.6, -3), (3.6, -5.5, -5.5), (3.5, -7.8, -5.5), (1.6, -8.1, -6.3), (-1.6, -8.1, -6.3),
    (-3.5, -7.8, -5.5),
    (-3.6, -5.5, -5.5), (-3.4, -2.0, -3), (-4.2, 0.4, -1),
)  # fmt: skip
TOES: tuple[tuple[Solid, float], ...] = (
    ((4.5, -6.8, 14.6), 1.05),
    ((3.0, -6.7, 16.6), 1.15),
    ((1.3, -6.65, 18.0), 1.2),
    ((-0.6, -6.5, 19.0), 1.3),
    ((-3.1, -6.0, 19.4), 1.8),
)


@dataclass(frozen=True, slots=True)
class Seen:
    """How the points of one foot are seen: rolled, turned out, pitched about the ankle, then flat on the picture.

    Angles stand as their cosine and sine. The toes pitch by themselves about the ball: under a lifted heel they stay level.
    """

    frame: Frame
    out: int
    roll: tuple[float, float]
    turn: tuple[float, float]
    pitch: tuple[float, float]
    toes: tuple[float, float]

    def __call__(self, point: Solid) -> Point:
        """Return where a point of the foot is drawn."""
        (side, up), ahead = _rotated(point[:2], self.roll), point[2]
        c, s = self.turn
        return self.frame((self.out * (side * c + ahead * s), self.height(up, ahead * c - side * s)))

    def height(self, up: float, depth: float) -> float:
        """Return how high over the ankle a point is seen that lies so far up and ahead in the level foot."""
        rear = _height((up, depth), self.pitch)
        if depth <= ANKLE_TO_BALL:
            return rear
        bent = _height((BALL_UP, ANKLE_TO_BALL), self.pitch) + _height((up - BALL_UP, depth - ANKLE_TO_BALL), self.toes)
        return rear + (bent - rear) * min(1.0, (depth - ANKLE_TO_BALL) / BENDING)

    def all(self, points: tuple[Solid, ...]) -> tuple[Point, ...]:
        """Return where several points are drawn."""
        return tuple(self(point) for point in points)


def _height(point: Point, pitch: tuple[float, float]) -> float:
    return point[0] * pitch[0] + point[1] * pitch[1]


def _rotated(point: Point, by: tuple[float, float]) -> Point:
    """Return a point across the foot, outer side and up, turned so that the sole faces inward."""
    (side, up), (c, s) = point, by
    return side * c + up * s, up * c - side * s


def seen(leg: Leg) -> Seen:
    """Return how the foot of a leg is seen."""
    roll, turn, pitch, toes = (
        (cos(radians(deg)), sin(radians(deg))) for deg in (leg.roll, leg.toe_out, leg.pitch, leg.pitch + leg.heel)
    )
    return Seen(leg.foot, leg.out, roll, turn, pitch, toes)


def sole_line(leg: Leg, setup: Setup) -> tuple[Point, Point]:
    """Return the outer and the inner end of the lowest line of the foot, in the frontal plane."""
    foot, bottom = seen(leg), -body.ANKLE_HEIGHT - sole_thickness(setup)
    rim = TOE_RIM if leg.pitch < 0 else HEEL_RIM
    lowest = min(foot.height(bottom, ahead) for _, ahead in rim)
    return leg.foot((leg.out * 5.7, lowest)), leg.foot((leg.out * -5.0, lowest))


def foot_back(side: str, leg: Leg, setup: Setup) -> list[Shape]:
    """Return what of the foot lies behind the leg: the sole, from behind the forefoot too."""
    foot, shod, behind = seen(leg), setup.footwear == "shoe", seen_from_behind(setup)
    shapes = []
    if behind and shod:
        shapes.append(Shape(f"{side}.leg.toes", Kind.BLOB, foot.all(FOREFOOT), "shoe"))
    if behind and not shod:
        shapes.append(Shape(f"{side}.leg.toes", Kind.BLOB, foot.all(FOREFOOT), "skin"))
    shapes.append(_sole(side, leg, setup))
    return shapes


def _sole(side: str, leg: Leg, setup: Setup) -> Shape:
    """The sole: its nearer rim on top, below it whichever rim is lower as the foot pitches."""
    foot, bottom, shod = seen(leg), -body.ANKLE_HEIGHT - sole_thickness(setup), setup.footwear == "shoe"
    near, far = (HEEL_RIM, TOE_RIM) if seen_from_behind(setup) else (TOE_RIM, HEEL_RIM)
    lifted = -leg.pitch if seen_from_behind(setup) else leg.pitch
    share, wide = min(1.0, max(0.0, lifted / TURNING)), 1.0 if shod else 0.86
    top = [foot((x * wide, -7.4, z)) for x, z in near]
    low = [
        between(foot((x * wide, bottom, z)), foot((u * wide, bottom, w)), share)
        for (x, z), (u, w) in zip(near, far, strict=True)
    ]
    return Shape(f"{side}.leg.sole", Kind.BLOB, (*top, *reversed(low)), "sole" if shod else "skin_far")


def bare_outline(leg: Leg, setup: Setup) -> list[Point]:
    """Return the outline of a bare foot from the outer ankle round to the inner, to be joined to the leg's."""
    return list(seen(leg).all(BARE_HEEL if seen_from_behind(setup) else BARE))


def foot_front(side: str, leg: Leg, setup: Setup) -> list[Shape]:
    """Return what of the foot lies before the leg: shoe with toe cap, tongue and laces, or bare toes."""
    foot = seen(leg)
    if setup.footwear == "shoe":
        return _heel_counter(side, foot) if seen_from_behind(setup) else _shoe(side, foot)
    return [] if seen_from_behind(setup) else _toes(side, foot)


def _shoe(side: str, foot: Seen) -> list[Shape]:
    laces = [Shape(f"{side}.leg.lace{n}", Kind.LINE, foot.all(lace), None, "sole", 1.4) for n, lace in enumerate(LACES)]
    return [
        Shape(f"{side}.leg.shoe", Kind.BLOB, foot.all(UPPER), "shoe"),
        Shape(f"{side}.leg.tongue", Kind.CURVE, foot.all(TONGUE), None, "ink", 1.0, 0.7),
        Shape(f"{side}.leg.cap", Kind.CURVE, foot.all(TOE_CAP), None, "ink", 1.1),
        *laces,
    ]


def _heel_counter(side: str, foot: Seen) -> list[Shape]:
    tab: tuple[Solid, ...] = ((-1.1, 2.2, -5), (-1.0, -3.4, -5.4), (1.0, -3.4, -5.4), (1.1, 2.2, -5))
    return [
        Shape(f"{side}.leg.shoe", Kind.BLOB, foot.all(COUNTER), "shoe"),
        Shape(f"{side}.leg.tab", Kind.CURVE, foot.all(tab), None, "ink", 1.0, 0.7),
    ]


def _toes(side: str, foot: Seen) -> list[Shape]:
    """Five rounded ends, open towards the foot so that no line cuts them off from it."""
    return [
        Shape(f"{side}.leg.toe{n}", Kind.CURVE, _toe(Frame(foot(at), foot.frame.deg), r), "skin", "ink", 1.2)
        for n, (at, r) in enumerate(TOES)
    ]


def _toe(tip: Frame, r: float) -> tuple[Point, ...]:
    rim = ((-1.0, 1.5), (-1.15, 0.2), (-0.9, -1.1), (0, -1.3), (0.9, -1.1), (1.15, 0.2), (1.0, 1.5))
    return tuple(tip((r * x, r * y)) for x, y in rim)
