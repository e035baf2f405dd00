"""Moving pictures: they can be stopped, stand still where that is asked for, and need no script to be seen."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open
from tests.browser.looking import faults, too_small
from tests.browser.surefoot_app import SurefootApp

LADDER = "/learn/exercises/heel-raise/"
A_WHILE_MS = 400
DRAWN = "() => [...document.querySelectorAll('svg.fig')].map((one) => [one.animationsPaused(), one.getCurrentTime()])"
SHOWN = "(one) => getComputedStyle(one.querySelector('.fig-motion')).display !== 'none'"


@pytest.fixture
def page(open_page: Open, app: SurefootApp) -> Page:
    """A page for someone who has nothing against motion."""
    page = open_page(app, reduced_motion="no-preference")
    page.goto(LADDER)
    return page


def pictures(page: Page) -> list[Locator]:
    return page.locator("[data-moving]").all()


def button(picture: Locator) -> Locator:
    return picture.get_by_role("button")


def seconds(page: Page) -> list[float]:
    """Return the second each figure on the page shows."""
    return [second for _, second in page.evaluate(DRAWN)]


def test_first_picture_moves_by_itself_and_can_be_stopped(page: Page) -> None:
    first = pictures(page)[0]
    expect(button(first)).to_have_accessible_name("Pause the picture")
    page.wait_for_timeout(A_WHILE_MS)
    assert seconds(page)[0] > 0
    button(first).click()
    expect(button(first)).to_have_accessible_name("Play the picture")
    stopped = seconds(page)
    page.wait_for_timeout(A_WHILE_MS)
    assert seconds(page) == stopped


def test_one_picture_moves_at_a_time_and_goes_on_where_it_stood(page: Page) -> None:
    first, second = pictures(page)[:2]
    expect(button(first)).to_have_accessible_name("Pause the picture")
    page.wait_for_timeout(A_WHILE_MS)
    button(second).click()
    expect(button(second)).to_have_accessible_name("Pause the picture")
    expect(button(first)).to_have_accessible_name("Play the picture")
    assert [paused for paused, _ in page.evaluate(DRAWN)] == [True, False]
    stood = seconds(page)[0]
    button(first).click()
    assert stood <= seconds(page)[0] < stood + 5


def test_keys_alone_stop_it_and_the_button_keeps_the_focus(page: Page) -> None:
    control = button(pictures(page)[0])
    expect(control).to_have_accessible_name("Pause the picture")
    control.focus()
    for key, name in (("Enter", "Play the picture"), ("Space", "Pause the picture")):
        page.keyboard.press(key)
        expect(control).to_have_accessible_name(name)
        expect(control).to_be_focused()


def test_page_with_moving_pictures_holds_for_everyone(page: Page) -> None:
    for picture in pictures(page):
        if "Play" in button(picture).inner_text():
            button(picture).click()
        expect(picture.locator("svg.fig")).to_have_count(1)
    assert faults(page) + too_small(page) == []


def test_less_motion_starts_still_and_moves_when_asked(app: SurefootApp, open_page: Open) -> None:
    page = open_page(app, reduced_motion="reduce")
    page.goto(LADDER)
    first = pictures(page)[0]
    expect(button(first)).to_have_accessible_name("Play the picture")
    expect(first.locator("img")).to_be_visible()
    button(first).click()
    expect(button(first)).to_have_accessible_name("Pause the picture")
    assert first.locator("svg.fig").evaluate(SHOWN)


def test_less_motion_asked_for_later_stops_what_moves(page: Page) -> None:
    first = button(pictures(page)[0])
    expect(first).to_have_accessible_name("Pause the picture")
    page.emulate_media(reduced_motion="reduce")
    expect(first).to_have_accessible_name("Play the picture")


def test_without_a_script_every_picture_stands_still(app: SurefootApp, open_page: Open) -> None:
    page = open_page(app, java_script_enabled=False)
    page.goto(LADDER)
    assert page.get_by_role("button", name="Play").count() == 0
    sources = [image.get_attribute("src") or "" for image in page.locator("[data-moving] img").all()]
    assert sources
    assert [source for source in sources if not source.endswith("?form=still")] == []


def test_picture_that_cannot_be_had_stays_still_and_says_so(app: SurefootApp, open_page: Open) -> None:
    page = open_page(app)
    page.route("**/heel-raise-seated.svg", lambda route: route.fulfill(status=404, body="none"))
    page.goto(LADDER)
    first = pictures(page)[0]
    button(first).click()
    expect(page.get_by_text("The picture cannot move now.").first).to_be_visible()
    expect(first.locator("img")).to_be_visible()
    expect(button(first)).to_have_accessible_name("Play the picture")


@pytest.mark.parametrize(("motion", "moves"), [("no-preference", True), ("reduce", False)])
def test_picture_opened_alone_uses_its_own_style(app: SurefootApp, open_page: Open, motion: str, moves: bool) -> None:
    page = open_page(app, reduced_motion=motion)
    page.goto("/figures/tan-slim-short/heel-raise.svg")
    assert page.locator("svg").evaluate(SHOWN) is moves
