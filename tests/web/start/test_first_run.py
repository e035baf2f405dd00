import pytest

from surefoot.domain.entries import Profile
from surefoot.web import diary
from surefoot.web.start.profile import current_profile
from tests.web.start.answering import WEEK, answer_all, browser, settle

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def client():
    return browser()


def post(client, question, **answer):
    return client.post(f"/start/{question}/", answer)


@pytest.mark.parametrize("page", ["/", "/check-in/", "/settings/", "/measure/", "/settings/save/"])
def test_every_room_leads_to_the_first_page_before_the_questions(client, page):
    assert client.get(page, follow=True).request["PATH_INFO"] == "/start/"


@pytest.mark.parametrize("page", ["/start/", "/learn/", "/learn/help/", "/settings/bring-in/", "/healthz"])
def test_help_and_bringing_in_a_diary_are_open_before_the_questions(client, page):
    assert client.get(page).status_code == 200


def test_first_page_says_what_surefoot_is_not(client):
    page = client.get("/start/").content.decode()
    assert "It does not replace your doctor" in page
    assert "an open sore or broken skin on a foot" in page


def test_answers_become_one_profile(client):
    settle(client)
    assert [entry.body for entry in diary.entries()] == [
        Profile(
            birth_year=1954,
            sex="female",
            cause="chemotherapy",
            diabetes=False,
            protective_sensation="reduced",
            circulation="good",
            past_ulcer=False,
            amputation=False,
            kidney_failure=False,
            deformity=False,
            eye_disease="none",
            falls_12_months=0,
            aids="none",
            footwear="shoes",
            equipment=("chair", "counter"),
            minutes_a_day=30,
            training_days=tuple(WEEK),
            region="GB",
            voice=True,
            usual_pain=3,
        )
    ]


def test_saving_twice_saves_once(client):
    answer_all(client)
    entry_id = client.get("/start/review/").context["entry_id"]
    for _ in range(2):
        client.post("/start/review/", {"entry_id": entry_id})
    assert len(diary.entries()) == 1


def test_answers_wait_for_another_day(client):
    post(client, "birth-year", answer="1954")
    post(client, "sex", skip="yes")
    post(client, "cause", answer="alcohol")
    later = browser()
    later.cookies = client.cookies
    assert later.get("/start/").context["to"] == "/start/diabetes/"
    assert later.get("/start/cause/").context["values"] == ("alcohol",)


def test_review_leads_back_to_a_question_not_answered(client):
    post(client, "birth-year", answer="1954")
    assert client.get("/start/review/")["Location"] == "/start/sex/"


def test_skipped_question_stays_untold(client):
    settle(client, birth_year={"skip": "yes"}, usual_pain={"skip": "yes"})
    profile = current_profile()
    assert (profile.birth_year, profile.usual_pain) == (None, None)


def test_question_that_decides_safety_ignores_a_forged_skip(client):
    assert "Choose one answer" in post(client, "feeling", skip="yes").content.decode()


@pytest.mark.parametrize("year", ["1800", "2999", "54", "", "-1954", "19 54", "1954.0", "²", "9" * 40, "<b>"])
def test_impossible_birth_year_is_named_and_kept_as_typed(client, year):
    response = post(client, "birth-year", answer=year)
    assert "Type a whole number from 1900 to" in response.context["trouble"]
    assert response.context["values"] == (year,)
    assert client.get("/start/review/")["Location"] == "/start/"


def test_falls_9999_are_refused_with_what_to_do(client):
    told = post(client, "falls", answer="9999").context["trouble"]
    assert told == "“9999” does not fit here. Type a whole number from 0 to 1000, such as 0."


def test_missing_part_of_the_past_is_named(client):
    response = post(client, "history", past_ulcer="no", kidney_failure="no")
    assert "Part of a foot or leg removed" in response.context["trouble"]
    assert [row["value"] for row in response.context["parts"]] == ["no", "", "no"]


def test_no_day_at_all_is_refused(client):
    assert post(client, "days").context["trouble"] == "Choose at least one."


def test_made_up_question_is_not_there(client):
    assert client.get("/start/shoe-size/").status_code == 404


def test_not_knowing_the_past_needs_a_plan_and_says_why(client):
    settle(client, history={"past_ulcer": "unsure", "amputation": "no", "kidney_failure": "no"})
    page = client.get("/start/ready/")
    assert page.context["plan_needed"] is True
    assert "You were not sure about a slow foot sore in the past." in page.content.decode()


def test_much_numbness_is_sent_to_a_clinician_before_saving(client):
    answer_all(client, feeling={"answer": "reduced-much"})
    assert "/learn/help/severe-numbness/" in client.get("/start/review/").content.decode()


def test_calm_feet_are_offered_the_measures(client):
    settle(client)
    assert client.get("/start/ready/").context["plan_needed"] is False


def test_changed_answer_is_a_new_profile_and_the_old_one_stays(client):
    settle(client)
    client.post("/start/falls/?review", {"answer": "1"})
    page = client.get("/start/review/")
    response = client.post("/start/review/", {"entry_id": page.context["entry_id"]})
    assert response["Location"] == "/settings/"
    assert [entry.body.falls_12_months for entry in diary.entries()] == [0, 1]


def test_changing_to_diabetes_asks_for_medicines_before_saving(client):
    settle(client)
    assert client.post("/start/diabetes/?review", {"answer": "yes"})["Location"] == "/start/review/"
    assert {q.id: words for q, words in client.get("/start/review/").context["rows"]}["medicines"] == "I am not sure"


def test_leaving_changes_keeps_the_saved_answers(client):
    settle(client)
    client.post("/start/falls/?review", {"answer": "5"})
    client.post("/start/leave/")
    assert current_profile().falls_12_months == 0
    assert client.get("/start/review/").context["changed"] is False


def test_profile_from_another_tab_is_not_overwritten_unseen(client):
    settle(client)
    client.post("/start/falls/?review", {"answer": "1"})
    entry_id = client.get("/start/review/").context["entry_id"]
    other = browser()
    other.post("/start/falls/?review", {"answer": "4"})
    other.post("/start/review/", {"entry_id": entry_id})
    response = client.post("/start/review/", {"entry_id": entry_id})
    assert response["Location"] == "/start/review/"
    assert current_profile().falls_12_months == 4
    assert client.get("/start/falls/").context["values"] == ("1",)
