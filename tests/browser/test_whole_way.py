"""The whole way: from nothing to a first finished session, and on through days that differ."""

from playwright.sync_api import Page, expect

from surefoot.domain.entries import CheckIn as CheckInTold
from surefoot.domain.entries import Measurement, Performance, Profile, SessionEnd, Walk
from tests.browser.conftest import Open
from tests.browser.player import Player
from tests.browser.rooms import CheckIn, FirstQuestions, Today, choose, press, ready_to_stand
from tests.browser.surefoot_app import SurefootApp


def stand_on_each_foot_once(page: Page) -> None:
    """Measure standing on one leg with the clock: once on each foot."""
    for foot, began in (("Left foot", True), ("Right foot", False)):
        if began:
            ready_to_stand(page)
        choose(page, foot)
        press(page, "Start the clock")
        page.clock.fast_forward(6_000)  # the time to get ready
        page.clock.fast_forward(9_000)  # standing
        page.locator("[data-tap]").click()
        choose(page, "My foot came down")
        press(page, "Save this try")
        tried = page.locator(".tries > div").filter(has_text=foot).locator("li b")
        expect(tried).to_have_count(1)
    press(page, "Enough tries, go on")


def test_first_day_from_nothing_to_the_first_finished_session(app: SurefootApp, open_page: Open) -> None:
    page = open_page(app)
    page.clock.install()
    questions = FirstQuestions(page)
    questions.answer_all()
    questions.confirm()
    press(page, "Let us see where you start")
    press(page, "Begin")
    stand_on_each_foot_once(page)
    ready_to_stand(page)
    press(page, "Type a result instead")
    page.locator("#value").fill("10")
    choose(page, "They no longer looked good")
    press(page, "Save")
    expect(page.get_by_text("Noted: heel raises.")).to_be_visible()
    page.goto("/")
    assert Today(page).verdict == "First, a short check-in."
    assert not Today(page).can_start()

    CheckIn(page).answer()
    assert Today(page).verdict == "Good to go."
    Today(page).start()
    player = Player(page)
    player.finish()
    assert {"ready", "move", "rest", "ask"} <= set(player.seen)

    with page.expect_navigation():
        press(page, "Nothing new")
    page.get_by_label("Minutes walked").fill("12")
    choose(page, "Yes")
    press(page, "Note the walk")
    expect(page.get_by_text("12 minutes so far")).to_be_visible()
    page.goto("/")
    assert Today(page).verdict == "Done for today."
    told = [type(entry.body) for entry in app.diary()]
    assert told[0] is Profile
    assert told.count(Measurement) == 3
    assert told.count(CheckInTold) == 2
    assert told.count(SessionEnd) == 1
    assert told.count(Walk) == 1
    performed = [entry.body for entry in app.diary() if isinstance(entry.body, Performance)]
    assert {one.sets[-1].rpe for one in performed} == {3}
    assert len(performed) == player.seen.count("ask")
