"""Measuring at home, in a browser: each kind of test, a reload in the middle of it, no mouse, no network, and Stop."""

from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from surefoot.domain.entries import CheckIn, Fall, Measurement, Note, Numbness
from surefoot.domain.quantities import Side
from tests.browser.conftest import Open
from tests.browser.diaries import BRIEF, checked_in
from tests.browser.rooms import choose, press, ready_to_stand
from tests.browser.surefoot_app import SurefootApp
from tests.browser.watch import Watch

STEADY_LEGS = replace(BRIEF, falls_12_months=0, aids="none")
GET_READY_MS = 5200
LEFT_12 = {"measure": "single-leg-stance", "value": 12.4, "unit": "s", "side": Side.LEFT, "trial": 1}


@pytest.fixture
def page(open_page: Open, app: SurefootApp) -> Page:
    """A page of someone steady, whose time the test makes."""
    page = open_page(app)
    checked_in(app, page, STEADY_LEGS)
    page.clock.install()
    return page


def told(app: SurefootApp, *kinds: type) -> list[Any]:
    return [entry.body for entry in app.diary() if isinstance(entry.body, kinds)]


def come_to_the_start(page: Page, measure: str) -> None:
    """Open a test, and go through what comes before it."""
    page.goto(f"/measure/{measure}/")
    ready_to_stand(page)


def hold(page: Page, seconds: float) -> None:
    """Run the get-ready time and so many seconds of the clock."""
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))
    press(page, "Start the clock")
    page.clock.run_for(GET_READY_MS)
    expect(screen(page).get_by_role("button", name="Tap anywhere when you touch down")).to_be_visible()
    page.clock.run_for(
        int(seconds * 1000) - GET_READY_MS + 5000
    )  # the clock runs from the very end of the five seconds


def screen(page: Page) -> Any:
    return page.locator("[data-run]")


def tap(page: Page) -> None:
    page.locator("[data-tap]").click(position={"x": 5, "y": 5}, force=True)


def saved(page: Page) -> None:
    """Save what is there, and wait until it stands in the diary."""
    with page.expect_navigation():
        press(page, "Save")


def come_back(page: Page) -> None:
    """Bring the network back, and wait until what was kept has arrived."""
    with page.expect_response(lambda answer: "/outbox/" in answer.url and answer.ok):
        page.context.set_offline(False)
        page.clock.run_for(20_000)


def test_one_leg_stand_is_timed_told_and_leads_to_the_other_foot(app: SurefootApp, page: Page) -> None:
    come_to_the_start(page, "single-leg-stance")
    hold(page, 12.4)
    tap(page)
    expect(page.locator("[data-reached]")).to_have_text("12.4")
    choose(page, "I touched the counter")
    saved(page)
    assert told(app, Measurement) == [Measurement(**LEFT_12, ended="touched-support")]
    assert page.locator("input[value=right]").is_checked()
    assert page.locator("[data-part=feet]").count() == 0  # asked once a test, not once a try


def test_clock_ends_by_itself_at_the_longest_time_of_the_programme(page: Page) -> None:
    come_to_the_start(page, "tandem-stance")
    longest = float(page.locator("[data-test]").get_attribute("data-longest") or "")
    hold(page, longest + 1)
    expect(page.locator("#value")).to_have_value(f"{longest:.1f}")
    assert page.locator("input[value=time-up]").is_checked()


def test_chair_stands_are_counted_by_taps_until_the_clock_runs_out(app: SurefootApp, page: Page) -> None:
    come_to_the_start(page, "chair-stand-30s")
    press(page, "Start the clock")
    page.clock.run_for(GET_READY_MS)
    for _ in range(8):
        page.clock.run_for(2000)
        tap(page)
    expect(page.locator("[data-count]")).to_have_text("8")
    page.clock.run_for(16_000)
    expect(page.locator("#value")).to_have_value("8")
    saved(page)
    assert told(app, Measurement) == [
        Measurement(measure="chair-stand-30s", value=8, unit="reps", trial=1, ended="time-up")
    ]


