"""A sole rubbed by two thumbs: the hands hold the foot from both sides, their fingers behind it. Lengths are cm."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from surefoot.figures.geometry import Frame, Point, ellipse, plus
from surefoot.figures.model import Drawn, Kind, Pose, Setup, Shape, Solution
from surefoot.figures.rigs.foot_pose import place
from surefoot.figures.rigs.foot_top import foot_sole

# The thumb of the hand on the right about its tip, pointing up, down to its ball in the palm; open below.
_THUMB_DEG = 34.0
_THUMB = (
    *((4.0, -10.4), (3.3, -9.2), (2.4, -7.7), (1.65, -5.9), (1.3, -4.2), (1.2, -2.6), (1.3, -1.0), (0.8, 0.5)),
    *((-0.8, 0.5), (-1.3, -1.0), (-1.2, -2.6), (-1.35, -4.2), (-1.75, -6.2), (-2.9, -9.4)),
    *((-3.8, -12.4), (-4.1, -15.2)),
)
_NAIL = ((0.0, -0.75), 0.78, 1.02)
_FOLDS = (((-0.7, -2.9), (0.0, -2.65), (0.7, -2.9)), ((-0.8, -5.9), (0.0, -5.6), (0.8, -5.9)))
# Palm, fingers and forearm of that side about the same tip, as they show beside the foot.
_HAND = (
    *((0.6, 1.6), (2.6, 3.0), (5.2, 2.6), (7.0, 0.6), (8.6, -2.6), (10.2, -6.4), (12.2, -11.0)),
    *((13.6, -16.0), (15.2, -24.0), (18.0, -38.0), (8.6, -38.0), (6.0, -24.0), (4.6, -17.5), (3.3, -12.0), (1.6, -3.0)),
)
_BETWEEN_FINGERS = ((1.6, -0.6), (3.8, 0.2), (5.8, -0.6), (7.0, -2.2))
_ARCH = (
    *((3.0, 2.6), (3.4, 5.4), (3.5, 8.6), (4.4, 11.4), (3.4, 12.8), (0.6, 12.6), (-2.2, 12.0)),
    *((-2.8, 9.0), (-2.2, 5.6), (-1.4, 2.8), (0.8, 1.8)),
)
_ASIDE = 1.5  # cm each thumb lies beside the middle line


def sole_rub(pose: Pose, setup: Setup) -> Solution:
    """Return the sole of a right foot, toes up, held in both hands.

    Pose: thumbs=[x, y] cm of the place between the tips of the thumbs; toes as for `foot_sole`. Landmarks: left.thumb and
    right.thumb, as the viewer sees them, and the tips of the toes. Highlight: "arch".
    """
    foot, thumbs = foot_sole(pose, setup), place(pose, "thumbs")
    sides = {name: _mover(way, thumbs) for name, way in (("left", -1), ("right", 1))}
    held: tuple[Drawn, ...] = tuple(shape for name, moved in sides.items() for shape in _behind(name, moved))
    rubbing = tuple(shape for name, moved in sides.items() for shape in _before(name, moved))
    tips = {f"{name}.thumb": moved((0.0, 0.0)) for name, moved in sides.items()}
    return replace(foot, landmarks={**foot.landmarks, **tips}, drawn=(*held, *foot.drawn, *_arch(setup), *rubbing))


def _mover(way: int, thumbs: Point) -> Callable[[Point], Point]:
    """Return how a point about the tip of the right thumb is moved, mirrored for the left one (way -1)."""

    def moved(point: Point) -> Point:
        return plus(thumbs, (way * (_ASIDE + point[0]), point[1]))

    return moved


def _behind(name: str, moved: Callable[[Point], Point]) -> tuple[Shape, ...]:
    return (
        Shape(f"{name}.hand", Kind.BLOB, _all(moved, _HAND), "skin"),
        Shape(f"{name}.fingers", Kind.CURVE, _all(moved, _BETWEEN_FINGERS), None, "ink", 1.2),
    )


def _before(name: str, moved: Callable[[Point], Point]) -> tuple[Shape, ...]:
    turned = Frame((0.0, 0.0), _THUMB_DEG)

    def thumb(points: Iterable[Point]) -> tuple[Point, ...]:
        return _all(moved, map(turned, points))

    return (
        Shape(f"{name}.thumb", Kind.CURVE, thumb(_THUMB), "skin"),
        Shape(f"{name}.nail", Kind.BLOB, thumb(ellipse(*_NAIL, points=8)), "nail", "ink", 1.2),
        *(Shape(f"{name}.fold{n}", Kind.CURVE, thumb(fold), None, "ink", 1.0) for n, fold in enumerate(_FOLDS)),
    )


def _arch(setup: Setup) -> tuple[Shape, ...]:
    if "arch" not in setup.highlight:
        return ()
    return (Shape("work.arch", Kind.BLOB, _ARCH, "work", None, 0, 0.75),)


def _all(moved: Callable[[Point], Point], points: Iterable[Point]) -> tuple[Point, ...]:
    return tuple(map(moved, points))
