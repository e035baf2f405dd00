"""Thigh, shank and shorts of one leg seen from the front or from behind."""

from math import radians, sin

from surefoot.figures.geometry import Point, between, dot, minus, plus, times, unit
from surefoot.figures.kinematics import Offset, outline
from surefoot.figures.model import Kind, Setup, Shape
from surefoot.figures.rigs.front_feet import bare_outline, foot_back, foot_front
from surefoot.figures.rigs.front_leg_pose import Leg
from surefoot.figures.rigs.front_view import seen_from_behind

# bone (0 thigh, 1 shank), share along it, offset to the outer side, to the inner side
LEG = (
    (0, 0.74, 6.5, 6.2), (0, 0.76, 6.5, 6.2), (0, 0.88, 6.0, 5.9), (0, 0.97, 5.8, 5.6), (1, 0.06, 5.5, 5.3),
    (1, 0.17, 5.7, 5.4), (1, 0.33, 6.1, 5.7), (1, 0.52, 5.1, 4.8), (1, 0.73, 3.8, 3.6), (1, 0.88, 3.3, 3.3),
    (1, 0.97, 3.6, 3.7),
)  # fmt: skip
SHORTS = (
    (0, -0.06, 7.4, 6.0), (0, 0.08, 9.0, 7.6), (0, 0.3, 9.7, 8.2), (0, 0.55, 9.4, 8.2), (0, 0.72, 9.1, 8.0),
    (0, 0.74, 9.1, 8.0), (0, 0.745, 9.0, 7.9),
)  # fmt: skip
HEM = 0.74
KNEE_RADIUS, THIGH_RADIUS = 6.0, 9.4  # seen when the thigh points at the viewer
STUB = 12.0

type Profile = tuple[tuple[int, float, float, float], ...]


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


def depth(leg: Leg) -> float:
    """Return how much the thigh leaves the picture: 0 = in it, 1 = straight at the viewer or away."""
    return abs(sin(radians(leg.towards)))


def edge(
    leg: Leg, profile: Profile, factor: float, *, outer: bool, chain: tuple[Point, Point, Point] | None = None
) -> list[Point]:
    """Return one long edge of the leg from top to bottom, its widths times a factor."""
    offsets: list[Offset] = [
        (bone, share, (wide if outer else narrow) * factor) for bone, share, wide, narrow in profile
    ]
    return outline(chain or joints(leg), offsets, side=leg.out if outer else -leg.out)


def _rounded(profile: Profile, leg: Leg, radius: float) -> Profile:
    """Return the widths of the thigh drawn nearer to a circle as it points at the viewer."""
    d = depth(leg) ** 2
    return tuple(
        (bone, share, wide + (radius - wide) * d, narrow + (radius - narrow) * d)
        if bone == 0
        else (bone, share, wide, narrow)
        for bone, share, wide, narrow in profile
    )


def _rim(chain: tuple[Point, Point, Point], out: int, share: float, size: tuple[float, float]) -> list[Point]:
    """Return a cut through the thigh, outer to inner: size is its radius and how far its middle lies down the thigh."""
    down, across = _ways(chain[0], chain[1], out)
    middle = between(chain[0], chain[1], share)
    radius, fall = size
    return [
        plus(middle, plus(times(across, radius * x), times(down, fall * y)))
        for x, y in ((0.72, 0.72), (0, 1.06), (-0.72, 0.72))
    ]


def _ways(top: Point, bottom: Point, out: int) -> tuple[Point, Point]:
    """Return the unit vectors down a bone and to its outer side."""
    down = unit(minus(bottom, top))
    return down, (-down[1] * out, down[0] * out)


def _skin(side: str, leg: Leg, setup: Setup) -> Shape:
    """The leg from the hem of the shorts down; the rim under the hem is last in the outline."""
    limbs = setup.build.limbs
    folded = _folded(leg)
    chain = (_top_of_skin(leg, folded), leg.knee, leg.ankle)
    profile = _rounded(LEG, leg, KNEE_RADIUS)
    outer, inner = (edge(leg, profile, limbs, outer=way, chain=chain) for way in (True, False))
    foot = bare_outline(leg, setup) if setup.footwear == "bare" else []
    rise = KNEE_RADIUS * limbs * max(sin(radians(leg.towards)), folded)
    rim = _rim(chain, leg.out, HEM, (KNEE_RADIUS * limbs, -rise))
    return Shape(f"{side}.leg.skin", Kind.BLOB, (*outer, *foot, *reversed(inner), *reversed(rim)), "skin")


def _folded(leg: Leg) -> float:
    """Return how sharply the knee is bent within the picture: 0 = up to about 75 degrees, 1 = from about 115 on."""
    cosine = dot(unit(minus(leg.knee, leg.hip)), unit(minus(leg.ankle, leg.knee)))
    return min(1.0, max(0.0, 0.4 - cosine * 1.5))


def _top_of_skin(leg: Leg, folded: float) -> Point:
    """Return the point the bare part of the thigh comes from: a leg crossed over shows a round knee, no crease."""
    stub = minus(leg.knee, times(unit(minus(leg.ankle, leg.knee)), STUB))
    return between(leg.hip, stub, folded)


def _shorts(side: str, leg: Leg, setup: Setup) -> Shape:
    limbs, profile = setup.build.limbs, _rounded(SHORTS, leg, THIGH_RADIUS)
    outer, inner = (edge(leg, profile, limbs, outer=way) for way in (True, False))
    radius = 8.6 * limbs
    hem = _rim(joints(leg), leg.out, HEM, (radius, radius * depth(leg)))
    top = _rim(joints(leg), leg.out, -0.06, (6.0 + (radius - 6.0) * depth(leg), -radius * depth(leg)))
    return Shape(f"{side}.leg.short", Kind.BLOB, (*outer, *hem, *reversed(inner), *reversed(top)), "short")


KNEECAP = ((2.1, 1.2), (0.9, 2.4), (-0.9, 2.4), (-2.1, 1.2))
KNEE_HOLLOW = ((2.8, 0.2), (0.8, -0.6), (-0.8, -0.6), (-2.8, 0.2))


def _knee(side: str, leg: Leg, line: tuple[Point, ...]) -> Shape:
    """A short curve under the kneecap or in the hollow of the knee, so that the knee reads as a joint."""
    down, across = _ways(leg.knee, leg.ankle, leg.out)
    points = tuple(plus(leg.knee, plus(times(across, x), times(down, y))) for x, y in line)
    return Shape(f"{side}.leg.knee", Kind.CURVE, points, None, "ink", 1.0, 0.55)
