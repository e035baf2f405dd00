"""The mark of the code and numbers that read a diary: what was kept under another mark is made anew."""

from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

_MADE_FROM = ("domain", "engine", "exchange", "catalogue")


@cache
def engine_version() -> str:
    """Return a mark of the very code and data that fold a diary: after any change, snapshots are made anew."""
    mark = sha256()
    for folder in _MADE_FROM:
        for name, data in _sources(files("surefoot") / folder):
            mark.update(name.encode() + b"\0" + data + b"\0")
    return mark.hexdigest()


def _sources(folder: Traversable) -> list[tuple[str, bytes]]:
    found = []
    for child in sorted(folder.iterdir(), key=lambda child: child.name):
        if child.is_dir() and child.name != "text":
            found += _sources(child)
        elif child.name.endswith((".py", ".toml")):
            found.append((child.name, child.read_bytes()))
    return found
