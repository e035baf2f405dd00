"""A left foot seen from its inner side: heel at the left, toes to the right, 26.5 cm long."""

from collections.abc import Callable, Iterable

from surefoot.figures.geometry import Point
from surefoot.figures.model import Kind, Pose, Setup, Shape, Solution
from surefoot.figures.rigs.foot_pose import share
from surefoot.figures.rigs.foot_side_motion import ANKLE, SideFoot, side_foot_of
from surefoot.figures.rigs.foot_side_shoe import shoe
from surefoot.figures.rigs.foot_side_sock import sock

_SHIN = ((13.0, 42.0), (12.4, 30.0), (11.6, 22.0), (10.9, 15.5))
_CALF = ((3.4, 15.0), (2.7, 22.0), (1.6, 30.0), (0.6, 42.0))
_INSTEP = ((11.6, 11.4), (13.4, 9.4), (15.6, 7.6), (17.8, 6.0))
_BIG_TOE = (
    *((20.0, 4.8), (21.8, 3.8), (23.3, 3.5), (24.9, 3.7), (26.5, 3.1)),
    *((27.1, 1.6), (26.2, 0.25), (24.5, -0.05), (22.9, 0.4), (21.6, 0.9), (20.4, 0.45)),
)
_SOLE = ((18.9, 0.0), (16.6, 0.0), (14.4, 0.45), (12.0, 1.05), (9.6, 1.0), (7.4, 0.4))
_HEEL_PAD = ((5.4, 0.1), (2.6, -0.05), (0.35, 0.95), (-0.7, 3.2), (0.1, 5.6), (1.8, 8.6), (3.0, 11.6))
_BIG_TINT = (
    *((20.2, 4.3), (21.9, 3.4), (23.4, 3.2), (24.9, 3.4), (26.2, 2.8)),
    *((26.7, 1.6), (26.0, 0.4), (24.5, 0.1), (22.9, 0.7), (21.6, 1.2), (20.5, 0.8)),
)
_BIG_NAIL = ((24.5, 3.4), (25.4, 3.5), (26.4, 3.0), (26.8, 2.2), (26.1, 2.2), (25.0, 2.75))
_BIG_FOLD = ((22.6, 3.3), (23.0, 2.8), (22.9, 2.3))
_SMALL_TOE = (
    *((16.0, 4.4), (19.6, 4.6), (22.0, 4.3), (24.4, 3.7), (25.6, 2.6)),
    *((25.4, 1.0), (23.6, 0.5), (20.8, 0.8), (16.4, 1.0)),
)
_SMALL_TINT = ((20.0, 4.2), (22.0, 3.9), (24.2, 3.4), (25.3, 2.6), (25.1, 1.3), (23.5, 1.0), (20.9, 1.1))
_SMALL_NAIL = ((23.8, 3.75), (24.8, 3.4), (25.5, 2.7), (24.7, 2.5), (23.8, 3.0))
# In a shoe a toe lifts little: the tint tells of it all the same.
_TINT, _FULL_TINT_DEG = 0.65, 12.0
_ANKLE_BONE = ((5.3, 9.6), (5.0, 8.0), (6.4, 6.9), (8.0, 7.6), (8.2, 9.0))
_TOE_CREASE = ((19.2, 3.9), (19.0, 2.8), (19.4, 1.7))
_ARCH = (
    *((15.8, 1.0), (13.6, 1.7), (11.2, 2.2), (8.8, 1.9), (6.4, 1.0)),
    *((6.0, 2.2), (8.2, 3.6), (11.2, 4.3), (14.2, 3.4), (16.2, 2.0)),
)


