"""Arms and hands seen from the front or from behind."""

from collections.abc import Mapping

from surefoot.figures.geometry import Point
from surefoot.figures.kinematics import Offset, outline
from surefoot.figures.model import Kind, Setup, Shape
from surefoot.figures.rigs.front_arm_pose import Arm
from surefoot.figures.rigs.front_view import seen_from_behind

# bone (0 upper arm, 1 forearm), share along it, offset to the outer side, to the inner side
ARM = (
    (0, -0.02, 3.6, 3.2), (0, 0.15, 5.0, 4.6), (0, 0.45, 4.4, 4.2), (0, 0.8, 3.8, 3.7), (1, 0.08, 4.0, 3.8),
    (1, 0.3, 3.9, 3.7), (1, 0.7, 2.9, 2.8), (1, 1.0, 2.3, 2.3),
)  # fmt: skip
SLEEVE = (
    (0, -0.1, 4.4, 2.5), (0, 0.1, 6.4, 5.6), (0, 0.35, 6.0, 5.8), (0, 0.56, 5.8, 5.8), (0, 0.58, 5.8, 5.8),
    (0, 0.585, 5.6, 5.6),
)  # fmt: skip

# Hands in their own frame: x from the wrist along the fingers, y towards the thumb.
RELAXED: tuple[Point, ...] = (
    (1.5, 2.5), (5.0, 3.2), (9.0, 3.1), (12.5, 2.4), (15.2, 1.5), (16.2, 0.0), (15.2, -1.6), (11.5, -2.6),
    (7.5, -3.0), (3.5, -2.8),
)  # fmt: skip
RELAXED_THUMB: tuple[Point, ...] = (
    (3.2, 2.6),
    (6.0, 4.4),
    (9.2, 4.9),
    (11.4, 4.0),
    (10.8, 2.6),
    (8.4, 2.2),
    (6.6, 1.0),
)
FIST: tuple[Point, ...] = (
    (1.5, 2.5), (4.5, 3.8), (7.6, 4.1), (9.8, 3.2), (10.4, 1.2), (10.4, -1.2), (9.8, -3.2), (7.4, -3.9),
    (4.5, -3.4), (2.5, -2.8),
)  # fmt: skip
FIST_THUMB: tuple[Point, ...] = ((4.0, 3.4), (6.6, 3.8), (8.4, 2.2), (8.4, -0.6), (7.2, -1.2), (6.2, 0.8))
FLAT: tuple[Point, ...] = (
    (1.5, 2.8), (4.5, 4.2), (8.5, 4.5), (13.0, 4.3), (16.0, 3.9), (16.2, 2.7), (14.6, 2.15), (17.2, 1.8),
    (17.4, 0.5), (15.2, 0.0),
    (16.8, -0.4), (17.0, -1.6), (14.4, -2.1), (14.8, -2.6), (14.8, -3.8), (12.0, -4.3), (8.5, -4.3), (4.5, -3.6),
)  # fmt: skip
FLAT_THUMB: tuple[Point, ...] = ((2.6, 2.6), (4.6, 5.4), (8.0, 6.9), (10.6, 6.8), (10.8, 5.4), (8.4, 4.6), (6.0, 2.6))
THUMBS = {"relaxed": RELAXED_THUMB, "fist": FIST_THUMB, "flat": FLAT_THUMB}
PALMS = {"relaxed": RELAXED, "fist": FIST, "flat": FLAT}


GAPS: Mapping[str, tuple[tuple[Point, Point], ...]] = {
    "relaxed": (((10.5, 0.0), (15.4, 0.0)),),
    "fist": (((7.8, 2.0), (10.2, 2.0)), ((8.2, 0.0), (10.4, 0.0)), ((7.8, -2.0), (10.2, -2.0))),
    "flat": (((9.4, 2.2), (15.0, 2.15)), ((9.6, 0.05), (15.4, 0.0)), ((9.2, -2.1), (14.6, -2.1))),
}


def arm_shapes(side: str, arm: Arm, setup: Setup) -> list[Shape]:
    """Return arm with hand, thumb, fingers and sleeve, back to front; a flat hand hides the root of its thumb."""
    hand, limbs = _Hand(side, arm, setup), setup.build.limbs
    palm = hand.all(PALMS[arm.shape])
    if hand.thumb < 0:
        palm = tuple(reversed(palm))
    left, right = (_edge(arm, ARM, limbs, side=way) for way in (1, -1))
    skin = [Shape(f"{side}.arm.skin", Kind.BLOB, (*left, *palm, *reversed(right)), "skin")]
    thumb = [Shape(f"{side}.arm.thumb", Kind.CURVE, hand.all(THUMBS[arm.shape]), "skin", "ink", 1.2)]
    gaps = [
        Shape(f"{side}.arm.finger{n}", Kind.LINE, hand.all(gap), None, "ink", 1.0)
        for n, gap in enumerate(GAPS[arm.shape])
    ]
    if arm.shape == "flat":
        layers = [*thumb, *skin, *gaps]
    elif seen_from_behind(setup):
        layers = [*skin, *gaps]
    else:
        layers = [*skin, *gaps, *thumb]
    sleeve = (*_edge(arm, SLEEVE, limbs, side=1), *reversed(_edge(arm, SLEEVE, limbs, side=-1)))
    return [*layers, Shape(f"{side}.arm.sleeve", Kind.BLOB, sleeve, "shirt")]


def hand_point(side: str, arm: Arm, setup: Setup) -> Point:
    """Return the point by which a hand is known: where a flat hand bears, else the middle of the palm."""
    return _Hand(side, arm, setup)((7.5, 0.0) if arm.shape == "flat" else (9.0, 0.0))


class _Hand:
    """How the points of one hand are seen: a flat hand lies level and is foreshortened, its thumb to the middle."""

    def __init__(self, side: str, arm: Arm, setup: Setup) -> None:
        self.frame = arm.hand
        flat = arm.shape == "flat"
        mirrored = seen_from_behind(setup) and not flat
        self.thumb = 1 if (side == "right") != mirrored else -1
        self.along, self.across = (0.62 + 0.33 * arm.level, 1.0 - 0.45 * arm.level) if flat else (1.0, 1.0)

    def __call__(self, point: Point) -> Point:
        return self.frame((point[0] * self.along, point[1] * self.across * self.thumb))

    def all(self, points: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple(self(point) for point in points)


def _edge(arm: Arm, profile: tuple[tuple[int, float, float, float], ...], factor: float, *, side: int) -> list[Point]:
    outer = side == arm.out
    offsets: list[Offset] = [
        (bone, share, (wide if outer else narrow) * factor) for bone, share, wide, narrow in profile
    ]
    return outline((arm.shoulder, arm.elbow, arm.wrist), offsets, side=side)
