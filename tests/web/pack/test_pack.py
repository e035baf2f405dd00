"""The pack holds what a device needs for these days, is the same for the same diary, and costs little while nothing changes."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from surefoot.domain.entries import CheckIn, FootCheck, FootMark, Response, SessionEnd, Walk
from surefoot.records.models import PackedSession
from surefoot.web import clock, diary
from surefoot.web.pack import files
from surefoot.web.session import shelf
from tests.web.session.sessions import (
    CALM,
    STEADY,
    begun,
    delivered,
    everything,
    ready_for_today,
    report,
    told_of_a_day,
)
from tests.web.today.people import DAY, Life

pytestmark = pytest.mark.django_db


def pack(client: Client) -> dict:
    answer = client.get("/pack.json")
    assert answer.status_code == 200
    return answer.json()


def outlook(day: dict, question: str, key: str) -> dict:
    return day["outlooks"][day["answers"][question][key]]


def test_no_pack_before_the_first_questions(client):
    answer = client.get("/pack.json")
    assert (answer.status_code, answer.content) == (204, b"")


def test_no_pack_while_the_clock_is_behind_the_diary(client, tmp_path, monkeypatch):
    monkeypatch.setenv(clock.CLOCK_FILE_VARIABLE, str(tmp_path / "clock"))
    life = Life(tmp_path / "clock")
    ready_for_today()
    life.set(DAY - timedelta(days=400))
    assert client.get("/pack.json").status_code == 204


def test_pack_covers_three_days_each_after_every_choice_of_sessions_before_it(client):
    ready_for_today(None)
    days = pack(client)["days"]
    today = clock.today()
    calm = {day["day"]: outlook(day, "pain", "0")["plan"] for day in days if not day["after"]}
    first, second, third = ((today + timedelta(days=ahead)).isoformat() for ahead in range(3))
    after = {day: [one["after"] for one in days if one["day"] == day] for day in (first, second, third)}
    assert after[first] == [[]]
    assert after[second] == [[], [calm[first]]]
    assert [after[third][0], after[third][1], after[third][2]] == [[], [calm[second]], [calm[first]]]
    assert (after[third][3][0], len(after[third])) == (calm[first], 4)


def test_calm_answers_lead_to_the_session_that_the_page_begins(client):
    ready_for_today(None)
    today = pack(client)["days"][0]
    assert (today["check_in_due"], today["now"], today["ended"]) == (True, None, False)
    calm = outlook(today, "pain", "2")
    assert (calm["rank"], calm["adds"], calm["verdict"], calm["title"]) == (0, None, "go", "Good to go.")
    diary.record(None, CALM)
    client.post("/session/begin/")
    assert shelf.open_session(None).id == calm["plan"]


@pytest.mark.parametrize(
    ("question", "key", "check_in"),
    [
        ("pain", "7", replace(CALM, pain=7)),
        ("pain", "unsaid", replace(CALM, pain=None)),
        ("dizzy", "yes", replace(CALM, dizzy=True)),
        ("sleep", "very-poor", replace(CALM, sleep="very-poor")),
        ("fall", "near", replace(CALM, fall_or_near_fall=True)),
        ("look", "not-looked", replace(CALM, foot_check=None)),
        ("look", "left:blister", replace(CALM, foot_check=FootCheck(left=("blister",)))),
        ("flags", "orthotic-fit", replace(CALM, red_flags=("orthotic-fit",))),
    ],
)
def test_one_answer_that_is_not_calm_leads_to_the_session_of_the_real_check_in(client, question, key, check_in):
    ready_for_today(None)
    foreseen = outlook(pack(client)["days"][0], question, key)
    diary.record(None, check_in)
    advice = diary.advice(None)
    client.post("/session/begin/")
    assert (foreseen["verdict"], foreseen["plan"]) == (advice.verdict, shelf.open_session(None).id)
    calm = advice.reasons[0].rule == "calm"
    assert foreseen["lead"] == ("Your answers are calm today." if calm else diary.say(advice.reasons[0]))


def test_two_answers_lead_to_the_session_of_the_real_check_in(client):
    ready_for_today(None)
    today = pack(client)["days"][0]
    classes = sorted((outlook(today, "dizzy", "yes")["adds"], outlook(today, "sleep", "very-poor")["adds"]))
    both = today["outlooks"][today["pairs"]["+".join(classes)]]
    diary.record(None, replace(CALM, dizzy=True, sleep="very-poor"))
    client.post("/session/begin/")
    assert (both["verdict"], both["plan"]) == ("seated", shelf.open_session(None).id)
    assert both["rank"] > max(outlook(today, "dizzy", "yes")["rank"], outlook(today, "sleep", "very-poor")["rank"])
    assert both["lead"] == "More than one thing speaks for care today. So we take the careful way."


def test_red_flag_stops_on_every_day_with_the_words_of_its_page(client):
    ready_for_today(None)
    told = pack(client)
    for day in told["days"]:
        stop = outlook(day, "flags", "chest-pain")
        assert (stop["verdict"], stop["plan"], stop["flag"], stop["urgency"]) == (
            "stop",
            None,
            "chest-pain",
            "emergency",
        )
        assert stop["rank"] >= 600
    text = diary.texts().red_flags["chest-pain"]
    sign = told["signs"]["chest-pain"]
    assert (sign["title"], sign["action"], sign["steps"]) == (text.name, text.action, list(text.until))
    assert set(told["signs"]) == set(diary.programme().red_flags)


def test_open_flag_is_told_and_nothing_is_foreseen_beyond_it(client):
    ready_for_today(replace(CALM, foot_check=FootCheck(right=("open-sore",))))
    told = pack(client)
    assert (told["stop"], len(told["days"]), told["plans"]) == ({"code": "open-sore", "foot": "right"}, 1, {})


def test_session_done_today_is_offered_no_second_time(client):
    running = begun(client)
    report(client, running, *everything(running))
    today, tomorrow, *_ = pack(client)["days"]
    assert (today["ended"], {one["plan"] for one in today["outlooks"].values()}) == (True, {None})
    assert tomorrow["response"] == {
        "to": running.id,
        "evening": True,
        "title": "How did your feet answer the session of yesterday?",
        "lead": "Your answer shapes today.",
    }
    assert outlook(tomorrow, "response", "2/2")["rank"] == 0
    assert outlook(tomorrow, "response", "unsaid/unsaid")["rank"] > 0


def test_evening_that_was_told_is_not_asked_again(client):
    running = begun(client)
    report(client, running, *everything(running))
    diary.record(None, Response(to=running.id, evening=3))
    tomorrow = pack(client)["days"][1]
    assert (tomorrow["response"]["evening"], set(tomorrow["answers"]["response"])) == (
        False,
        {f"-/{morning}" for morning in (*range(11), "unsaid")},
    )


def test_session_under_way_is_in_the_pack_and_the_next_day_reckons_with_it(client):
    running = begun(client)
    report(client, running, *everything(running)[:5])
    told = pack(client)
    assert told["days"][0]["running"] == running.id
    assert "place" not in told["plans"][running.id]
    assert [running.id] in [day["after"] for day in told["days"]]
    assert all(day["response"]["to"] == running.id for day in told["days"] if day["after"] == [running.id])


def test_session_in_the_pack_is_what_its_page_shows(client):
    running = begun(client)
    page = client.get("/session/").content.decode()
    shown = json.loads(page.split('type="application/json">')[1].split("</script>")[0])
    assert pack(client)["plans"][running.id] == {
        name: value for name, value in shown.items() if name not in ("now", "place")
    }


def test_same_diary_gives_the_same_sessions_and_an_unchanged_pack_is_not_sent_again(client):
    ready_for_today()
    first = client.get("/pack.json")
    again = client.get("/pack.json")
    assert again.json()["days"] == first.json()["days"]
    assert set(again.json()["plans"]) == set(first.json()["plans"])
    kept = PackedSession.objects.count()
    unchanged = client.get("/pack.json", HTTP_IF_NONE_MATCH=first.headers["ETag"])
    assert (unchanged.status_code, unchanged.content, PackedSession.objects.count()) == (304, b"", kept)


@pytest.mark.parametrize("change", ["entry", "session", "signals", "day"])
def test_pack_is_made_anew_after_each_change(client, tmp_path, monkeypatch, change):
    monkeypatch.setenv(clock.CLOCK_FILE_VARIABLE, str(tmp_path / "clock"))
    life = Life(tmp_path / "clock")
    ready_for_today()
    before = client.get("/pack.json").headers["ETag"]
    if change == "entry":
        delivered(client, told_of_a_day(Walk(minutes=3.0)))
    elif change == "session":
        client.post("/session/begin/")
    elif change == "signals":
        client.cookies["surefoot_signals"] = "vibration"
    else:
        life.set(DAY + timedelta(days=1))
    after = client.get("/pack.json", HTTP_IF_NONE_MATCH=before)
    assert (after.status_code, after.headers["ETag"] != before) == (200, True)


def test_packed_sessions_of_long_ago_are_let_go(client, tmp_path, monkeypatch):
    monkeypatch.setenv(clock.CLOCK_FILE_VARIABLE, str(tmp_path / "clock"))
    life = Life(tmp_path / "clock")
    ready_for_today()
    pack(client)
    life.set(DAY + timedelta(days=90))
    pack(client)
    assert PackedSession.objects.filter(day=DAY).exists()
    life.set(DAY + timedelta(days=91))
    pack(client)
    assert not PackedSession.objects.filter(day=DAY).exists()


def test_what_was_seen_on_the_feet_and_the_unit_of_glucose_are_told(client):
    diary.record(None, replace(STEADY, diabetes=True, glucose_lowering="insulin", units="imperial"))
    mark = FootMark(foot="left", zone="heel", finding="hard-skin")
    diary.record(None, replace(CALM, foot_check=FootCheck(left=("hard-skin",)), marks=(mark,)), day=_yesterday())
    asked = pack(client)["questions"]
    assert asked["look"]["before"] == {
        "left": ["hard-skin"],
        "right": [],
        "marks": [{"foot": "left", "zone": "heel", "finding": "hard-skin"}],
    }
    assert asked["look"]["names"] == {"hard-skin": diary.texts().findings["hard-skin"].name}
    assert (asked["glucose"]["unit"], asked["glucose"]["low_under"], asked["pain"]["usual"]) == ("mg/dL", 5.0, 2)


def _yesterday():
    return clock.today() - timedelta(days=1)


def test_every_picture_of_the_pack_can_be_had(client):
    ready_for_today()
    told = pack(client)
    figures = [address for address in told["files"] if address.startswith("/figures/")]
    assert len(figures) > 20
    assert [address for address in figures if client.get(address).status_code != 200] == []
    assert "/learn/help/" in told["files"]


def test_clips_of_what_these_sessions_say_are_listed(client, monkeypatch):
    ready_for_today()
    monkeypatch.setattr(files, "_manifest", lambda: {"1": "one.mp3", "never said by anyone": "never.mp3"})
    listed = [address.rsplit("/", 1)[1] for address in pack(client)["files"]]
    assert ("one.mp3" in listed, "never.mp3" in listed, "manifest.json" in listed) == (True, False, True)


def test_locks_name_every_report_after_which_no_later_day_holds(client):
    ready_for_today()
    locks = pack(client)["locks"]
    assert {"kind": "stopped"} in locks
    assert {"kind": "answered", "told": {"form": ["lost"]}} in locks
    hard = next(lock["told"]["rpe"] for lock in locks if "rpe" in lock.get("told", {}))
    assert hard == list(range(hard[0], 11))


def test_end_of_a_session_is_foreseen_without_writing_it(client):
    ready_for_today()
    pack(client)
    assert [entry for entry in diary.entries() if isinstance(entry.body, SessionEnd)] == []
    assert isinstance(diary.entries()[-1].body, CheckIn)
