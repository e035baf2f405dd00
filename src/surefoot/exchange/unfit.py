"""The refusal of one value: what is wrong, where it stands, and what would be right."""

import json
from typing import Self

_LONGEST_SHOWN = 40


class Unfit(ValueError):
    """A value that cannot be part of an entry; the text names the field and what it must be."""

    def __init__(self, reason: str) -> None:
        """Keep the reason; the place is added on the way up."""
        super().__init__(reason)
        self.reason = reason
        self.place = ""

    def within(self, part: str) -> Self:
        """Return the refusal, placed one level further out."""
        self.place = f"{part}, {self.place}" if self.place else part
        return self

    def __str__(self) -> str:
        """Read as one sentence, such as `pain must be a whole number from 0 to 10, not 11`."""
        return f"{self.place} {self.reason}" if self.place else self.reason


def shown(value: object) -> str:
    """Return a value as it stands in the file, shortened, and safe to print."""
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    text = json.dumps(value, ensure_ascii=False)
    if len(text) > _LONGEST_SHOWN:
        text = text[:_LONGEST_SHOWN] + "..."
    return text if text.isprintable() else ascii(text)[1:-1]


def plain_number(value: float) -> str:
    """Return a bound as people write it: 10, not 10.0."""
    return str(int(value)) if float(value).is_integer() else str(value)
