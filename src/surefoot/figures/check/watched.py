"""A scene watched closely: every body of it, solved at many seconds of every move."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from surefoot.figures.easing import progress_at
from surefoot.figures.model import Pose, Solution
from surefoot.figures.panel import Panel
from surefoot.figures.problems import FigureProblem
from surefoot.figures.scene import Scene
from surefoot.figures.timeline import Moment, mixed

STEPS = 12  # of a move, even in time: the fastest twelfth of an eased move is within 1 % of its top speed
WHOLE_BODY = ("side", "front")


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A body at a second of the cycle."""

    second: float
    pose: Pose
    solution: Solution


@dataclass(frozen=True, slots=True)
class Stretch:
    """What a body does between two neighbouring moments of the timeline; the glimpses begin and end with them."""

    before: Moment
    after: Moment
    glimpses: tuple[Glimpse, ...]


class Watched:
    """A scene and the bodies in it; a body shown by several panels is solved once."""

    def __init__(self, scene: Scene) -> None:
        """Watch nothing yet."""
        self.scene = scene
        self._seen: dict[tuple[str, ...], tuple[Stretch, ...]] = {}

    @cached_property
    def bodies(self) -> tuple[Panel, ...]:
        """One panel for each body: the first that shows it whole, else the first."""
        whole_first = sorted(self.scene.panels, key=lambda panel: not is_whole(panel))
        return tuple({_body(panel): panel for panel in reversed(whole_first)}.values())

    def stretches(self, panel: Panel) -> tuple[Stretch, ...]:
        """Return what the body of a panel does over one cycle, in order."""
        body = _body(panel)
        if body not in self._seen:
            self._seen[body] = tuple(self._watch(panel))
        return self._seen[body]

    def glimpses(self, panel: Panel) -> Iterator[Glimpse]:
        """Yield every glimpse of the body of a panel, in order; those at a moment between two stretches come twice."""
        return (glimpse for stretch in self.stretches(panel) for glimpse in stretch.glimpses)

    def wrong(self, where: str, what: str) -> FigureProblem:
        """Return a problem of this figure at a place in its file."""
        return FigureProblem(f"figures/{self.scene.spec.id}.toml", where, what)

    def _watch(self, panel: Panel) -> Iterator[Stretch]:
        first = self.scene.timeline.moments[0]
        last = Glimpse(first.at_s, first.pose, panel.solution(first.pose))
        for before, after in self.scene.timeline.segments:
            steps = 1 if after.held else STEPS
            glimpses = [last]
            for step in range(1, steps + 1):
                passed = step / steps
                pose = mixed(before.pose, after.pose, passed if after.flow else progress_at(passed))
                second = before.at_s + (after.at_s - before.at_s) * passed
                glimpses.append(Glimpse(second, pose, panel.solution(pose)))
            last = glimpses[-1]
            yield Stretch(before, after, tuple(glimpses))


def is_whole(panel: Panel) -> bool:
    """Return whether a panel shows a whole body; one that leaves out no more than an arm, but not the head, does."""
    return panel.spec.view in WHOLE_BODY and (not panel.spec.only or "head".startswith(panel.spec.only))


def _body(panel: Panel) -> tuple[str, ...]:
    """Return what tells one body from another, whatever window it is seen through."""
    return panel.spec.view, panel.table, panel.setup.footwear, repr(sorted(panel.setup.options.items()))
