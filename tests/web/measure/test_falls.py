from datetime import timedelta

import pytest

from surefoot.domain.entries import Fall
from surefoot.web import clock, diary
from tests.web.measure.measuring import bodies

pytestmark = pytest.mark.django_db(transaction=True)


def fell(client, **changed):
    form = {"injured": "no", "head_hit": "no", "could_stand": "yes", "day": clock.today().isoformat(), "note": ""}
    return client.post("/measure/falls/", form | {"entry_id": diary.fresh_id()} | changed)


def test_fall_is_written_on_its_own_day_in_own_words(client):
    day = clock.today() - timedelta(days=2)
    assert fell(client, day=day.isoformat(), note=" On the stairs. ").status_code == 302
    assert [entry.day for entry in diary.entries() if isinstance(entry.body, Fall)] == [day]
    assert [entry.body for entry in diary.entries() if isinstance(entry.body, Fall)] == [
        Fall(injured=False, head_hit=False, could_stand=True, note="On the stairs.")
    ]


@pytest.mark.parametrize("told", [{"injured": "yes"}, {"head_hit": "yes"}, {"could_stand": "no"}])
def test_fall_that_needs_care_leads_to_it_at_once(client, told):
    assert client.get(fell(client, **told)["Location"])["Location"] == "/stop/"


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"injured": ""}, "injured"),
        ({"day": "soon"}, "day"),
        ({"day": "9999-01-01"}, "day"),
        ({"note": "x" * 4001}, "note"),
    ],
)
def test_unfit_answer_about_a_fall_is_named_and_the_words_are_kept(client, told, field):
    answer = fell(client, **({"note": "In the hall"} | told))
    assert answer.status_code == 422
    assert field in answer.context["errors"]
    assert answer.context["note"] == told.get("note", "In the hall")
    assert bodies() == []


def test_same_fall_sent_twice_is_one(client):
    entry_id = diary.fresh_id()
    for note in ("", "", "Another"):
        fell(client, entry_id=entry_id, note=note)
    assert bodies() == [Fall(injured=False, head_hit=False, could_stand=True)]
