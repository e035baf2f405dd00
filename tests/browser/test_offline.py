"""The network cut: a whole day goes on, nothing is lost, and a sign that needs care stops at once."""

import re
from collections import Counter

import pytest
from playwright.sync_api import Error, Page, expect

from surefoot.domain.entries import CheckIn as CheckInTold
from surefoot.domain.entries import Performance, Response, SessionEnd, Walk
from tests.browser.conftest import Open
from tests.browser.device import message
from tests.browser.diaries import BRIEF, bring_in, told_today
from tests.browser.offline import Offline, made_ready
from tests.browser.player import LEAD_MS, Player
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
        try:
            if not Offline(page).waiting():
                return
        except Error:  # once all has arrived, the page opens anew by itself
            page.wait_for_load_state()
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
    expect(page.get_by_role("link", name="Progress")).to_be_visible(timeout=20_000)
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


def test_tab_killed_in_mid_set_goes_on_at_the_same_step(app: SurefootApp, page: Page) -> None:
    offline = cut(page)
    offline.check_in()
    offline.start()
    player = Player(page)
    player.until("move")
    page.clock.fast_forward(LEAD_MS + 4_000)
    where = player.screen.locator("[data-where]").inner_text()
    name = player.screen.locator("h1").inner_text()
    told = offline.waiting()
    context = page.context
    page.close()

    again = context.new_page()
    again.clock.install()
    again.goto("/")
    Offline(again).shows("Go on.", name="today")
    press(again, "Continue")
    expect(again.locator("dialog[open]")).to_contain_text("Welcome back")
    resumed = Player(again)
    assert (resumed.screen.locator("h1").inner_text(), resumed.screen.locator("[data-where]").inner_text()) == (
        name,
        where,
    )
    assert Offline(again).waiting() == told, "nothing is told twice"
    press(again, "Go on", within=again.locator("dialog[open]"))
    resumed.finish()
    delivered(again)
    one_of_each(app)


def test_server_killed_while_it_takes_what_waited_loses_nothing(app: SurefootApp, page: Page) -> None:
    offline = cut(page)
    offline.check_in()
    offline.start()
    Player(page).finish()
    waiting = len(offline.waiting())
    assert waiting > 10
    page.context.set_offline(False)
    page.evaluate("() => dispatchEvent(new Event('online'))")
    app.kill()
    app.start()
    delivered(page)
    one_of_each(app)
    assert sum(isinstance(entry.body, CheckInTold) for entry in app.diary()) == 1


def test_two_devices_that_finish_the_same_session_fill_one(app: SurefootApp, page: Page, open_page: Open) -> None:
    other = a_device(app, open_page)
    devices = (page, other)
    for device in devices:
        offline = cut(device)
        offline.check_in()
        offline.start()
        Player(device).finish()
    for device in devices:
        delivered(device)
    one_of_each(app)


def test_sign_told_without_the_network_stops_at_once_and_locks(app: SurefootApp, page: Page) -> None:
    offline = cut(page)
    press(page, "Check in", within=offline.here)
    press(page, "Nothing new on either foot", within=offline.here)
    offline.rate("pain", 2)
    press(page, "Next", within=offline.here)
    offline.here.locator("input[name='flag-open-sore'][value=yes]").check()
    press(page, "See today", within=offline.here)
    expect(offline.here.locator(".tag")).to_have_text("Call today")
    words = (
        offline.head,
        offline.here.locator("[data-say]").inner_text(),
        offline.here.locator("[data-until]").inner_text(),
    )
    assert offline.waiting() == ["check_in"]
    for address in ("/", "/session/", "/check-in/"):
        page.goto(address)
        assert offline.name == "stop", address

    delivered(page)
    page.goto("/")
    expect(page.get_by_role("link", name="Note what they said")).to_be_visible()
    stop = page.locator(".stop")
    assert words[0] in stop.locator("h1").inner_text()
    assert words[1] in stop.inner_text()
    assert stop.locator(".steps").first.inner_text() == words[2]


def test_sign_told_in_one_tab_ends_the_session_in_another(page: Page) -> None:
    offline = cut(page)
    offline.check_in()
    offline.start()
    Player(page).until("move")
    other = page.context.new_page()
    other.goto("/session/after/")
    other.evaluate(
        """async () => {
          const here = document.querySelector("script[src$='/offline/shell.js']").src;
          const { stopFor } = await import(new URL("day.js", here));
          const { Outbox } = await import(new URL("../js/outbox.js", here));
          await stopFor("chest-pain", new Outbox());
        }"""
    )
    offline.shows("Chest pain", name="stop")
    expect(offline.here.get_by_role("link", name="Call 999 now")).to_be_visible()


def test_plans_that_are_over_are_not_offered(page: Page) -> None:
    offline = cut(page)
    page.clock.fast_forward(10 * A_DAY_MS)
    page.goto("/")
    assert offline.name == "today"
    expect(offline.here.locator("[data-lead]").first).to_contain_text("The plans on this device went up to")
    expect(offline.here.locator("[data-note]").first).to_contain_text("A plan of another day is not safe to use.")
    for way in ("Check in", "Start", "Continue"):
        assert offline.here.get_by_role("link", name=way).count() == 0


def test_entry_the_server_refused_can_be_read_copied_and_taken_off(page: Page) -> None:
    offline = cut(page)
    refused = message(1, session="019aab1c-0a00-7a01-8b01-00000000ffff", kind="did", told={"reps": 3})
    page.evaluate(
        """async (message) => {
          const here = document.querySelector("script[src$='/offline/shell.js']").src;
          const { Outbox } = await import(new URL("../js/outbox.js", here));
          await new Outbox().put(message);
        }""",
        refused,
    )
    page.context.set_offline(False)
    page.goto("/learn/")
    link = page.get_by_role("link", name="See what it says")
    expect(link).to_be_visible(timeout=20_000)
    link.click()
    expect(offline.here.get_by_role("heading", name="Could not be saved")).to_be_visible()
    expect(offline.here.locator("[data-held]")).to_contain_text('"reps": 3')
    assert offline.here.locator("[data-error]").inner_text() != ""
    press(page, "Copy", within=offline.here)
    expect(offline.here.locator("[data-copied]")).not_to_have_text("")
    press(page, "Take it off the list", within=offline.here)
    expect(offline.here.get_by_role("heading", name="Could not be saved")).to_be_hidden()


def one_of_each(app: SurefootApp) -> None:
    """Check that the session ended once and that each exercise was recorded once."""
    bodies = [entry.body for entry in app.diary()]
    exercises = [body.exercise for body in bodies if isinstance(body, Performance)]
    assert exercises
    assert len(exercises) == len(set(exercises))
    assert [body.outcome for body in bodies if isinstance(body, SessionEnd)] == ["finished"]
