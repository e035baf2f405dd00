"""A pen that writes SVG: shares of the width across, pixels up and down."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from surefoot.charts.look import Look

LEFT_MARGIN, RIGHT_MARGIN, BOTTOM_MARGIN = 44, 10, 34


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """Writes parts of one drawing: `top` to `height` is where values lie, from the highest down to 0."""

    look: Look
    height: float
    top: float
    most: float

    def x(self, at: float) -> str:
        """Return where a share of the width lies."""
        return f"{short(at * 100)}%" if self.look.fluid else short(at * self.look.width)

    def y(self, value: float) -> str:
        """Return how high a value lies."""
        return short(self.height - (self.height - self.top) * value / self.most)

    def group(self, part: str, inside: Iterable[str]) -> str:
        """Return drawn things of one part together, or nothing where there are none."""
        drawn = "".join(inside)
        return f"<g {self.look.parts[part]}>{drawn}</g>" if drawn else ""

    def across(self, left: float, right: float, value: float) -> str:
        """Return a level line at a value."""
        y = self.y(value)
        return f'<line x1="{self.x(left)}" x2="{self.x(right)}" y1="{y}" y2="{y}"/>'

    def up(self, at: float, low: str, high: str) -> str:
        """Return an upright line from one height to another."""
        return f'<line x1="{self.x(at)}" x2="{self.x(at)}" y1="{low}" y2="{high}"/>'

    def box(self, left: float, right: float, low: str, high: str) -> str:
        """Return a rectangle from one height up to another."""
        size = f'width="{self.x(right - left)}" height="{short(float(low) - float(high))}"'
        return f'<rect x="{self.x(left)}" y="{high}" {size}/>'

    def circle(self, at: float, value: float, radius: float) -> str:
        """Return a dot at a value."""
        return f'<circle cx="{self.x(at)}" cy="{self.y(value)}" r="{short(radius)}"/>'

    def text(self, x: str, y: str, words: str, *, anchor: str = "", shift: str = "") -> str:
        """Return words at a place; `shift` lowers them by lines of their own size."""
        more = (f' dy="{shift}"' if shift else "") + (f' text-anchor="{anchor}"' if anchor else "")
        return f'<text x="{x}" y="{y}"{more}>{escape(words)}</text>'

    def sheet(self, inside: Iterable[str]) -> str:
        """Return the drawing as an SVG: fluid, or with a frame that holds its labels."""
        drawn = "".join(inside)
        if self.look.fluid:
            return (
                '<svg xmlns="http://www.w3.org/2000/svg" class="plot" width="100%" '
                f'height="{short(self.height)}" aria-hidden="true" focusable="false">{drawn}</svg>'
            )
        wide, high = self.look.width + LEFT_MARGIN + RIGHT_MARGIN, self.height + BOTTOM_MARGIN
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-LEFT_MARGIN} 0 {short(wide)} {short(high)}" '
            f'width="{short(wide)}" height="{short(high)}">{drawn}</svg>'
        )


def short(number: float) -> str:
    """Return a number with one decimal at most."""
    return f"{round(number, 1) + 0.0:g}" if abs(number) < 1e5 else str(round(number))
