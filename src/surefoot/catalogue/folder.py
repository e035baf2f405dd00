"""A programme folder: where its files are, and their TOML as it stands."""

import tomllib
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from surefoot.catalogue.problems import Place, Problem, ProgrammeError

Folder = Traversable | Path


def our_programme() -> Folder:
    """Return the folder of the programme that comes with Surefoot."""
    return files("surefoot.catalogue") / "programme"


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a folder, with the problems found so far."""

    folder: Folder
    found: list[Problem] = field(default_factory=list)

    def place(self, name: str) -> Place:
        """Return the place of a file, to note problems at."""
        return Place(name, "", self.found)

    def table(self, name: str) -> dict[str, Any] | None:
        """Return what a file says, or None once a problem with the file was noted."""
        place = self.place(name)
        try:
            return tomllib.loads(self.folder.joinpath(*name.split("/")).read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            place.wrong("missing-file", "this file is missing", "Add it; docs/authoring-programme.md shows its shape")
        except UnicodeDecodeError:
            place.wrong("unreadable", "this is not UTF-8 text", "Save the file as UTF-8")
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            place.wrong("unreadable", f"this is not TOML ({error})", "Put that line right")
        except OSError as error:
            place.wrong("unreadable", f"the file cannot be opened ({error.strerror})", "See who may read it")
        return None

    def names(self, folder: str) -> list[str]:
        """Return the names, without .toml, of the TOML files in a folder, in order."""
        inside = self.folder.joinpath(*folder.split("/"))
        if not inside.is_dir():
            self.place(folder).wrong("missing-file", "this folder is missing", "Add it")
            return []
        return sorted(file.name.removesuffix(".toml") for file in inside.iterdir() if file.name.endswith(".toml"))

    def folders(self, folder: str) -> list[str]:
        """Return the names of the folders in a folder, in order; none when it is not there."""
        inside = self.folder.joinpath(*folder.split("/"))
        return sorted(child.name for child in inside.iterdir() if child.is_dir()) if inside.is_dir() else []

    def stop_on_problems(self) -> None:
        """Raise ProgrammeError with every problem found so far, if there are any."""
        if self.found:
            raise ProgrammeError(tuple(sorted(set(self.found))))
