"""The network cut: a whole day goes on, nothing is lost, and a sign that needs care stops at once."""

import re
from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from surefoot.domain.entries import CheckIn as CheckInTold
from surefoot.domain.entries import Performance, Response, SessionEnd, Walk
from tests.browser.conftest import Open
from tests.browser.diaries import BRIEF, bring_in, told_today
from tests.browser.offline import Offline, made_ready
from tests.browser.player import Player
from tests.browser.rooms import choose, press
from tests.browser.surefoot_app import SurefootApp
from tests.browser.test_worker import NO_NETWORK
from tests.browser.watch import Watch

A_DAY_MS = 24 * 60 * 60 * 1000


def a_device(app: SurefootApp, open_page: Open) -> Page:
    """Return Today on a device that is ready; the test moves its clock."""
    page = open_page(app, service_workers="allow")
    page.clock.install()
    made_ready(page)
    return page


@pytest.fixture
def page(app: SurefootApp, open_page: Open, watch: Watch) -> Page:
    """A device of someone who has answered the first questions and has not checked in today."""
    watch.expected = (*NO_NETWORK, "503")
    first = open_page(app)
    bring_in(first, told_today(app, BRIEF))
    return a_device(app, open_page)


def cut(page: Page) -> Offline:
    """Cut the network and go to Today."""
    page.context.set_offline(True)
    page.goto("/")
    return Offline(page)


def delivered(page: Page) -> None:
    """Wait until everything has arrived, with the network back."""
    page.context.set_offline(False)
    for _ in range(150):
        if not Offline(page).waiting():
            return
        page.wait_for_timeout(200)
    raise AssertionError(f"still waiting: {Offline(page).waiting()}")


def test_whole_day_goes_on_without_the_network(app: SurefootApp, page: Page) -> None:
    before = app.diary()
    offline = cut(page)
    offline.shows("First, a short check-in.", name="today")
    offline.check_in()
    offline.shows("Good to go.")
    expect(offline.said).to_have_text("No network. 1 entry waits to be sent.")
    offline.start()
    player = Player(page)
    player.finish()
    assert {"ready", "move", "ask"} <= set(player.seen)
    offline.shows("Done for today.", name="after")
    if offline.here.locator("[data-skin]").is_visible():
        press(page, "Nothing new", within=offline.here)
        expect(offline.here.get_by_text("Noted for today.")).to_be_visible()
    offline.here.get_by_label("Minutes walked").fill("12")
    choose(offline.here.locator("[data-walk]"), "Yes")
    press(page, "Note the walk", within=offline.here)
    expect(offline.here.get_by_text("12 minutes noted.")).to_be_visible()
    assert app.diary() == before

    page.goto("/")
    offline.shows("Done for today.")
    delivered(page)
    expect(page.get_by_role("link", name="History")).to_be_visible(timeout=20_000)
    told = Counter(type(entry.body) for entry in app.diary())
    assert (told[Walk], told[SessionEnd]) == (1, 1)
    assert told[Performance] == player.seen.count("ask")
    assert told[CheckInTold] >= 1


def test_next_day_without_the_network_asks_how_the_feet_answered(app: SurefootApp, page: Page) -> None:
    offline = cut(page)
    offline.check_in()
    offline.start()
    Player(page).finish()
    page.clock.fast_forward(A_DAY_MS)
    app.sleep()
    page.goto("/")
    offline.shows("First, a short check-in.")
    offline.check_in()
    expect(offline.here.locator("h1:visible")).to_have_text(re.compile("Good to go|Rest|This needs the network"))
    delivered(page)
    bodies = [entry.body for entry in app.diary()]
    (response,) = [body for body in bodies if isinstance(body, Response)]
    assert (response.evening, response.morning) == (2, 2)
    (end,) = [body for body in bodies if isinstance(body, SessionEnd)]
    assert response.to == end.session
    days = [entry.day for entry in app.diary() if isinstance(entry.body, CheckInTold)]
    assert (days[-1] - days[0]).days == 1
