"""Points and frames in the plane. Lengths are centimetres of the drawn world, y points up, angles are degrees counter-clockwise."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import atan2, cos, degrees, hypot, pi, radians, sin

type Point = tuple[float, float]

ROUNDNESS = 1.05  # a quadratic B-spline runs inside its control points: they are put that much further out


def plus(a: Point, b: Point) -> Point:
    """Return the sum of two vectors."""
    return a[0] + b[0], a[1] + b[1]


def minus(a: Point, b: Point) -> Point:
    """Return the vector from b to a."""
    return a[0] - b[0], a[1] - b[1]


def times(a: Point, factor: float) -> Point:
    """Return a vector stretched by a factor."""
    return a[0] * factor, a[1] * factor


def between(a: Point, b: Point, share: float) -> Point:
    """Return the point that lies that share of the way from a to b."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def distance(a: Point, b: Point) -> float:
    """Return how far apart two points are."""
    return hypot(a[0] - b[0], a[1] - b[1])


def unit(a: Point) -> Point:
    """Return the vector of length one in the same direction; a zero vector stays near zero."""
    length = hypot(*a) or 1e-9
    return a[0] / length, a[1] / length


def dot(a: Point, b: Point) -> float:
    """Return the scalar product of two vectors."""
    return a[0] * b[0] + a[1] * b[1]


def cross(a: Point, b: Point) -> float:
    """Return the vector product of two vectors: positive when b lies to the left of a."""
    return a[0] * b[1] - a[1] * b[0]


@lru_cache(maxsize=4096)
def _turn(deg: float) -> tuple[float, float]:
    angle = radians(deg)
    return cos(angle), sin(angle)


def turned(a: Point, deg: float) -> Point:
    """Return a vector turned about the origin."""
    c, s = _turn(deg)
    return a[0] * c - a[1] * s, a[0] * s + a[1] * c


def turned_about(a: Point, centre: Point, deg: float) -> Point:
    """Return a point turned about a centre."""
    c, s = _turn(deg)
    x, y = a[0] - centre[0], a[1] - centre[1]
    return centre[0] + (x * c - y * s), centre[1] + (x * s + y * c)


def direction(a: Point, b: Point) -> float:
    """Return the direction from a to b in degrees, 0 = to the right."""
    return degrees(atan2(b[1] - a[1], b[0] - a[0]))


def from_down(a: Point, b: Point) -> float:
    """Return how far the way from a to b leans from straight down, in degrees, positive towards +x."""
    return degrees(atan2(b[0] - a[0], a[1] - b[1]))


def hanging(deg: float, length: float) -> Point:
    """Return the vector of that length that leans deg from straight down, positive towards +x."""
    c, s = _turn(deg)
    return s * length, -c * length


@dataclass(frozen=True, slots=True)
class Frame:
    """A rigid local frame: where its origin lies and how far it is turned."""

    origin: Point
    deg: float = 0.0

    def __call__(self, point: Point) -> Point:
        """Return a local point in the world."""
        c, s = _turn(self.deg)
        (x, y), (x0, y0) = point, self.origin
        return x0 + (x * c - y * s), y0 + (x * s + y * c)

    def each(self, points: Iterable[Point]) -> tuple[Point, ...]:
        """Return local points in the world."""
        c, s = _turn(self.deg)
        x0, y0 = self.origin
        return tuple([(x0 + (x * c - y * s), y0 + (x * s + y * c)) for x, y in points])


def ellipse(centre: Point, rx: float, ry: float, *, points: int = 10, deg: float = 0.0) -> tuple[Point, ...]:
    """Return the control points of a closed smooth ellipse."""
    steps = (2 * pi * i / points for i in range(points))
    return tuple(plus(centre, turned((ROUNDNESS * rx * cos(a), ROUNDNESS * ry * sin(a)), deg)) for a in steps)


def capsule(a: Point, b: Point, ra: float, rb: float, *, points: int = 5) -> tuple[Point, ...]:
    """Return the control points of a closed tapered capsule from a (radius ra) to b (radius rb)."""
    lean = atan2(b[1] - a[1], b[0] - a[0])
    reach = ROUNDNESS + 0.01

    def cap(centre: Point, radius: float, first: float) -> list[Point]:
        angles = (first + pi * i / (points - 1) for i in range(points))
        return [(centre[0] + reach * radius * cos(t), centre[1] + reach * radius * sin(t)) for t in angles]

    return (*cap(a, ra, lean + pi / 2), *cap(b, rb, lean - pi / 2))
