"""A questionnaire of yes or no: its questions a few at a time, and the points its answers come to."""

from collections.abc import Mapping
from itertools import batched
from typing import Any

from django.http import QueryDict

from surefoot.catalogue.texts import MeasureText
from surefoot.domain.entries import Measurement
from surefoot.domain.measure import Measure
from surefoot.engine.mnsi import score

TOGETHER = 5  # questions under one heading
DECIDED = {"yes": True, "no": False}


def groups(text: MeasureText, data: QueryDict, *, asked_again: bool) -> list[dict[str, Any]]:
    """Return the questions in groups, each with what was chosen; asked again, those left open are marked."""
    items = [
        {
            "id": item,
            "words": words,
            "chosen": data.get(f"item-{item}", ""),
            "amiss": asked_again and item in unanswered(text, data),
        }
        for item, words in text.items.items()
    ]
    return [
        {"items": group, "first": group[0]["id"], "last": group[-1]["id"], "of": len(items)}
        for group in batched(items, TOGETHER)
    ]


def unanswered(text: MeasureText, data: QueryDict) -> tuple[str, ...]:
    """Return the questions that were not answered with yes or no."""
    return tuple(item for item in text.items if data.get(f"item-{item}") not in DECIDED)


def points(measure: Measure, text: MeasureText, data: QueryDict) -> Measurement:
    """Return the points of answers that are all there, by the questionnaire's own guide."""
    answers: Mapping[str, bool] = {item: DECIDED[data[f"item-{item}"]] for item in text.items}
    return Measurement(measure=measure.id, value=score(measure, answers), unit=measure.unit)
