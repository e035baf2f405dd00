"""Where a panel stands on the canvas, and how the world fills it."""

from dataclasses import dataclass

from surefoot.figures.geometry import Point


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