def test_five_stands_are_timed_from_the_first_tap_to_the_second(app: SurefootApp, page: Page) -> None:
    come_to_the_start(page, "five-times-sit-to-stand")
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))
    press(page, "Start the clock")
    page.clock.run_for(3000)  # as long as one likes
    tap(page)
    page.clock.run_for(13_200)
    tap(page)
    saved(page)
    assert told(app, Measurement) == [Measurement(measure="five-times-sit-to-stand", value=13.2, unit="s", trial=1)]


def test_heel_raises_are_counted_until_they_fade(app: SurefootApp, page: Page) -> None:
    come_to_the_start(page, "heel-raises")
    page.locator("input[name=beat]").check()
    press(page, "Start counting")
    page.clock.run_for(GET_READY_MS)
    expect(page.locator("[data-beat]")).to_have_text("Up")
    for _ in range(6):
        tap(page)
    page.reload()  # a count is not lost
    expect(page.locator("[data-reached]")).to_have_text("6")
    choose(page, "They no longer looked good")
    saved(page)
    assert told(app, Measurement) == [
        Measurement(measure="heel-raises", value=6, unit="reps", trial=1, ended="form-faded")
    ]


def test_reload_after_a_try_asks_for_nothing_to_be_done_twice(app: SurefootApp, page: Page) -> None:
    come_to_the_start(page, "single-leg-stance")
    hold(page, 12.4)
    tap(page)
    page.reload()
    expect(page.locator("[data-reached]")).to_have_text("12.4")
    choose(page, "My foot came down")
    saved(page)
    assert told(app, Measurement) == [Measurement(**LEFT_12, ended="foot-down")]
    page.reload()
    expect(page.get_by_role("button", name="Start the clock")).to_be_visible()


def test_reload_while_the_clock_runs_says_that_the_try_does_not_count(app: SurefootApp, page: Page) -> None:
    come_to_the_start(page, "single-leg-stance")
    hold(page, 4)
    page.reload()
    expect(page.get_by_text("that try does not count")).to_be_visible()
    assert page.locator("#value").input_value() == ""
    assert told(app, Measurement) == []


def test_test_needs_no_mouse(app: SurefootApp, page: Page) -> None:
    page.goto("/measure/single-leg-stance/")
    for name in ("Next", "fine", "Next", "ready"):
        target = page.get_by_role("button", name="Next") if name == "Next" else page.locator(f"input[value={name}]")
        reach(page, target.locator("visible=true"))
        page.keyboard.press("Enter" if name == "Next" else "Space")
    reach(page, page.get_by_role("button", name="Start the clock"))
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))
    page.keyboard.press("Enter")
    page.clock.run_for(12_000)
    page.keyboard.press("Space")
    reach(page, page.locator("input[value=enough]"))
    page.keyboard.press("Space")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert [body.value for body in told(app, Measurement)] == [7.0]


def reach(page: Page, target: Any) -> None:
    """Go on by Tab, or by the arrows in a group, until this has the focus."""
    for key in ["Tab"] * 25:
        if target.evaluate("(one) => one === document.activeElement"):
            return
        if target.evaluate("(one) => one.type === 'radio' && one.name === document.activeElement.name"):
            page.keyboard.press("ArrowDown")
        else:
            page.keyboard.press(key)
    raise AssertionError(f"no way by keyboard to {target}")


def test_escape_leaves_the_clock_and_nothing_counts(app: SurefootApp, page: Page) -> None:
    come_to_the_start(page, "single-leg-stance")
    hold(page, 4)
    page.keyboard.press("Escape")
    expect(page.get_by_text("That try was left.")).to_be_visible()
    assert told(app, Measurement) == []


def test_stop_for_dizziness_leads_to_what_helps_and_to_its_sign(app: SurefootApp, page: Page) -> None:
    come_to_the_start(page, "single-leg-stance")
    hold(page, 3)
    press(page, "Stop", within=screen(page))
    press(page, "I feel dizzy")
    expect(page.get_by_role("heading", name="Sit down now.")).to_be_visible()
    choose(page, "Have you fainted")
    press(page, "Go on")
    page.wait_for_url("**/stop/")
    assert told(app, CheckIn)[-2:] == [CheckIn(dizzy=True), CheckIn(red_flags=("fainting",), dizzy=True)]
    assert told(app, Measurement) == []


