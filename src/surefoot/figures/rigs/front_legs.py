"""Thigh, shank and shorts of one leg seen from the front or from behind."""

from math import radians, sin

from surefoot.figures.geometry import Point, between, minus, plus, times, unit
from surefoot.figures.kinematics import Offset, outline
from surefoot.figures.model import Kind, Setup, Shape
from surefoot.figures.rigs.front_feet import bare_outline, foot_back, foot_front
from surefoot.figures.rigs.front_pose import Leg, seen_from_behind

# bone (0 thigh, 1 shank), share along it, offset to the outer side, to the inner side
LEG = (
    (0, 0.74, 6.5, 6.2), (0, 0.76, 6.5, 6.2), (0, 0.88, 6.0, 5.9), (0, 0.97, 5.8, 5.6), (1, 0.06, 5.5, 5.3),
    (1, 0.17, 5.7, 5.4), (1, 0.33, 6.1, 5.7), (1, 0.52, 5.1, 4.8), (1, 0.73, 3.8, 3.6), (1, 0.88, 3.3, 3.3),
    (1, 0.97, 3.6, 3.7),
)  # fmt: skip
SHORTS = (
    (0, -0.06, 9.7, 6.0), (0, 0.1, 10.3, 7.6), (0, 0.3, 10.2, 8.2), (0, 0.55, 9.5, 8.2), (0, 0.72, 9.1, 8.0),
    (0, 0.74, 9.1, 8.0), (0, 0.745, 9.0, 7.9),
)  # fmt: skip
HEM = 0.74


def leg_shapes(side: str, leg: Leg, setup: Setup) -> list[Shape]:
    """Return shoe or foot, skin and shorts of a leg, back to front: what is nearer to the viewer comes last."""
    shorts, skin = _shorts(side, leg, setup), _skin(side, leg, setup)
    if seen_from_behind(setup):
        return [
            *foot_back(side, leg, setup),
            skin,
            *foot_front(side, leg, setup),
            _knee(side, leg, KNEE_HOLLOW),
            shorts,
        ]
    return [shorts, *foot_back(side, leg, setup), skin, *foot_front(side, leg, setup), _knee(side, leg, KNEECAP)]


def joints(leg: Leg) -> tuple[Point, Point, Point]:
    """Return hip, knee and ankle."""
    return leg.hip, leg.knee, leg.ankle


def edge(leg: Leg, profile: tuple[tuple[int, float, float, float], ...], factor: float, *, outer: bool) -> list[Point]:
    """Return one long edge of the leg from top to bottom, its widths times a factor."""
    offsets: list[Offset] = [
        (bone, share, (wide if outer else narrow) * factor) for bone, share, wide, narrow in profile
    ]
    return outline(joints(leg), offsets, side=leg.out if outer else -leg.out)


def _rim(leg: Leg, share: float, radius: float, depth: float) -> list[Point]:
    """Return a cut through the thigh, outer to inner, its middle `depth` cm further down the thigh than its ends."""
    down, across = _ways(leg.hip, leg.knee, leg.out)
    middle = between(leg.hip, leg.knee, share)
    return [
        plus(middle, plus(times(across, radius * x), times(down, depth * y)))
        for x, y in ((0.72, 0.72), (0, 1.06), (-0.72, 0.72))
    ]


def _ways(top: Point, bottom: Point, out: int) -> tuple[Point, Point]:
    """Return the unit vectors down a bone and to its outer side."""
    down = unit(minus(bottom, top))
    return down, (-down[1] * out, down[0] * out)


def _skin(side: str, leg: Leg, setup: Setup) -> Shape:
    """The leg from the hem of the shorts down; the rim under the hem is last in the outline."""
    limbs = setup.build.limbs
    outer, inner = edge(leg, LEG, limbs, outer=True), edge(leg, LEG, limbs, outer=False)
    foot = bare_outline(leg, setup) if setup.footwear == "bare" else []
    radius = 6.5 * limbs
    rim = _rim(leg, HEM, radius, -radius * sin(radians(leg.towards)))
    return Shape(f"{side}.leg.skin", Kind.BLOB, (*outer, *foot, *reversed(inner), *reversed(rim)), "skin")


def _shorts(side: str, leg: Leg, setup: Setup) -> Shape:
    limbs = setup.build.limbs
    outer, inner = edge(leg, SHORTS, limbs, outer=True), edge(leg, SHORTS, limbs, outer=False)
    depth = abs(sin(radians(leg.towards)))
    hem = _rim(leg, HEM, 8.6 * limbs, 8.6 * limbs * depth)
    top = _rim(leg, -0.06, 7.6 * limbs, -7.6 * limbs * depth)
    return Shape(f"{side}.leg.short", Kind.BLOB, (*outer, *hem, *reversed(inner), *reversed(top)), "short")


KNEECAP = ((2.4, 0.6), (1.2, 2.6), (-1.2, 2.6), (-2.4, 0.6))
KNEE_HOLLOW = ((2.8, 0.2), (0.8, -0.6), (-0.8, -0.6), (-2.8, 0.2))


def _knee(side: str, leg: Leg, line: tuple[Point, ...]) -> Shape:
    """A short curve under the kneecap or in the hollow of the knee, so that the knee reads as a joint."""
    down, across = _ways(leg.knee, leg.ankle, leg.out)
    points = tuple(plus(leg.knee, plus(times(across, x), times(down, y))) for x, y in line)
    return Shape(f"{side}.leg.knee", Kind.CURVE, points, None, "ink", 1.0, 0.55)
