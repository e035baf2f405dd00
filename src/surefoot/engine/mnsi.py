"""The points of a questionnaire of yes and no, such as Michigan's on nerves; which answer counts stands with the measure."""

from collections.abc import Mapping

from surefoot.domain.measure import Measure


class UnansweredError(ValueError):
    """A question of the questionnaire has no answer, so there are no points."""

    def __init__(self, items: tuple[str, ...]) -> None:
        """Name the questions."""
        super().__init__(f"these questions have no answer: {', '.join(items)}")
        self.items = items


def score(measure: Measure, answers: Mapping[str, bool]) -> int:
    """Return the points of the answers (True is yes) by item; raise UnansweredError when one is missing.

    A question left open is never taken as a no: on some questions a no counts.
    """
    unanswered = tuple(item.id for item in measure.items if item.id not in answers)
    if unanswered:
        raise UnansweredError(unanswered)
    return sum(item.counts == ("yes" if answers[item.id] else "no") for item in measure.items)
