"""The room Report: what is on the page, what can be left out, and PDF whose address says nothing of the person."""

from datetime import datetime, time

import pytest
from django.test import Client

from surefoot.records.diary_store import append, the_person
from surefoot.report.facts import Topic
from surefoot.web.clock import CLOCK_FILE_VARIABLE
from tests.report.lives import last_day, sample, with_open_sore
from tests.report.pdfs import read

PAGE, CLINICIAN, EXERCISES = "/report/", "/report/clinician.pdf", "/report/hand-out.pdf"
ON = last_day(8)
MARKUP = '<script>alert("x")</script> #import'


@pytest.fixture
def eight_weeks(tmp_path, monkeypatch, db):
    """Return the made-up person's eight weeks; it is the morning after."""
    clock = tmp_path / "clock"
    clock.write_text(datetime.combine(ON, time(9)).isoformat() + "+00:00", encoding="utf-8")
    monkeypatch.setenv(CLOCK_FILE_VARIABLE, str(clock))
    append(the_person(), list(sample(8)))


@pytest.fixture
def with_sore(eight_weeks):
    append(the_person(), [with_open_sore()[-1]])


def test_page_shows_twelve_weeks_as_they_are_printed(client: Client, eight_weeks):
    page = client.get(PAGE)
    html = page.content.decode()
    assert page.status_code == 200
    for words in (
        "For your clinician",
        "12 weeks; ",
        "Measured at home",
        "One-leg stand, left",
        "Dose now",
        "Not a diagnosis",
    ):
        assert words in html
    assert '<input type="radio" name="weeks" value="12" checked>' in html


def test_chosen_weeks_are_told(client: Client, eight_weeks):
    page = client.post(PAGE, {"weeks": "4"})
    assert ("4 weeks; " in page.content.decode(), page.context["weeks"]) == (
        True, [(4, True), (8, False), (12, False), (26, False)],
    )  # fmt: skip


def test_weeks_that_are_not_offered_are_twelve(client: Client, eight_weeks):
    told = [client.post(PAGE, {"weeks": weeks}).context["weeks"] for weeks in ("", "5", "-1", "9999", "x")]
    assert told == [[(4, False), (8, False), (12, True), (26, False)]] * 5


def test_name_and_question_are_shown_as_they_are_and_kept_nowhere(client: Client, eight_weeks):
    page = client.post(PAGE, {"name": MARKUP, "question": MARKUP}).content.decode()
    assert "<script>alert" not in page
    assert page.count("&lt;script&gt;alert") >= 4
    assert "alert" not in client.get(PAGE).content.decode()


def test_part_left_out_is_said_to_be_left_out(client: Client, eight_weeks):
    for part in Topic:
        page = client.post(PAGE, {"without": [part.value]}).content.decode()
        assert "Left out by the person: " in page
        assert f'name="without" value="{part.value}" checked' in page


def test_page_with_an_open_flag_says_it_first(client: Client, with_sore):
    html = client.post(PAGE, {"without": [part.value for part in Topic]}).content.decode()
    assert html.index("Red flag open") < html.index('<dl class="who">') < html.index("At a glance")


def test_clinicians_pdf_is_what_the_page_shows(client: Client, eight_weeks):
    answer = client.post(CLINICIAN, {"weeks": "8", "name": "Ruth Lindgren", "question": "Is it the B12?"})
    found = read(answer.content)
    assert (answer.status_code, answer["Content-Type"], found.pages) == (200, "application/pdf", 1)
    assert answer["Content-Disposition"] == 'attachment; filename="surefoot-report-2026-03-02.pdf"'
    assert "no-store" in answer["Cache-Control"]
    assert "Surefoot report: Ruth Lindgren" in found.text
    assert "8 weeks; " in found.text


def test_pdf_asked_for_without_a_form_leads_to_the_page(client: Client, eight_weeks):
    for address in (CLINICIAN, EXERCISES):
        answer = client.get(f"{address}?name=Ruth")
        assert (answer.status_code, answer["Location"]) == (302, PAGE)


@pytest.mark.parametrize(
    ("sent", "why"), [({"name": "x" * 81}, "81 letters"), ({"question": "x" * 401}, "401 letters")]
)
def test_text_without_room_is_not_printed_and_told(client: Client, eight_weeks, sent, why):
    assert why in client.post(CLINICIAN, sent, follow=True).content.decode()
    assert why in client.post(PAGE, sent).content.decode()


def test_lines_of_a_question_count_as_a_browser_counts_them(client: Client, eight_weeks):
    assert client.post(CLINICIAN, {"question": "x" * 199 + "\r\n" + "y" * 200}).status_code == 200


def test_hand_out_holds_todays_exercises(client: Client, eight_weeks):
    planned = client.get(PAGE).context["planned"]
    answer = client.post(EXERCISES)
    found = read(answer.content)
    assert answer["Content-Disposition"] == 'attachment; filename="surefoot-exercises-2026-03-02.pdf"'
    assert [words for _, words in planned if words not in found.text] == []
    assert "Call 999" in found.text


def test_hand_out_of_one_exercise_holds_it_alone(client: Client, eight_weeks):
    planned = client.get(PAGE).context["planned"]
    assert read(client.post(EXERCISES, {"exercise": planned[0][0]}).content).pages == 1


def test_exercise_that_is_not_planned_is_not_handed_out(client: Client, eight_weeks):
    answer = client.post(EXERCISES, {"exercise": "juggling"}, follow=True)
    assert "not in today&#x27;s plan" in answer.content.decode()


def test_day_for_care_has_no_exercise_to_hand_out(client: Client, with_sore):
    assert client.post(EXERCISES)["Location"] == PAGE
    html = client.get(PAGE).content.decode()
    assert "nothing to hand out" in html
    assert "Save exercises" not in html


def test_report_before_the_first_questions_leads_to_them(client: Client, db):
    assert client.get(PAGE)["Location"].startswith("/start/")
