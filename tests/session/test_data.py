"""A session as data: every word it says is one of the programme's phrases, and the beats keep time with the doses."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surefoot.catalogue import load_texts
from surefoot.catalogue.script_words import phrases
from surefoot.engine.alternates import alternates
from surefoot.engine.coach import advise_from, snapshot_of
from surefoot.session.beginning import NoSessionTodayError, frozen, ids_needed
from surefoot.session.data import session_data
from tests.session.made import AT, PROGRAMME, STRONG, begun, numbered_id
from tests.strategies import FIRST_DAY, diaries

TEXTS = load_texts()
PHRASES = frozenset(phrases(PROGRAMME, TEXTS))


def told(running):
    return session_data(running, PROGRAMME, TEXTS)


def said(data):
    for step in data["steps"]:
        yield from step.get("say", ())
        for beat in step.get("beats", ()):
            yield from beat[3]
    for words in data["words"].values():
        yield from words


def steps_of(data, exercise):
    item = next(n for n, one in enumerate(data["items"]) if one["name"] == exercise)
    return [step for step in data["steps"] if step["item"] == item]


@settings(deadline=None)
@given(diary=diaries(), later=st.integers(0, 12))
def test_all_that_is_said_is_a_phrase_that_can_be_recorded(diary, later):
    on: date = max((entry.day for entry in diary), default=FIRST_DAY) + timedelta(days=later)
    snapshot = snapshot_of(PROGRAMME, diary)
    advice, others = advise_from(PROGRAMME, snapshot, on=on), alternates(PROGRAMME, snapshot, on=on)
    ids = [numbered_id(n) for n in range(ids_needed(advice, others))]
    try:
        running = frozen(advice, others, PROGRAMME, ids=ids, day=on, at=None)
    except NoSessionTodayError:
        return
    data = told(running)
    assert set(said(data)) - PHRASES == set()
    assert json.loads(json.dumps(data)) == data


def test_session_of_a_strong_first_day_is_told_step_by_step():
    (ready, first, rest, second, ask) = steps_of(told(begun(STRONG)), "Heel raises")
    assert ready["say"][:3] == ["Heel raises.", "Shoes on.", "Both hands on the counter."]
    assert ready["say"][-4:] == ["2", "sets", "12", "times"]
    assert ready["figure"] == {"motion": "free", "side": "both", "part": None}
    assert first["goal"] == "12 times"
    assert first["where"] == "Set 1 of 2"
    assert first["say"] == ["Rise up.", "Hold.", "Lower slowly."]
    assert first["beats"][:4] == [
        [0, "1", "of 12", ["1", "Up"], "start", 0],
        [2, "1", "of 12", ["Hold"], "", 1],
        [3, "1", "of 12", ["Down"], "", 2],
        [6, "2", "of 12", ["2", "Up"], "", 0],
    ]
    assert rest["title"] == "Rest"
    assert rest["say"] == ["Heels down.", "Rest.", "30", "seconds"]
    assert rest["next"] == "Heel raises, 12 times"
    assert "say" not in second
    assert ask["asks"] == ["effort", "form"]
    assert ask["say"] == ["Heels down.", "Rest.", "How hard was that?"]


def test_stance_counts_up_foot_by_foot():
    steps = steps_of(told(begun(STRONG)), "Seated foot press")
    hold, switch = steps[1], steps[2]
    assert (hold["side"], hold["figure"]["motion"]) == ("left", "none")
    assert hold["say"][0] == "Left foot."
    assert hold["beats"] == [
        [0, "", "seconds", ["Hold."], "start", None],
        [5, "", "seconds", ["Half way."], "half", None],
    ]
    assert (switch["title"], switch["say"]) == ("Change feet", ["Change feet.", "Right foot."])
    assert steps[4]["say"][-1] == "Then the left foot."


def test_parts_of_a_set_are_named():
    steps = steps_of(told(begun()), "Ankle circles")
    assert [step.get("say") for step in steps if step["kind"] == "switch"][:3] == [
        ["Circles the other way."],
        ["Change feet.", "Right foot.", "Circles one way."],
        ["Circles the other way."],
    ]
    assert [step["title"] for step in steps if step["kind"] == "switch"][:2] == ["Next part", "Change feet"]


def test_what_a_step_does_not_have_is_left_out():
    for step in told(begun(STRONG))["steps"]:
        assert [name for name, value in step.items() if value in (None, "", [])] == []
        assert ("beats" in step) == (step["kind"] in ("work", "hold", "timed"))
        assert ("asks" in step) == (step["kind"] == "ask")


def test_every_exercise_says_what_may_be_changed_about_it():
    data = told(begun(STRONG))
    others = [n for n, item in enumerate(data["items"]) if item["instead_of"] is not None]
    assert others != []
    offered = [change["to"] for item in data["items"] for change in item["changes"] if change["act"] == "swap"]
    assert sorted(offered) == others
    for number in others:
        of = data["items"][number]["instead_of"]
        assert data["items"][of]["block"] == data["items"][number]["block"]
        where = [step.get("where") for step in data["steps"] if step["item"] == number]
        assert where[0] == f"Exercise {of + 1} of {len(data['items']) - len(others)}"


@pytest.mark.parametrize("act", ["later", "swap"])
def test_change_is_offered_only_where_getting_ready_allows_it(act):
    data = told(begun(STRONG))
    for number, item in enumerate(data["items"]):
        ready = next(step for step in data["steps"] if step["item"] == number)
        assert (act in ready["exits"]) == any(change["act"] == act for change in item["changes"])


def test_place_of_a_new_session_is_its_beginning():
    data = told(begun())
    place = {"step": 0, "done": [], "over": [], "later": [], "swapped": {}, "ended": False, "seen": AT.isoformat()}
    assert (data["place"], data["day"], data["session"]) == (place, "2026-11-24", numbered_id(0, AT))
