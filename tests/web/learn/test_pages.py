import pytest
from django.db import connection

from surefoot.catalogue import load_programme, load_regions, load_texts
from surefoot.catalogue.house import house_page
from surefoot.domain.entries import CheckIn, FootCheck
from surefoot.web import diary
from surefoot.web.learn.house import tables
from tests.web.start.answering import browser, settle

pytestmark = pytest.mark.django_db(transaction=True)
PROGRAMME, TEXTS = load_programme(), load_texts()


@pytest.fixture
def client():
    client = browser()
    settle(client)
    return client


def checked_in():
    return [entry.body for entry in diary.entries() if isinstance(entry.body, CheckIn)]


def test_help_lists_every_sign_under_its_urgency_with_its_action(client):
    page = client.get("/learn/help/")
    listed = {section["urgency"]: [flag.code for flag, _ in section["flags"]] for section in page.context["sections"]}
    wanted = {}
    for flag in PROGRAMME.red_flags.values():
        wanted.setdefault(flag.urgency.value, []).append(flag.code)
    assert listed == wanted
    text = page.content.decode()
    assert [code for code in PROGRAMME.red_flags if f"/learn/help/{code}/" not in text] == []


def test_help_calls_the_emergency_number_of_the_region(client):
    assert 'href="tel:999"' in client.get("/learn/help/").content.decode()


def test_help_without_a_region_says_which_number_to_call():
    page = browser().get("/learn/help/").content.decode()
    assert "call the emergency number now" in page
    assert 'href="tel:112"' in page


@pytest.mark.parametrize("page", ["/learn/help/", "/learn/help/chest-pain/"])
def test_help_is_there_even_when_the_diary_cannot_be_read(client, page):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE records_entry RENAME TO records_entry_away")
    try:
        assert client.get(page).status_code == 200
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE records_entry_away RENAME TO records_entry")


@pytest.mark.parametrize("code", PROGRAMME.red_flags)
def test_each_sign_has_its_page_with_action_and_words_for_the_phone(client, code):
    page, text = client.get(f"/learn/help/{code}/").content.decode(), TEXTS.red_flags[code]
    emergency = PROGRAMME.red_flags[code].urgency == "emergency"
    assert page.count("Call 999 now" if emergency else f"<strong>{text.action}</strong>") == 1
    assert f"<h1>{text.name}</h1>" in page


def test_sign_that_is_there_is_written_once_and_stops_today(client):
    entry_id = client.get("/learn/help/saddle-numbness/").context["entry_id"]
    for _ in range(2):
        client.post("/learn/help/saddle-numbness/", {"entry_id": entry_id})
    assert checked_in() == [CheckIn(red_flags=("saddle-numbness",))]
    assert [flag.code for flag in diary.advice().flags] == ["saddle-numbness"]
    assert diary.advice().verdict == "stop"


def test_sign_that_stops_leads_to_the_stop_page(client):
    page = client.post("/learn/help/open-sore/", {}, follow=True)
    assert page.request["PATH_INFO"] == "/stop/"
    assert TEXTS.red_flags["open-sore"].action in page.content.decode()


def test_noting_one_sign_does_not_stand_for_the_check_in(client):
    assert client.post("/learn/help/orthotic-fit/", {})["Location"] == "/check-in/"
    assert client.get("/check-in/", follow=True).status_code == 200


def test_sign_on_the_feet_noted_alone_leads_to_the_look_at_them(client):
    page = client.post("/learn/help/pre-ulcer-sign/", {}, follow=True)
    assert page.request["PATH_INFO"] == "/check-in/feet/"
    assert diary.advice().verdict == "seated"


def test_every_sign_noted_before_the_check_in_leaves_it_due(client):
    for code in ("orthotic-fit", "supplements-and-creams"):
        assert client.post(f"/learn/help/{code}/", {})["Location"] == "/check-in/"
    assert diary.advice().check_in_due


def test_sign_noted_after_the_check_in_leads_back_to_today(client):
    diary.record(None, CheckIn(pain=3, foot_check=FootCheck(), red_flags=()))
    assert client.post("/learn/help/orthotic-fit/", {})["Location"] == "/"


def test_sign_for_the_next_visit_stops_nothing(client):
    client.post("/learn/help/orthotic-fit/", {})
    assert diary.advice().flags == ()
    assert [note.code for note in diary.advice().notes] == ["orthotic-fit"]


def test_sign_cannot_be_written_before_the_first_questions():
    client = browser()
    client.post("/learn/help/open-sore/", {})
    assert checked_in() == []
    assert "see a clinician first" in client.get("/learn/help/open-sore/").content.decode()


def test_opening_a_sign_page_writes_nothing(client):
    client.get("/learn/help/open-sore/")
    assert checked_in() == []


def test_made_up_sign_is_not_there(client):
    assert client.get("/learn/help/itchy-nose/").status_code == 404


@pytest.mark.parametrize("exercise", PROGRAMME.exercises, ids=lambda exercise: exercise.id)
def test_each_exercise_has_a_page_with_every_version_from_easy_to_hard(client, exercise):
    shown = client.get(f"/learn/exercises/{exercise.id}/").context["variants"]
    assert [each["variant"].id for each in shown] == [variant.id for variant in exercise.variants]


def test_exercises_are_all_listed(client):
    page = client.get("/learn/exercises/").content.decode()
    assert [each.id for each in PROGRAMME.exercises if f"/learn/exercises/{each.id}/" not in page] == []


def test_dose_is_told_as_a_range_in_words(client):
    shown = client.get("/learn/exercises/heel-raise/").context["variants"]
    assert [each["dose"] for each in shown if each["variant"].id == "heel-raise"] == [
        "2 to 3 sets of 8 to 12. Effort 5 to 7 of 10."
    ]


def test_about_names_version_intended_user_and_what_is_not_claimed(client):
    page = client.get("/learn/about/").content.decode()
    wanted = (PROGRAMME.rules_version, "Who it is for", "not a diagnosis", "does not repair nerves", "report a problem")
    assert [words for words in wanted if words not in page] == []


def test_rules_page_holds_all_ten(client):
    assert [rule.id for rule, _ in client.get("/learn/rules/").context["rules"]] == [f"P{n}" for n in range(1, 11)]


def test_house_page_shows_every_row_the_catalogue_writes(client):
    written = house_page(PROGRAMME)
    rows = sum(len(table.rows) for table in tables(written))
    lines = [line for line in written.splitlines() if line.startswith("| ") and not line.startswith("| ---")]
    assert rows == len(lines) - written.count("\n## ")
    assert client.get("/learn/house/").content.decode().count('<th scope="row">') == rows


def test_every_habit_and_span_of_weeks_is_told(client):
    habits, weeks = client.get("/learn/habits/").content.decode(), client.get("/learn/weeks/").content.decode()
    assert [each.id for each in PROGRAMME.habits if TEXTS.habits[each.id].title not in habits] == []
    assert [each.code for each in PROGRAMME.expectations if TEXTS.expectations[each.code].title not in weeks] == []


@pytest.mark.parametrize("code", load_regions())
def test_each_country_has_its_emergency_number_on_the_help_page(code):
    client = browser()
    settle(client, country={"answer": code})
    assert f'href="tel:{load_regions()[code].emergency}"' in client.get("/learn/help/").content.decode()
