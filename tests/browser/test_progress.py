"""Progress in a real browser: for everyone, dot by dot from the keyboard, by tap, without a script, and on paper."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, expect

from surefoot.catalogue import load_programme
from surefoot.sample import sample_diary
from tests.browser.conftest import Open
from tests.browser.diaries import bring_in
from tests.browser.surefoot_app import SurefootApp
from tests.browser.test_accessibility import trouble

WEEKS = 8
PAGES = (
    "/progress/",
    "/progress/review/",
    "/progress/measures/single-leg-stance:left/",
    "/progress/calendar/2026-02/",
    "/progress/feet/",
    "/progress/walking/",
)
# On paper: what is still seen around the page, and how many charts could be torn apart.
AROUND = """() => [...document.querySelectorAll(".skip, .site__head, .site__nav, .spans, .crumb")]
  .filter((one) => one.checkVisibility()).map((one) => one.className)"""
TORN = """() => [...document.querySelectorAll(".chart")].filter((one) => getComputedStyle(one).breakInside !== "avoid").length"""
# The box of every date on a floor, chart by chart, from left to right.
DATES = """() => [...document.querySelectorAll(".plot")].map((plot) => [...plot.querySelectorAll(".p-x text")]
  .map((text) => { const box = text.getBoundingClientRect(); return [box.left, box.right]; }))"""


@pytest.fixture
def page(app: SurefootApp, open_page: Open) -> Iterator[Page]:
    """The pages of a made-up person after eight weeks."""
    page = open_page(app)
    start = app.now.date() - timedelta(weeks=WEEKS)
    bring_in(page, sample_diary(load_programme(), weeks=WEEKS, seed=1, start=start))
    return page


@pytest.fixture
def pain(page: Page) -> Locator:
    """The chart of pain."""
    page.goto("/progress/")
    return page.locator(".chart", has_text="Pain")


def test_progress_holds_for_everyone(page: Page) -> None:
    found = []
    for address in PAGES:
        page.goto(address)
        page.evaluate("() => { for (const one of document.querySelectorAll('details')) one.open = true; }")
        found += trouble(page)
    assert found == [], "\n".join(found)


def test_arrow_keys_read_a_chart_dot_by_dot(page: Page, pain: Locator) -> None:
    rows = pain.locator(".numbers tbody tr")
    day, value = (rows.nth(1).locator(cell).text_content() for cell in ("th", "td"))
    pain.get_by_role("img").focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(pain.locator(".chart__read")).to_have_text(f"{day}: {value} points ({rows.count() - 1} of {rows.count()})")
    page.keyboard.press("Home")
    expect(pain.locator(".chart__read")).to_contain_text(f"(1 of {rows.count()})")
    page.keyboard.press("ArrowLeft")
    expect(pain.locator(".chart__read")).to_contain_text(f"(1 of {rows.count()})")
    page.keyboard.press("End")
    expect(pain.locator(".chart__read")).to_contain_text(f"({rows.count()} of {rows.count()})")


def test_other_keys_leave_the_chart_alone(page: Page, pain: Locator) -> None:
    pain.get_by_role("img").focus()
    page.keyboard.press("a")
    expect(pain.locator(".chart__read")).to_be_hidden()
    page.keyboard.press("Tab")
    expect(pain.locator("summary")).to_be_focused()


def test_tap_reads_the_nearest_dot(pain: Locator) -> None:
    dots = pain.locator(".p-dot circle")
    pain.get_by_role("img").click(position={"x": pain.get_by_role("img").bounding_box()["width"] - 4, "y": 40})  # type: ignore[index]
    newest = pain.locator(".numbers tbody tr").first.locator("th").text_content()
    expect(pain.locator(".chart__read")).to_contain_text(f"{newest}: ")
    assert dots.count() > 20


def test_chart_says_itself_to_a_screen_reader(pain: Locator) -> None:
    chart = pain.get_by_role("img", name="Pain")
    told = chart.evaluate("one => document.getElementById(one.getAttribute('aria-describedby')).textContent")
    assert "Smallest change we could have seen" in told


def test_spans_are_links_and_keep_to_the_measure(page: Page) -> None:
    page.goto("/progress/")
    page.get_by_role("link", name="A year").click()
    page.wait_for_url("**/progress/?span=year")
    expect(page.locator(".spans [aria-current]")).to_have_text("A year")
    page.get_by_role("link", name="Pain").click()
    page.wait_for_url("**/progress/measures/pain/?span=year")
    expect(page.locator(".spans [aria-current]")).to_have_text("A year")


def test_no_date_lies_over_another_on_a_small_phone(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    for address in ("/progress/", "/progress/?span=year", "/progress/walking/"):
        page.goto(address)
        for dates in page.evaluate(DATES):
            assert all(right < left for (_, right), (left, _) in pairwise(dates)), dates


def test_without_a_script_the_table_is_the_truth(app: SurefootApp, page: Page, open_page: Open) -> None:
    plain = open_page(app, java_script_enabled=False)
    plain.goto("/progress/measures/pain/")
    expect(plain.locator(".numbers tbody tr").first).to_be_visible()
    plain.goto("/progress/")
    expect(plain.locator(".numbers tbody tr").first).to_be_hidden()
    plain.get_by_text("Show the numbers").first.click()
    expect(plain.locator(".numbers tbody tr").first).to_be_visible()
    assert plain.get_by_role("img").first.get_attribute("tabindex") is None


def test_calendar_is_a_table_where_it_fits_and_a_list_where_not(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/progress/calendar/2026-02/")
    expect(page.get_by_role("table", name="Sessions in February 2026")).to_be_visible()
    expect(page.locator(".monthlist")).to_be_hidden()
    page.set_viewport_size({"width": 320, "height": 800})
    expect(page.get_by_role("table")).to_be_hidden()
    page.locator(".monthlist a").first.click()
    page.wait_for_url("**/history/2026-02-*/")


@pytest.mark.parametrize("address", ["/progress/", "/progress/review/"])
def test_paper_holds_the_page_and_nothing_around_it(page: Page, address: str) -> None:
    page.goto(address)
    page.emulate_media(media="print")
    assert page.evaluate(AROUND) == []
    assert page.evaluate(TORN) == 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
