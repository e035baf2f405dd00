"""Worlds: the constants of the virtual people, and what each world changes of them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

BASES = ("sourced", "assumed")
PARTS = {"value", "unit", "basis", "source"}


class WorldError(ValueError):
    """A world that cannot be used; the message says why."""


@dataclass(frozen=True, slots=True)
class World:
    """The constants of one world, each by its name in constants.toml."""

    name: str
    about: str
    constants: Mapping[str, float]

    def __getitem__(self, name: str) -> float:
        """Return a constant."""
        return self.constants[name]


@cache
def known_constants() -> Mapping[str, Mapping[str, Any]]:
    """Return every constant with its value, unit, basis and source; raise WorldError where one lacks any of them."""
    told = tomllib.loads(_own("constants.toml").read_text(encoding="utf-8"))
    for name, constant in told.items():
        if set(constant) != PARTS or constant["basis"] not in BASES:
            raise WorldError(
                f"the constant {name} needs a value, a unit, a source, and a basis of {' or '.join(BASES)}"
            )
    return told


def world_names() -> tuple[str, ...]:
    """Return the names of the worlds that come with Surefoot."""
    return tuple(sorted(file.name.removesuffix(".toml") for file in _own("worlds").iterdir()))


def load_world(named: str) -> World:
    """Return a world by its name, or from a TOML file; raise WorldError when there is none or it says something unknown."""
    if named in world_names():
        return _read(named, _own("worlds").joinpath(f"{named}.toml").read_text(encoding="utf-8"))
    try:
        return _read(Path(named).stem, Path(named).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as problem:
        there = ", ".join(world_names())
        raise WorldError(f"there is no world {named!r}, and no such file can be read; there are {there}") from problem


def _read(name: str, text: str) -> World:
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise WorldError(f"the world {name!r} is not TOML: {problem}") from problem
    about = told.pop("about", "")
    known = {constant: parts["value"] for constant, parts in known_constants().items()}
    for constant, value in told.items():
        if constant not in known:
            raise WorldError(f"the world {name!r} changes {constant!r}, which is no constant")
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= abs(value) < float("inf"):
            raise WorldError(f"the world {name!r} gives {constant!r} a value that is not a number")
    return World(name, str(about), known | told)


def _own(name: str) -> Traversable:
    return resources.files(__package__).joinpath(name)
