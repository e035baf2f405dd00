"""What a session in the terminal shows: lines that stay, and one line that counts in its place."""

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from surefoot.cli.paragraphs import WIDTH, heading, wrapped

CLEAR_LINE = "\r\x1b[K"
HINTS = {
    "ready": "Enter: ready",
    "done": "Enter: done",
    "unsaid": "",
    "pause": "p: pause",
    "back": "b: back",
    "skip-set": "s: skip this set",
    "skip-exercise": "e: skip the exercise",
    "later": "l: do it later",
    "swap": "c: change it",
    "longer": "+: rest longer",
    "tingling": "t: tingling",
    "stop": "x: stop",
}


class Stage:
    """The lines of a session. Where nobody watches a terminal, a count is a line for each beat."""

    def __init__(self, out: TextIO) -> None:
        """Keep where to write."""
        self.out = out
        self.in_place = out.isatty()
        self._counting = False
        self._hinted: set[str] = set()

    def head(self, step: Mapping[str, Any], *, right: str = "") -> None:
        """Begin a new exercise."""
        self.lines(heading(step["title"], right=right))

    def say(self, *texts: str, indent: int = 2) -> None:
        """Say something, one line below the other."""
        for text in texts:
            if text:
                self.lines(wrapped(text, indent=indent))

    def lines(self, lines: Iterable[str]) -> None:
        """Print lines that stay."""
        self.counted()
        for line in lines:
            print(line, file=self.out, flush=True)

    def hints(self, exits: Iterable[str]) -> None:
        """Name the keys of a step, the first time that there are such ones."""
        told = ", ".join([*(HINTS[way] for way in exits if HINTS.get(way)), "q: leave"])
        if told not in self._hinted:
            self._hinted.add(told)
            self.say(f"[{told}]")

    def count(self, text: str, *, beat: bool) -> None:
        """Count in place; without a terminal only what begins a beat is printed."""
        if self.in_place:
            print(f"{CLEAR_LINE}    {text[: WIDTH - 4]}", end="", file=self.out, flush=True)
            self._counting = True
        elif beat:
            print(f"    {text}", file=self.out, flush=True)

    def counted(self) -> None:
        """End the line that counts."""
        if self._counting:
            print(file=self.out, flush=True)
            self._counting = False

    def asked(self, text: str) -> None:
        """Ask something; the answer is typed after it."""
        self.counted()
        print(f"  {text} ", end="", file=self.out, flush=True)

    def typed(self, text: str) -> None:
        """Show what was typed."""
        print(text, end="", file=self.out, flush=True)
