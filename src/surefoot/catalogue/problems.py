"""Problems: what is wrong in a programme folder, said so that its author can put it right."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Problem:
    """One thing to put right: the file, the key, what is wrong and what to do; `kind` names the check that spoke."""

    file: str
    key: str
    kind: str
    what: str
    fix: str

    def __str__(self) -> str:
        """Return the problem as one line."""
        place = f"{self.file}, {self.key}" if self.key else self.file
        return f"{place}: {self.what}. {self.fix}."


class ProgrammeError(ValueError):
    """The programme folder cannot be used; every problem found is listed."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems and list them, one a line."""
        count = "1 thing" if len(problems) == 1 else f"{len(problems)} things"
        super().__init__("\n".join([f"This programme has {count} to put right:", *(f"- {p}" for p in problems)]))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Place:
    """A key in a file, with the list that problems found there are added to."""

    file: str
    key: str
    found: list[Problem]

    def at(self, key: str | int) -> "Place":
        """Return the place of a key, or of the n-th row (from 0), inside this one."""
        if isinstance(key, int):
            return Place(self.file, f"{self.key}[{key + 1}]", self.found)
        return Place(self.file, f"{self.key}.{key}" if self.key else key, self.found)

    def wrong(self, kind: str, what: str, fix: str) -> None:
        """Note a problem here."""
        self.found.append(Problem(file=self.file, key=self.key, kind=kind, what=what, fix=fix))
