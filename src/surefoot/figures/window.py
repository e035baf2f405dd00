"""Where a panel stands on the canvas, and how the world fills it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from surefoot.figures.geometry import Point

# A point of the canvas in px as x + yi, y down: turning a whole outline is one product for each of its points.
type Spot = complex


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Where a panel stands on the canvas, in px from the upper left corner, and how the world fills it."""

    origin: Point
    scale: float
    left: float
    top: float
    width: float
    height: float
    mirrored: bool = False

    def px(self, point: Point) -> Point:
        """Return a world point on the canvas."""
        across = (point[0] - self.origin[0]) * self.scale
        x = self.left + (self.width - across if self.mirrored else across)
        return x, self.top + self.height - (point[1] - self.origin[1]) * self.scale

    def spots(self, points: Iterable[Point]) -> tuple[Spot, ...]:
        """Return world points on the canvas."""
        x0, y0 = self.origin
        scale, foot = self.scale, self.top + self.height
        if self.mirrored:
            left, width = self.left, self.width
            return tuple([complex(left + (width - (x - x0) * scale), foot - (y - y0) * scale) for x, y in points])
        left = self.left
        return tuple([complex(left + (x - x0) * scale, foot - (y - y0) * scale) for x, y in points])

    def meets(self, spots: Sequence[Spot], reach: float) -> bool:
        """Return whether the rectangle around points of the canvas comes as near to the window as `reach` in px."""
        across, down = [spot.real - self.left for spot in spots], [spot.imag - self.top for spot in spots]
        return all(
            min(places) <= side + reach and max(places) >= -reach
            for places, side in ((across, self.width), (down, self.height))
        )
