"""A copy of our programme that a test may break."""

import shutil
from pathlib import Path

import pytest

from surefoot.catalogue.folder import our_programme


class Copy:
    """A copied programme folder."""

    def __init__(self, folder: Path) -> None:
        """Keep the folder."""
        self.folder = folder

    def change(self, file: str, old: str, new: str) -> None:
        """Replace the first `old` in a file with `new`; fail when it is not there."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def add(self, file: str, text: str) -> None:
        """Add text at the end of a file."""
        with (self.folder / file).open("a", encoding="utf-8") as opened:
            opened.write(text)


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    folder = tmp_path / "programme"
    shutil.copytree(str(our_programme()), folder)
    return Copy(folder)
