"""Slides: no foot that lies on the floor moves over it, whether its author said so or not."""

from collections.abc import Iterator

from surefoot.figures.check import surfaces
from surefoot.figures.check.watched import Glimpse, Stretch, Watched
from surefoot.figures.geometry import Point, distance, plus
from surefoot.figures.panel import Panel
from surefoot.figures.problems import FigureProblem

MOST_SLIDE_CM = 0.5
# The ends of a sole that are watched. In the close-up of the foot the ball draws towards the heel as the arch rises:
# that is the exercise, so it is the heel alone there.
ENDS = {"side": (0, 1), "front": (0, 1), "foot-side": (0,)}
IN_THE_AIR = 0.02  # of a foot seen from above, how far it is raised, 0 to 1

type End = tuple[str, str]  # a foot, and heel or toes, outer or inner edge


def slide_problems(watched: Watched) -> Iterator[FigureProblem]:
    """Yield each foot that lies on a surface at two neighbouring moments and leaves its place between them.

    Its place is that on the ground, which may itself move. A foot that is meant to slide has a contact whose `slide` says
    how far.
    """
    for panel in watched.bodies:
        furthest: dict[str, tuple[float, str]] = {}
        for stretch in watched.stretches(panel):
            for foot, slid in _slid(panel, stretch):
                if slid > furthest.get(foot, (_may_slide(watched, panel, foot), ""))[0]:
                    way = f"from {stretch.before.key} to {stretch.after.key}"
                    furthest[foot] = slid, f"the {foot} sole leaves its place on the floor by {slid:.1f} cm {way}"
        yield from (watched.wrong(f"panels.{panel.id}", what) for _, what in furthest.values())


def _slid(panel: Panel, stretch: Stretch) -> Iterator[tuple[str, float]]:
    """Yield each foot that stands at both ends of a stretch, and how far an end of it is at most from its place, in cm."""
    first, last = stretch.glimpses[0], stretch.glimpses[-1]
    standing = _standing(panel, first) & _standing(panel, last)
    for foot, end in sorted(standing):
        places = [_ends(panel, glimpse)[foot, end] for glimpse in stretch.glimpses]
        upon = [
            plus(place, surfaces.ground(panel, glimpse.pose))
            for place, glimpse in zip(places, stretch.glimpses, strict=True)
        ]
        yield foot, max(distance(upon[0], place) for place in upon)


def _ends(panel: Panel, glimpse: Glimpse) -> dict[End, Point]:
    """Return the ends of each sole; seen from above, heel and toe of each foot."""
    solution = glimpse.solution
    if panel.spec.view == "feet-above":
        return {
            (foot, end): solution.landmarks[f"{foot}.{end}"] for foot in ("left", "right") for end in ("heel", "toe")
        }
    watched = ENDS.get(panel.spec.view, ())
    return {(foot, str(end)): ends[end] for foot, ends in solution.soles.items() for end in watched}


def _standing(panel: Panel, glimpse: Glimpse) -> set[End]:
    """Return the ends of the soles that lie on what they stand on."""
    ends = _ends(panel, glimpse)
    if panel.spec.view == "feet-above":
        feet = glimpse.pose.get(panel.table, {})
        return {(foot, end) for foot, end in ends if float(feet.get(foot, {}).get("raised", 0.0)) < IN_THE_AIR}
    return {end for end, point in ends.items() if surfaces.lies(panel, point)}


def _may_slide(watched: Watched, panel: Panel, foot: str) -> float:
    contacts = (each for each in watched.scene.spec.contacts if each.panel == panel.id)
    return max([MOST_SLIDE_CM, *(each.slide for each in contacts if each.slide and each.at.startswith(f"{foot}."))])
