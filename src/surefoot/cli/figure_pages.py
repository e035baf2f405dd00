"""What is told of figures in words: the list, the text in place of a picture, and what a check found."""

from collections.abc import Iterator, Mapping, Sequence

from surefoot.cli.figure_album import Album
from surefoot.cli.files import print_json
from surefoot.cli.paragraphs import heading, wrapped
from surefoot.cli.refusal import Unusable
from surefoot.figures.alt import alt_text, long_description
from surefoot.figures.check import problems_of
from surefoot.figures.gallery import Form
from surefoot.figures.library import FIGURES
from surefoot.figures.problems import FigureError, FigureProblem
from surefoot.figures.showing import Showing

PROBLEMS_FOUND = 1


def print_list(album: Album, names: Sequence[str], showing: Showing, *, as_json: bool) -> None:
    """Print each figure's name and title, by exercise; as JSON, with its size, seconds and words too."""
    if as_json:
        print_json({"figures": [_told(album, name, showing) for name in names], "missing": list(album.missing)})
        return
    for exercise, found in album.groups(names):
        print(*heading(exercise, right=str(len(found))), sep="\n")
        for name in found:
            print(*wrapped(f"{name}: {album.title(name)}", bullet="- "), sep="\n")
    if album.missing:
        print(*heading("No figure yet", right=str(len(album.missing))), sep="\n")
        print(*(f"- {name}" for name in album.missing), sep="\n")


def print_words(album: Album, names: Sequence[str], showing: Showing, *, as_json: bool) -> None:
    """Print the text that stands in place of each picture, and the long description of how the movement goes."""
    told = [{"id": name, **_words(album, name, showing)} for name in names]
    if as_json:
        print_json({"figures": told})
        return
    for one in told:
        print(*heading(one["id"]), *wrapped(one["alt"]), "", *wrapped(one["description"]), sep="\n")


def print_problems(album: Album, names: Sequence[str], *, missing: Sequence[str], as_json: bool) -> int:
    """Print everything wrong with the figures, and each missing one; return 1 when there is anything, else 0."""
    problems = [problem for name in names for problem in _problems(album, name)]
    problems += [FigureProblem(f"{FIGURES}/{name}.toml", "", "this variant has no figure") for name in missing]
    if as_json:
        rows = [{"file": each.file, "where": each.where, "wrong": each.wrong} for each in problems]
        print_json({"figures": list(names), "problems": rows})
    elif problems:
        print(*problems, sep="\n")
    else:
        print(f"{len(names)} figures: nothing to put right" if len(names) != 1 else f"{names[0]}: nothing to put right")
    return PROBLEMS_FOUND if problems else 0


def _problems(album: Album, name: str) -> Iterator[FigureProblem]:
    """Yield what is wrong with a figure; where it cannot even be drawn, that alone."""
    try:
        album.gallery.drawing(name, Form.MOVING, Showing())
        yield from problems_of(album.gallery.scene(name))
    except FigureError as error:
        yield from error.problems


def _words(album: Album, name: str, showing: Showing) -> dict[str, str]:
    scene = album.scene(name, showing)
    return {"alt": alt_text(scene), "description": long_description(scene)}


def _told(album: Album, name: str, showing: Showing) -> Mapping[str, object]:
    """Return what programs may want to know of a figure; of one that cannot be drawn, why."""
    try:
        size = len(album.drawing(name, Form.MOVING, showing).encode())
        cycle_s = album.scene(name, showing).timeline.cycle_s
        words = _words(album, name, showing)
        return {
            "id": name,
            "title": album.title(name),
            "bytes": size,
            "cycle_s": cycle_s,
            "parts": list(album.parts(name)),
            **words,
        }
    except Unusable as broken:
        return {"id": name, "error": str(broken)}
