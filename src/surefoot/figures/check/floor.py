"""The floor and solid props: no landmark, bone end or sole goes through them.

Points only: cheap and without any package, so that an author anywhere is told. Whole outlines are held against floor and
props by the tests, with shapely (tests/figures/test_overlap.py), so nothing is checked twice.
"""

from collections.abc import Iterator

from surefoot.figures.check import surfaces
from surefoot.figures.check.watched import Watched
from surefoot.figures.geometry import Point
from surefoot.figures.model import Solution
from surefoot.figures.panel import Panel
from surefoot.figures.problems import FigureProblem

LOWEST_CM = 0.8
DEEPEST_CM = 1.0
FROM_ABOVE = ("foot-top", "foot-sole", "sole-rub", "feet-above")
CORNERS = ("near.heel", "far.heel")  # of the frame a foot is drawn in; the heel itself is round


def floor_problems(watched: Watched) -> Iterator[FigureProblem]:
    """Yield the worst point of each limb that goes below the floor or into a prop it is not said to touch."""
    for panel in watched.bodies:
        if panel.spec.view in FROM_ABOVE:
            continue
        touching = {contact.at for contact in watched.scene.spec.contacts if contact.panel == panel.id}
        worst: dict[str, tuple[float, str]] = {}
        for glimpse in watched.glimpses(panel):
            for name, point in _points(glimpse.solution):
                through, what = _through(panel, point, touching=name in touching)
                limb = name.partition(".")[0]
                if through > worst.get(limb, (0.0, ""))[0]:
                    worst[limb] = through, f"{name} is {what} at {glimpse.second:.1f} s"
        yield from (watched.wrong(f"panels.{panel.id}", what) for _, what in worst.values())


def _points(solution: Solution) -> Iterator[tuple[str, Point]]:
    yield from ((name, point) for name, point in solution.landmarks.items() if name not in CORNERS)
    yield from ((f"{bone}", end) for bone, (_, end) in solution.bones.items())
    yield from ((f"{foot}.sole", end) for foot, ends in solution.soles.items() for end in ends)


def _through(panel: Panel, point: Point, *, touching: bool) -> tuple[float, str]:
    """Return by how many cm a point goes further than it may, 0 if it does not, and what to say of it."""
    below = surfaces.floor(panel) - point[1]
    if below > LOWEST_CM:
        return below, f"{below:.1f} cm below the floor"
    inside = max((surfaces.depth(point, solid) for solid in surfaces.solids(panel)), default=0.0)
    if inside > DEEPEST_CM and not touching:
        return inside, f"{inside:.1f} cm inside a prop"
    return 0.0, ""
