import pytest

from surefoot.domain.entries import Prescription, Return, Suspension
from surefoot.domain.quantities import Block
from surefoot.web import diary
from surefoot.web.account.signals import Signals, read, written
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
    client.post("/settings/look/", {"theme": "dark", "sound": "on", "flash": "on", "ready": "9", "pace": "own"})
    page = client.get("/settings/").content.decode()
    assert 'data-theme="dark"' in page
    assert '<option value="9" selected>' in page
    assert client.cookies["surefoot_signals"].value == "off.9.sound.flash.own"


def test_all_signals_off_stays_off(client):
    client.post("/settings/look/", {"theme": ""})
    assert read(client.get("/settings/").context["signals"]) == Signals(voice="off", sound=False)


def test_voice_follows_the_answers_until_chosen_here(client):
    assert client.get("/settings/").context["signals"] == "recorded.5.sound"


def test_player_can_read_what_was_chosen_here(client):
    client.post("/settings/look/", {"theme": "", "voice": "device", "flash": "on", "listen": "on"})
    cookie = client.cookies["surefoot_signals"]
    assert (cookie.value, cookie["httponly"], cookie["samesite"]) == ("device.5.flash.listen", "", "Strict")


@pytest.mark.parametrize(
    ("words", "voice", "ready_s"),
    [
        ("voice.sound", "recorded", 5),
        ("none", "off", 5),
        ("device.3", "device", 3),
        ("recorded.2", "recorded", 3),
        ("recorded.16", "recorded", 15),
        ("recorded." + "9" * 5000, "recorded", 5),
        ("recorded.٣", "recorded", 5),
        ("", "off", 5),
    ],
)
def test_signals_of_any_cookie_are_within_bounds(words, voice, ready_s):
    assert (read(words).voice, read(words).ready_s) == (voice, ready_s)


def test_signals_are_written_as_they_are_read():
    chosen = Signals(voice="device", vibration=True, ready_s=7, own_pace=True, wait=True, listen=True)
    assert read(written(chosen)) == chosen


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
