"""What a person can do in the player, in a small session with every kind of step: pace, changes, tingling, stop, keys, windows."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.diaries import checked_in
from tests.browser.looking import faults, too_small, wider_than_the_page
from tests.browser.made_session import Made, made_session
from tests.browser.player import LEAD_MS, SHOWN, SIGN, Player
from tests.browser.rooms import Today, choose, press
from tests.browser.surefoot_app import SurefootApp
from tests.browser.watch import Watch

PLAYER_PX, APART_PX = 64, 16
NARROW, LOW = 320, 640
LEADS_ON = frozenset({"ready"})  # to another screen, once that lies on the device
WAITS = 60
EXERCISES = 4  # each ends with a question
ARRIVES_WITHIN_MS, LOOK_AGAIN_MS = 10_000, 50
# How far apart what can be pressed in the player lies; what covers the whole page (the stop of a stand) is not beside anything.
APART = """([shown, least]) => {
  const pressed = [...document.querySelectorAll(`${shown} button, ${shown} a[href]`)];
  const boxes = pressed.filter((one) => one.checkVisibility() && !one.matches(".hold__tap"));
  const between = (from, to, other, end) => Math.max(from, other) - Math.min(to, end);
  const gap = (a, b) => Math.max(between(a.left, a.right, b.left, b.right), between(a.top, a.bottom, b.top, b.bottom));
  const found = [];
  boxes.forEach((one, at) => boxes.slice(at + 1).forEach((other) => {
    const apart = gap(one.getBoundingClientRect(), other.getBoundingClientRect());
    if (apart < least - 0.5) found.push(`${Math.round(apart)}: ${one.textContent.trim()} and ${other.textContent.trim()}`);
  }));
  return found;
}"""
# Each number the count of a set shows, with the moment it came.
SEEN = """() => {
  const place = document.querySelector("[data-screen=move] [data-count]");
  window.seen = [];
  new MutationObserver(() => window.seen.push([performance.now(), place.textContent])).observe(place, { childList: true });
}"""
# What one key changes: the screen, what is counted on it, or a question that lies over it.
PHASE = f"""() => [
  ({SIGN})(), document.querySelector("{SHOWN} [data-of]")?.textContent, Boolean(document.querySelector("dialog[open]")),
].join("|")"""
CUT_OFF = """(shown) => [...document.querySelectorAll(`${shown} [data-act=stop]`)].filter((one) => one.checkVisibility())
  .filter((one) => one.getBoundingClientRect().bottom > innerHeight + 0.5).map((one) => one.outerHTML)"""


@pytest.fixture
def page(app: SurefootApp, open_page: Open) -> Page:
    """A page whose clock the test moves, on the way into the made session."""
    page = open_page(app)
    page.clock.install()
    checked_in(app, page)
    Today(page).open()
    return page


@pytest.fixture
def made(app: SurefootApp, page: Page) -> Made:
    """The made session, just begun."""
    Today(page).start()
    made = Made(page, made_session(app))  # what a redirect leads to cannot be put in its place, a page opened anew can
    page.goto("/session/")
    expect(page.locator(SHOWN)).to_have_attribute("data-screen", "ready")
    return made


def act(page: Page, name: str) -> None:
    """Press what does this, on the screen or in the question that lies over it."""
    button = page.locator(f"{SHOWN} [data-act={name}]:visible, dialog[open] [data-act={name}]:visible").first
    if name in LEADS_ON:
        with Player(page).moving_on():
            button.click()
    else:
        button.click()


def until_told(page: Page, made: Made, kind: str, *, times: int = 1) -> None:
    """Wait until something of this kind has arrived; the screen goes on as soon as it lies on the device."""
    for _ in range(ARRIVES_WITHIN_MS // LOOK_AGAIN_MS):
        if [told for told, _ in made.kinds()].count(kind) >= times:
            return
        page.wait_for_timeout(LOOK_AGAIN_MS)
    raise AssertionError(f"{kind} did not come {times} times: {made.kinds()}")


def shown(page: Page, part: str) -> str:
    """Return what stands in a part of the screen."""
    return page.locator(f"{SHOWN} [data-{part}]").first.inner_text()


def signals(page: Page, words: str) -> None:
    """Choose how the session speaks and counts."""
    page.context.add_cookies([{"name": "surefoot_signals", "value": words, "url": page.url}])
    page.reload()


def goes_by(page: Page, ms: int) -> None:
    """Let time go by a second at a time: in one go, a busy machine may pass for a device that slept."""
    for _ in range(ms // 1000):
        page.clock.run_for(1000)
    page.clock.run_for(ms % 1000)


def on_screen(page: Page, name: str) -> None:
    """Wait for this screen."""
    expect(page.locator(SHOWN)).to_have_attribute("data-screen", name)


def test_at_my_own_pace_each_rep_is_one_tap(page: Page, made: Made) -> None:
    signals(page, "off.3.own")
    act(page, "ready")
    expect(page.locator(f"{SHOWN} [data-of]")).to_have_text("Get ready")
    page.clock.fast_forward(3_100)
    assert (shown(page, "count"), shown(page, "of")) == ("0", "of 3")
    act(page, "count")
    act(page, "count")  # at once: a hand that shakes, not a second rep
    assert shown(page, "count") == "1"
    page.clock.fast_forward(60_000)  # nobody hurries
    page.keyboard.press("Space")
    assert shown(page, "count") == "2"
    page.reload()
    page.locator("dialog[open]").get_by_text("Welcome back").wait_for()
    act(page, "go-on")
    page.clock.fast_forward(3_100)
    assert shown(page, "count") == "2"
    act(page, "count")
    on_screen(page, "rest")
    until_told(page, made, "did")
    assert [one["told"] for one in made.told if one["kind"] == "did"] == [{"reps": 3}]


def test_own_pace_is_done_with_the_number_told(page: Page, made: Made) -> None:
    signals(page, "off.3.own")
    act(page, "ready")
    page.clock.fast_forward(3_100)
    act(page, "done")
    expect(page.locator("dialog[open] [data-counts] .btn--main")).to_have_text("3")
    page.locator("dialog[open] [data-counts]").get_by_text("2").click()
    on_screen(page, "rest")
    until_told(page, made, "did")
    assert [one["told"] for one in made.told if one["kind"] == "did"] == [{"reps": 2}]


def test_rest_is_longer_as_often_as_wanted_and_leads_into_the_get_ready(page: Page, made: Made) -> None:
    act(page, "ready")
    on_screen(page, "move")
    goes_by(page, LEAD_MS + 18_100)
    on_screen(page, "rest")
    left = int(shown(page, "count"))
    for _ in range(3):
        act(page, "longer")
    assert int(shown(page, "count")) == pytest.approx(left + 45, abs=1)
    page.reload()
    act(page, "go-on")
    assert int(shown(page, "count")) == pytest.approx(left + 45, abs=2)
    page.clock.run_for(1000 * (left + 45 - 5))
    on_screen(page, "move")
    expect(page.locator(f"{SHOWN} [data-of]")).to_have_text("Get ready")


def test_rest_waits_for_those_who_want_that(page: Page, made: Made) -> None:
    signals(page, "off.5.wait")
    act(page, "ready")
    goes_by(page, LEAD_MS + 18_100)
    page.clock.run_for(120_000)
    on_screen(page, "rest")
    assert (shown(page, "count"), shown(page, "of")) == ("0", "Ready when you are")
    act(page, "longer")
    assert shown(page, "count") == "15"


def test_exercise_is_put_off_and_another_is_swapped_for_easier(page: Page, made: Made) -> None:
    act(page, "change")
    dialog = page.locator("dialog[open]")
    choose(dialog, "Do it later")
    press(page, "Change it", within=dialog)
    expect(page.locator(f"{SHOWN} h1")).to_have_text("Arch lifts")
    act(page, "skip")
    act(page, "skip-all")
    expect(page.locator(f"{SHOWN} h1")).to_have_text("Heel raises")
    act(page, "change")
    choose(page.locator("dialog[open]"), "Easier: seated heel raises")
    press(page, "Change it", within=page.locator("dialog[open]"))
    expect(page.locator(f"{SHOWN} h1")).to_have_text("Seated heel raises")
    until_told(page, made, "swapped")
    assert [(one["kind"], one["where"], one.get("told")) for one in made.told] == [
        ("later", 0, None),
        ("skipped", 1, None),
        ("swapped", 0, {"to": 4}),
    ]


def test_tingling_is_shaken_out_asked_for_and_the_next_rep_is_smaller(page: Page, made: Made) -> None:
    act(page, "ready")
    page.clock.fast_forward(LEAD_MS + 1_000)
    act(page, "tingling")
    page.clock.run_for(20_100)
    page.get_by_role("button", name="Yes, it settled").click()
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.clock.fast_forward(LEAD_MS)
    assert shown(page, "caption") == "Smaller now. Stay in comfort."
    act(page, "tingling")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="No, it stayed or grew").click()
    on_screen(page, "ready")
    until_told(page, made, "tingled")
    assert made.kinds() == [("reached", 1), ("eased", 1), ("tingled", 1)]


@pytest.mark.parametrize(
    ("why", "screen", "entry"),
    [
        ("dizzy", "dizzy", {"kind": "check_in", "red_flags": ["chest-pain"], "dizzy": True}),
        ("fell", "fell", {"kind": "fall", "injured": False, "head_hit": True, "could_stand": True}),
        ("sharp-pain", "hurt", None),
    ],
)
def test_stop_without_network_has_the_same_advice(
    page: Page, made: Made, watch: Watch, why: str, screen: str, entry: dict[str, object] | None
) -> None:
    watch.expected = ("ERR_FAILED",)
    act(page, "ready")
    page.clock.run_for(LEAD_MS + 7_000)
    made.cut = True
    act(page, "stop")
    page.locator(f"dialog[open] button[value={why}]").click()
    page.clock.run_for(3_500)
    on_screen(page, screen)
    assert faults(page) + too_small(page) + wider_than_the_page(page) == []
    if entry is None:
        act(page, "next-exercise")
        expect(page.locator(f"{SHOWN} h1")).to_have_text("Arch lifts")
    else:
        press(page, "Go on", within=page.locator(SHOWN))
        expect(page.locator(f"{SHOWN} [data-mend]")).to_be_visible()
        for name in ("sign",) if why == "dizzy" else ("injured", "head_hit", "could_stand"):
            value = "chest-pain" if why == "dizzy" else "no" if name == "injured" else "yes"
            page.locator(f"{SHOWN} input[name={name}][value={value}]").check()
        press(page, "Go on", within=page.locator(SHOWN))
        on_screen(page, "help")
        expect(page.locator(f"{SHOWN} a[href='tel:999']:visible")).to_have_count(1)
        assert faults(page) == []
    made.cut = False
    for _ in range(WAITS):
        page.clock.run_for(1_000)
        page.wait_for_timeout(LOOK_AGAIN_MS)  # the way to the server takes true time
        if any(one.get("kind") == "stopped" for one in made.told):
            break
    stopped = next(one for one in made.told if one.get("kind") == "stopped")
    assert (stopped["where"], stopped["told"]) == (1, {"why": why, "reps": 1})
    assert [one["entry"] for one in made.told if "entry" in one] == ([entry] if entry else [])


def test_second_window_follows_the_first(page: Page, made: Made) -> None:
    second = page.context.new_page()
    second.clock.install()
    second.goto("/session/")
    on_screen(second, "ready")
    act(page, "ready")
    expect(second.locator("dialog[open]")).to_contain_text("This went on in another window")
    press(second, "Go on", within=second.locator("dialog[open]"))
    on_screen(second, "move")
    assert page.locator("dialog[open]").count() == 0
    until_told(page, made, "reached")
    assert made.kinds() == [("reached", 1)]


def test_clock_put_forward_stops_a_set_where_it_was(page: Page, made: Made) -> None:
    act(page, "ready")
    page.clock.run_for(LEAD_MS + 7_000)
    count = shown(page, "count")
    page.evaluate("() => { const told = Date.now; Date.now = () => told() + 3600000; }")
    page.locator("dialog[open]").get_by_text("Welcome back").wait_for()
    assert shown(page, "count") == count
    act(page, "go-on")
    page.clock.fast_forward(LEAD_MS)
    assert (shown(page, "count"), shown(page, "of")) == (count, "of 3")


def test_slow_device_counts_true(page: Page, made: Made) -> None:
    page.clock.resume()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    signals(page, "off.3")
    page.evaluate(SEEN)
    act(page, "ready")
    page.wait_for_timeout(12_000)
    seen = page.evaluate("() => window.seen")
    assert [count for _, count in seen] == ["3", "2", "1", "2"]  # the last 1 of the get-ready stays for the first rep
    _, two, one, second_rep = (moment / 1000 for moment, _ in seen)
    assert one - two == pytest.approx(1, abs=0.3)
    assert second_rep - one == pytest.approx(7, abs=0.3)


def test_every_step_is_gone_through_with_one_key(page: Page, made: Made) -> None:
    seen: list[str] = []
    while seen.count("ask") < EXERCISES:
        seen.append(Player(page).name)
        if seen[-1] == "ask":
            page.locator(f"{SHOWN} [data-act=unsaid]").focus()
        number_is_asked = page.locator("dialog[open] [data-counts]").count() > 0
        with Player(page).moving_on(sign=SIGN if number_is_asked else PHASE):
            page.keyboard.press("Enter")
    until_told(page, made, "did", times=6)
    assert {"ready", "move", "hold", "rest", "ask"} == set(seen)
    assert [kind for kind, _ in made.kinds()].count("did") == 6


def test_narrowest_phone_has_room_for_every_finger(page: Page, made: Made) -> None:
    page.set_viewport_size({"width": NARROW, "height": LOW})
    found = []
    for _ in range(16):
        name = page.locator(SHOWN).get_attribute("data-screen") or ""
        if name == "ask":
            with Player(page).moving_on():
                act(page, "unsaid")
            continue
        found += [f"{name}: {one}" for one in page.evaluate(APART, [SHOWN, APART_PX]) + page.evaluate(CUT_OFF, SHOWN)]
        found += [f"{name}: {one}" for one in too_small(page, PLAYER_PX) + wider_than_the_page(page)]
        for question in ("pause", "tingling", "stop", "change", "skip"):
            if page.locator(f"{SHOWN} [data-act={question}]:visible").count():
                act(page, question)
                found += [
                    f"{name} {question}: {one}"
                    for one in page.evaluate(APART, ["dialog[open]", APART_PX]) + too_small(page, PLAYER_PX)
                ]
                if question == "tingling":
                    page.keyboard.press("Escape")
                    page.get_by_role("button", name="Yes, it settled").click()
                else:
                    page.keyboard.press("Escape")
                expect(page.locator("dialog[open]")).to_have_count(0)
        with Player(page).moving_on():
            if name == "hold":
                page.clock.fast_forward(LEAD_MS + 1_000)
                act(page, "tap")
            elif name == "move":
                act(page, "begin")
                act(page, "done")
                if page.locator("dialog[open] [data-counts]").count():
                    found += [f"count: {one}" for one in page.evaluate(APART, ["dialog[open]", APART_PX])]
                    page.locator("dialog[open] [data-counts] .btn--main").click()
            else:
                act(page, "ready")
    assert found == [], "\n".join(dict.fromkeys(found))


def test_signals_chosen_in_the_pause_hold_in_settings_too(page: Page, made: Made) -> None:
    act(page, "pause")
    form = page.locator("dialog[open] [data-signals]")
    choose(form, "At my own pace")
    form.locator("select").select_option("9")
    choose(form, "Wait for me after a rest")
    page.goto("/settings/")
    assert page.locator("input[name=pace][value=own]").is_checked()
    assert page.locator("input[name=wait]").is_checked()
    expect(page.locator("select[name=ready]")).to_have_value("9")
    page.locator("input[name=voice][value=device]").check()
    with page.expect_navigation():
        press(page, "Save for this device")
    assert re.search(r"surefoot_signals=device\.9\.sound\.own\.wait", page.evaluate("document.cookie"))
