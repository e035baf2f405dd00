"""What is wrong with the data of a figure, said so that its author can put it right."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class FigureProblem:
    """One problem: the file, the place in it, and what is wrong."""

    file: str
    where: str
    wrong: str

    def __str__(self) -> str:
        """Return the problem as one line."""
        return f"{self.file}: {self.where + ': ' if self.where else ''}{self.wrong}"


class FigureError(Exception):
    """A figure cannot be drawn; carries every problem found."""

    def __init__(self, problems: tuple[FigureProblem, ...]) -> None:
        """Keep the problems, most of them one per line in the message."""
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class UnknownFigure(Exception):
    """No figure has this name."""
