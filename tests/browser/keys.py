"""A person who uses the keyboard alone: Tab to get somewhere, Space or Enter to press, arrows to choose."""

from dataclasses import dataclass

from playwright.sync_api import Page

TABS_ON_A_PAGE = 120
IS_SHOWN = """() => {
  const here = document.activeElement;
  const places = [here, here.nextElementSibling, here.parentElement].filter(Boolean);
  return places.some((one) => getComputedStyle(one).outlineStyle !== "none" || getComputedStyle(one).boxShadow !== "none");
}"""


@dataclass(frozen=True, slots=True)
class Keys:
    """The keyboard on one page."""

    page: Page

    def reach(self, what: str) -> None:
        """Tab until the focus is on what this selector names, and check that the focus can be seen."""
        for _ in range(TABS_ON_A_PAGE):
            if self.page.evaluate("(what) => document.activeElement.matches(what)", what):
                assert self.page.evaluate(IS_SHOWN), f"the focus on {what} cannot be seen"
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{what} cannot be reached by keyboard on {self.page.url}")

    def press(self, what: str) -> None:
        """Reach a button or link and press it."""
        self.reach(what)
        self.page.keyboard.press("Enter")

    def tick(self, what: str) -> None:
        """Reach a box and tick it."""
        self.reach(what)
        self.page.keyboard.press("Space")

    def choose(self, name: str, value: str) -> None:
        """Reach a group of answers and go down it to the one wanted."""
        self.tick(f"input[type=radio][name='{name}']")
        for _ in range(TABS_ON_A_PAGE):
            if self.page.evaluate("() => document.activeElement.value") == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{name} has no answer {value}")

    def type(self, what: str, words: str) -> None:
        """Reach a field and type."""
        self.reach(what)
        self.page.keyboard.type(words)
