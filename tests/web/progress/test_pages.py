"""The progress pages: what weeks of a made-up life look like, before there are any, and with a sign that needs care."""

import re
from datetime import timedelta

import pytest

from surefoot.domain.entries import CheckIn, Clearance, FootCheck, Walk
from tests.catalogue.reading_grade import grade
from tests.web.learn.test_reading import told, too_long
from tests.web.progress.conftest import FIRST
from tests.web.today.people import CALM, DAY

PAGES = (
    "/progress/",
    "/progress/?span=year",
    "/progress/?span=all",
    "/progress/review/",
    "/progress/measures/single-leg-stance:left/",
    "/progress/measures/pain/",
    "/progress/calendar/",
    "/progress/calendar/2026-04/",
    "/progress/feet/",
    "/progress/walking/",
)


def words(client, address="/progress/"):
    answer = client.get(address)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def test_headline_says_what_is_clear(client, steadier):
    page = words(client)
    assert "Your left foot is steadier." in page
    assert "The rest has not changed enough to say." in page


def test_each_series_has_a_chart_a_verdict_and_a_table(client, steadier):
    page = words(client)
    assert page.count("data-chart") == 4
    assert page.count('<table class="numbers">') == 4
    assert "Clearly better" in page
    assert "No clear change yet" in page
    assert "Usual at 70 to 79 years: about 22." in page
    assert re.search(r"From 9(\.\d)? to 16 seconds, since 1\d April\.", page)


def test_days_that_were_not_told_are_said(client, steadier):
    assert "Told on 28 of 57 days." in words(client)


def test_table_begins_with_the_newest_day(client, steadier):
    rows = re.findall(r'<th scope="row">(\d+ \w+ 2026)</th>', words(client, "/progress/measures/pain/"))
    assert rows[0] == "11 May 2026"
    assert rows[-1] == "18 March 2026"
    assert len(rows) == 28


def test_span_is_one_choice_of_three_and_twelve_weeks_unless_told(client, steadier):
    assert 'aria-current="true"' in words(client).split("12 weeks")[0].rsplit("<a", 1)[1]
    year = words(client, "/progress/?span=year")
    assert 'aria-current="true"' in year.split("A year")[0].rsplit("<a", 1)[1]
    assert words(client, "/progress/?span=no-such") == words(client)


def test_ten_years_are_shown_by_month(client, life):
    for year in range(10):
        life.tell(CALM, day=FIRST - timedelta(days=365 * year + 40))
    assert "Each dot is the middle value of a month." in words(client, "/progress/measures/pain/?span=all")


@pytest.mark.parametrize(
    "address",
    [
        "/progress/measures/no-such/",
        "/progress/measures/single-leg-stance:middle/",
        "/progress/calendar/2026-13/",
        "/progress/calendar/2026-06/",
        "/progress/calendar/yesterday/",
        "/progress/review/2026-05-14/",
        "/progress/review/yesterday/",
    ],
)
def test_what_is_not_there_is_not_found(client, steadier, address):
    assert client.get(address).status_code == 404


def test_before_the_first_weeks_the_page_says_when_the_first_review_comes(client, life):
    page = words(client)
    assert "Nothing to see yet." in page
    assert "data-chart" not in page
    assert "Your first review is still to come." in words(client, "/progress/review/")


def test_three_days_are_too_early_to_say(client, life):
    life.trained(DAY - timedelta(days=2))
    life.tell(CALM, day=DAY - timedelta(days=1))
    page = words(client)
    assert "Too early to say" in page
    assert "No clear change" not in page
    assert "Your first review comes on Monday 25 May." in page


def test_every_page_stands_without_anything_told(client, life):
    for address in PAGES:
        if "measures" not in address:
            words(client, address)


def test_review_tells_what_changed_what_did_not_and_what_was_done(client, steadier):
    page = words(client, "/progress/review/")
    changed, rest = page.split("What did not")
    assert "One-leg stand, left" in changed
    assert "Clearly better" in changed
    assert "One-leg stand, right" in rest.split("What you did")[0]
    assert "What we do not know" in page
    assert "Next review" in page


def test_earlier_review_knows_nothing_of_later_days(client, steadier):
    page = words(client, f"/progress/review/{FIRST + timedelta(days=27)}/")
    assert "Clearly better" not in page
    assert "31 March to 14 April" not in page


def test_sign_that_needs_care_comes_before_everything(client, steadier):
    steadier.tell(CheckIn(pain=3, foot_check=FootCheck(left=("open-sore",)), red_flags=(), dizzy=False))
    for address in ("/progress/", "/progress/review/"):
        page = words(client, address)
        assert "Care comes first." in page
        assert "/learn/help/open-sore/" in page
        assert "Your left foot is steadier." not in page


def test_remarks_stand_with_a_number_and_in_words(client, steadier):
    steadier.tell(
        CheckIn(pain=3, foot_check=FootCheck(left=("open-sore",)), red_flags=(), dizzy=False),
        day=DAY - timedelta(days=9),
    )
    steadier.tell(Clearance(flag="open-sore", by="podiatrist"), day=DAY - timedelta(days=7))
    page = words(client)
    assert "<b>1</b><span>6 May: Looked at by podiatrist: Open sore" in page


def test_feet_show_the_map_then_and_now(client, steadier):
    page = words(client, "/progress/feet/")
    assert "Then, 18 March 2026" in page
    assert "Now, 10 May 2026" in page
    assert "No longer numb: Left foot: small toes and between, sole." in page
    assert "No new spots. Some are gone." in page


def test_map_of_a_day_can_be_chosen(client, steadier):
    assert "Now, " not in words(client, "/progress/feet/?map=2026-03-18")
    assert "Now, 10 May 2026" in words(client, "/progress/feet/?map=no-day")


def test_calendar_tells_blocks_in_words_and_links_to_the_day(client, steadier):
    page = words(client, "/progress/calendar/2026-03/")
    assert 'href="/history/2026-03-18/"' in page
    assert '<span class="vh">Strength. </span>' in page
    assert "1 day with a session." in page


def test_walking_tells_minutes_a_week(client, steadier):
    steadier.tell(Walk(minutes=40), day=DAY)
    page = words(client, "/progress/walking/")
    assert "Advised today:" in page
    assert "11 May 2026" in page
    assert page.count("<rect") >= 8


def test_walking_tells_easy_minutes_in_one_go(client, steadier):
    page = words(client, "/progress/walking/").split("Easy minutes in one go")[1]
    assert "Smallest change we could have seen" in page
    assert '<th scope="row">11 May 2026</th><td>13</td>' in page


def test_today_says_that_a_review_is_ready_once_checked_in(client, steadier):
    assert "Your two-week review is ready" not in client.get("/").content.decode()
    steadier.tell(CALM)
    assert "Your two-week review is ready" in client.get("/").content.decode()


def test_today_is_quiet_between_reviews(client, steadier):
    steadier.set(DAY + timedelta(days=7))
    steadier.tell(CALM, day=DAY + timedelta(days=7))
    assert "Your two-week review is ready" not in client.get("/").content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_pages_are_plain_to_read(client, steadier, address):
    strings = [said for said in told(client, address) if not said.startswith("From ")]  # a source is named exactly
    assert grade(strings) <= 6
    assert too_long(strings) == []