def foot_side(pose: Pose, setup: Setup) -> Solution:
    """Return a left foot seen from its inner side, bare, in a sock or shod as the footwear says.

    Pose: arch and curl 0..1; heel (lifted about the ball), big and small (toes lifted), leg (leaning forward) and pitch
    (the foot tilted toes up about the heel) in degrees; at=[x, y] cm moves the whole foot. Highlight: "arch".
    """
    foot = side_foot_of(pose)
    return Solution(
        landmarks=_landmarks(foot),
        drawn=_clad(foot, setup),
        angles={
            "arch": foot.arch,
            "curl": foot.curl,
            "ankle": foot.ankle_angle,
            "big.mtp": foot.heel + foot.big,
            "small.mtp": foot.heel + foot.small,
        },
        soles={"foot": (foot.heel_contact, foot.ball_contact)},
    )


def _clad(foot: SideFoot, setup: Setup) -> tuple[Shape, ...]:
    if setup.footwear == "shoe":
        return shoe(foot, setup)
    return sock(foot) if setup.footwear == "sock" else _bare(foot, setup)


def _bare(foot: SideFoot, setup: Setup) -> tuple[Shape, ...]:
    return *_small_toes(foot, setup), *_near_foot(foot, setup), *_arch(foot, setup)


def _landmarks(foot: SideFoot) -> dict[str, Point]:
    return {
        "ball": foot.ball_contact,
        "heel": foot.heel_contact,
        "arch": foot.body((11.0, 1.8)),
        "navicular": foot.body((10.5, 7.6)),
        "ankle": foot.leg(ANKLE),
        "bigtip": foot.big_toe((26.6, 1.4)),
        "smalltip": foot.small_toes((25.0, 1.4)),
    }


def _moved(points: Iterable[Point], warp: Callable[[Point], Point]) -> tuple[Point, ...]:
    return tuple(warp(point) for point in points)


def _tinted(setup: Setup, work: float) -> float:
    return round(_TINT * share(work, _FULL_TINT_DEG), 2) if setup.options.get("tint", True) else 0.0


def _small_toes(foot: SideFoot, setup: Setup) -> tuple[Shape, ...]:
    tint = _tinted(setup, foot.small)
    return (
        Shape("toes.last", Kind.BLOB, _moved(_SMALL_TOE, foot.last_toes), "skin_far"),
        Shape("toes.small", Kind.BLOB, _moved(_SMALL_TOE, foot.small_toes), "skin_far"),
        Shape("tint.small", Kind.BLOB, _moved(_SMALL_TINT, foot.small_toes), "work", None, 0, tint),
        Shape("nail.small", Kind.BLOB, _moved(_SMALL_NAIL, foot.small_toes), "nail", "ink", 1.2),
    )


def _near_foot(foot: SideFoot, setup: Setup) -> tuple[Shape, ...]:
    outline = (
        *_moved(_SHIN, foot.leg),
        *_moved(_INSTEP, foot.body),
        *_moved(_BIG_TOE, foot.big_toe),
        *_moved((*_SOLE, *_HEEL_PAD), foot.body),
        *_moved(_CALF, foot.leg),
    )
    tint = _tinted(setup, max(foot.big, 38 * foot.curl))
    return (
        Shape("foot", Kind.BLOB, outline, "skin"),
        Shape("tint.big", Kind.BLOB, _moved(_BIG_TINT, foot.big_toe), "work", None, 0, tint),
        Shape("nail.big", Kind.BLOB, _moved(_BIG_NAIL, foot.big_toe), "nail", "ink", 1.2),
        Shape("ankle", Kind.CURVE, _moved(_ANKLE_BONE, foot.leg), None, "skin_far", 1.8),
        Shape("crease", Kind.CURVE, _moved(_TOE_CREASE, foot.big_toe), None, "skin_far", 1.4),
        Shape("fold", Kind.CURVE, _moved(_BIG_FOLD, foot.big_toe), None, "skin_far", 1.4),
    )


def _arch(foot: SideFoot, setup: Setup) -> tuple[Shape, ...]:
    if "arch" not in setup.highlight:
        return ()
    opacity = round(0.3 + 0.7 * foot.arch, 2)
    return (Shape("work.arch", Kind.BLOB, _moved(_ARCH, foot.body), "work", "work_ink", 1.2, opacity),)
