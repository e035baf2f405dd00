"""How a figure is asked for: the look, the side that works, one part of it or all."""

from dataclasses import dataclass, field

from surefoot.domain.quantities import Side
from surefoot.figures.looks import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """How a figure is asked for: the look, the side that works (left is the mirror image), one part of it or all."""

    look: Look = field(default_factory=Look)
    side: Side = Side.RIGHT
    part: int | None = None

    @property
    def mirrored(self) -> bool:
        """Whether left and right change places, for a figure whose numbers draw the right foot; most do."""
        return self.side is Side.LEFT
