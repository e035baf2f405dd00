"""What the person chose for their page, as a form sends it. None of it is kept, and none of it stands in an address."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import QueryDict

from surefoot.report.facts import Topic
from surefoot.report.gathering import USUAL_WEEKS, WEEKS
from surefoot.report.wishes import NAME_MOST, QUESTION_MOST, Wishes

TOPICS: Mapping[Topic, str] = {
    Topic.PAIN: "Pain and flare-ups",
    Topic.NUMBNESS: "Numb spots",
    Topic.FALLS: "Falls and stumbles",
    Topic.MEDICINES: "Medicines",
    Topic.DOSES: "My exercises",
    Topic.DECISIONS: "What the rules changed",
    Topic.QUESTIONS: "Questions from the rules",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """How many weeks, and what the person decides about the page."""

    weeks: int = USUAL_WEEKS
    wishes: Wishes = field(default_factory=Wishes)


def chosen(sent: QueryDict) -> Chosen:
    """Return what was chosen; a number of weeks that is not offered is as usual. Raises UnfitWishError for what has no room."""
    weeks = {str(number): number for number in WEEKS}.get(sent.get("weeks", ""), USUAL_WEEKS)
    wishes = Wishes(
        name=sent.get("name", "").strip(),
        # A browser counts a line's end as one letter and sends two.
        question=sent.get("question", "").replace("\r\n", "\n").strip(),
        without=frozenset(topic for topic in sent.getlist("without") if topic in set(Topic)),
    )
    return Chosen(weeks=weeks, wishes=wishes)


def offered(now: Chosen) -> dict[str, object]:
    """Return what the form offers, with what is chosen now."""
    return {
        "weeks": [(number, number == now.weeks) for number in WEEKS],
        "topics": [(topic.value, words, topic in now.wishes.without) for topic, words in TOPICS.items()],
        "wishes": now.wishes,
        "name_most": NAME_MOST,
        "question_most": QUESTION_MOST,
    }
