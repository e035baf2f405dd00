import pytest

from surefoot.domain.entries import Measurement
from surefoot.engine.mnsi import score
from surefoot.web import diary
from tests.web.measure.measuring import bodies, told

pytestmark = pytest.mark.django_db(transaction=True)


def answers(default="no", **changed):
    items = diary.texts().measures["mnsi"].items
    return {f"item-{item}": changed.get(f"item_{item}", default) for item in items}


def test_answers_come_to_the_points_of_the_guide(client):
    measure = diary.programme().measures["mnsi"]
    told(client, "mnsi", **answers(item_1="yes"))
    points = score(measure, {item: item == "1" for item in diary.texts().measures["mnsi"].items})
    assert bodies() == [Measurement(measure="mnsi", value=points, unit="points")]


def test_open_question_is_marked_and_the_others_stay_chosen(client):
    page = told(client, "mnsi", **answers(item_3="", item_5="yes"))
    items = [item for group in page.context["groups"] for item in group["items"]]
    assert [item["id"] for item in items if item["amiss"]] == ["3"]
    assert [item["id"] for item in items if item["chosen"] == "yes"] == ["5"]
    assert bodies() == []
