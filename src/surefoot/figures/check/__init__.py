"""Checks: everything that must hold before a figure is shown to a person."""

from surefoot.figures.check.balance import balance_problems
from surefoot.figures.check.contacts import contact_problems
from surefoot.figures.check.floor import floor_problems
from surefoot.figures.check.joints import joint_problems
from surefoot.figures.check.legible import legibility_problems
from surefoot.figures.check.names import name_problems, word_problems
from surefoot.figures.check.slides import slide_problems
from surefoot.figures.check.svg import drawing_problems
from surefoot.figures.check.timing import timing_problems
from surefoot.figures.check.unheard import unheard_problems
from surefoot.figures.check.vocabulary import vocabulary_problems
from surefoot.figures.check.watched import Watched
from surefoot.figures.problems import FigureProblem
from surefoot.figures.scene import Scene

CHECKS = (
    word_problems,
    vocabulary_problems,
    unheard_problems,
    timing_problems,
    joint_problems,
    contact_problems,
    slide_problems,
    floor_problems,
    balance_problems,
    legibility_problems,
    drawing_problems,
)


def problems_of(scene: Scene) -> tuple[FigureProblem, ...]:
    """Return everything wrong with a figure; none means it may be shown.

    A name that means nothing, or a pose that cannot be drawn, is told first; the rest once there is none.
    """
    watched = Watched(scene)
    nameless = tuple(name_problems(watched))
    return nameless or tuple(problem for check in CHECKS for problem in check(watched))
