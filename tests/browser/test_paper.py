"""The session on paper: readable on the screen, and printed with nothing torn apart and nothing left out."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.diaries import BRIEF, checked_in
from tests.browser.rooms import Today
from tests.browser.surefoot_app import SurefootApp
from tests.browser.test_accessibility import trouble

SHEET = "/today/print/"
LONG = replace(BRIEF, minutes_a_day=30)
# In the layout of paper: what is still seen around the sheet, what a page could tear apart, pictures too small to see.
AROUND = """() => [...document.querySelectorAll(".skip, .site__head, .site__nav, .desk__bar")]
  .filter((one) => one.checkVisibility()).map((one) => one.className)"""
KEPT_WHOLE = """() => [...document.querySelectorAll(".move, .pose, .paper__stop")]
  .filter((one) => getComputedStyle(one).breakInside !== "avoid").length"""
NARROW = """() => [...document.querySelectorAll(".pose image")]
  .map((one) => one.ownerSVGElement.getBoundingClientRect().width).filter((width) => width < 100)"""
COLOURS = """() => {
  const { backgroundColor, color } = getComputedStyle(document.querySelector(".paper"));
  return [backgroundColor, color];
}"""


@pytest.fixture
def page(app: SurefootApp, open_page: Open) -> Page:
    """The sheet of a long session, opened from Today."""
    page = open_page(app)
    checked_in(app, page, LONG)
    Today(page).open()
    page.get_by_role("link", name="Print this session").click()
    page.wait_for_url(f"**{SHEET}")
    return page


def test_sheet_holds_for_everyone(page: Page) -> None:
    assert trouble(page) == []


def test_button_prints_and_is_not_there_without_a_script(app: SurefootApp, page: Page, open_page: Open) -> None:
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed")
    plain = open_page(app, java_script_enabled=False)
    plain.goto(SHEET)
    expect(plain.get_by_role("heading", name="Stop if…")).to_be_visible()
    expect(plain.locator("[data-print]")).to_be_hidden()


def test_paper_holds_the_sheet_alone_and_each_exercise_whole(page: Page) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": 690, "height": 1000})  # what A4 leaves between its margins
    page.wait_for_load_state("networkidle")
    assert page.evaluate(AROUND) == []
    assert page.evaluate(KEPT_WHOLE) == 0
    assert page.evaluate(NARROW) == []
    assert page.evaluate(COLOURS) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    drawn = {one.get_attribute("href") or "" for one in page.locator(".pose image").all()}
    assert [one for one in drawn if not page.request.get(one).ok] == []


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_sheet_prints_on_either_paper(page: Page, size: str) -> None:
    page.wait_for_load_state("networkidle")
    printed = page.pdf(format=size, prefer_css_page_size=True)
    exercises = page.locator(".move").count()
    pages = printed.count(b"/Type /Page\n")
    assert 2 <= pages <= exercises, f"{pages} pages for {exercises} exercises"
