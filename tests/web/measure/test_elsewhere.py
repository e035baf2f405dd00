from datetime import timedelta

import pytest

from surefoot.domain.entries import Measurement
from surefoot.domain.quantities import Side
from surefoot.web import clock, diary
from tests.web.measure.measuring import bodies

pytestmark = pytest.mark.django_db(transaction=True)


def added(client, **changed):
    form = {"measure": "five-times-sit-to-stand", "value": "14.5", "day": clock.today().isoformat()}
    return client.post("/measure/elsewhere/", form | {"entry_id": diary.fresh_id()} | changed)


def test_result_of_a_physiotherapist_counts_on_its_own_day(client):
    day = clock.today() - timedelta(days=9)
    assert added(client, day=day.isoformat())["Location"] == "/measure/"
    assert [(entry.day, entry.body) for entry in diary.entries() if isinstance(entry.body, Measurement)] == [
        (day, Measurement(measure="five-times-sit-to-stand", value=14.5, unit="s"))
    ]


def test_measure_of_one_foot_keeps_its_foot(client):
    added(client, measure="single-leg-stance", side="right", value="8")
    assert bodies() == [Measurement(measure="single-leg-stance", value=8, unit="s", side=Side.RIGHT)]


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"measure": ""}, "measure"),
        ({"measure": "pain"}, "measure"),
        ({"measure": "single-leg-stance"}, "side"),
        ({"value": "quick"}, "value"),
        ({"day": "yesterday"}, "day"),
        ({"day": "9999-01-01"}, "day"),
    ],
)
def test_unfit_result_is_named_and_kept_as_typed(client, told, field):
    answer = added(client, **told)
    assert answer.status_code == 422
    assert list(answer.context["errors"]) == [field]
    assert answer.context["sent"]["value"] == told.get("value", "14.5")
    assert bodies() == []
