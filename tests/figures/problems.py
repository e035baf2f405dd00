"""Print every problem of every figure of our programme: `uv run python -m tests.figures.problems [name ...]`.

The figures layer may neither read the catalogue nor print, so this stands with the tests; `surefoot figure --check` is for people.
"""

import sys

from surefoot.catalogue import load_programme
from surefoot.catalogue.folder import our_programme
from surefoot.domain.programme import Programme
from surefoot.figures.check import problems_of
from surefoot.figures.gallery import Gallery
from surefoot.figures.problems import FigureError, FigureProblem
from tests.figures.overlap import overlaps

HABIT_FIGURES = ("self-massage",)


def wanted_figures(programme: Programme) -> tuple[str, ...]:
    """Return the names of all figures there must be: one for each variant, and those of habits."""
    return (*(variant.id for exercise in programme.exercises for variant in exercise.variants), *HABIT_FIGURES)


def problems_of_figure(gallery: Gallery, name: str) -> list[str]:
    """Return what is wrong with a figure, in lines; also where it cannot be put together."""
    try:
        scene = gallery.scene(name)
        through = (FigureProblem(f"figures/{name}.toml", "outlines", what) for what in overlaps(scene))
        return [str(problem) for problem in (*problems_of(scene), *through)]
    except FigureError as error:
        return [str(problem) for problem in error.problems]


def main(names: list[str]) -> int:
    """Print the problems of these figures, or of all; 1 when there are any."""
    programme = load_programme()
    gallery = Gallery(programme, our_programme())
    found = 0
    for name in names or gallery.names:
        for problem in problems_of_figure(gallery, name):
            sys.stdout.write(f"{problem}\n")
            found += 1
    missing = [name for name in wanted_figures(programme) if name not in gallery.names]
    if missing and not names:
        sys.stdout.write(f"missing: {', '.join(missing)}\n")
    return 1 if found or missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
