"""Working muscles seen from the front or from behind: soft areas that follow the outline of the body."""

from math import cos, radians

from surefoot.figures.geometry import Point, between, plus, turned
from surefoot.figures.model import Kind, Setup, Shape
from surefoot.figures.rigs.front_feet import seen
from surefoot.figures.rigs.front_legs import edge
from surefoot.figures.rigs.front_pose import FrontBody
from surefoot.figures.rigs.front_view import SIDES, seen_from_behind

# The side of the hip: a fan from the crest of the pelvis to the top of the thigh, as (outwards, up) from the hip joint.
GLUTE: tuple[Point, ...] = (
    (6.5, 12.4), (7.5, 8.0), (8.4, 3.0), (9.0, -2.0), (9.6, -7.0), (9.7, -11.5), (8.8, -15.0), (6.9, -11.0),
    (4.2, -3.5),
    (0.6, 3.0), (-2.0, 8.0), (-1.2, 11.8), (2.6, 13.6),
)  # fmt: skip
GLUTE_FIBRES: tuple[tuple[Point, ...], ...] = (
    ((0.4, 9.0), (3.4, 4.0), (6.4, -3.5), (8.0, -10.0)),
    ((3.6, 10.8), (5.6, 5.0), (7.4, -1.5), (8.7, -9.0)),
)
QUADRICEPS = (
    (0, 0.12, 1.5, 1.0), (0, 0.22, 4.6, 3.4), (0, 0.4, 6.9, 5.4), (0, 0.58, 6.6, 5.9), (0, 0.74, 4.9, 5.2),
    (0, 0.86, 2.6, 3.6),
    (0, 0.93, 0.7, 1.4),
)  # fmt: skip
THIGH_FIBRES = (
    ((0, 0.26, 2.6, 2.6), (0, 0.5, 3.4, 3.4), (0, 0.8, 1.3, 1.3)),
    ((0, 0.3, -1.6, -1.6), (0, 0.55, -3.2, -3.2), (0, 0.8, -1.6, -1.6)),
)
# the calf from behind ends in two heads, the inner one a little lower
CALF_BEHIND = (
    (1, 0.05, 1.6, 1.6), (1, 0.12, 4.2, 3.9), (1, 0.24, 5.2, 4.8), (1, 0.36, 4.9, 4.7), (1, 0.46, 3.9, 4.1),
    (1, 0.53, 2.3, 3.0),
    (1, 0.5, 0.9, 1.6), (1, 0.43, 0.0, 0.0),
)  # fmt: skip
CALF_MIDLINE = ((1, 0.13, 0.0, 0.0), (1, 0.25, 0.0, 0.0), (1, 0.42, 0.0, 0.0))
CALF_EDGE = ((1, 0.1, 5.1, 4.8), (1, 0.2, 5.4, 5.1), (1, 0.33, 5.6, 5.2), (1, 0.48, 4.8, 4.5), (1, 0.64, 3.8, 3.6))
CALF_INNER_EDGE = (
    (1, 0.12, 4.6, 4.3),
    (1, 0.2, 3.9, 3.6),
    (1, 0.33, 3.7, 3.4),
    (1, 0.48, 3.5, 3.2),
    (1, 0.6, 3.6, 3.4),
)
# sural: down the outer back of the calf, behind the outer ankle, along the outer edge of the foot to the little toe
NERVE_LEG = ((1, 0.1, 3.4, 3.4), (1, 0.24, 3.6, 3.6), (1, 0.45, 3.0, 3.0), (1, 0.7, 2.0, 2.0), (1, 0.9, 1.9, 1.9))
NERVE_FOOT = ((3.4, -2.2, -1.5), (4.0, -4.6, 1.0), (4.8, -6.0, 7.0), (5.0, -6.6, 12.0), (4.4, -6.6, 15.0))
NERVE_PX, NERVE_EDGE_PX = 2.6, 4.6


def work_shapes(figure: FrontBody, setup: Setup) -> list[Shape]:
    """Return the working parts the setup names: "right.glute", "right.thigh", "right.calf", "right.nerve-calf" and the same on the
    left."""
    named = [(side, part) for side in SIDES for part in PARTS if f"{side}.{part}" in setup.highlight]
    return [shape for side, part in named for shape in PARTS[part](side, figure, setup)]


def _area(name: str, points: list[Point]) -> Shape:
    return Shape(name, Kind.BLOB, tuple(points), "work", "work_ink", 1.1, 0.92)


def _fibre(name: str, points: list[Point]) -> Shape:
    return Shape(name, Kind.CURVE, tuple(points), None, "work_ink", 1.0, 0.5)


def _glute(side: str, figure: FrontBody, setup: Setup) -> list[Shape]:
    """The fan hangs on the pelvis above and swings with the thigh below; a thigh that comes at the viewer shortens it."""
    leg, wide = figure.legs[side], setup.build.trunk
    swing, shortened = leg.abduction * leg.out, cos(radians(leg.towards))

    def seen(point: Point) -> Point:
        x, y = point[0] * leg.out * wide, point[1] * (shortened if point[1] < 0 else 1.0)
        fixed = figure.pelvis.deg
        share = min(1.0, max(0.0, (6 - y) / 12))
        local = between(turned((x, y), fixed), turned((x, y), fixed + swing), share)
        return plus(leg.hip, local)

    fibres = [
        _fibre(f"{side}.work.glute.fibre{n}", [seen(point) for point in line]) for n, line in enumerate(GLUTE_FIBRES)
    ]
    return [_area(f"{side}.work.glute", [seen(point) for point in GLUTE]), *fibres]


def _thigh(side: str, figure: FrontBody, setup: Setup) -> list[Shape]:
    leg = figure.legs[side]
    outer, inner = (edge(leg, QUADRICEPS, setup.build.limbs, outer=out) for out in (True, False))
    fibres = [
        _fibre(f"{side}.work.thigh.fibre{n}", edge(leg, line, setup.build.limbs, outer=True))
        for n, line in enumerate(THIGH_FIBRES)
    ]
    return [_area(f"{side}.work.thigh", [*outer, *reversed(inner)]), *fibres]


def _calf(side: str, figure: FrontBody, setup: Setup) -> list[Shape]:
    """From behind the whole muscle; from the front only what of it shows at both edges of the shank."""
    leg, limbs = figure.legs[side], setup.build.limbs
    if seen_from_behind(setup):
        outer, inner = (edge(leg, CALF_BEHIND, limbs, outer=out) for out in (True, False))
        midline = _fibre(f"{side}.work.calf.fibre", edge(leg, CALF_MIDLINE, limbs, outer=True))
        return [_area(f"{side}.work.calf", [*outer, *reversed(inner)]), midline]
    strips = []
    for out, name in ((True, "outer"), (False, "inner")):
        rim, core = edge(leg, CALF_EDGE, limbs, outer=out), edge(leg, CALF_INNER_EDGE, limbs, outer=out)
        strips.append(_area(f"{side}.work.calf.{name}", [*rim, *reversed(core)]))
    return strips


def _nerve(side: str, figure: FrontBody, setup: Setup) -> list[Shape]:
    leg = figure.legs[side]
    way = (*edge(leg, NERVE_LEG, setup.build.limbs, outer=True), *seen(leg).all(NERVE_FOOT))
    return [
        Shape(f"{side}.work.nerve.edge", Kind.CURVE, way, None, "work_ink", NERVE_EDGE_PX),
        Shape(f"{side}.work.nerve", Kind.CURVE, way, None, "work", NERVE_PX),
    ]


PARTS = {"glute": _glute, "thigh": _thigh, "calf": _calf, "nerve-calf": _nerve}
