"""A session as a person goes through it: with the player, or with the plain forms where scripts are off."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Error, Locator, Page
from playwright.sync_api import TimeoutError as TooLateError

from tests.browser.rooms import choose, press

A_MOMENT_MS = 3_000
LEAD_MS = 5_200  # the get-ready before the first move
PRESSES_IN_A_SESSION = 400
SLEEPS_AT_MOST = 3  # a hold in which a slow machine passes for a sleeping one is begun anew
CHANGES_WITHIN_MS, LOOK_AGAIN_MS = 10_000, 50
SHOWN = "[data-screen]:not([hidden])"
# What tells one screen from the next. The screen moves on only once what was told lies on the device.
SIGN = """() => {
  const screen = [...document.querySelectorAll("[data-screen]:not([hidden])")].find((one) => one.checkVisibility());
  const parts = screen?.querySelectorAll("h1, [data-where], [data-exercise], [data-sideword], [data-ground]") ?? [];
  const side = [...(screen?.querySelectorAll("span[data-side]") ?? [])].find((one) => one.checkVisibility());
  const told = [...parts].map((one) => one.getAttribute("width") ?? one.textContent);
  return [screen?.dataset.screen, side?.dataset.side, ...told].join("|");
}"""


@dataclass(slots=True)
class Player:
    """The guided session; `seen` keeps the screens in the order they came."""

    page: Page
    effort: int = 3
    seen: list[str] = field(default_factory=list)

    @property
    def screen(self) -> Locator:
        """What is on the screen now."""
        return self.page.locator(SHOWN)

    @property
    def name(self) -> str:
        """The name of the screen now, or "" when the player is left."""
        return self.page.locator(f"{SHOWN}, .after, .stop").first.get_attribute("data-screen") or ""

    def finish(self) -> None:
        """Go through to the end, doing each set as asked."""
        for _ in range(PRESSES_IN_A_SESSION):
            if not self.step():
                break
        self.page.wait_for_url("**/session/after/")

    def step(self) -> bool:
        """Do what this screen asks; False when the session has ended."""
        name = self.name
        if name in ("", "end"):
            return False
        self.seen.append(name)
        self._back_again()
        {"ready": self._ready, "rest": self._ready, "move": self.done, "hold": self._stand, "ask": self.tell}[name]()
        return True

    def until(self, name: str) -> None:
        """Go on until this screen is there."""
        for _ in range(PRESSES_IN_A_SESSION):
            if self.name == name:
                return
            assert self.step(), f"the session ended before {name!r} came"
        raise AssertionError(f"{name!r} never came")

    @contextmanager
    def moving_on(self, *, sign: str = SIGN) -> Iterator[None]:
        """Wait until what was done here has led on to the next screen, or has changed this other sign of it."""
        before = self.page.evaluate(sign)
        yield
        for _ in range(CHANGES_WITHIN_MS // LOOK_AGAIN_MS):
            try:
                if self.page.evaluate(sign) != before:
                    return
            except Error:  # the page is being left
                self.page.wait_for_load_state()
            self.page.wait_for_timeout(LOOK_AGAIN_MS)
        raise AssertionError(f"nothing came after {before}")

    def _back_again(self) -> bool:
        """Go on where the player took a slow machine for a device that slept; tell whether it did."""
        welcome = self.page.locator("dialog[open][data-dialog=paused]")
        slept = welcome.count() > 0
        if slept:
            press(self.page, "Go on", within=welcome)
        return slept

    def _ready(self) -> None:
        here = self.name
        with self.moving_on():
            try:
                self.screen.get_by_role("button", name="I am ready").click(timeout=A_MOMENT_MS)
            except TooLateError:
                assert self.name != here, (
                    "it cannot be pressed"
                )  # else the rest was over while the finger was on its way

    def done(self) -> None:
        """Say that the set is done, all of it."""
        with self.moving_on():
            self._done()

    def _done(self) -> None:
        if self.screen.locator("[data-of]").inner_text() == "Get ready":
            self.page.clock.run_for(LEAD_MS)
        press(self.page, "Done", within=self.screen)
        counts = self.page.locator("dialog[open] [data-counts] button")
        if counts.count():
            counts.last.click()

    def _stand(self) -> None:
        with self.moving_on():
            self._stood()

    def _stood(self) -> None:
        seconds = int(re.findall(r"\d+", self.screen.locator("[data-goal]").inner_text())[0])
        for _ in range(SLEEPS_AT_MOST):
            # All at once would be taken for a device that slept.
            self.page.clock.run_for(LEAD_MS + 1000 * (seconds + 1))
            if not self._back_again():
                break

    def tell(self) -> None:
        """Answer how it was."""
        ask = self.screen
        ask.locator(f"input[name=effort][value='{self.effort}']").check()
        choose(ask, "Yes, to the end")
        if ask.locator("[data-glide]").is_visible():
            choose(ask.locator("[data-glide]"), "None")
        if ask.locator("[data-stumble]").is_visible():
            choose(ask.locator("[data-stumble]"), "No")
        with self.moving_on():
            press(self.page, "Next", within=ask)


@dataclass(slots=True)
class PlainSession:
    """The session as plain forms, one exercise a page."""

    page: Page
    effort: int = 3
    told: int = 0

    def finish(self) -> None:
        """Tell each exercise as done, until none is left."""
        for _ in range(PRESSES_IN_A_SESSION):
            if not self.page.url.endswith("/session/"):
                return
            self.tell()

    def tell(self) -> None:
        """Tell one exercise: all sets as asked, how it was, and on to the next."""
        plain = self.page.locator("[data-plain]")
        plain.locator(f"input[name=effort][value='{self.effort}']").check()
        plain.locator("input[name=form][value=kept]").check()
        for name, value in (("tingling", "none"), ("stumble", "no")):
            if plain.locator(f"input[name={name}]").first.is_visible():
                plain.locator(f"input[name={name}][value={value}]").check()
        press(self.page, "Next", within=plain)
        self.told += 1
