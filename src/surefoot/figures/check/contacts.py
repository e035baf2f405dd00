"""Contacts: what an author promised to touch touches, and no foot that lies on the floor slides, promised or not."""

from collections.abc import Iterator, Sequence

from surefoot.figures.check import surfaces
from surefoot.figures.check.watched import Glimpse, Stretch, Watched
from surefoot.figures.geometry import Point, distance, plus
from surefoot.figures.panel import Panel
from surefoot.figures.problems import FigureProblem
from surefoot.figures.spec import ContactSpec

MOST_SLIDE_CM = 0.5
# The two ends of a sole that may not slide. In the close-up of the foot the ball draws towards the heel as the arch
# rises: that is the exercise, so only the heel is watched there.
ENDS = {"side": (0, 1), "front": (0, 1), "foot-side": (0,)}


def contact_problems(watched: Watched) -> Iterator[FigureProblem]:
    """Yield each broken promise of the figure's contacts, and each sole that slides on the floor."""
    for number, contact in enumerate(watched.scene.spec.contacts, start=1):
        where = f"contacts[{number}]"
        yield from (watched.wrong(where, what) for what in _broken(watched, contact))
    for panel in watched.bodies:
        yield from (watched.wrong(f"panels.{panel.id}", what) for what in _slides(watched, panel))


def _broken(watched: Watched, contact: ContactSpec) -> Iterator[str]:
    panel = watched.scene.panel(contact.panel)
    runs = _runs(watched.stretches(panel), contact)
    if not runs:
        yield "none of its keys is passed"
        return
    gap, second = max((abs(_at(each, contact)[1] - contact.surface), each.second) for run in runs for each in run)
    if gap > contact.tolerance:
        yield f"{contact.at} is {gap:.1f} cm off its surface at {second:.1f} s; {contact.tolerance:g} may be"
    if contact.slide is not None:
        slid = max(max(across) - min(across) for across in ([_at(each, contact)[0] for each in run] for run in runs))
        if slid > contact.slide:
            yield f"{contact.at} slides {slid:.1f} cm; {contact.slide:g} may be"


def _at(glimpse: Glimpse, contact: ContactSpec) -> Point:
    """Return where the landmark of a contact is upon its ground, which may itself have moved back."""
    moved = float(glimpse.pose.get(contact.moves_with, 0.0)) if contact.moves_with else 0.0
    return plus(glimpse.solution.landmarks[contact.at], (moved, 0.0))


def _runs(stretches: Sequence[Stretch], contact: ContactSpec) -> list[list[Glimpse]]:
    """Return the glimpses in which a contact must hold, apart where it is let go between: at its keys and on the way
    from one of its keys to another, or all the time."""
    runs: list[list[Glimpse]] = []
    held = False
    for stretch in stretches:
        begins, ends = (not contact.keys or moment.key in contact.keys for moment in (stretch.before, stretch.after))
        if begins and not held:
            runs.append([stretch.glimpses[0]])
        if begins and ends:
            runs[-1] += stretch.glimpses[1:]
        held = begins and ends
    return runs


def _slides(watched: Watched, panel: Panel) -> Iterator[str]:
    """Yield each foot whose sole lies on a surface at two neighbouring moments and leaves its place between them.

    A foot that is meant to slide has a contact whose `slide` says how far.
    """
    furthest: dict[str, tuple[float, str]] = {}
    for stretch in watched.stretches(panel):
        first, last = stretch.glimpses[0], stretch.glimpses[-1]
        for foot in first.solution.soles:
            for end in ENDS.get(panel.spec.view, ()):
                ends = [each.solution.soles[foot][end] for each in (first, last)]
                if not all(surfaces.lies(panel, point) for point in ends):
                    continue
                slid = _slid(panel, stretch, foot, end)
                if slid > furthest.get(foot, (_may_slide(watched, panel, foot), ""))[0]:
                    way = f"from {stretch.before.key} to {stretch.after.key}"
                    furthest[foot] = slid, f"the {foot} sole leaves its place on the floor by {slid:.1f} cm {way}"
    yield from (what for _, what in furthest.values())


def _may_slide(watched: Watched, panel: Panel, foot: str) -> float:
    contacts = (each for each in watched.scene.spec.contacts if each.panel == panel.id)
    return max([MOST_SLIDE_CM, *(each.slide for each in contacts if each.slide and each.at.startswith(f"{foot}."))])


def _slid(panel: Panel, stretch: Stretch, foot: str, end: int) -> float:
    """Return how far the end of a sole is at most from where it first lay on its ground, in cm."""
    places = [
        plus(each.solution.soles[foot][end], (surfaces.ground(panel, each.pose), 0.0)) for each in stretch.glimpses
    ]
    return max(distance(places[0], place) for place in places)
