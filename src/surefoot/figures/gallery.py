"""The figures of a programme, drawn: each at the tempo the programme gives its variant."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import lru_cache
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

from surefoot.domain.exercise import Variant
from surefoot.domain.programme import Programme
from surefoot.figures.library import Library
from surefoot.figures.problems import FigureError, FigureProblem
from surefoot.figures.scene import Scene
from surefoot.figures.showing import Showing
from surefoot.figures.spec import Pace
from surefoot.figures.svg.document import animated, still_picture, strip

# What a pose or an arrow whose values make no sense ends in: the rigs are arithmetic and do not check each value.
SENSELESS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
KEPT_DRAWINGS = 512  # about 10 MB: every figure in a few looks


class Form(StrEnum):
    """What is wanted of a figure."""

    MOVING = "moving"
    STILL = "still"
    STRIP = "strip"


DRAW: Mapping[Form, Callable[[Scene], str]] = MappingProxyType(
    {Form.MOVING: animated, Form.STILL: still_picture, Form.STRIP: strip}
)


class Gallery:
    """Draws the figures of a programme; what was drawn is kept by the hash of everything it was drawn from."""

    def __init__(self, programme: Programme, folder: Traversable | Path, *, language: str = "en") -> None:
        """Draw from the figures folder beside a programme."""
        self.library = Library(folder, language=language)
        self._variants = {variant.id: variant for exercise in programme.exercises for variant in exercise.variants}
        self._kept = lru_cache(maxsize=KEPT_DRAWINGS)(self._drawn)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all figures, in order; those of the programme's variants and those of habits."""
        return self.library.names

    def scene(self, name: str, showing: Showing | None = None) -> Scene:
        """Return a figure put together; raise UnknownFigure, or FigureError where its data are wrong."""
        return Scene(self.library.spec(name), self.library.words(name), self.pace(name), showing)

    def pace(self, name: str) -> Pace:
        """Return the pace of a figure: the tempo of its variant, else its own; raise FigureError when it has neither."""
        variant, own = self._variants.get(name), self.library.spec(name).pace
        tempo = variant.dose.tempo if variant else None
        if tempo is not None:
            return Pace(lift=tempo.lift, pause=tempo.pause, lower=tempo.lower)
        if own is None:
            problem = "is missing, and the programme gives no tempo"
            raise FigureError((FigureProblem(f"figures/{name}.toml", "pace", problem),))
        return own

    def variant(self, name: str) -> Variant | None:
        """Return the variant a figure shows, or None for a habit."""
        return self._variants.get(name)

    def drawing(self, name: str, form: Form, showing: Showing) -> str:
        """Return a figure as SVG; raise as `scene` does, and FigureError too where its values make no sense."""
        fingerprint = self.library.fingerprint(name)
        try:
            return self._kept(fingerprint, name, form, showing)
        except SENSELESS as fault:
            problem = FigureProblem(f"figures/{name}.toml", "", f"cannot be drawn ({fault!r})")
            raise FigureError((problem,)) from fault

    def _drawn(self, fingerprint: str, name: str, form: Form, showing: Showing) -> str:
        """Draw; the fingerprint is there to be part of the key of what is kept."""
        del fingerprint
        return DRAW[form](self.scene(name, showing))
