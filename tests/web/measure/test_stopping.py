import pytest

from surefoot.domain.diary import effective
from surefoot.domain.entries import CheckIn, Fall, Note
from surefoot.web import diary
from tests.web.measure.measuring import bodies, kept_back, told

pytestmark = pytest.mark.django_db(transaction=True)
STOP = "/measure/single-leg-stance/stop/"


def standing():
    return [entry.body for entry in effective(diary.entries())][1:]


def test_stop_asks_why_in_the_words_of_a_session(client):
    page = client.get(STOP).content.decode()
    assert [why for why in ("sharp-pain", "dizzy", "weak", "fell", "had-enough") if f'value="{why}"' not in page] == []


def test_stop_for_no_known_reason_asks_again_and_notes_nothing(client):
    assert client.post(STOP, {"why": "bored"}).status_code == 422
    assert bodies() == []


def test_enough_notes_nothing_and_goes_back_to_the_list(client):
    assert client.post(STOP, {"why": "had-enough"})["Location"] == "/measure/"
    assert bodies() == []


def test_sharp_pain_is_noted_and_ends_that_test_for_today(client):
    assert "That test is over for today." in client.post(STOP, {"why": "sharp-pain"}).content.decode()
    assert bodies() == [Note(text="Sharp pain while measuring: standing on one leg.")]
    assert "Sharp pain" in kept_back(client)["single-leg-stance"]
    assert "tandem-stance" not in kept_back(client)


@pytest.mark.parametrize("why", ["dizzy", "weak", "fell"])
def test_sign_of_the_body_is_noted_at_once_and_nothing_else_comes_before_its_questions(client, why):
    assert client.post(STOP, {"why": why})["Location"] == "/measure/stopped/"
    noted = {
        "dizzy": CheckIn(dizzy=True),
        "weak": Note(text="Something went weak while measuring: standing on one leg."),
    }
    assert bodies() == [noted.get(why, Fall())]
    for page in ("/measure/", "/measure/pain/"):
        assert client.get(page)["Location"] == "/measure/stopped/"


def test_answered_with_none_the_day_goes_on_without_standing_tests(client):
    client.post(STOP, {"why": "weak"})
    assert client.post("/measure/stopped/", {"sign": "none", "entry_id": diary.fresh_id()})["Location"] == "/measure/"
    assert "single-leg-stance" in kept_back(client)
    assert told(client, "walking-tolerance", value="9").status_code == 302


def test_sign_that_is_there_leads_to_what_to_do(client):
    client.post(STOP, {"why": "dizzy"})
    answer = client.post("/measure/stopped/", {"sign": "fainting", "entry_id": diary.fresh_id()}, follow=True)
    assert answer.redirect_chain[-1][0] == "/stop/"
    assert standing()[-1] == CheckIn(red_flags=("fainting",), dizzy=True)


def test_fall_in_a_test_is_one_fall_and_a_head_that_was_hit_stops_the_day(client):
    client.post(STOP, {"why": "fell"})
    form = {"injured": "no", "head_hit": "yes", "could_stand": "yes", "entry_id": diary.fresh_id()}
    answer = client.post("/measure/stopped/", form, follow=True)
    assert answer.redirect_chain[-1][0] == "/stop/"
    assert standing() == [Fall(injured=False, head_hit=True, could_stand=True)]


@pytest.mark.parametrize(
    ("why", "form"), [("dizzy", {}), ("dizzy", {"sign": ["none", "fainting"]}), ("fell", {"injured": "no"})]
)
def test_question_left_open_is_asked_again(client, why, form):
    client.post(STOP, {"why": why})
    answer = client.post("/measure/stopped/", form | {"entry_id": diary.fresh_id()})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert len(bodies()) == 1


def test_questions_after_a_stop_are_not_there_without_one(client):
    assert client.get("/measure/stopped/")["Location"] == "/measure/"
