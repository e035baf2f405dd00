import pytest

from surefoot.domain.entries import Prescription, Return, Suspension
from surefoot.domain.quantities import Block
from surefoot.web import diary
from tests.web.start.answering import browser, settle

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def client():
    client = browser()
    settle(client)
    return client


def told(kind):
    return [entry.body for entry in diary.entries() if isinstance(entry.body, kind)]


def entry_id(client):
    return client.get("/settings/").context["entry_id"]


def test_hidden_exercise_is_shown_again_and_the_other_bounds_stay(client):
    diary.record(None, Prescription(by="self", hidden=("step-up", "marching"), blocks=(Block.STRENGTH,)))
    assert client.get("/settings/").context["hidden"] == [("step-up", "Step-ups"), ("marching", "Slow marching")]
    client.post("/settings/show/", {"exercise": "step-up", "entry_id": entry_id(client)})
    assert told(Prescription)[-1] == Prescription(by="self", hidden=("marching",), blocks=(Block.STRENGTH,))


def test_bounds_of_a_clinician_are_not_the_persons_to_lift(client):
    diary.record(None, Prescription(by="physiotherapist", hidden=("step-up",)))
    assert client.get("/settings/").context["hidden"] == []
    client.post("/settings/show/", {"exercise": "step-up"})
    assert len(told(Prescription)) == 1


def test_pause_and_return_are_written_once_each(client):
    pausing = entry_id(client)
    for _ in range(2):
        client.post("/settings/pause/", {"reason": "travel", "entry_id": pausing})
    assert told(Suspension) == [Suspension(reason="travel")]
    returning = entry_id(client)
    for _ in range(2):
        client.post("/settings/return/", {"entry_id": returning})
    assert told(Return) == [Return()]


def test_pause_without_a_reason_pauses_nothing_and_says_so(client):
    page = client.post("/settings/pause/", {"reason": "bored"}, follow=True).content.decode()
    assert "Choose a reason first." in page
    assert told(Suspension) == []


def test_look_and_signals_are_remembered_on_this_device(client):
    client.post("/settings/look/", {"theme": "dark", "signal": ["sound", "flash"]})
    page = client.get("/settings/")
    assert 'data-theme="dark"' in page.content.decode()
    assert {name: on for name, _, _, on in page.context["signals"]} == {
        "voice": False,
        "sound": True,
        "vibration": False,
        "flash": True,
    }


def test_all_signals_off_stays_off(client):
    client.post("/settings/look/", {"theme": ""})
    assert [on for *_, on in client.get("/settings/").context["signals"]] == [False] * 4


def test_voice_follows_the_answers_until_chosen_here(client):
    assert client.get("/settings/").context["signals"][0][3] is True


def test_player_can_read_what_was_chosen_here(client):
    client.post("/settings/look/", {"theme": "", "signal": ["voice", "flash"]})
    cookie = client.cookies["surefoot_signals"]
    assert (cookie.value, cookie["httponly"], cookie["samesite"]) == ("voice.flash", "", "Strict")


def test_invented_theme_is_not_remembered(client):
    client.post("/settings/look/", {"theme": "dark"})
    client.post("/settings/look/", {"theme": "<script>"})
    assert "data-theme" not in client.get("/settings/").content.decode()


@pytest.mark.parametrize("page", ["look", "pause", "return", "show"])
def test_changes_are_never_made_by_a_link(client, page):
    assert client.get(f"/settings/{page}/").status_code == 405


def test_answers_not_saved_yet_are_mentioned(client):
    client.post("/start/falls/?review", {"answer": "1"})
    assert client.get("/settings/").context["unsaved"] is True
