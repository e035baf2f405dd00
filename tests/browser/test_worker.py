"""The service worker: what it keeps, what it answers without a network, and how one version follows another."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import surefoot
from tests.browser.conftest import Open
from tests.browser.device import kept
from tests.browser.diaries import checked_in
from tests.browser.rooms import press
from tests.browser.surefoot_app import SurefootApp
from tests.browser.watch import Watch

NO_NETWORK = (
    "ERR_INTERNET_DISCONNECTED",
    "ERR_CONNECTION",
    "ERR_EMPTY_RESPONSE",
    "ERR_SOCKET",
    "ERR_NETWORK",
    "ERR_FAILED",
)
READY = """async () => {
  const worker = await navigator.serviceWorker.ready;
  while (worker.active.state !== "activated") await new Promise((go) => setTimeout(go, 50));
}"""
CACHES = "() => caches.keys()"
VISITS = 4
VERSION = """() => new URL(document.querySelector("script[src$='/js/device.js']").src).pathname.split("/")[2]"""


@pytest.fixture
def page(app: SurefootApp, open_page: Open, watch: Watch) -> Page:
    """Today, on a device that is ready for a time without the network."""
    watch.expected = NO_NETWORK
    page = open_page(app, service_workers="allow")
    checked_in(app, page)
    ready(page)
    return page


def ready(page: Page, address: str = "/") -> None:
    """Visit a page and wait until the worker has all it keeps."""
    page.goto(address)
    page.evaluate(READY)
    page.wait_for_load_state("networkidle")


def head(page: Page) -> str:
    """Return the head of the page that is shown."""
    page.locator("h1:visible").first.wait_for()
    return page.locator("h1:visible").first.inner_text()


def test_pages_without_network_say_so_or_are_there(page: Page) -> None:
    page.context.set_offline(True)
    page.goto("/settings/")
    assert head(page) == "This page needs the network."
    expect(page.locator("[data-net-said]")).to_have_text("No network. What you tell is kept here.")
    page.goto("/learn/help/")
    assert head(page) == "When to get help"
    page.goto("/learn/rules/")
    assert head(page) == "This page needs the network."


def test_page_that_needs_the_network_opens_by_itself_when_it_is_back(app: SurefootApp, page: Page) -> None:
    app.kill()
    page.goto("/settings/")
    assert head(page) == "This page needs the network."
    app.start()
    expect(page.get_by_role("heading", name="Settings", level=1)).to_be_visible(timeout=20_000)


def test_server_that_hangs_gives_way_after_a_moment(app: SurefootApp, page: Page) -> None:
    app.hang()
    try:
        page.goto("/")
        expect(page.locator("[data-net-said]")).to_contain_text("No network.")
    finally:
        app.go_on()


def test_fault_of_the_server_shows_its_own_page(app: SurefootApp, page: Page, watch: Watch) -> None:
    watch.expected = (*NO_NETWORK, "503")
    app.set_clock(datetime.fromisoformat("1990-01-01T08:00:00+00:00"))
    page.goto("/")
    assert head(page) == "The clock is behind your diary."


def test_only_whole_pages_and_files_of_our_own_are_kept(page: Page) -> None:
    page.goto("/no-such-page/")
    page.goto("/history/")
    addresses = page.evaluate(
        """async () => {
          const found = [];
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
              const answer = await cache.match(request);
              found.push([new URL(request.url).pathname, request.method, answer.status, answer.type, answer.redirected]);
            }
          }
          return found;
        }"""
    )
    pages = [one[0] for one in addresses if not one[0].startswith(("/static/", "/figures/"))]
    assert sorted(pages) == ["/learn/help/", "/offline/"]
    assert {tuple(one[1:]) for one in addresses} == {("GET", 200, "basic", False)}


def keeps(page: Page, *names: str) -> bool:
    """Tell whether, within a while, exactly these versions are kept on the device."""
    for _ in range(100):
        if set(page.evaluate(CACHES)) == set(names):
            return True
        page.wait_for_timeout(100)
    return False


def another_version(folder: Path) -> Path:
    """Return a folder with a Surefoot that differs in one static file."""
    shutil.copytree(Path(surefoot.__file__).parent, folder / "surefoot", ignore=shutil.ignore_patterns("__pycache__"))
    script = folder / "surefoot/web/static/js/feet.js"
    script.write_text(script.read_text(encoding="utf-8") + "// another version\n", encoding="utf-8")
    return folder


def test_new_version_takes_over_and_old_pages_keep_their_own_files(
    app: SurefootApp, page: Page, tmp_path: Path
) -> None:
    old_page = page.context.new_page()
    ready(old_page)
    old = old_page.evaluate(VERSION)
    app.stop()
    app.source = another_version(tmp_path / "new")
    app.start()

    page.goto("/learn/")
    new = page.evaluate(VERSION)
    assert new != old
    assert keeps(page, f"surefoot-{old}", f"surefoot-{new}"), page.evaluate(CACHES)
    ready(page)
    lazily = f"async () => Object.keys(await import('/static/{old}/js/outlook.js')).includes('outlookOf')"
    assert old_page.evaluate(lazily), "an open page still has the files of its version"
    assert keeps(page, f"surefoot-{old}", f"surefoot-{new}"), page.evaluate(CACHES)

    old_page.close()
    for _ in range(
        VISITS
    ):  # a page that does not answer for a moment may be of any version: then the next visit tidies
        ready(page)
        if keeps(page, f"surefoot-{new}"):
            break
    assert page.evaluate(CACHES) == [f"surefoot-{new}"]
    page.context.set_offline(True)
    page.goto("/settings/")
    assert page.evaluate("() => document.querySelector('link[rel=stylesheet]').href.split('/')[4]") == new


def test_erasing_everything_empties_the_device(page: Page) -> None:
    assert page.evaluate(CACHES) != []
    page.evaluate("() => localStorage.setItem('surefoot.part.s', '{}')")
    page.goto("/settings/erase/last/")
    page.locator("#word").fill("erase")
    press(page, "Erase everything")
    page.wait_for_url("**/start/")
    assert page.evaluate("() => localStorage.length") == 0
    page.wait_for_load_state("networkidle")
    assert [one["name"] for one in kept(page, "kept") if one["name"] in ("pack", "running", "stop")] == []
    assert [
        one for one in page.context.cookies() if one["name"] == "surefoot_kept" and not one["value"].endswith(".0")
    ] == []
    page.wait_for_timeout(500)
    expect(page.locator("[data-net-said]")).to_have_text("")


def test_device_can_install_it(page: Page) -> None:
    client = page.context.new_cdp_session(page)
    manifest = client.send("Page.getAppManifest")
    assert manifest["errors"] == []
    troubles = [one["errorId"] for one in client.send("Page.getInstallabilityErrors")["installabilityErrors"]]
    assert [one for one in troubles if one != "in-incognito"] == []
