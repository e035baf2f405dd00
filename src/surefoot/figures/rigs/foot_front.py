"""A right foot and ankle seen from the front: the outer side on the viewer's left, the big toe on the right.

The leg and the ankle bones stay still. What lies below turns more and more towards the toes, and most at the edge that
rises, so that the sole bends like a foot and does not tip like a plank.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, degrees

from surefoot.figures.geometry import Point, between, plus, turned, turned_about
from surefoot.figures.model import Drawn, Group, Kind, Pose, Setup, Shape, Solution
from surefoot.figures.rigs.foot_front_shoe import LANDMARKS as SHOD
from surefoot.figures.rigs.foot_front_shoe import shoe
from surefoot.figures.rigs.foot_pose import amount, on_circle, place, share
from surefoot.figures.rigs.laying import laid

_STILL_Y, _WHOLE_Y = 13.0, 3.6  # above the first height nothing of the foot's turn is felt, below the second all of it
_EDGE_X, _EDGE_ROLL = 5.2, 8.0  # the foot turns over the ball of one edge; from this roll on wholly over that edge
_LEAST, _MORE = 0.7, 0.05  # share of the roll at the edge that stays down, and how much more each cm away from it
_HEEL_SHARE = 0.3
_OUTWARD = 0.05  # cm the forefoot swings outward with each degree of eversion
_ANKLE_TO_TOES = 18.0
_MOST_AIM = 8.0

_INNER_LEG = ((5.3, 42.0), (4.7, 33.0), (3.9, 24.0), (3.5, 17.5), (3.8, 14.2))
_INNER = ((4.9, 12.6), (4.5, 10.2), (4.3, 7.8), (5.3, 5.4), (5.9, 3.6), (5.85, 1.9))
_SOLE = ((4.6, 1.0), (3.2, 0.6), (0.0, 0.8), (-3.0, 0.7), (-5.2, 0.8))
_OUTER = ((-6.2, 1.2), (-6.25, 2.5), (-5.9, 3.9), (-5.1, 5.8), (-4.3, 8.1), (-5.1, 10.4), (-4.5, 12.2))
_OUTER_LEG = ((-3.6, 15.0), (-3.6, 18.0), (-4.3, 25.0), (-5.1, 33.0), (-5.6, 42.0))
_HEEL = ((-3.2, 7.0), (-3.9, 3.4), (-3.2, 0.8), (0.0, 0.3), (3.2, 0.8), (3.9, 3.4), (3.2, 7.0))
# The sole between ball and heel, from the inner edge of the ball to the outer one.
_INNER_BALL = ((4.4, 5.2), (5.3, 1.6))
_SOLE_HEEL = ((3.2, 1.0), (1.4, 0.45), (-1.4, 0.45), (-3.2, 1.0))
_OUTER_BALL = ((-5.6, 1.4), (-4.6, 5.2))

_PERONEAL = (
    *((-4.3, 35.0), (-3.4, 37.0), (-2.5, 34.0), (-1.7, 28.0), (-1.7, 23.0), (-2.5, 18.0)),
    *((-2.9, 14.2), (-3.1, 17.0), (-3.5, 22.0), (-4.1, 28.0)),
)
_TIBIALIS = (
    *((4.1, 35.0), (3.2, 37.0), (2.3, 34.0), (1.5, 28.0), (1.5, 23.0), (2.2, 18.6)),
    *((2.8, 15.2), (2.9, 18.0), (3.2, 22.0), (3.8, 28.0)),
)
# sural: down the outer side, behind the outer ankle, along the outer edge to the little toe
_NERVE_LEG = ((-4.0, 40.0), (-3.9, 30.0), (-2.9, 22.0), (-2.4, 16.0))
_NERVE_FOOT = ((-3.2, 12.6), (-4.2, 10.6), (-3.9, 8.0), (-4.7, 5.8), (-5.2, 3.6), (-5.2, 2.2))
_NERVE_PX, _NERVE_EDGE_PX = 2.6, 4.6


@dataclass(frozen=True, slots=True)
class _ToeForm:
    """One toe seen end on: where its pad meets the floor, half its width and its height in cm."""

    name: str
    x: float
    half: float
    height: float


_TOES = (
    _ToeForm("little", -5.0, 1.1, 2.9),
    _ToeForm("t4", -3.15, 1.14, 3.3),
    _ToeForm("t3", -1.15, 1.2, 3.7),
    _ToeForm("t2", 1.0, 1.25, 4.0),
    _ToeForm("big", 3.75, 1.95, 4.4),
)
_ANKLE_BONES = (
    ("inner-ankle", ((3.5, 13.4), (2.8, 12.2), (3.5, 11.0))),
    ("outer-ankle", ((-3.7, 11.6), (-3.0, 10.4), (-3.8, 9.2))),
)
_TENDONS = (
    ("tendon.big", ((1.6, 9.4), (2.6, 7.4), (3.3, 5.6))),
    ("tendon.t2", ((0.5, 9.0), (0.7, 7.0), (0.9, 5.2))),
    ("tendon.t4", ((-1.0, 8.6), (-2.0, 6.6), (-2.9, 4.8))),
)
_LANDMARKS = {
    "lat": (-5.9, 3.7),
    "mid": (0.0, 5.6),
    "med": (5.5, 4.2),
    "latlow": (-6.2, 1.0),
    "sole": (0.0, 0.0),
    "big": (4.2, 1.6),
    "little": (-5.0, 1.2),
}


@dataclass(frozen=True, slots=True)
class _Foot:
    """The turn of a foot: roll in degrees, where the forefoot aims and how far the whole foot is lifted, in cm."""

    roll: float
    aim: Point
    lift: float

    @property
    def _pivot(self) -> float:
        return _EDGE_X * max(-1.0, min(1.0, self.roll / _EDGE_ROLL))

    def tilt(self, x: float) -> float:
        """Return how far the forefoot is turned there, in degrees counter-clockwise."""
        return -self.roll * (_LEAST + _MORE * abs(x - self._pivot))

    def leg(self, point: Point) -> Point:
        """Move a point of the leg, which only lifts."""
        return point[0], point[1] + self.lift

    def heel(self, point: Point) -> Point:
        """Move a point of the heel, which turns a little."""
        return self.leg(turned_about(point, (0.0, 1.0), -_HEEL_SHARE * self.roll))

    def over(self, point: Point) -> Point:
        """Move a point between the ankle and the toes: the further from the ankle, the more it follows the toes."""
        reached = share(_STILL_Y - point[1], _STILL_Y - _WHOLE_Y)
        eased = reached * (1 + 3 * reached - 2 * reached * reached) / 2
        return self.leg(between(point, self._forefoot(point), eased))

    def _forefoot(self, point: Point) -> Point:
        x, y = point
        away = x - self._pivot
        mean = -self.roll * (_LEAST + _MORE * abs(away) / 2)
        across = plus((self._pivot - _OUTWARD * self.roll, 0.0), turned((away, 0.0), mean))
        return plus(plus(across, turned((0.0, y), self.tilt(x))), self.aim)

    @property
    def ankle(self) -> float:
        """The ankle's angle in degrees, toes up positive."""
        return degrees(asin(max(-1.0, min(1.0, self.aim[1] / _ANKLE_TO_TOES))))


