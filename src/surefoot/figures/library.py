"""The figures of a programme: read from its folder when asked for, each built on the one it is like."""

import tomllib
from collections.abc import Mapping
from hashlib import sha256
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from surefoot.figures.problems import FigureError, FigureProblem, UnknownFigure
from surefoot.figures.reading import Reader
from surefoot.figures.spec import FigureSpec, FigureWords, KeyWords
from surefoot.figures.timeline import merged

FIGURES = "figures"
NAMED_LISTS = ("panels", "keys")  # their tables have ids and are laid over the tables of the same id


class Library:
    """The figures in a programme's folder, with their words in one language. Nothing is read before it is asked for."""

    def __init__(self, folder: Traversable | Path, *, language: str = "en") -> None:
        """Read figures from a programme's folder."""
        self._folder = folder
        self._language = language
        self._specs: dict[str, FigureSpec] = {}
        self._words: dict[str, FigureWords] = {}
        self._tables: dict[str, dict[str, Any]] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all figures, in order."""
        inside = self._folder.joinpath(FIGURES)
        if not inside.is_dir():
            return ()
        return tuple(
            sorted(each.name.removesuffix(".toml") for each in inside.iterdir() if each.name.endswith(".toml"))
        )

    def spec(self, name: str) -> FigureSpec:
        """Return a figure; raise UnknownFigure when there is none, FigureError when it cannot be read."""
        if name not in self._specs:
            table = {key: value for key, value in self._whole(name).items() if key != "like"}
            self._specs[name] = _built(FigureSpec, {"id": name, **table}, _figure_file(name))
        return self._specs[name]

    def words(self, name: str) -> FigureWords:
        """Return the words of a figure; raise as `spec` does."""
        if name not in self._words:
            file = self._words_file(name)
            whole = self._whole_words(name)
            reader = Reader(file)
            keys = {key: reader.table(KeyWords, value, f"keys.{key}") for key, value in whole.get("keys", {}).items()}
            if reader.problems:
                raise FigureError(tuple(reader.problems))
            self._words[name] = _built(FigureWords, {**whole, "keys": keys}, file)
        return self._words[name]

    def fingerprint(self, name: str) -> str:
        """Return a hash of everything a figure is drawn from: its poses and words and those of the figures it is like."""
        return sha256(repr((self._whole(name), self._whole_words(name))).encode()).hexdigest()[:12]

    def _whole(self, name: str) -> dict[str, Any]:
        table = self._table(_figure_file(name), name)
        return _laid_over(self._parent(name, table, self._whole), table)

    def _whole_words(self, name: str) -> dict[str, Any]:
        own = self._table(self._words_file(name), name)
        figure = self._table(_figure_file(name), name)
        parent: dict[str, Any] = self._parent(name, figure, self._whole_words)
        whole: dict[str, Any] = merged(parent, own)
        return whole

    def _parent(self, name: str, table: Mapping[str, Any], read: Any) -> dict[str, Any]:
        like = table.get("like")
        if like is None:
            return {}
        seen = {name}
        while like is not None:
            if like in seen:
                raise FigureError((FigureProblem(_figure_file(name), "like", f"goes round in a circle by {like!r}"),))
            seen.add(like)
            like = self._table(_figure_file(like), like).get("like")
        parent: dict[str, Any] = read(table["like"])
        return parent

    def _words_file(self, name: str) -> str:
        return f"text/{self._language}/figures/{name}.toml"

    def _table(self, file: str, name: str) -> dict[str, Any]:
        if file not in self._tables:
            if name not in self.names:
                raise UnknownFigure(name)
            try:
                text = self._folder.joinpath(*file.split("/")).read_text(encoding="utf-8")
                self._tables[file] = tomllib.loads(text)
            except FileNotFoundError:
                raise FigureError((FigureProblem(file, "", "this file is missing"),)) from None
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                raise FigureError((FigureProblem(file, "", f"this is not TOML in UTF-8 ({error})"),)) from None
        return self._tables[file]


def _figure_file(name: str) -> str:
    return f"{FIGURES}/{name}.toml"


def _built[T](kind: type[T], table: dict[str, Any], file: str) -> T:
    reader = Reader(file)
    read = reader.table(kind, table, "")
    if read is None:
        raise FigureError(tuple(reader.problems))
    return read


def _laid_over(parent: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Return a figure's table with another laid over it; lists of named tables are laid over name by name, others replaced."""
    whole: dict[str, Any] = merged(parent, {key: value for key, value in own.items() if key not in NAMED_LISTS})
    for name in NAMED_LISTS:
        if name in own:
            before = {each.get("id"): each for each in parent.get(name, [])}
            whole[name] = [merged(before.get(each.get("id"), {}), each) for each in own[name]]
    return whole
