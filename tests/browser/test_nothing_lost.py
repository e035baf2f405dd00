"""Reloads, crashes, second tabs and second clicks: what was recorded stays, once, and the session goes on where it was."""

import re

import pytest
from playwright.sync_api import Page, expect

from surefoot.domain.entries import CheckIn as CheckInTold
from surefoot.domain.entries import Performance, SessionEnd, Walk
from tests.browser.conftest import Open
from tests.browser.device import kept
from tests.browser.diaries import BRIEF, bring_in, checked_in, told_today
from tests.browser.player import LEAD_MS, Player
from tests.browser.rooms import CheckIn, Today, choose, go_back, press
from tests.browser.surefoot_app import SurefootApp
from tests.browser.watch import Watch

A_FEW_REPS_MS = 9_000
ARRIVES_WITHIN_MS, LOOK_AGAIN_MS = 20_000, 50  # what failed is sent again after 15 seconds at most
NO_SERVER = ("ERR_CONNECTION", "ERR_EMPTY_RESPONSE", "ERR_SOCKET_NOT_CONNECTED", "ERR_CONTENT_LENGTH_MISMATCH")


@pytest.fixture
def page(app: SurefootApp, open_page: Open) -> Page:
    """A page whose clock the test moves, with the session of the day just begun."""
    page = open_page(app)
    page.clock.install()
    checked_in(app, page)
    Today(page).open()
    Today(page).start()
    return page


def until_reps(player: Player) -> None:
    """Go on to a set that is counted in reps."""
    while player.name != "move" or " of " not in f" {player.screen.locator('[data-of]').inner_text()}":
        if player.name == "move":
            player.page.clock.fast_forward(LEAD_MS)
            if player.screen.locator("[data-of]").inner_text().startswith("of "):
                return
        assert player.step(), "no set in this session is counted in reps"


def arrived(page: Page) -> None:
    """Wait until nothing waits on the device: what the screen says may still be of what was told before."""
    for _ in range(ARRIVES_WITHIN_MS // LOOK_AGAIN_MS):
        if not kept(page, "outbox"):
            return
        page.wait_for_timeout(LOOK_AGAIN_MS)
    raise AssertionError(f"still waiting: {kept(page, 'outbox')}")


def one_of_each(app: SurefootApp) -> None:
    """Check that the session ended once and that each exercise was recorded once."""
    bodies = [entry.body for entry in app.diary()]
    exercises = [body.exercise for body in bodies if isinstance(body, Performance)]
    assert exercises
    assert len(exercises) == len(set(exercises))
    assert [body.outcome for body in bodies if isinstance(body, SessionEnd)] == ["finished"]


def test_reload_in_mid_set_goes_on_with_the_same_rep(page: Page) -> None:
    player = Player(page)
    until_reps(player)
    page.clock.fast_forward(A_FEW_REPS_MS)
    where = player.screen.locator("[data-where]").inner_text()
    expect(player.screen.locator("[data-count]")).not_to_have_text("1")
    rep = player.screen.locator("[data-count]").inner_text()

    page.reload()
    expect(page.locator("dialog[open]")).to_contain_text("Welcome back")
    press(page, "Go on", within=page.locator("dialog[open]"))
    page.clock.fast_forward(LEAD_MS)
    expect(player.screen.locator("[data-where]")).to_have_text(where)
    expect(player.screen.locator("[data-count]")).to_have_text(rep)


def test_server_killed_in_mid_session_loses_nothing(app: SurefootApp, page: Page, watch: Watch) -> None:
    player = Player(page)
    player.until("ask")
    player.tell()
    player.until("rest")
    watch.expected = NO_SERVER
    app.kill()
    while player.name != "ask":
        player.step()
    expect(player.screen.locator("[data-state=waiting]")).to_be_visible()
    app.start()
    page.clock.fast_forward(16_000)
    arrived(page)
    expect(player.screen.locator("[data-state=saved]")).to_be_visible()
    where = page.locator("h1[data-name]:visible").inner_text()

    page.reload()
    assert player.name == "ask"
    expect(page.locator("h1[data-name]:visible")).to_have_text(where)
    player.finish()
    one_of_each(app)
    asked = [one for one in (entry.body for entry in app.diary()) if isinstance(one, Performance)]
    assert all(len(one.sets) >= one.prescribed.sets for one in asked), "no set is missing"


def test_server_killed_and_browser_closed_keeps_what_was_saved(app: SurefootApp, page: Page, open_page: Open) -> None:
    player = Player(page)
    player.until("ask")
    player.tell()
    player.until("move")
    arrived(page)
    told = app.diary()
    page.close()
    app.kill()
    app.start()
    assert app.diary() == told

    other = open_page(app)
    other.clock.install()
    Today(other).open()
    press(other, "Continue")
    other.wait_for_url("**/session/")
    resumed = Player(other)
    press(other, "Go on", within=other.locator("dialog[open]"))
    resumed.finish()
    assert resumed.seen.count("ask") == sum(isinstance(entry.body, Performance) for entry in app.diary()) - 1
    one_of_each(app)


def test_two_tabs_in_one_session_record_it_once(app: SurefootApp, page: Page) -> None:
    second = page.context.new_page()
    second.clock.install()
    second.goto("/session/")
    assert Player(second).name == "ready"
    page.bring_to_front()  # a page behind another one draws too seldom to be pressed in time
    Player(page).finish()

    second.bring_to_front()
    expect(second.locator("dialog[open]")).to_contain_text("This went on in another window")
    press(second, "Go on", within=second.locator("dialog[open]"))
    second.wait_for_url("**/session/after/")
    one_of_each(app)


def test_back_button_leaves_the_session_waiting(app: SurefootApp, page: Page) -> None:
    player = Player(page)
    player.until("rest")
    go_back(page)
    Today(page).open()
    press(page, "Continue")
    expect(page.locator("dialog[open]")).to_contain_text("Welcome back")
    press(page, "Go on", within=page.locator("dialog[open]"))
    player.finish()
    one_of_each(app)


def test_session_begun_twice_is_one_session(app: SurefootApp, page: Page) -> None:
    second = page.context.new_page()
    second.goto("/")
    press(second, "Continue")
    second.wait_for_url("**/session/")
    assert second.locator("[data-player]").count() == 1
    addresses = {one.locator("form[action*='/told/']").first.get_attribute("action") for one in (page, second)}
    assert len({re.sub(r"told/.*", "", address or "") for address in addresses}) == 1


def test_forms_sent_twice_are_recorded_once(app: SurefootApp, open_page: Open) -> None:
    page = open_page(app)
    bring_in(page, told_today(app, BRIEF))
    CheckIn(page).answer()
    go_back(page)
    CheckIn(page).see_today()
    assert sum(isinstance(entry.body, CheckInTold) for entry in app.diary()) == 1

    Today(page).open()
    page.get_by_text("Note a walk").click()
    page.get_by_label("How many minutes?").fill("15")
    choose(page.locator("#walk-minutes").locator("xpath=ancestor::form"), "Yes")
    page.get_by_role("button", name="Note this walk").dblclick()
    expect(page.get_by_text("You walked 15 minutes today")).to_be_visible()
    assert sum(isinstance(entry.body, Walk) for entry in app.diary()) == 1
