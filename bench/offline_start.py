"""A start without the network: from opening the address of a session to its first step on the screen, in Chromium."""

import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

from bench.figures import Figure

STARTS = 7
SLOWER = 4  # a phone's processor beside this one
TARGET_S = 1.0
FIRST_STEP = """() => new Promise((go) => {
  const look = () => {
    const shown = document.querySelector("[data-screen]:not([hidden]) h1")?.checkVisibility();
    if (shown) go(performance.now() / 1000);
    else requestAnimationFrame(look);
  };
  look();
})"""


def figures() -> list[Figure]:
    """Return the seconds of a start with everything on the device; nothing where there is no Chromium."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.stderr.write("no chromium: the start without the network is not measured\n")
        return []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        plain, slowed = _starts(Path(folder), chromium)
    name = "Start without the network, to the first step"
    return [
        Figure(name=name, value=plain, unit="s", target=TARGET_S),
        Figure(name=f"{name}, at {SLOWER}x slowdown", value=slowed, unit="s"),
    ]


def _starts(folder: Path, chromium: str) -> tuple[float, float]:
    # Only here: whoever measures something else need not have a browser's driver.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415
    from tests.browser.conftest import FLAGS  # noqa: PLC0415
    from tests.browser.diaries import checked_in  # noqa: PLC0415
    from tests.browser.offline import made_ready  # noqa: PLC0415
    from tests.browser.surefoot_app import SurefootApp  # noqa: PLC0415

    app = SurefootApp(folder)
    app.start()
    try:
        with sync_playwright() as running:
            browser = running.chromium.launch(executable_path=chromium, args=FLAGS)
            page = browser.new_context(base_url=app.url, viewport={"width": 390, "height": 844}).new_page()
            checked_in(app, page)
            made_ready(page)
            page.context.set_offline(True)
            plain = _median(page)
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            slowed = _median(page)
            browser.close()
            return plain, slowed
    finally:
        app.stop()


def _median(page: object) -> float:
    seconds = []
    for _ in range(STARTS):
        page.goto("/session/", wait_until="commit")
        seconds.append(page.evaluate(FIRST_STEP))
    return median(seconds)
