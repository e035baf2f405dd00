"""One person's weeks, day by day, all told on the pages: what a day holds answers to how the feet were."""

import pytest
from playwright.sync_api import Page, expect

from surefoot.domain.entries import Clearance
from tests.browser.conftest import Open
from tests.browser.player import PlainSession
from tests.browser.rooms import CheckIn, FirstQuestions, Today, choose, press
from tests.browser.surefoot_app import SurefootApp

CALM_DAYS = 5


def begin_gently(page: Page) -> None:
    """Answer the first questions and leave the measures for later."""
    questions = FirstQuestions(page)
    questions.answer_all()
    questions.confirm()
    press(page, "Later, start gently")


def train(app: SurefootApp, page: Page, *, effort: int = 3) -> None:
    """Do the whole session of the day."""
    Today(page).start()
    PlainSession(page, effort=effort).finish()
    app.later(minutes=20)


def live_until_something_grew(app: SurefootApp, page: Page) -> list[tuple[int, int, str]]:
    """Live calm days until Today shows what grew, and return that."""
    for _ in range(CALM_DAYS):
        CheckIn(page).answer()
        changes = Today(page).changes()
        if changes:
            return changes
        train(app, page)
        app.sleep()
    raise AssertionError(f"nothing grew in {CALM_DAYS} calm days")


@pytest.fixture
def page(app: SurefootApp, open_page: Open) -> Page:
    """A browser that runs no script: pages that work here work anywhere."""
    return open_page(app, java_script_enabled=False)


def test_weeks_answer_to_how_the_feet_were(app: SurefootApp, page: Page) -> None:
    begin_gently(page)

    grown = live_until_something_grew(app, page)
    assert [note for now, before, note in grown if not before < now <= max(before * 1.2, before + 1) + 2] == []
    assert all("calm" in note for _, _, note in grown), "each says why"
    train(app, page)

    app.sleep()
    CheckIn(page).answer(evening=4, morning=3, pain=3)
    trimmed = [(now, before) for now, before, _ in Today(page).changes() if now < before]
    assert trimmed, "pain that lingers makes the next session smaller"
    assert [(now, before) for now, before in trimmed if not 0.8 * before - 1 <= now <= 0.9 * before] == []
    train(app, page)

    app.sleep()
    CheckIn(page).answer(evening=None, morning=None)
    assert [note for now, before, note in Today(page).changes() if now > before] == []
    assert any("stay the same" in note or "the same as last time" in note for note in Today(page).notes())
    train(app, page)

    app.sleep()
    CheckIn(page).answer()
    before = minutes_by_move(page)
    train(app, page)
    app.sleep(days=11)
    CheckIn(page).answer()
    returned = [(now, was) for now, was, _ in Today(page).changes()]
    assert before
    assert returned, "after ten days away it starts smaller"
    assert [(now, was) for now, was in returned if now > 0.8 * was] == []


def minutes_by_move(page: Page) -> list[str]:
    """Return the moves of the plan with their doses, as they stand on the page."""
    moves = page.locator(".block__what li")
    moves.first.wait_for()
    return moves.all_inner_texts()


def test_open_sore_stops_everything_until_a_clinician_has_looked(app: SurefootApp, page: Page) -> None:
    begin_gently(page)
    CheckIn(page).answer()
    train(app, page)
    app.sleep()

    page.goto("/check-in/")
    if "last-session" in page.url:
        CheckIn(page).rate("evening", 2)
        CheckIn(page).rate("morning", 2)
        press(page, "Next: your feet")
    CheckIn(page).mark("left-ball-inner", "Open sore")
    expect(page.locator(".tag")).to_have_text("Call today")
    for address in (
        "/",
        "/session/",
        "/session/after/",
        "/check-in/",
        "/check-in/new/",
        "/measure/single-leg-stance/",
    ):
        page.goto(address)
        assert not Today(page).can_start(), address
        assert page.locator("[data-plain], [data-player], form.test").count() == 0, address
    answer = page.request.post(
        "/session/begin/",
        form={"csrfmiddlewaretoken": csrf_token(page)},
        headers={"Origin": app.url},
    )
    assert answer.url.endswith("/stop/"), "begun by hand it leads to the stop page too"

    app.sleep()
    Today(page).open()
    press(page, "Note what they said")
    page.get_by_label("Who looked at it?").fill("Made-up foot clinic")
    choose(page, "Yes, they said I may")
    press(page, "Save")
    expect(page.get_by_text("Your programme is open again")).to_be_visible()
    assert [entry.body.flag for entry in app.diary() if isinstance(entry.body, Clearance)] == ["open-sore"]
    CheckIn(page).answer()
    assert Today(page).can_start()


def csrf_token(page: Page) -> str:
    """Return the proof of origin the app gave this browser."""
    return next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "surefoot_csrf")