def test_stop_for_nothing_goes_back_and_sharp_pain_ends_the_test(app: SurefootApp, page: Page) -> None:
    come_to_the_start(page, "single-leg-stance")
    press(page, "Stop: something is wrong")
    press(page, "It is nothing.")
    expect(page.locator("dialog[open]")).to_have_count(0)
    press(page, "Stop: something is wrong")
    press(page, "Sharp pain")
    expect(page.get_by_role("heading", name="That test is over for today.")).to_be_visible()
    assert [body.text for body in told(app, Note)] == ["Sharp pain while measuring: standing on one leg."]


def test_something_on_a_foot_leads_to_the_check_in(page: Page) -> None:
    page.goto("/measure/single-leg-stance/")
    press(page, "Next")
    choose(page, "Yes, something")
    press(page, "Next")
    page.wait_for_url("**/check-in/**")


def test_result_that_does_not_fit_is_named_and_stays_typed(app: SurefootApp, page: Page) -> None:
    come_to_the_start(page, "single-leg-stance")
    press(page, "Type a result instead")
    page.locator("#value").fill("a while")
    choose(page, "My foot came down")
    saved(page)
    expect(page.locator("[data-part=result] .mend")).to_contain_text("“a while” does not fit here.")
    assert page.locator("#value").input_value() == "a while"
    page.locator("#value").fill("12,4")
    saved(page)
    assert told(app, Measurement) == [Measurement(**LEFT_12, ended="foot-down")]


def test_unanswered_safety_question_is_named_before_anything_begins(page: Page) -> None:
    page.goto("/measure/chair-stand-30s/")
    press(page, "Next")
    press(page, "Next")
    expect(page.locator("[data-part=feet] .mend")).to_contain_text("First look at both feet")


def test_results_told_without_the_network_arrive_later_and_once(app: SurefootApp, page: Page, watch: Watch) -> None:
    watch.expected = ("ERR_INTERNET_DISCONNECTED", "pack.json")
    come_to_the_start(page, "single-leg-stance")
    press(page, "Type a result instead")
    page.context.set_offline(True)
    page.locator("#value").fill("12.4")
    choose(page, "My foot came down")
    press(page, "Save this try")
    expect(page.get_by_text("Your result is kept on this device")).to_be_visible()
    come_back(page)
    page.goto("/measure/")
    expect(page.get_by_text("Today: left 12.4 seconds")).to_be_visible()
    assert told(app, Measurement) == [Measurement(**LEFT_12, ended="foot-down")]


def test_numb_spots_told_without_the_network_arrive_later(app: SurefootApp, page: Page, watch: Watch) -> None:
    watch.expected = ("ERR_INTERNET_DISCONNECTED", "pack.json")
    page.goto("/measure/numbness/")
    page.locator("summary", has_text="Choose from a list").click()
    page.locator("input[value=left-heel]").check()
    page.context.set_offline(True)
    press(page, "Save")
    expect(page.get_by_text("This is kept on this device")).to_be_visible()
    come_back(page)
    page.goto("/measure/")
    expect(page.get_by_text("Today: 1 numb spot")).to_be_visible()
    assert told(app, Numbness) == [Numbness(zones={"left": ("heel",), "right": ()})]


def test_fall_in_a_test_without_the_network_shows_whom_to_call(app: SurefootApp, page: Page, watch: Watch) -> None:
    watch.expected = ("ERR_INTERNET_DISCONNECTED", "pack.json")
    come_to_the_start(page, "single-leg-stance")
    page.context.set_offline(True)
    press(page, "Stop: something is wrong")
    press(page, "I fell")
    expect(page.get_by_role("heading", name="Stay still for a moment.")).to_be_visible()
    for name, answer in (("injured", "no"), ("head_hit", "yes"), ("could_stand", "yes")):
        page.locator(f"[data-screen=fell] input[name={name}][value={answer}]").check()
    press(page, "Go on", within=page.locator("[data-screen=fell]"))
    expect(page.locator("[data-flag=fall-head-injury]")).to_be_visible()
    come_back(page)
    page.goto("/")
    page.wait_for_url("**/stop/")
    assert told(app, Fall) == [Fall(injured=False, head_hit=True, could_stand=True)]
