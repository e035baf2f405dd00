"""Pelvis, shirt, neck and head seen from the front or from behind."""

from surefoot.figures.geometry import Point, between, capsule, ellipse
from surefoot.figures.model import Group, Kind, Setup, Shape
from surefoot.figures.rigs.front_pose import FrontBody
from surefoot.figures.rigs.front_view import seen_from_behind

# half widths of the trunk by height above the line of the hips
TRUNK = (
    (-5.2, 17.6), (-4.6, 17.8), (2, 17.5), (9, 16.2), (17, 14.4), (25, 14.8), (33, 16.4), (40, 17.6), (45.5, 18.6),
    (48.8, 16.0), (50.4, 9.6), (50.9, 6.2),
)  # fmt: skip
PELVIS: tuple[Point, ...] = (
    (-15.5, 6), (-17.2, 0), (-17.4, -6), (-6, -10.5), (0, -11.5), (6, -10.5), (17.4, -6), (17.2, 0), (15.5, 6), (0, 7),
)  # fmt: skip
SEATED_HEM = 7.6  # a seated person's shirt ends that much higher, on the lap
FACE: tuple[Point, ...] = (
    (-8.2, 8.6), (-8.3, 14), (-6.4, 20.4), (0, 23.0), (6.4, 20.4), (8.3, 14), (8.2, 8.6), (7.6, 4.6), (5.2, 0.4),
    (0, -2.2), (-5.2, 0.4), (-7.6, 4.6),
)  # fmt: skip
HAIR: tuple[Point, ...] = (
    (-9.6, 9.6), (-10.2, 16), (-7.6, 22.6), (0, 25.2), (7.6, 22.6), (10.2, 16), (9.6, 9.6), (7.9, 11.0), (7.2, 15.6),
    (4.0, 18.2), (-2.6, 18.2), (-6.8, 15.8), (-7.9, 11.0),
)  # fmt: skip
PULLED_BACK: tuple[Point, ...] = (
    (-9.0, 10.6), (-9.8, 16), (-7.4, 22.4), (0, 24.8), (7.4, 22.4), (9.8, 16), (9.0, 10.6), (7.9, 13.0), (6.2, 17.4),
    (1.6, 19.8), (-1.6, 19.8), (-6.2, 17.4), (-7.9, 13.0),
)  # fmt: skip
BACK_OF_HAIR: tuple[Point, ...] = (
    (-9.0, 7.0), (-10.0, 14), (-7.6, 22.6), (0, 25.2), (7.6, 22.6), (10.0, 14), (9.0, 7.0), (6.4, 3.6), (0, 2.4),
    (-6.4, 3.6),
)  # fmt: skip
FULL_WAIST = 17.0  # height at which a fuller front also widens the waist


def trunk_shapes(figure: FrontBody, setup: Setup) -> list[Shape]:
    """Return pelvis, neck and shirt, back to front; the hem of the shirt follows the pelvis, the rest the trunk."""
    wide = setup.build.trunk
    pelvis = tuple(figure.pelvis((x * wide, y)) for x, y in PELVIS)
    seam = "ink" if setup.options.get("seated") else None  # standing, the lap is one piece with the legs of the shorts
    crease = tuple(figure.pelvis(point) for point in ((-4.6, -9.9), (-1.6, -11.2), (1.6, -11.2), (4.6, -9.9)))
    lap = [Shape("torso.pelvis", Kind.BLOB, pelvis, "short", seam), Shape("torso.crease", Kind.CURVE, crease, None)]
    return [*lap, *upper_shapes(figure, setup)]


