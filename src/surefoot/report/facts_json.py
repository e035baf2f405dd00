"""The facts of a clinician's page as JSON data, in a fixed order."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from surefoot.domain.advice import Reason
from surefoot.report.facts import Facts, Topic

WITHOUT: Mapping[str, tuple[str, ...]] = {
    Topic.PAIN: ("flare_ups", "answers"),
    Topic.NUMBNESS: ("numb",),
    Topic.FALLS: ("falls", "near_falls", "stumbles"),
    Topic.DOSES: ("doses", "walking"),
    Topic.DECISIONS: ("changes",),
}
WHO = (
    "birth_year", "cause", "diabetes", "protective_sensation", "circulation", "past_ulcer", "amputation", "deformity",
    "kidney_failure", "eye_disease", "glucose_lowering", "falls_12_months", "aids",
)  # fmt: skip
ABOUT = {"glucose_lowering": Topic.MEDICINES, "falls_12_months": Topic.FALLS}
PAIN = "pain"


def facts_to_dict(facts: Facts, words: Callable[[Reason], str], *, without: Collection[str] = ()) -> dict[str, Any]:
    """Return the facts as JSON data, without the topics left out; `words` renders a reason in the reader's language."""
    dropped = {name for topic in without for name in WITHOUT.get(topic, ())} | {"profile", "review", "series"}
    told = {name: value for name, value in _plain(facts, words).items() if name not in dropped}
    return told | {
        "profile": {name: getattr(facts.profile, name) for name in WHO if ABOUT.get(name) not in without},
        "week": facts.review.week,
        "measures": [
            _plain(one, words) for one in facts.review.measures if not (one.measure == PAIN and Topic.PAIN in without)
        ],
        "numbness": None if Topic.NUMBNESS in without else _plain(facts.review.numbness, words),
        "questions": [] if Topic.QUESTIONS in without else [_plain(one, words) for one in facts.review.questions],
        "left_out": [topic.value for topic in Topic if topic in without],
    }


def _plain(value: Any, words: Callable[[Reason], str]) -> Any:
    if isinstance(value, Reason):
        return {"rule": value.rule, "values": dict(value.values), "text": words(value)}
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name), words) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(one, words) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one, words) for one in value]
    return value.isoformat() if isinstance(value, date) else value
