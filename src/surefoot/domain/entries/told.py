"""The kinds of values an entry can hold, with the limits a reader checks."""

from dataclasses import dataclass
from typing import Annotated, Literal


@dataclass(frozen=True, slots=True)
class Range:
    """The values a number in an entry may take, or the length of a text, both ends included; `lines`: line breaks allowed."""

    low: float
    high: float
    lines: bool = False


@dataclass(frozen=True, slots=True)
class Identifier:
    """Marks a text as the id of an entry."""


Pain = Annotated[int, Range(0, 10)]
Effort = Annotated[int, Range(0, 10)]
Word = Annotated[str, Range(1, 80)]
Text = Annotated[str, Range(0, 4000, lines=True)]
EntryId = Annotated[str, Identifier()]
Feeling = Literal["intact", "reduced", "unknown"]
Cause = Literal["diabetes", "chemotherapy", "alcohol", "b12", "autoimmune", "compression", "unknown"]
Sex = Literal["female", "male"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