def upper_shapes(figure: FrontBody, setup: Setup) -> list[Shape]:
    """Return neck and shirt, back to front."""
    left, right = (shirt_edge(figure, setup, way) for way in (-1, 1))
    outline = (*left, figure.trunk((0, 48.4)), *reversed(right))
    neck = capsule(figure.trunk((0, 49.5)), figure.head((0, 3)), 6.2, 5.3)
    shirt = Shape("torso", Kind.BLOB, outline, "shirt")
    if seen_from_behind(setup):
        yoke = tuple(figure.trunk(point) for point in ((-15.5, 40.5), (-8, 39.2), (8, 39.2), (15.5, 40.5)))
        return [
            Shape("neck", Kind.BLOB, neck, "skin"),
            shirt,
            Shape("torso.yoke", Kind.CURVE, yoke, None, "ink", 1.0, 0.5),
        ]
    opening = ((-6.1, 51.3), (-6.0, 49.8), (-3.9, 46.9), (0, 46.1), (3.9, 46.9), (6.0, 49.8), (6.1, 51.3))
    collar = tuple(figure.trunk(point) for point in opening)
    return [Shape("neck", Kind.BLOB, neck, "skin"), shirt, Shape("torso.collar", Kind.CURVE, collar, "skin")]


def shirt_edge(figure: FrontBody, setup: Setup, way: int) -> list[Point]:
    """Return one edge of the shirt from the hem to the neck; way -1 is on the viewer's left."""
    points = []
    rise = SEATED_HEM if setup.options.get("seated") else 0.0
    for row, half in TRUNK:
        height = row + rise * max(0.0, (4 - row) / 9.2)
        fuller = setup.build.belly * 0.5 * max(0.0, 1 - abs(height - FULL_WAIST) / 16)
        point = (way * (half * setup.build.trunk + fuller), height)
        share = min(1.0, max(0.0, (height - 4) / 14))
        points.append(between(figure.pelvis(point), figure.trunk(point), share))
    return points


def head_group(figure: FrontBody, setup: Setup) -> Group:
    """Return the head, drawn about the point where it sits on the neck."""
    parts = _back_of_head(setup) if seen_from_behind(setup) else _face(setup)
    return Group("head", figure.head.origin, figure.head.deg, tuple(parts))


def _ears() -> list[Shape]:
    return [
        Shape(f"head.ear{n}", Kind.BLOB, ellipse((x, 9.6), 1.5, 2.7, points=8), "skin", "ink", 1.2)
        for n, x in enumerate((-8.8, 8.8))
    ]


def _face(setup: Setup) -> list[Shape]:
    bun = setup.hair == "bun"
    knot = [Shape("head.bun", Kind.BLOB, ellipse((0, 26.2), 5.0, 4.2, points=8), "hair")] if bun else []
    eyes = [
        Shape(f"head.eye{n}", Kind.BLOB, ellipse((x, 10.6), 0.8, 1.0, points=6), "ink", None, 0)
        for n, x in enumerate((-3.3, 3.3))
    ]
    brows = [
        Shape(f"head.brow{n}", Kind.CURVE, ((x - 1.6, 12.9), (x, 13.7), (x + 1.6, 12.9)), None, "ink", 1.1)
        for n, x in enumerate((-3.4, 3.4))
    ]
    return [
        *knot,
        *_ears(),
        Shape("head.face", Kind.BLOB, FACE, "skin"),
        Shape("head.hair", Kind.BLOB, PULLED_BACK if bun else HAIR, "hair"),
        *eyes,
        *brows,
        Shape("head.nose", Kind.CURVE, ((-0.5, 9.4), (-0.9, 7.2), (1.0, 6.6)), None, "ink", 1.1),
        Shape("head.mouth", Kind.CURVE, ((-2.3, 3.8), (0, 3.1), (2.3, 3.8)), None, "ink", 1.2),
    ]


def _back_of_head(setup: Setup) -> list[Shape]:
    knot = [
        Shape("head.bun", Kind.BLOB, ellipse((0, 18.5), 5.2, 4.6, points=8), "hair"),
        Shape(
            "head.bun.turn", Kind.CURVE, ((-2.6, 18.0), (-0.4, 20.6), (2.6, 19.2), (1.4, 16.8)), None, "ink", 1.0, 0.6
        ),
    ]
    return [
        *_ears(),
        Shape("head.face", Kind.BLOB, FACE, "skin"),
        Shape("head.hair", Kind.BLOB, BACK_OF_HAIR, "hair"),
        *(knot if setup.hair == "bun" else []),
    ]
