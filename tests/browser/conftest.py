"""A browser, the app it drives, and a watch that lets no error in the browser pass unseen."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from tests.browser.surefoot_app import SurefootApp
from tests.browser.watch import Watch

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
HERE = Path(__file__).parent
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MS = 10_000
LARGE_TEXT = "--blink-settings=defaultFontSize=32"  # twice the usual 16

type Open = Callable[..., Page]

expect.set_options(timeout=PATIENCE_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, and skip them all where there is no browser."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no chromium on this machine (Debian: apt install chromium)"))


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    """What drives browsers; closed before any test that uses the database itself."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="package")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One browser for all of these tests."""
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield chromium
    chromium.close()


@pytest.fixture
def large_text(playwright: Playwright, app: SurefootApp, ending: ExitStack, watch: Watch) -> Page:
    """A page for someone who set their browser to letters of twice the size."""
    chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, LARGE_TEXT])
    ending.callback(chromium.close)
    context = chromium.new_context(base_url=app.url, reduced_motion="reduce", service_workers="block")
    context.set_default_timeout(PATIENCE_MS)
    watch.over(context)
    return context.new_page()


@pytest.fixture
def app(tmp_path: Path, ending: ExitStack) -> SurefootApp:
    """A fresh Surefoot that nobody has used yet."""
    running = SurefootApp(tmp_path)
    ending.callback(running.stop)
    running.start()
    return running


@pytest.fixture
def watch() -> Iterator[Watch]:
    """What goes wrong in the browser; at the end of a test there must be nothing."""
    watching = Watch()
    yield watching
    assert watching.troubles == []


@pytest.fixture
def ending(watch: Watch) -> Iterator[ExitStack]:
    """What a test opened, ended the last one first: a page never outlives the app it is still loading from."""
    with ExitStack() as opened:
        yield opened


@pytest.fixture
def open_page(browser: Browser, ending: ExitStack, watch: Watch) -> Open:
    """Open pages in contexts of their own; what is asked for goes to the context.

    Without a service worker, unless one is asked for: it answers before a test's own routes, and fills its store anew in
    every context.
    """

    def opening(app: SurefootApp, *, width: int = 390, height: int = 844, **asked: object) -> Page:
        context = browser.new_context(
            base_url=app.url,
            viewport={"width": width, "height": height},
            locale="en-GB",
            **({"reduced_motion": "reduce", "service_workers": "block"} | asked),
        )
        context.set_default_timeout(PATIENCE_MS)
        ending.callback(context.close)
        watch.over(context)
        return context.new_page()

    return opening
