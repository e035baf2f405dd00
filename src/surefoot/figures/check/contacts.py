"""Contacts: what an author promised to touch touches, and slides no further than promised."""

from collections.abc import Iterator, Sequence

from surefoot.figures.check.watched import Glimpse, Stretch, Watched
from surefoot.figures.geometry import Point, plus
from surefoot.figures.problems import FigureProblem
from surefoot.figures.spec import ContactSpec


def contact_problems(watched: Watched) -> Iterator[FigureProblem]:
    """Yield each broken promise of the figure's contacts."""
    for number, contact in enumerate(watched.scene.spec.contacts, start=1):
        where = f"contacts[{number}]"
        yield from (watched.wrong(where, what) for what in _broken(watched, contact))


def _broken(watched: Watched, contact: ContactSpec) -> Iterator[str]:
    panel = watched.scene.panel(contact.panel)
    runs = _runs(watched.stretches(panel), contact)
    if not runs:
        return  # its keys belong to another part of the exercise
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
