"""Questions in the terminal: a number, yes or no, one of a list. Enter alone answers nothing, and nothing is guessed."""

from collections.abc import Collection, Sequence
from typing import Any

from surefoot.cli.keys import ENTER, LEAVE, Keys, Left
from surefoot.cli.stage import Stage

BACKSPACE = "\x7f\b"
WAYS = {"b": "back", "x": "stop"}
FORM = {"y": "kept", "n": "lost"}
TINGLING = {"n": "none", "s": "eased", "g": "grew"}


class Questions:
    """Asks, and reads what is typed."""

    def __init__(self, keys: Keys, stage: Stage, *, most_effort: int) -> None:
        """Keep where keys come from and where words go; effort goes from 0 to `most_effort`."""
        self.keys, self.stage, self.most_effort = keys, stage, most_effort

    def line(self, question: str) -> str:
        """Return what was typed up to Enter; raise Left for a q."""
        self.stage.asked(question)
        typed = ""
        while (key := self.keys.next(None)) != ENTER:
            if key == LEAVE:
                self.stage.typed("\n")
                raise Left
            if key and key in BACKSPACE:
                typed = typed[:-1]
            elif key:
                typed += key
                self.stage.typed(key)
        self.stage.typed("\n")
        return typed.strip()

    def one_of(self, question: str, answers: Collection[str]) -> str:
        """Return one of these answers, asked again until it is one of them."""
        while (typed := self.line(question)) not in answers:
            pass
        return typed

    def yes(self, question: str) -> bool:
        """Return yes or no."""
        return self.one_of(f"{question} (y/n)", ("y", "n")) == "y"

    def number(self, question: str, *, most: int, ways: Collection[str] = ()) -> int | str | None:
        """Return a whole number from 0 to `most`, None for Enter alone, or one of the ways out."""
        numbers = {str(number): number for number in range(most + 1)}
        typed = self.one_of(question, {"", *numbers, *ways})
        return numbers.get(typed) if typed not in ways else typed

    def chosen(self, question: str, offers: Sequence[str]) -> int:
        """Return the place of the offer that is chosen."""
        self.stage.say(*(f"{number}. {offer}" for number, offer in enumerate(offers, 1)))
        return int(self.one_of(question, [str(number) for number in range(1, len(offers) + 1)])) - 1

    def after_exercise(self, asks: Collection[str]) -> dict[str, Any] | str:
        """Return how an exercise felt, with nothing for what is not told; or the way out that was chosen instead."""
        question = f"Effort, 0 to {self.most_effort} (Enter: not said, b: back, x: stop)"
        effort = self.number(question, most=self.most_effort, ways=WAYS)
        if isinstance(effort, str):
            return WAYS[effort]
        told: dict[str, Any] = {"rpe": effort, "form": FORM.get(self._told("Did your form hold?", FORM, "y/n"))}
        if "tingling" in asks:
            typed = self._told("Was there tingling?", TINGLING, "n: none, s: it settled, g: it grew")
            told["tingling"] = TINGLING.get(typed)
        if "stumble" in asks:
            told["stumble"] = self._told("Did you stumble, or grab hold?", FORM, "y/n") == "y"
        return {name: value for name, value in told.items() if value is not None}

    def _told(self, question: str, answers: Collection[str], hint: str) -> str:
        return self.one_of(f"{question} ({hint}, Enter: not said)", {"", *answers})
