"""The tab is killed at every step of a session in turn: each time it goes on at the same step, with the same count."""

import re
from dataclasses import replace

from playwright.sync_api import BrowserContext, Page, expect

from surefoot.domain.entries import Performance, SessionEnd
from tests.browser.conftest import Open
from tests.browser.diaries import BRIEF, checked_in
from tests.browser.player import LEAD_MS, PRESSES_IN_A_SESSION, SIGN, Player
from tests.browser.rooms import Today, press
from tests.browser.surefoot_app import SurefootApp

SHORT = replace(BRIEF, minutes_a_day=8)
INTO_THE_SET_MS = 4_000
OVERLAID = "dialog[open]"
HELD = ("move", "hold", "rest")  # what counts waits with a welcome


def into_the_step(player: Player) -> str:
    """Go into the middle of what counts, and return the rep it is at; "" where no reps are counted."""
    if player.name == "move":
        player.page.clock.run_for(LEAD_MS + INTO_THE_SET_MS)
        if player.screen.locator("[data-of]").inner_text().startswith("of "):
            return player.screen.locator("[data-count]").inner_text()
    return ""


def killed_and_opened_again(page: Page) -> Page:
    """Kill the tab as a phone does, without a word, and open the session anew."""
    context: BrowserContext = page.context
    page.close(run_before_unload=False)
    again = context.new_page()
    again.clock.install()
    again.goto("/session/")
    expect(again.locator("[data-player]")).to_be_visible()
    return again


def test_session_killed_at_every_step_goes_on_where_it_was(app: SurefootApp, open_page: Open) -> None:
    page = open_page(app)
    page.clock.install()
    checked_in(app, page, SHORT)
    Today(page).open()
    Today(page).start()
    seen: list[str] = []
    for _ in range(PRESSES_IN_A_SESSION):
        player = Player(page)
        rep = into_the_step(player)
        sign = page.evaluate(SIGN)
        page = killed_and_opened_again(page)
        player = Player(page)
        assert page.evaluate(SIGN) == sign
        if player.name in HELD:
            press(page, "Go on", within=page.locator(OVERLAID))
        if rep:
            page.clock.run_for(LEAD_MS)
            expect(player.screen.locator("[data-count]")).to_have_text(rep)
        seen.append(player.name)
        player.step()
        if re.search(r"/session/(after/)?$", page.url) is None or player.name in ("", "end"):
            break
    page.wait_for_url("**/session/after/")
    bodies = [entry.body for entry in app.diary()]
    done = [body for body in bodies if isinstance(body, Performance)]
    assert {"ready", "move", "rest", "ask"} <= set(seen)
    assert seen.count("ask") == len(done) == len({body.exercise for body in done})
    assert [len(body.sets) >= body.prescribed.sets for body in done] == [True] * len(done)
    assert [body.outcome for body in bodies if isinstance(body, SessionEnd)] == ["finished"]
