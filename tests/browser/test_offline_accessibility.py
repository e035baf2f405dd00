"""Each page that stands in without the network holds for everyone: every width, both lights, by finger and by ear."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.diaries import BRIEF, bring_in, told_today
from tests.browser.offline import Offline, made_ready
from tests.browser.player import Player
from tests.browser.rooms import press
from tests.browser.surefoot_app import SurefootApp
from tests.browser.test_accessibility import trouble
from tests.browser.test_worker import NO_NETWORK
from tests.browser.watch import Watch


@pytest.fixture
def page(app: SurefootApp, open_page: Open, watch: Watch) -> Page:
    """A device that is ready, its network cut."""
    watch.expected = NO_NETWORK
    first = open_page(app)
    bring_in(first, told_today(app, BRIEF))
    page = open_page(app, service_workers="allow")
    page.clock.install()
    made_ready(page)
    page.context.set_offline(True)
    return page


def test_pages_without_the_network_hold_for_everyone(page: Page) -> None:
    offline, found = Offline(page), []
    for address in ("/", "/offline/", "/settings/"):
        page.goto(address)
        offline.here.wait_for()
        found += trouble(page)
    page.goto("/check-in/")
    found += trouble(page)
    press(page, "Next: pain", within=offline.here)  # refused: nothing is marked
    found += trouble(page)
    press(page, "Nothing new on either foot", within=offline.here)
    found += trouble(page)
    offline.rate("pain", 2)
    press(page, "Next", within=offline.here)
    found += trouble(page)
    press(page, "See today", within=offline.here)  # refused: nothing is answered
    found += trouble(page)
    offline.nothing_new()
    offline.shows("Good to go.", name="today")
    found += trouble(page)
    offline.start()
    Player(page).until("ask")
    page.goto("/session/")
    assert found == [], "\n".join(found)


def test_stop_page_without_the_network_holds_for_everyone(page: Page) -> None:
    offline = Offline(page)
    page.goto("/check-in/")
    press(page, "Nothing new on either foot", within=offline.here)
    offline.rate("pain", 2)
    press(page, "Next", within=offline.here)
    offline.here.locator("input[name='flag-open-sore'][value=yes]").check()
    press(page, "See today", within=offline.here)
    offline.here.locator(".tag").wait_for()
    assert trouble(page) == []
