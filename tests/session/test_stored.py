"""A session in progress as JSON: what is written is read again, and rows written before are still read."""

import json

from surefoot.catalogue import load_texts
from surefoot.session.data import session_data
from surefoot.session.keeping import done_to
from surefoot.session.stored import place_data, plan_data, read_running, script_data
from tests.session.made import DAY, PROGRAMME, STRONG, begun, reported, sets_told

NEW = begun(STRONG)
SWAP = next(n for n, item in enumerate(NEW.items) if item.instead_of is not None)


def row_of(running):
    data = [plan_data(running), script_data(running), place_data(running.place)]
    return json.loads(json.dumps(data))


def read(row):
    return read_running(NEW.id, DAY, *row)


def test_session_is_read_as_it_was_written():
    told = [reported(1, "later", 0), reported(2, "swapped", NEW.items[SWAP].instead_of, to=SWAP)]
    running = done_to(NEW, told)
    assert running.place.later == {0}
    assert read(row_of(running)) == running


def older_row():
    """Return a row as it was written before a session knew alternates: no item instead of another, nothing put off."""
    plan, script, place = row_of(NEW)
    planned = [item for item in plan["items"] if item["instead_of"] is None]
    for item in planned:
        del item["instead_of"]
    del place["later"], place["swapped"]
    return [{**plan, "items": planned}, [step for step in script if step["item"] < len(planned)], place]


def test_row_written_before_is_played_to_its_end():
    older = read(older_row())
    reports = [one for item in older.order() for one in sets_told(older, item)]
    after = done_to(older, [reported(n, kind, where, **told) for n, (kind, where, told) in enumerate(reports, 1)])
    assert after.place.end.outcome == "finished"
    assert len(after.entries()) == len(older.items) + 1


def test_row_written_before_is_shown_with_all_its_words():
    data = session_data(read(older_row()), PROGRAMME, load_texts())
    assert {item["instead_of"] for item in data["items"]} == {None}
    assert [change["act"] for change in data["items"][0]["changes"]] == ["later"]
    assert [step for step in data["steps"] if not step["title"]] == []
