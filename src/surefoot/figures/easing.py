"""The easing every movement has: slow, quick, slow; and exact pieces of it, so that a split movement looks like the whole."""

from functools import lru_cache

type Curve = tuple[float, float, float, float]

EASE: Curve = (0.42, 0.0, 0.58, 1.0)
LINEAR: Curve = (0.0, 0.0, 1.0, 1.0)
_HALVINGS = 40


def _bezier(p1: float, p2: float, t: float) -> float:
    rest = 1 - t
    return 3 * rest * rest * t * p1 + 3 * rest * t * t * p2 + t * t * t


def _solved(p1: float, p2: float, value: float) -> float:
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _bezier(p1, p2, middle) < value else (low, middle)
    return low


@lru_cache(maxsize=4096)
def progress_at(time: float) -> float:
    """Return how much of a movement is done (0-1) when that share of its time (0-1) has passed."""
    if time <= 0 or time >= 1:
        return min(max(time, 0.0), 1.0)
    return _bezier(EASE[1], EASE[3], _solved(EASE[0], EASE[2], time))


@lru_cache(maxsize=256)
def _parameter_at(progress: float) -> float:
    return progress if progress in (0, 1) else _solved(EASE[1], EASE[3], progress)


@lru_cache(maxsize=256)
def time_at(progress: float) -> float:
    """Return the share of a movement's time (0-1) after which that much of it (0-1) is done."""
    return progress if progress in (0, 1) else _bezier(EASE[0], EASE[2], _parameter_at(progress))


@lru_cache(maxsize=256)
def piece(start: float, end: float) -> Curve:
    """Return the easing of the piece of a movement between two amounts of progress, as a curve of its own."""
    first, last = _parameter_at(start), _parameter_at(end)
    points = ((0.0, 0.0), (EASE[0], EASE[1]), (EASE[2], EASE[3]), (1.0, 1.0))
    after = _split(points, first)[1]
    inner = _split(after, (last - first) / (1 - first))[0] if first < 1 else after
    (x0, y0), (x3, y3) = inner[0], inner[3]

    def share(value: float, low: float, high: float) -> float:
        return min(1.0, max(0.0, (value - low) / ((high - low) or 1)))

    one, two = inner[1], inner[2]
    return share(one[0], x0, x3), share(one[1], y0, y3), share(two[0], x0, x3), share(two[1], y0, y3)


type _Cubic = tuple[tuple[float, float], ...]


def _split(points: _Cubic, t: float) -> tuple[_Cubic, _Cubic]:
    def mid(a: tuple[float, float], b: tuple[float, float]) -> tuple[float, float]:
        return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t

    ab, bc, cd = (mid(points[i], points[i + 1]) for i in range(3))
    abc, bcd = mid(ab, bc), mid(bc, cd)
    middle = mid(abc, bcd)
    return (points[0], ab, abc, middle), (middle, bcd, cd, points[3])
