"""A right foot seen from above (big toe on the left) and its sole seen from below (big toe on the right), toes up."""

from dataclasses import replace

from surefoot.figures.geometry import Point, ellipse
from surefoot.figures.model import Drawn, Group, Kind, Pose, Setup, Shape, Solution
from surefoot.figures.rigs.foot_pose import share
from surefoot.figures.rigs.foot_toes import Toe, drawn, shadow, toes_of

# The outline without toes, from the root of the big toe along the inner side, round the heel and to the little toe.
_INNER = ((-6.35, 17.2), (-6.1, 14.0), (-4.9, 10.4), (-4.1, 7.0), (-4.0, 4.6), (-4.7, 2.6))
_OUTER = ((4.9, 1.4), (4.5, 4.0), (5.0, 7.4), (6.6, 11.4), (7.75, 14.2))
_LEG = (
    *((-4.9, 0.8), (-4.1, -1.6), (-3.9, -5.0), (-4.5, -10), (-4.9, -14)),
    *((4.9, -14), (4.5, -10), (3.9, -5.0), (4.1, -2.0), (4.9, -0.4)),
)
_HEEL = ((-4.3, 2.0), (-3.9, -0.6), (-1.7, -2.3), (0.8, -2.3), (3.2, -0.6), (4.1, 2.2))
_PADS = (
    ((-3.5, 16.2), 2.6, 2.4),
    ((-0.1, 17.0), 1.7, 1.6),
    ((2.4, 16.4), 1.7, 1.6),
    ((5.0, 14.6), 2.0, 2.2),
    ((0.1, 0.9), 2.9, 2.7),
)
_CONTACTS = (("tri.big", (-3.5, 16.0)), ("tri.little", (5.1, 14.4)), ("tri.heel", (0.1, 0.9)))


def foot_top(pose: Pose, setup: Setup) -> Solution:
    """Return a right foot seen from above; the pose gives each toe (big, t2, t3, t4, little, small, all) its lift, splay and curl.

    Lift and splay are degrees, curl runs from 0 to 1. Landmarks are the tips of the toes.
    """
    toes = toes_of(pose)
    return _solution(toes, (*_toes_and_foot(toes, setup, _LEG, from_below=False), *_tendons(toes), *_ankle()))


def foot_sole(pose: Pose, setup: Setup) -> Solution:
    """Return the sole of a right foot; poses as for `foot_top`.

    Highlights "tri.big", "tri.little" and "tri.heel" mark the three points a foot stands on.
    """
    toes = toes_of(pose)
    shapes = (*_toes_and_foot(toes, setup, _HEEL, from_below=True), *_pads(), *_contacts(setup))
    solution = _solution(toes, tuple(_mirrored(shape) for shape in shapes))
    return replace(solution, landmarks={name: _mirror(point) for name, point in solution.landmarks.items()})


def _solution(toes: tuple[Toe, ...], shapes: tuple[Drawn, ...]) -> Solution:
    angles = {f"{toe.form.name}.mtp": toe.lift for toe in toes}
    angles |= {f"{toe.form.name}.splay": toe.splay for toe in toes}
    angles |= {f"{toe.form.name}.curl": toe.curl for toe in toes}
    return Solution(landmarks={toe.form.name: toe.tip for toe in toes}, drawn=shapes, angles=angles)


def _toes_and_foot(
    toes: tuple[Toe, ...], setup: Setup, back: tuple[Point, ...], *, from_below: bool
) -> tuple[Drawn, ...]:
    big, little = toes[0].frame, toes[-1].frame
    edge = (big((-2.08, 0.9)), *_INNER, *back, *_OUTER, little((1.30, 0.5)))
    web = tuple(toe.frame((0, 0.1)) for toe in reversed(toes))
    return (
        *(shadow(toe) for toe in toes),
        *(drawn(toe, setup, from_below=from_below) for toe in reversed(toes)),
        Shape("foot", Kind.BLOB, edge + web, "skin", None, 0),
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


def _pads() -> tuple[Shape, ...]:
    ovals = enumerate(ellipse(centre, rx, ry) for centre, rx, ry in _PADS)
    return tuple(Shape(f"pad.{number}", Kind.BLOB, oval, "nail", "skin_far", 1.2) for number, oval in ovals)


def _contacts(setup: Setup) -> tuple[Shape, ...]:
    return tuple(
        Shape(name, Kind.BLOB, ellipse(centre, 1.9, 1.9, points=12), "work", "work_ink", 1.6)
        for name, centre in _CONTACTS
        if name in setup.highlight
    )


def _mirror(point: Point) -> Point:
    return -point[0], point[1]


def _mirrored(piece: Drawn) -> Drawn:
    if isinstance(piece, Shape):
        return replace(piece, points=tuple(_mirror(point) for point in piece.points))
    parts = tuple(replace(part, points=tuple(_mirror(point) for point in part.points)) for part in piece.parts)
    return Group(piece.id, _mirror(piece.origin), -piece.deg, parts, piece.stretch, piece.opacity)
