"""Unheard: a highlight, an option or a value of a prop that changes nothing is mistyped."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from surefoot.figures.check.watched import Watched
from surefoot.figures.model import Pose, Setup
from surefoot.figures.panel import Panel
from surefoot.figures.problems import FigureProblem
from surefoot.figures.props import FOLLOWING, PROPS


class Heard(dict[str, Any]):
    """A table that keeps which of its words were asked for."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        """Nothing was asked for yet."""
        super().__init__(table)
        self.words: set[str] = set()

    def __getitem__(self, word: str) -> Any:
        """Return the value of a word."""
        self.words.add(word)
        return super().__getitem__(word)

    def get(self, word: str, default: Any = None) -> Any:
        """Return the value of a word, or the default."""
        self.words.add(word)
        return super().get(word, default)

    def __contains__(self, word: object) -> bool:
        """Return whether a word is there."""
        self.words.add(str(word))
        return super().__contains__(word)

    @property
    def unheard(self) -> list[str]:
        """The words that nothing asked for."""
        return sorted(set(self) - self.words)


def unheard_problems(watched: Watched) -> Iterator[FigureProblem]:
    """Yield each highlight that shows nothing, and each option and value of a prop that nothing asks for."""
    for panel in watched.scene.panels:
        yield from (watched.wrong(f"panels.{panel.id}", what) for what in _unheard(watched, panel))


def _unheard(watched: Watched, panel: Panel) -> Iterator[str]:
    poses = [watched.scene.poses[key.id] for key in watched.scene.keys]
    for part in sorted(panel.setup.highlight):
        without = replace(panel.setup, highlight=panel.setup.highlight - {part})
        if all(_shapes(panel, pose, panel.setup) == _shapes(panel, pose, without) for pose in poses):
            yield f"the highlight {part!r} shows nothing"
    options = Heard(panel.setup.options)
    _shapes(panel, poses[0], replace(panel.setup, options=options))
    yield from (f"the option {word!r} is not known" for word in options.unheard)
    yield from (f"{word!r} is not a value of {kind!r}" for kind, word in _unheard_of_props(panel, poses[0]))


def _unheard_of_props(panel: Panel, pose: Pose) -> Iterator[tuple[str, str]]:
    solution = panel.solution(pose)
    for table in panel.spec.props:
        heard = Heard(table)
        PROPS[table["type"]](heard, "p")
        yield from ((table["type"], word) for word in heard.unheard if word != "type")
    for table in panel.spec.following:
        heard = Heard(table)
        FOLLOWING[table["type"]](heard, "f", solution, pose)
        yield from ((table["type"], word) for word in heard.unheard if word != "type")


def _shapes(panel: Panel, pose: Pose, setup: Setup) -> list[str]:
    drawn = panel.rig(pose.get(panel.table, {}), setup).drawn
    return [each.id for each in drawn if not panel.spec.only or each.id.startswith(panel.spec.only)]
