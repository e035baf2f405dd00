"""A panel written as it moves over a cycle, and as it stands at one second of it."""

from surefoot.figures.model import Drawn
from surefoot.figures.panel import Panel
from surefoot.figures.scene import Scene
from surefoot.figures.svg.motion import Mover
from surefoot.figures.svg.recording import Bundle, Recording
from surefoot.figures.svg.shared import Shared


class Film:
    """A panel of a scene, recorded once and written twice; the still picture uses again what the moving one holds."""

    def __init__(self, scene: Scene, panel: Panel, shared: Shared) -> None:
        """Record the panel."""
        self._recording = Recording(scene, panel)
        self._mover = Mover(scene.timeline.cycle_s, scene.palette, panel.window, shared)
        self._bundles = tuple(self._recording.bundles())

    def moving(self) -> str:
        """Return the panel with everything it does."""
        return "".join(self._element(bundle) for bundle in self._bundles)

    def standing(self, second: float) -> str:
        """Return the panel as it stands at a second of the cycle."""
        cel = self._recording.joined
        return "".join(
            self._mover.standing(cel(second, bundle), cel(0.0, bundle), self._drawn(second, bundle))
            for bundle in self._bundles
        )

    def _element(self, bundle: Bundle) -> str:
        samples, drawn = self._recording.samples(bundle), self._drawn(0.0, bundle)
        return self._mover.element(samples, drawn, self._recording.rigid(bundle))

    def _drawn(self, second: float, bundle: Bundle) -> list[Drawn]:
        frame = self._recording.at(second)
        return [frame[index].drawn for index in bundle]