def foot_front(pose: Pose, setup: Setup) -> Solution:
    """Return a right foot from the front, bare or shod as the footwear says.

    Pose: roll in degrees turns the sole outward (+, eversion) or inward; aim=[x, y] cm moves the forefoot to the viewer's
    right and up about the ankle, up to 8 cm; circle=[x, y] moves it likewise, and between quarter points, such as [0, r] and
    [r, 0], along a circle; lift cm raises foot and leg off the floor; turn lays all of it over by degrees counter-clockwise.
    Highlights: "peroneal" (outer shin), "tibialis" (inner shin), "nerve-calf" (bare, the nerve along the outer edge).
    """
    aim = plus(place(pose, "aim"), on_circle(place(pose, "circle")))
    foot = _Foot(amount(pose, "roll"), aim, amount(pose, "lift"))
    shod = setup.footwear == "shoe"
    named = SHOD if shod else _LANDMARKS
    solution = Solution(
        landmarks={"heel": foot.heel((0.0, 0.3)), **{name: foot.over(point) for name, point in named.items()}},
        drawn=shoe(foot.over, foot.heel, foot.leg, _muscles(foot, setup)) if shod else _bare(foot, setup),
        angles={"inversion": -foot.roll, "ankle": foot.ankle},
    )
    return laid(solution, (0.0, 0.0), amount(pose, "turn"))


