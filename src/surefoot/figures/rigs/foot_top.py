"""A foot seen from above and its sole seen from below, toes up. Drawn as a right foot from above, mirrored as needed."""

from dataclasses import replace

from surefoot.figures.geometry import Point, ellipse
from surefoot.figures.model import Drawn, Group, Kind, Pose, Setup, Shape, Solution
from surefoot.figures.rigs.foot_pose import share
from surefoot.figures.rigs.foot_toes import Toe, drawn, shadow, toes_of

# The outlines without toes: from the root of the big toe along the inner side, round the back and to the little toe.
_TOP_EDGE = (
    *((-6.35, 16.4), (-6.0, 13.8), (-4.9, 10.4), (-4.1, 7.0), (-4.0, 4.6), (-4.7, 2.6)),
    *((-4.9, 0.8), (-4.1, -1.6), (-3.9, -5.0), (-4.5, -10.0), (-5.1, -16.0)),
    *((5.1, -16.0), (4.5, -10.0), (3.9, -5.0), (4.1, -2.0), (4.9, -0.4)),
    *((4.9, 1.4), (4.5, 4.0), (5.0, 7.4), (6.6, 11.4), (7.6, 14.0)),
)
SOLE_EDGE = (
    *((-6.35, 16.4), (-6.1, 14.0), (-4.6, 10.6), (-3.7, 7.2), (-3.8, 4.0), (-4.1, 1.4)),
    *((-3.5, -1.2), (-1.4, -2.5), (0.9, -2.5), (3.1, -1.2), (3.9, 1.2)),
    *((4.1, 4.2), (4.9, 7.6), (6.5, 11.4), (7.6, 14.0)),
)
_TREAD = (
    *((-5.4, 17.0), (-5.3, 14.6), (-3.4, 12.6), (-0.4, 12.4), (1.2, 10.0), (0.8, 6.4), (-1.6, 4.2), (-2.9, 2.0)),
    *((-2.6, -0.6), (-0.2, -1.7), (2.4, -0.7), (3.1, 1.8), (3.5, 5.4), (4.4, 9.0), (6.1, 12.4)),
    *((6.6, 14.8), (5.3, 16.6), (2.6, 17.6), (-0.4, 18.4), (-3.4, 18.6)),
)
_CONTACTS = (("tri.big", (-3.5, 16.0)), ("tri.little", (5.1, 14.4)), ("tri.heel", (0.1, 0.9)))


def foot_top(pose: Pose, setup: Setup) -> Solution:
    """Return a foot seen from above; the pose gives each toe (big, t2, t3, t4, little, small, all) its lift, splay and curl.

    Lift and splay are degrees, curl runs from 0 to 1. Landmarks are the tips of the toes. Option: foot, "right" (big toe
    on the left) or "left".
    """
    toes = toes_of(pose)
    solution = _solution(toes, (*_foot(toes, setup, _TOP_EDGE, from_below=False), *_tendons(toes), *_ankle()))
    return _mirrored(solution) if _is_left(setup) else solution


def foot_sole(pose: Pose, setup: Setup) -> Solution:
    """Return the sole of a foot; poses and option as for `foot_top`, the big toe lies on the other side.

    Highlights "tri.big", "tri.little" and "tri.heel" mark the three points a foot stands on.
    """
    toes = toes_of(pose)
    shapes = (*_foot(toes, setup, SOLE_EDGE, from_below=True), _tread(), *_contacts(setup))
    solution = _solution(toes, shapes)
    return solution if _is_left(setup) else _mirrored(solution)


def _is_left(setup: Setup) -> bool:
    return bool(setup.options.get("foot", "right") == "left")


def edge_between(toes: tuple[Toe, ...], rear: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return the edge of a foot; it leaves the two outer toes along their sides, so that no corner shows."""
    big, little = toes[0], toes[-1]
    start = (big.frame((-2.02, 2.4 * big.shown)), big.frame((-2.12, 0.4)))
    end = (little.frame((1.36, 0.2)), little.frame((1.26, 2.0 * little.shown)))
    return (*start, *rear, *end)


def web_of(toes: tuple[Toe, ...]) -> tuple[Point, ...]:
    """Return the line from the little toe to the big one up to which skin joins them."""
    return tuple(toe.frame((0, toe.web)) for toe in reversed(toes))


def _solution(toes: tuple[Toe, ...], shapes: tuple[Drawn, ...]) -> Solution:
    angles = {f"{toe.form.name}.mtp": toe.lift for toe in toes}
    angles |= {f"{toe.form.name}.splay": toe.splay for toe in toes}
    angles |= {f"{toe.form.name}.curl": toe.curl for toe in toes}
    return Solution(landmarks={toe.form.name: toe.tip for toe in toes}, drawn=shapes, angles=angles)


def _foot(toes: tuple[Toe, ...], setup: Setup, rear: tuple[Point, ...], *, from_below: bool) -> tuple[Drawn, ...]:
    edge = edge_between(toes, rear)
    return (
        *(shadow(toe) for toe in toes),
        *(drawn(toe, setup, from_below=from_below) for toe in reversed(toes)),
        Shape("foot", Kind.BLOB, edge + web_of(toes), "skin", None, 0),
        Shape("edge", Kind.CURVE, edge),
    )


def _tendons(toes: tuple[Toe, ...]) -> tuple[Shape, ...]:
    """Return the cords on the back of the foot; they stand out when their toe lifts."""
    cords = []
    for toe in toes[:4]:
        x, y = toe.form.root
        way = ((0.2 + 0.3 * x, 7.0), (0.62 * x, 12.0), (0.93 * x, y - 2.0))
        opacity = round(0.4 + 0.6 * share(toe.lift, 45), 2)
        cords.append(Shape(f"tendon.{toe.form.name}", Kind.CURVE, way, None, "skin_far", 1.4, opacity))
    return tuple(cords)


def _ankle() -> tuple[Shape, ...]:
    ways = (
        ("inner-ankle", ((-4.2, 3.0), (-3.3, 1.9), (-3.5, 0.4))),
        ("outer-ankle", ((4.4, 1.8), (3.5, 0.7), (3.7, -0.8))),
        ("crease", ((-2.9, 2.9), (0.0, 3.9), (3.0, 2.3))),
    )
    return tuple(Shape(name, Kind.CURVE, way, None, "skin_far", 1.5) for name, way in ways)


def _tread() -> Shape:
    """Return the part of the sole that carries: the ball, the outer edge and the heel."""
    return Shape("tread", Kind.BLOB, _TREAD, "nail", None, 0, 0.75)


def _contacts(setup: Setup) -> tuple[Shape, ...]:
    return tuple(
        Shape(name, Kind.BLOB, ellipse(centre, 1.9, 1.9, points=12), "work", "work_ink", 1.6)
        for name, centre in _CONTACTS
        if name in setup.highlight
    )


def _mirrored(solution: Solution) -> Solution:
    return replace(
        solution,
        landmarks={name: _mirror(point) for name, point in solution.landmarks.items()},
        drawn=tuple(_mirrored_piece(piece) for piece in solution.drawn),
    )


def _mirror(point: Point) -> Point:
    return -point[0], point[1]


def _mirrored_piece(piece: Drawn) -> Drawn:
    if isinstance(piece, Shape):
        return replace(piece, points=tuple(_mirror(point) for point in piece.points))
    parts = tuple(replace(part, points=tuple(_mirror(point) for point in part.points)) for part in piece.parts)
    return Group(piece.id, _mirror(piece.origin), -piece.deg, parts, piece.stretch, piece.opacity)
