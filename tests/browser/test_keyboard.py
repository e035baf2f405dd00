"""From nothing to a finished session with the keyboard alone."""

from playwright.sync_api import Page

from surefoot.domain.entries import SessionEnd
from tests.browser.conftest import Open
from tests.browser.keys import Keys
from tests.browser.player import LEAD_MS, PRESSES_IN_A_SESSION, Player
from tests.browser.rooms import Today
from tests.browser.surefoot_app import SurefootApp

ANSWERS = {
    "cause": "unknown",
    "diabetes": "no",
    "sex": "female",
    "feeling": "intact",
    "circulation": "good",
    "shape": "no",
    "eyes": "none",
    "aids": "none",
    "footwear": "shoes",
    "minutes": "10",
    "voice": "no",
    "usual-pain": "2",
}
TYPED = {"birth-year": "1954", "falls": "0"}
HISTORY = ("past_ulcer", "amputation", "kidney_failure")


def answer(keys: Keys, question: str) -> None:
    """Answer one of the first questions; all days are ticked already."""
    if question in TYPED:
        keys.type("#answer", TYPED[question])
    elif question == "country":
        keys.type("#answer", "United K")
    elif question == "history":
        for name in HISTORY:
            keys.choose(name, "no")
    elif question in ANSWERS:
        keys.choose("answer", ANSWERS[question])
    elif question == "things":
        keys.tick("input[value=chair]")
        keys.tick("input[value=counter]")


def first_questions(keys: Keys) -> None:
    """Answer the first questions and say that they were understood."""
    page = keys.page
    page.goto("/")
    keys.press("a.btn--main")
    page.wait_for_url("**/start/birth-year/")
    while "/review/" not in (here := page.url):
        answer(keys, here.rstrip("/").rsplit("/", 1)[-1])
        keys.press("button.btn--main")
        page.wait_for_url(lambda url, here=here: url != here)
    keys.press("button.btn--main")
    page.wait_for_url("**/start/ready/")
    keys.press("a.btn--text[href='/']")
    page.wait_for_url(lambda url: url.count("/") == 3)


def check_in(keys: Keys) -> None:
    """Check in: nothing seen, pain 2, nothing new."""
    page = keys.page
    keys.press("main a[href='/check-in/']")
    page.wait_for_url("**/feet/")
    keys.press("button[name=nothing]")
    page.wait_for_url("**/pain/")
    keys.choose("pain", "2")
    keys.press("button.btn--main")
    page.wait_for_url("**/new/")
    keys.tick("input[name=none]")
    since = page.locator("section[aria-labelledby=since] input[type=radio][value=no]")
    for name in [one.get_attribute("name") or "" for one in since.all()]:
        keys.choose(name, "no")
    keys.press("button.btn--main")
    page.wait_for_url(lambda url: "check-in" not in url)


def go_through(keys: Keys) -> None:
    """Go through the player: Space does what each screen asks for."""
    page, player = keys.page, Player(keys.page)
    for _ in range(PRESSES_IN_A_SESSION):
        name = player.name
        if name in ("", "end"):
            return
        player.seen.append(name)
        with player.moving_on():
            if name == "ask":
                tell(keys)
            else:
                go_on(page, counts=name in ("move", "hold"))


def go_on(page: Page, *, counts: bool) -> None:
    """Do what the screen asks with the space bar; where something is counted, once the count runs."""
    if counts:
        page.clock.fast_forward(LEAD_MS)
    page.keyboard.press("Space")
    if page.locator("dialog[open] [data-counts]").count():
        page.keyboard.press("Enter")  # the focus is on "all of them"


def tell(keys: Keys) -> None:
    """Say how the exercise was."""
    asked = keys.page.locator("[data-ask]")
    keys.choose("effort", "3")
    keys.choose("form", "kept")
    for name, value in (("tingling", "none"), ("stumble", "no")):
        if asked.locator(f"input[name={name}]").first.is_visible():
            keys.choose(name, value)
    keys.press("[data-ask] button[type=submit]")


def test_from_nothing_to_a_finished_session_without_a_mouse(app: SurefootApp, open_page: Open) -> None:
    page: Page = open_page(app, width=1280)
    page.clock.install()
    keys = Keys(page)
    first_questions(keys)
    check_in(keys)
    keys.press("form[action='/session/begin/'] button")
    page.wait_for_url("**/session/")
    go_through(keys)
    page.wait_for_url("**/session/after/")
    with page.expect_navigation(url="**/session/after/"):  # the same page anew
        keys.press("button[name=nothing]")
    assert [entry.body.outcome for entry in app.diary() if isinstance(entry.body, SessionEnd)] == ["finished"]
    Today(page).open()
    keys.press(".skip")
    assert page.evaluate("document.activeElement.id") == "main"


def test_escape_pauses_and_goes_on(app: SurefootApp, open_page: Open) -> None:
    page: Page = open_page(app)
    page.clock.install()
    keys = Keys(page)
    first_questions(keys)
    check_in(keys)
    keys.press("form[action='/session/begin/'] button")
    page.wait_for_url("**/session/")
    player = Player(page)
    assert player.name == "ready"
    with player.moving_on():
        page.keyboard.press("Space")
    assert player.name == "move"
    page.keyboard.press("Escape")
    page.locator("dialog[open][data-dialog=paused]").wait_for()
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert player.name == "move"
