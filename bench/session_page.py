"""The page of a session in a real browser: when it is ready on a slow phone, the weight of its code, and Lighthouse's marks."""

import gzip
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, CDPSession, Response, sync_playwright
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.browser.diaries import checked_in
from tests.browser.rooms import Today
from tests.browser.surefoot_app import SurefootApp

from bench.figures import Figure

RUNS = 5
GZIP_LEVEL = 9
SLOWER_CPU = 4
SLOW_4G = {"latency": 150, "downloadThroughput": 1_638_400 / 8, "uploadThroughput": 768_000 / 8, "offline": False}
TARGET_S, TARGET_CODE_KB = 2.0, 80.0
MOST_POINTS_LOST = {"performance": 5.0, "accessibility": 0.0}
LIGHTHOUSE = ("npx", "--yes", "lighthouse@12")
LIGHTHOUSE_S = 180
# The player shows itself once it listens to taps: from then on a person can use it.
WATCH = """new MutationObserver((changes) => {
  if (changes.some(({ target }) => target.matches?.("[data-player]:not([hidden])"))) window.readyAtMs ??= performance.now();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["hidden"] });"""


def figures() -> list[Figure]:
    """Return the seconds until the player can be used on a slow phone, its kilobytes, and the points Lighthouse takes off."""
    if CHROMIUM is None:
        raise RuntimeError("no chromium on this machine (Debian: apt install chromium)")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, _session(Path(folder)) as (app, browser):
        starts, code = zip(*(_start(browser, app) for _ in range(RUNS)), strict=True)
        return [
            Figure(name="session page: usable on a slow phone", value=median(starts), unit="s", target=TARGET_S),
            Figure(name="session page: its code, gzipped", value=code[0], unit="kB", target=TARGET_CODE_KB),
            *_lighthouse(f"{app.url}/session/", Path(folder)),
        ]


@contextmanager
def _session(folder: Path) -> Iterator[tuple[SurefootApp, Browser]]:
    app = SurefootApp(folder)
    app.start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            page = browser.new_page(base_url=app.url)
            checked_in(app, page)
            Today(page).open()
            Today(page).start()
            page.context.close()
            yield app, browser
            browser.close()
    finally:
        app.stop()


def _start(browser: Browser, app: SurefootApp) -> tuple[float, float]:
    """Return the seconds from asking for the page to a player that listens, and its code in kB, on a phone that is new to it."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
    page = context.new_page()
    page.add_init_script(WATCH)
    scripts: list[Response] = []
    page.on("response", lambda one: scripts.append(one) if one.request.resource_type == "script" else None)
    _slow(context.new_cdp_session(page))
    page.goto(f"{app.url}/session/", wait_until="commit")
    page.locator("[data-player]:not([hidden])").wait_for()
    seconds = page.evaluate("window.readyAtMs") / 1000
    kb = sum(len(gzip.compress(one.body(), GZIP_LEVEL)) for one in scripts) / 1000
    context.close()
    return seconds, kb


def _slow(phone: CDPSession) -> None:
    phone.send("Network.enable")
    phone.send("Network.emulateNetworkConditions", SLOW_4G)
    phone.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_CPU})


def _lighthouse(address: str, folder: Path) -> list[Figure]:
    """Return the points taken off, by category; nothing where Lighthouse cannot be had."""
    if shutil.which("npx") is None:
        return []
    told = folder / "lighthouse.json"
    flags = " ".join(["--headless=new", *FLAGS])
    asked = ["--quiet", f"--chrome-flags={flags}", f"--only-categories={','.join(MOST_POINTS_LOST)}"]
    subprocess.run(
        [*LIGHTHOUSE, address, *asked, "--output=json", f"--output-path={told}"],
        check=True,
        timeout=LIGHTHOUSE_S,
        env=os.environ | {"CHROME_PATH": str(CHROMIUM)},
    )
    marks = json.loads(told.read_text(encoding="utf-8"))["categories"]
    return [
        Figure(name=f"Lighthouse, points lost: {name}", value=100 - 100 * marks[name]["score"], unit="", target=most)
        for name, most in MOST_POINTS_LOST.items()
    ]
