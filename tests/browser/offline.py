"""A device without a network, as a person uses it: the pages that stand in, and the way back."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.browser.device import kept
from tests.browser.rooms import choose, press

LATE_MS = 60_000
IS_READY = """async () => {
  const held = await new Promise((done) => {
    const open = indexedDB.open("surefoot");
    open.onsuccess = () => {
      const asked = open.result.transaction("kept").objectStore("kept").get("pack");
      asked.onsuccess = () => { open.result.close(); done(asked.result); };
    };
  });
  if (!held) return false;
  for (const address of held.pack.files) if (!(await caches.match(address))) return false;
  return true;
}"""
WORKER = """async () => {
  const worker = await navigator.serviceWorker.ready;
  while (worker.active.state !== "activated") await new Promise((go) => setTimeout(go, 50));
}"""


def made_ready(page: Page, address: str = "/") -> None:
    """Visit a page and wait until the device holds all it needs without the network."""
    page.goto(address)
    page.evaluate(WORKER)
    for _ in range(LATE_MS // 200):
        if page.evaluate(IS_READY):
            return
        page.wait_for_timeout(200)
    raise AssertionError("the device was not made ready")


@dataclass(frozen=True, slots=True)
class Offline:
    """What a person sees and does on the pages that stand in."""

    page: Page

    @property
    def here(self) -> Locator:
        """The part that is shown."""
        return self.page.locator("[data-page]:not([hidden])")

    @property
    def name(self) -> str:
        """The name of the part that is shown."""
        self.here.wait_for()
        return self.here.get_attribute("data-page") or ""

    @property
    def head(self) -> str:
        """The words at the top of it."""
        return self.here.locator("h1:visible").first.inner_text()

    def shows(self, head: str, *, name: str | None = None) -> None:
        """Wait until this stands at the top, and check which part it is."""
        expect(self.here.locator("h1:visible").first).to_have_text(head)
        assert name in (None, self.name)

    @property
    def said(self) -> Locator:
        """The line on what waits."""
        return self.page.locator("[data-net-said]")

    def waiting(self) -> list[str]:
        """Return what waits on the device: the kind of each report or entry, in the order it was told."""
        return [one.get("kind") or one["entry"]["kind"] for one in kept(self.page, "outbox")]

    def check_in(self, *, pain: int = 2, evening: int | None = 2, morning: int | None = 2) -> None:
        """Answer the check-in with nothing new."""
        press(self.page, "Check in", within=self.here)
        self.here.locator("[data-step]:not([hidden]) h1").wait_for()
        if self.here.get_by_role("heading", name="How did your feet answer").count():
            self.rate("evening", evening)
            self.rate("morning", morning)
            press(self.page, "Next: your feet", within=self.here)
        press(self.page, "Nothing new on either foot", within=self.here)
        self.rate("pain", pain)
        press(self.page, "Next", within=self.here)
        self.nothing_new()

    def nothing_new(self) -> None:
        """Answer the last page: no sign, no fall, not dizzy."""
        choose(self.here, "None of these")
        for name in ("fall", "dizzy"):
            self.here.locator(f"input[name={name}][value=no]").check()
        press(self.page, "See today", within=self.here)

    def rate(self, name: str, value: int | None) -> None:
        """Choose a number from 0 to 10, or None to leave it unsaid."""
        told = "unsaid" if value is None else str(value)
        self.here.locator(f"input[name={name}][value='{told}']").check()

    def start(self) -> None:
        """Begin the session."""
        press(self.page, "Start", within=self.here)
        expect(self.page.locator("[data-screen]:not([hidden])")).to_be_visible()
