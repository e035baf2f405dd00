"""Both feet seen from above, walking towards +y: the right foot on the right. Drawn about the back of each heel, toes up."""

from collections.abc import Iterable
from dataclasses import dataclass

from surefoot.figures.geometry import Frame, Point, between, ellipse, plus
from surefoot.figures.model import Kind, Pose, Setup, Shape, Solution
from surefoot.figures.rigs.foot_pose import amount, place
from surefoot.figures.rigs.foot_toes import nail_plate, outline, toes_of
from surefoot.figures.rigs.foot_top import SOLE_EDGE, edge_between, web_of

SHOE_LENGTH, BARE_LENGTH = 28.9, 26.5
_SHADOW: Point = (1.8, -2.6)  # cm the shadow of a foot at the top of its step lies aside

_SOLE = (
    *((0.2, -0.3), (-2.4, -0.1), (-4.3, 1.8), (-4.5, 5.0), (-4.2, 9.0), (-4.4, 13.0), (-5.3, 17.6)),
    *((-5.8, 21.6), (-5.4, 25.8), (-3.9, 28.7), (-1.2, 29.3), (1.9, 28.0), (4.4, 25.0)),
    *((5.9, 20.6), (6.0, 17.0), (5.2, 12.5), (4.7, 8.0), (4.9, 4.6), (4.5, 1.6), (2.8, -0.1)),
)
_UPPER = tuple(between((0.0, 14.0), point, 0.93) for point in _SOLE)
_TOE_CAP = ((-4.9, 22.2), (-2.6, 21.6), (0.0, 22.6), (2.6, 21.2), (4.7, 20.6))
_TONGUE = ((-2.1, 10.6), (-2.1, 15.0), (-1.6, 19.6), (0.0, 20.6), (1.6, 19.4), (2.2, 15.0), (2.2, 10.6))
_LACES = tuple(((-2.5 + 0.12 * row, 13.0 + 2.1 * row), (2.5 - 0.12 * row, 12.7 + 2.1 * row)) for row in range(4))
_COLLAR = ellipse((0.0, 5.6), 3.9, 5.6)
_LEG = ellipse((0.0, 5.7), 3.0, 4.3)
_HEEL_TAB = ((-1.3, 0.9), (0.0, 0.2), (1.4, 0.9))

_WIDE, _LONG, _BACK = (
    0.74,
    0.89,
    2.5,
)  # the close-up of the foot is broad, for its toes' sake; here it has its true width


def _slim(points: Iterable[Point]) -> tuple[Point, ...]:
    return tuple((_WIDE * x, _LONG * (y + _BACK)) for x, y in points)


_TOES = toes_of({})
_BARE_EDGE = _slim(edge_between(_TOES, SOLE_EDGE))
_BARE_SKIN = _BARE_EDGE + _slim(web_of(_TOES))
_BARE_TOES = tuple((toe.form.name, _slim(map(toe.frame, outline(toe.form)))) for toe in _TOES)
_BARE_NAILS = tuple((toe.form.name, _slim(map(toe.frame, nail_plate(toe.form)))) for toe in _TOES)
_BARE_CREASE = ((-2.6, 9.6), (0.0, 10.8), (2.6, 9.3))
_BARE_LEG = ellipse((0.0, 5.3), 2.8, 3.7)


@dataclass(frozen=True, slots=True)
class _Foot:
    """One foot in a pose: its side, the frame at the back of its heel and how high it is raised (0..1)."""

    side: str
    frame: Frame
    raised: float

    def over(self, points: Iterable[Point]) -> tuple[Point, ...]:
        """Move points of the resting right foot to this foot as the eye sees it."""
        across = 1 if self.side == "right" else -1
        return self.frame.each((across * x, y) for x, y in points)

    def shadow(self, points: Iterable[Point]) -> tuple[Point, ...]:
        """Move points of the resting right foot to the shadow of this foot on the floor."""
        aside = between((0.0, 0.0), _SHADOW, self.raised)
        return tuple(plus(point, aside) for point in self.over(points))


def feet_above(pose: Pose, setup: Setup) -> Solution:
    """Return both feet from above, shod or bare as the footwear says.

    Pose: right and left, each {at=[x, y] cm of the back of the heel, deg (counter-clockwise from straight ahead),
    raised 0..1}. A raised foot is told by its shadow alone, so that it moves as one stiff piece. Landmarks: the back of
    each heel and the tip of each toe box or big toe.
    """
    feet = [_foot(side, pose) for side in ("left", "right")]
    shod = setup.footwear == "shoe"
    tip = (-1.4, SHOE_LENGTH) if shod else (-3.1, BARE_LENGTH)
    draw = _shoe if shod else _bare
    ends = {foot.side: foot.over(((0.0, 0.0), tip)) for foot in feet}
    return Solution(
        landmarks={
            name: point
            for side, (heel, toe) in ends.items()
            for name, point in ((f"{side}.heel", heel), (f"{side}.toe", toe))
        },
        drawn=tuple(shape for foot in feet for shape in draw(foot)),
    )


def _foot(side: str, pose: Pose) -> _Foot:
    own = pose.get(side, {})
    return _Foot(side, Frame(place(own, "at"), amount(own, "deg")), amount(own, "raised"))


def _shadow(foot: _Foot, points: Iterable[Point]) -> Shape:
    opacity = round(min(1.0, 4 * foot.raised), 2)
    return Shape(f"{foot.side}.shadow", Kind.BLOB, foot.shadow(points), "shade", None, 0, opacity)


def _shoe(foot: _Foot) -> tuple[Shape, ...]:
    def blob(name: str, points: Iterable[Point], fill: str, width: float = 1.5) -> Shape:
        return Shape(f"{foot.side}.{name}", Kind.BLOB, foot.over(points), fill, "ink", width)

    def line(name: str, points: Iterable[Point], width: float) -> Shape:
        return Shape(f"{foot.side}.{name}", Kind.CURVE, foot.over(points), None, "ink", width)

    return (
        _shadow(foot, _SOLE),
        blob("sole", _SOLE, "sole"),
        blob("upper", _UPPER, "shoe", 1.2),
        line("cap", _TOE_CAP, 1.2),
        blob("tongue", _TONGUE, "shoe_far", 1.2),
        blob("collar", _COLLAR, "shoe_far"),
        blob("leg", _LEG, "skin"),
        line("tab", _HEEL_TAB, 1.2),
        *(line(f"lace.{row}", lace, 2.0) for row, lace in enumerate(_LACES)),
    )


def _bare(foot: _Foot) -> tuple[Shape, ...]:
    def blob(name: str, points: Iterable[Point], fill: str, width: float = 1.5) -> Shape:
        return Shape(f"{foot.side}.{name}", Kind.BLOB, foot.over(points), fill, "ink" if width else None, width)

    def line(name: str, points: Iterable[Point], colour: str) -> Shape:
        return Shape(f"{foot.side}.{name}", Kind.CURVE, foot.over(points), None, colour)

    return (
        _shadow(foot, _BARE_SKIN),
        *(blob(f"toe.{name}", points, "skin") for name, points in reversed(_BARE_TOES)),
        *(blob(f"nail.{name}", points, "nail", 0) for name, points in _BARE_NAILS),
        blob("foot", _BARE_SKIN, "skin", 0),
        line("edge", _BARE_EDGE, "ink"),
        line("crease", _BARE_CREASE, "skin_far"),
        blob("leg", _BARE_LEG, "skin", 1.2),
    )
