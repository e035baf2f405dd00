"""What the person decides about their page: a name and a question, typed for it and never kept, and what to leave out."""

from collections.abc import Collection
from dataclasses import dataclass

from surefoot.report.facts import Topic

NAME_MOST, QUESTION_MOST = 80, 400  # letters; more would push the facts off the page


class UnfitWishError(ValueError):
    """Something about the page that cannot be done, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """A name, a question, and the topics left out; refuses what has no room, and topics that are none."""

    name: str = ""
    question: str = ""
    without: Collection[str] = frozenset()

    def __post_init__(self) -> None:
        """Refuse by name."""
        for what, text, most in (("name", self.name, NAME_MOST), ("question", self.question, QUESTION_MOST)):
            if len(text) > most:
                raise UnfitWishError(f"the {what} has {len(text)} letters; there is room for {most}")
        if unknown := [topic for topic in self.without if topic not in set(Topic)]:
            raise UnfitWishError(f"{unknown[0]!r} cannot be left out; these can: {', '.join(Topic)}")