def _bare(foot: _Foot, setup: Setup) -> tuple[Drawn, ...]:
    return *_underside(foot), _skin(foot), *_muscles(foot, setup), *_toes(foot), *_lines(foot), *_nerve(foot, setup)


def _over(points: Iterable[Point], foot: _Foot) -> tuple[Point, ...]:
    return tuple(foot.over(point) for point in points)


def _leg(points: Iterable[Point], foot: _Foot) -> tuple[Point, ...]:
    return tuple(foot.leg(point) for point in points)


def _underside(foot: _Foot) -> tuple[Shape, ...]:
    """Return the heel and the sole before it, which show where the forefoot rises or swings aside."""
    heel = tuple(foot.heel(point) for point in _HEEL)
    sole = _over(_INNER_BALL, foot) + tuple(foot.heel(point) for point in _SOLE_HEEL) + _over(_OUTER_BALL, foot)
    return Shape("heel", Kind.BLOB, heel, "skin_far"), Shape("underside", Kind.BLOB, sole, "skin_far")


def _skin(foot: _Foot) -> Shape:
    outline = _leg(_INNER_LEG, foot) + _over((*_INNER, *_SOLE, *_OUTER), foot) + _leg(_OUTER_LEG, foot)
    return Shape("foot", Kind.BLOB, outline, "skin")


def _muscles(foot: _Foot, setup: Setup) -> tuple[Shape, ...]:
    muscles = (("peroneal", _PERONEAL, foot.roll), ("tibialis", _TIBIALIS, -foot.roll))
    return tuple(
        Shape(
            f"work.{name}",
            Kind.BLOB,
            _leg(outline, foot),
            "work",
            "work_ink",
            1.2,
            round(0.3 + 0.7 * share(work, 18), 2),
        )
        for name, outline, work in muscles
        if name in setup.highlight
    )


def _toes(foot: _Foot) -> tuple[Drawn, ...]:
    """Return the toes as rigid pieces; toes that point down look longer, toes that point up shorter."""
    stretch = 1 - 0.05 * max(-_MOST_AIM, min(_MOST_AIM, foot.aim[1]))
    return tuple(
        Group(f"toe.{toe.name}", foot.over((toe.x, 0.0)), foot.tilt(toe.x), _toe(toe), stretch=round(stretch, 3))
        for toe in _TOES
    )


def _toe(toe: _ToeForm) -> tuple[Shape, ...]:
    """Return a toe about the floor under its pad; it has no edge above, where it runs into the instep."""
    right = ((0.6, 0.0), (1.04, 0.2), (1.04, 0.6), (0.8, 1.0))
    nail = ((0.3, 0.4), (0.64, 0.48), (0.62, 0.7), (0.3, 0.82))

    def both_sides(points: tuple[Point, ...]) -> tuple[Point, ...]:
        left = [(-x * toe.half, y * toe.height) for x, y in reversed(points)]
        return (*left, *((x * toe.half, y * toe.height) for x, y in points))

    skin = both_sides(right)
    # The edge of the foot is the outer edge of the little and the big toe; the next toe lies over the edge of the others.
    first, last = (1 if toe.name == "little" else 0), (-1 if toe.name == "big" else -2)
    return (
        Shape("skin", Kind.BLOB, skin, "skin", None, 0),
        Shape("edge", Kind.CURVE, skin[first:last]),
        Shape("nail", Kind.BLOB, both_sides(nail), "nail", "ink", 1.2),
    )


def _lines(foot: _Foot) -> tuple[Shape, ...]:
    ways = (*_TENDONS, *_ANKLE_BONES)
    return tuple(Shape(name, Kind.CURVE, _over(way, foot), None, "skin_far", 1.5) for name, way in ways)


def _nerve(foot: _Foot, setup: Setup) -> tuple[Shape, ...]:
    if "nerve-calf" not in setup.highlight:
        return ()
    way = _leg(_NERVE_LEG, foot) + _over(_NERVE_FOOT, foot)
    return (
        Shape("work.nerve.edge", Kind.CURVE, way, None, "work_ink", _NERVE_EDGE_PX),
        Shape("work.nerve", Kind.CURVE, way, None, "work", _NERVE_PX),
    )
