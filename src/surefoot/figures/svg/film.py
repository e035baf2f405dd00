"""A panel written as it moves over a cycle, and as it stands at one second of it."""

from collections.abc import Iterator
from itertools import groupby

from surefoot.figures.model import Drawn
from surefoot.figures.panel import Panel
from surefoot.figures.scene import Scene
from surefoot.figures.svg.motion import Mover
from surefoot.figures.svg.recording import Bundle, Recording
from surefoot.figures.svg.shared import MOVES, Shared


class Film:
    """A panel of a scene, recorded once and written twice; the still picture uses again what the moving one holds."""

    def __init__(self, scene: Scene, panel: Panel, shared: Shared) -> None:
        """Record the panel."""
        self._recording = Recording(scene, panel)
        self._shared = shared
        self._mover = Mover(scene.timeline.cycle_s, scene.palette, panel.window, shared)
        seen = filter(self._recording.within, self._recording.bundles())
        self._written = [(bundle, self._element(bundle)) for bundle in seen]

    def moving(self) -> str:
        """Return the panel with everything it does."""
        return "".join(element if moves else self._shared.kept(element) for element, moves, _ in self._runs())

    def standing(self, second: float) -> str:
        """Return the panel as it stands at a second of the cycle."""
        return "".join(
            "".join(self._stood(second, bundle) for bundle in run) if moves else self._shared.used(element)
            for element, moves, run in self._runs()
        )

    def _runs(self) -> Iterator[tuple[str, bool, list[Bundle]]]:
        """Yield what lies one over the other and moves, and what does not, as it is written, with the bundles it holds."""
        for moves, run in groupby(self._written, lambda one: MOVES in one[1]):
            bundles, elements = zip(*run, strict=True)
            yield "".join(elements), moves, list(bundles)

    def _element(self, bundle: Bundle) -> str:
        samples, drawn = self._recording.samples(bundle), self._drawn(0.0, bundle)
        return self._mover.element(samples, drawn, self._recording.rigid(bundle))

    def _stood(self, second: float, bundle: Bundle) -> str:
        cel = self._recording.joined
        return self._mover.standing(cel(second, bundle), cel(0.0, bundle), self._drawn(second, bundle))

    def _drawn(self, second: float, bundle: Bundle) -> list[Drawn]:
        frame = self._recording.at(second)
        return [frame[index].drawn for index in bundle]
