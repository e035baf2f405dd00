"""The figure of a step moves with the count: the same second, the same rep, the same foot."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from surefoot.domain.entries import Body, Choice
from tests.browser.conftest import Open
from tests.browser.diaries import BRIEF, NOTHING_NEW, bring_in, told_today
from tests.browser.looking import faults, too_small
from tests.browser.player import LEAD_MS, Player
from tests.browser.rooms import Today, press
from tests.browser.surefoot_app import SurefootApp
from tests.browser.watch import Watch

OFF_S = 0.35  # what the player lets pass, one tick of its clock, and the way from the page to the test
LONG = replace(BRIEF, minutes_a_day=30)
EARLIER = ("ankle-circles", "ankle-pumps", "tibial-slider")
PLAYER_PX = 64
SECOND_AT = """async (told) => {
  const player = document.querySelector("script[src$='/session/main.js']").src;
  const { secondAt } = await import(new URL("second.js", player));
  return told.map((one) => secondAt(...one));
}"""
FIGURE = "[data-stage] > svg.fig"
# The figure on the screen and what is shown beside it, read in one breath. `at` is its second in the cycle.
READ = """() => {
  const { steps } = JSON.parse(document.getElementById("session-data").textContent);
  const screen = document.querySelector("[data-screen]:not([hidden])");
  const figure = screen.querySelector("[data-stage] > svg.fig");
  const beats = [...screen.querySelectorAll("[data-tempo] > li")];
  const phase = beats.findIndex((beat) => beat.hasAttribute("aria-current"));
  return {
    at: figure.getCurrentTime() % Number(figure.dataset.cycle),
    arrived: Number(figure.dataset.arrived), cycle: Number(figure.dataset.cycle), moves: !figure.animationsPaused(),
    count: Number(screen.querySelector("[data-count]").textContent), phase,
    pips: phase < 0 ? 0 : beats[phase].querySelectorAll("i.on").length,
    tempo: beats.map((beat) => beat.querySelectorAll("i").length),
  };
}"""
STEP = {"kind": "work", "reps": 6, "tempo": [2, 1, 3]}
HOLD = {"kind": "hold", "reps": 3, "hold_s": 6}
TIMED = {"kind": "timed", "seconds": 60}
ONE_REP, TWO_REPS, ROUND = {"cycle": 6, "arrived": 2}, {"cycle": 12, "arrived": 2}, {"cycle": 2, "arrived": 2}
SECONDS = [  # step, figure, seconds of the set that are behind, second the figure shows
    (STEP, ONE_REP, 0, 0),
    (STEP, ONE_REP, 5.9, 5.9),
    (STEP, ONE_REP, 13.5, 1.5),
    (STEP, TWO_REPS, 7, 7),
    (STEP, TWO_REPS, 13.5, 1.5),
    (TIMED, ROUND, 3.5, 1.5),
    (HOLD, TWO_REPS, 1, 1),
    (HOLD, TWO_REPS, 5, 2),
    (HOLD, TWO_REPS, 6, 0),
    (HOLD, TWO_REPS, 7.5, 1.5),
    (HOLD, TWO_REPS, 17.9, 2),
]


def begin(app: SurefootApp, page: Page, *told: Body) -> Player:
    """Begin a long session, after what was told."""
    page.clock.install()
    bring_in(page, told_today(app, LONG, NOTHING_NEW, *told))
    Today(page).open()
    Today(page).start()
    return Player(page)


@pytest.fixture
def player(app: SurefootApp, open_page: Open) -> Player:
    """A player whose clock the test moves, where motion is welcome; the session begins with reps, foot by foot."""
    return begin(app, open_page(app, reduced_motion="no-preference"))


def into_a_set(player: Player, words: str) -> None:
    """Go on into the first set that shows these words beside its count, up to its first move."""
    while True:
        if player.name == "move":
            player.page.clock.fast_forward(LEAD_MS)
            if re.search(words, player.screen.locator("[data-of]").inner_text()):
                expect(player.screen.locator(FIGURE)).to_be_attached()
                return
        assert player.step(), f"no set of this session shows {words!r}"


def test_second_the_figure_shows(player: Player) -> None:
    told = [[step, seconds, figure] for step, figure, seconds, _ in SECONDS]
    assert player.page.evaluate(SECOND_AT, told) == [pytest.approx(shown) for *_, shown in SECONDS]


def test_figure_lifts_and_lowers_with_the_count(player: Player) -> None:
    page = player.page
    into_a_set(player, r"^of \d+$")
    seen = set()
    for _ in range(12):
        page.clock.fast_forward(700)
        page.wait_for_timeout(150)
        now = page.evaluate(READ)
        begun = sum(now["tempo"][: now["phase"]]) + now["pips"] - 1  # whole seconds of the rep that are behind
        rep_s = sum(now["tempo"])
        assert now["moves"]
        assert -OFF_S <= (now["at"] - begun + OFF_S) % rep_s - OFF_S <= 1 + OFF_S, now
        seen.add((now["count"], now["phase"]))
    assert len(seen) > len(now["tempo"]), "no second rep was seen"


def test_hold_is_reached_once_and_stays_until_the_next(app: SurefootApp, open_page: Open) -> None:
    page = open_page(app, reduced_motion="no-preference")
    player = begin(app, page, Choice(swaps={"towel-scrunch": "arch-lift"}, without=EARLIER))
    into_a_set(player, r"Hold 1 of \d")
    holds = page.evaluate(READ)["count"]
    page.wait_for_timeout(400)
    first = page.evaluate(READ)
    assert first["moves"]
    assert first["at"] == pytest.approx(holds - first["count"] + 0.5, abs=0.5 + OFF_S)
    page.clock.run_for(1000 * (holds - 2))
    page.wait_for_timeout(250)
    held = page.evaluate(READ)
    assert (held["moves"], held["at"]) == (False, pytest.approx(held["arrived"], abs=0.01))
    page.clock.fast_forward(2000)
    page.wait_for_timeout(250)
    assert "Hold 2 of" in player.screen.locator("[data-of]").inner_text()
    again = page.evaluate(READ)
    assert again["moves"]
    assert again["at"] < first["arrived"]


def test_change_of_feet_shows_the_other_foot(player: Player) -> None:
    while not (player.name == "rest" and player.screen.get_by_text("Change feet").count()):
        if player.name == "move":
            working = player.screen.locator("[data-sideword]").inner_text()
            drawn = player.screen.locator(f"{FIGURE} > title").get_attribute("id")
        assert player.step(), "no change of feet in this session"
    assert (working, drawn) == ("Left foot", "fig-ankle-circles-left-2-t")
    still = player.screen.locator("[data-stage] > img").get_attribute("src")
    assert "form=still" in still
    assert "side=left" not in still
    player.step()
    expect(player.screen.locator("[data-sideword]")).to_have_text("Right foot", use_inner_text=True)
    title = player.screen.locator(f"{FIGURE} > title")
    expect(title).to_be_attached()
    assert title.get_attribute("id") == "fig-ankle-circles-1-t"


def test_figure_stands_still_while_the_count_does(player: Player) -> None:
    page = player.page
    into_a_set(player, r"^of \d+$")
    page.clock.fast_forward(9_000)
    press(page, "Pause", within=player.screen)
    paused = page.evaluate(READ)
    assert not paused["moves"]
    press(page, "Go on", within=page.locator("dialog[open]"))
    lead = page.evaluate(READ)
    assert (lead["moves"], lead["at"]) == (False, pytest.approx(0, abs=0.01)), "a rep broken off begins anew"
    page.clock.fast_forward(LEAD_MS)
    page.wait_for_timeout(200)
    assert page.evaluate(READ)["moves"]
    press(page, "Tingling", within=player.screen)
    assert not page.evaluate(READ)["moves"]
    press(page, "Go on", within=page.locator("dialog[open]"))
    page.get_by_role("button", name="Yes, it settled").click()
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.clock.fast_forward(LEAD_MS)
    page.wait_for_timeout(200)
    assert page.evaluate(READ)["moves"]


def test_get_ready_plays_by_itself_and_can_be_stopped_for_good(player: Player) -> None:
    player.until("ready")
    figure = player.screen.locator(FIGURE)
    stop = player.screen.get_by_role("button", name="Pause the picture")
    expect(stop).to_be_visible()
    assert not figure.evaluate("(one) => one.animationsPaused()")
    assert figure.get_attribute("aria-label")
    assert faults(player.page) + too_small(player.page, PLAYER_PX) == []
    stop.press("Enter")
    assert figure.evaluate("(one) => one.animationsPaused()")
    player.step()
    player.until("ready")
    expect(player.screen.get_by_role("button", name="Play the picture")).to_be_visible()
    assert player.screen.locator(FIGURE).evaluate("(one) => one.animationsPaused()")
    player.screen.get_by_role("button", name="Play the picture").press("Enter")
    assert not player.screen.locator(FIGURE).evaluate("(one) => one.animationsPaused()")


def test_beside_a_count_a_screen_reader_hears_no_picture(player: Player) -> None:
    player.until("move")
    expect(player.screen.locator(FIGURE)).to_have_attribute("aria-hidden", "true")
    assert player.screen.get_by_role("img").count() == 0


def test_less_motion_shows_the_still_picture(app: SurefootApp, open_page: Open) -> None:
    page = open_page(app)
    player = begin(app, page)
    player.until("ready")
    assert player.screen.get_by_role("button", name="the picture").count() == 0
    player.step()
    page.clock.fast_forward(LEAD_MS)
    expect(player.screen.locator("[data-stage] > img")).to_have_attribute("src", re.compile("form=still"))
    assert page.locator(FIGURE).count() == 0


@pytest.mark.parametrize(
    ("missing", "shown"),
    [("moving", "[data-stage] > img.fig"), ("every", "[data-stage] > .icon")],
)
def test_without_the_drawing_something_simpler_is_shown(
    app: SurefootApp, open_page: Open, watch: Watch, missing: str, shown: str
) -> None:
    page = open_page(app, reduced_motion="no-preference")
    watch.expected = ("ERR_FAILED",)
    lost = re.compile(r"/figures/[^?]*\.svg(?!.*form=still)" if missing == "moving" else r"/figures/.*\.svg")
    page.route(lost, lambda route: route.abort())
    player = begin(app, page)
    player.until("move")
    expect(player.screen.locator(shown)).to_be_attached()
    assert player.screen.locator(FIGURE).count() == 0
