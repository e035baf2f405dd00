"""The figures of a programme folder, in the programme's order, with refusals in plain words."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from surefoot.catalogue import ProgrammeError, Texts, load_programme, load_texts
from surefoot.catalogue.folder import our_programme
from surefoot.cli.refusal import Unusable
from surefoot.domain.programme import Programme
from surefoot.figures.gallery import Form, Gallery
from surefoot.figures.library import FIGURES
from surefoot.figures.problems import FigureError, FigureProblem
from surefoot.figures.scene import Scene
from surefoot.figures.showing import Showing

HABITS = "Habits"
LIKENESS = 0.5  # how near a mistyped name must be to be offered, 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Album:
    """The figures that can be asked for, and the programme and words they belong to."""

    programme: Programme
    texts: Texts
    gallery: Gallery
    names: tuple[str, ...]
    missing: tuple[str, ...]

    def groups(self, names: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield each exercise's name with those of its figures that are among the names; figures of habits come last."""
        left = set(names)
        for exercise in self.programme.exercises:
            found = tuple(variant.id for variant in exercise.variants if variant.id in left)
            if found:
                yield self.texts.exercises[exercise.id].name, found
            left -= set(found)
        if left:
            yield HABITS, tuple(sorted(left))

    def title(self, name: str) -> str:
        """Return what a figure is called: by the name of its variant, or by its own words for a habit."""
        for exercise in self.programme.exercises:
            if exercise.variant(name) is not None:
                return self.texts.exercises[exercise.id].variants[name].name
        with refused():
            return self.gallery.library.words(name).title

    def known(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return the names, or every name for none; raise Unusable for an unknown one, with the nearest that are known."""
        for name in names:
            if name not in self.names:
                raise Unusable(f"there is no figure {name!r}; {self._instead(name)}")
        return tuple(dict.fromkeys(names)) or self.names

    def _instead(self, name: str) -> str:
        near = get_close_matches(name, self.names, n=3, cutoff=LIKENESS)
        return (
            f"did you mean {', '.join(near[:-1]) + ' or ' if near[1:] else ''}{near[-1]}?"
            if near
            else "`surefoot figure` lists all"
        )

    def parts(self, name: str) -> tuple[int, ...]:
        """Return the numbers of a figure's parts, none where it is not in parts; raise Unusable where its data are wrong."""
        with refused():
            keys = self.gallery.library.spec(name).keys
        return tuple(sorted({key.part for key in keys if key.part is not None}))

    def scene(self, name: str, showing: Showing) -> Scene:
        """Return a figure put together; raise Unusable where its data are wrong."""
        with refused():
            return self.gallery.scene(name, showing)

    def drawing(self, name: str, form: Form, showing: Showing) -> str:
        """Return a figure as SVG; raise Unusable where its data are wrong."""
        with refused():
            return self.gallery.drawing(name, form, showing)


def album_of(folder: Path | None) -> Album:
    """Return the figures of our programme or of a folder's; raise Unusable where the folder cannot be read.

    A folder without figures is shown by ours, at its own tempo. Figures that are still missing do not keep the others
    from being drawn: an author draws one after the other.
    """
    if folder is not None and not folder.is_dir():
        raise Unusable("there is no such folder", file=str(folder))
    try:
        programme, texts = load_programme(folder), load_texts(folder)
    except ProgrammeError as problem:
        raise Unusable(str(problem), file=str(folder)) from problem
    variants = [variant.id for exercise in programme.exercises for variant in exercise.variants]
    if folder is not None and folder.joinpath(FIGURES).is_dir():
        gallery = Gallery(programme, folder)
        names = gallery.names
    else:
        gallery = Gallery(programme, our_programme())
        ours = {variant.id for exercise in load_programme().exercises for variant in exercise.variants}
        names = tuple(name for name in gallery.names if name in variants or name not in ours)
    missing = tuple(variant for variant in variants if variant not in names)
    ordered = (*(variant for variant in variants if variant in names), *(n for n in names if n not in variants))
    return Album(programme=programme, texts=texts, gallery=gallery, names=ordered, missing=missing)


@contextmanager
def refused() -> Iterator[None]:
    """Turn what is wrong with a figure's data into Unusable, with the file, the place and what is wrong."""
    try:
        yield
    except FigureError as error:
        first = error.problems[0]
        if len(error.problems) == 1:
            raise Unusable(_placed(first), file=first.file) from error
        raise Unusable(f"this figure has {len(error.problems)} things to put right:\n{error}") from error


def _placed(problem: FigureProblem) -> str:
    return f"{problem.where}: {problem.wrong}" if problem.where else problem.wrong
