"""What cannot be true is refused beside its field, what was typed stays, and nothing wrong is written down."""

import pytest
from playwright.sync_api import Page

from surefoot.domain.entries import CheckIn as CheckInTold
from surefoot.domain.entries import Note, Walk
from tests.browser.conftest import Open
from tests.browser.diaries import BRIEF, bring_in, checked_in, told_today
from tests.browser.rooms import CheckIn, FirstQuestions, Today, choose, press
from tests.browser.surefoot_app import SurefootApp


@pytest.fixture
def page(app: SurefootApp, open_page: Open) -> Page:
    """A page of a fresh app, without scripts: the server has the last word."""
    return open_page(app, java_script_enabled=False)


def test_birth_year_that_cannot_be_is_named_and_kept(page: Page) -> None:
    for typed in ("1800", "2027", "soon", "-5", "195", "1e3"):
        page.goto("/start/birth-year/")
        FirstQuestions(page).answer(typed)
        with page.expect_navigation():
            press(page, "Next")
        assert page.url.endswith("/start/birth-year/")
        assert typed in page.locator(".mend").inner_text()
        assert page.locator("#answer").input_value() == typed


def test_9999_falls_are_refused(page: Page) -> None:
    page.goto("/start/falls/")
    FirstQuestions(page).answer("9999")
    press(page, "Next")
    assert "9999" in page.locator(".mend").inner_text()


def test_pain_off_the_scale_sent_by_hand_is_refused(app: SurefootApp, page: Page) -> None:
    bring_in(page, told_today(app, BRIEF))
    page.goto("/check-in/feet/")
    press(page, "Nothing new on either foot")
    entry_id = page.locator("input[name=entry_id]").input_value()
    for pain in ("11", "-1", "2.5", "none at all", ""):
        assert post(page, app, "/check-in/pain/", entry_id=entry_id, pain=pain) == 422, pain
    assert [entry for entry in app.diary() if isinstance(entry.body, CheckInTold)] == []


def test_walk_that_cannot_be_is_refused(app: SurefootApp, page: Page) -> None:
    checked_in(app, page)
    for minutes in ("-3", "100000", "ten", "1e9", "NaN"):
        Today(page).open()
        page.locator("#walk-minutes").locator("xpath=ancestor::details/summary").click()
        page.locator("#walk-minutes").fill(minutes)
        choose(page.locator(".walk form"), "Yes")
        press(page, "Note this walk")
        assert page.locator("#walk-minutes-error").inner_text() != "", minutes
        assert page.locator("#walk-minutes").input_value() == minutes
    assert [entry for entry in app.diary() if isinstance(entry.body, Walk)] == []


def test_huge_note_sent_by_hand_is_refused(app: SurefootApp, page: Page) -> None:
    checked_in(app, page)
    address = f"/history/{app.now.date()}/add/note/"
    page.goto(address)
    entry_id = page.locator("input[name=entry_id]").first.input_value()
    name = page.locator("main textarea").get_attribute("name") or ""
    assert post(page, app, address, entry_id=entry_id, **{name: "a" * 200_000}) == 422
    assert [entry for entry in app.diary() if isinstance(entry.body, Note)] == []


def test_day_to_come_cannot_be_told(app: SurefootApp, page: Page) -> None:
    checked_in(app, page)
    before = app.diary()
    for day in ("2026-03-03", "2031-01-01", "2026-02-31", "today", "0001-01-01"):
        answer = page.goto(f"/history/{day}/add/walk/")
        assert answer is not None
        assert answer.status in (200, 404)
        if answer.status == 200:
            assert page.locator("main form[method=post]").count() == 0, day
    assert app.diary() == before


def test_file_that_is_no_diary_is_refused_by_line(page: Page) -> None:
    page.goto("/settings/bring-in/")
    for name, held in (("cut.jsonl", b'{"v":1,"id":"0'), ("picture.zip", b"PK\x03\x04 no"), ("empty.jsonl", b"")):
        page.locator("input[type=file]").set_input_files(
            files=[{"name": name, "mimeType": "application/octet-stream", "buffer": held}]
        )
        with page.expect_navigation():
            press(page, "Look inside")
        assert page.locator(".mend").count() >= 1, name


def test_form_of_another_site_is_refused(app: SurefootApp, page: Page) -> None:
    checked_in(app, page)
    before = app.diary()
    token = csrf_token(page)
    answer = page.request.post(
        "/today/walk/",
        form={"csrfmiddlewaretoken": token, "minutes": "10", "comfortable": "yes"},
        headers={"Origin": "http://elsewhere.example"},
    )
    assert answer.status == 403
    assert app.diary() == before


def test_check_in_left_half_way_is_not_lost(app: SurefootApp, page: Page) -> None:
    bring_in(page, told_today(app, BRIEF))
    page.goto("/check-in/feet/")
    press(page, "Nothing new on either foot")
    Today(page).open()
    assert not Today(page).can_start()
    page.goto("/check-in/")
    assert page.url.endswith("/pain/")
    CheckIn(page).rate("pain", 2)
    press(page, "Next")
    CheckIn(page).nothing_new()
    assert Today(page).can_start()


def post(page: Page, app: SurefootApp, address: str, **fields: str) -> int:
    """Send a form by hand and return the status of the answer."""
    form = {"csrfmiddlewaretoken": csrf_token(page)} | fields
    return page.request.post(address, form=form, headers={"Origin": app.url}, max_redirects=0).status


def csrf_token(page: Page) -> str:
    """Return the proof of origin the app gave this browser."""
    return next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "surefoot_csrf")
