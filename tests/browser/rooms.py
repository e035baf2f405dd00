"""The app as a person uses it: what they see, press and type, room by room."""

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

USUAL_ANSWERS = {
    "birth-year": "1954",
    "sex": "A woman",
    "cause": "Something else",
    "diabetes": "No",
    "feeling": "I feel light touch well",
    "circulation": "It was checked",
    "history": "No",
    "shape": "No",
    "eyes": "No damage",
    "falls": "0",
    "aids": "Nothing",
    "footwear": "Firm shoes",
    "things": "*",
    "minutes": "15 minutes",
    "days": "*",
    "country": "GB",
    "voice": "No, just show me",
    "usual-pain": "2",
}
PRESSES_IN_A_SESSION = 600


def press(page: Page, words: str, *, within: Locator | None = None) -> None:
    """Press the button or link with these words."""
    place = within or page
    place.get_by_role("button", name=words).or_(place.get_by_role("link", name=words)).first.click()


def go_back(page: Page) -> None:
    """Press the browser's own back button, once the page stands still: before that there may be no page to leave."""
    page.wait_for_load_state("networkidle")
    with page.expect_navigation():
        page.evaluate("() => { setTimeout(() => history.back(), 0); }")


def choose(place: Page | Locator, words: str) -> None:
    """Choose the answer that begins with these words."""
    place.locator("label", has_text=re.compile(rf"^\s*{re.escape(words)}")).locator("input").first.check()


def ready_to_stand(page: Page) -> None:
    """Read how a test goes, and say that feet and place are safe."""
    press(page, "Next")
    choose(page, "No, all is fine")
    press(page, "Next")
    choose(page, "Yes, all of it")


@dataclass(frozen=True, slots=True)
class FirstQuestions:
    """The questions of the first day."""

    page: Page

    def answer_all(self, **other: str) -> None:
        """Answer each question as a steady person would, but for those named (with _ for -)."""
        answers = USUAL_ANSWERS | {name.replace("_", "-"): answer for name, answer in other.items()}
        self.page.goto("/")
        press(self.page, "Begin: about 3 minutes")
        while "/start/review/" not in self.page.url:
            question = self.page.url.rstrip("/").rsplit("/", 1)[-1]
            self.answer(answers[question])
            press(self.page, "Next")
            expect(self.page).not_to_have_url(re.compile(f"/{question}/$"))

    def answer(self, answer: str) -> None:
        """Give one answer in whatever way the page asks for it; "*" ticks all there is."""
        if self.page.locator("select#answer").count():
            self.page.locator("select#answer").select_option(answer)
        elif self.page.locator("input#answer").count():
            self.page.locator("input#answer").fill(answer)
        elif self.page.locator(".num").count():
            self.page.locator(f"input[name=answer][value='{answer}']").check()
        elif answer == "*":
            for box in self.page.locator("input[name=answer][type=checkbox]:not([value=none-of-these])").all():
                box.check()
        elif self.page.locator("fieldset.stack .chip").count():
            for row in self.page.locator("fieldset.stack").all():
                choose(row, answer)
        else:
            choose(self.page, answer)

    def confirm(self) -> None:
        """Say that everything was understood."""
        press(self.page, "Yes, this is right")


@dataclass(frozen=True, slots=True)
class CheckIn:
    """The pages that open a day."""

    page: Page

    def answer(self, *, evening: int | None = 2, morning: int | None = 2, pain: int = 2) -> None:
        """Check in: nothing seen, no sign; the last session answered as told, None for "rather not say"."""
        self.page.goto("/check-in/")
        if "last-session" in self.page.url:
            self._answer_session(evening, morning)
        press(self.page, re.compile("Nothing new on either foot|No change since last time"))
        self.page.wait_for_url(lambda url: "/feet/" not in url)
        if "/pain/" in self.page.url:
            self.rate("pain", pain)
            press(self.page, "Next")
        self.nothing_new()

    def _answer_session(self, evening: int | None, morning: int | None) -> None:
        if self.page.locator("input[name=evening]").count():
            self.rate("evening", evening)
        self.rate("morning", morning)
        press(self.page, "Next: your feet")

    def rate(self, name: str, value: int | None) -> None:
        """Choose a number from 0 to 10, or None to leave it unsaid."""
        told = "unsaid" if value is None else str(value)
        self.page.locator(f"input[name={name}][value='{told}']").check()

    def nothing_new(self) -> None:
        """Answer the last page: no sign, no fall, not dizzy."""
        choose(self.page, "None of these")
        since = self.page.locator("section[aria-labelledby=since]")
        for row in since.get_by_role("group").filter(has=self.page.locator("input[value=no]")).all():
            row.locator("input[value=no]").check()
        self.see_today()

    def see_today(self) -> None:
        """Send the last page; what it answers has been written down once the next page is there."""
        with self.page.expect_navigation():
            press(self.page, "See today")

    def mark(self, spot: str, finding: str) -> None:
        """Mark a spot from the list and say what is there."""
        self.page.goto("/check-in/feet/")
        self.page.get_by_text("Use a list instead").click()
        self.page.locator(f".zlist input[name=zone][value='{spot}']").check()
        if not self.page.locator(f"[data-ask='{spot}']").count():  # without a script the page asks on the next turn
            press(self.page, "Next: pain")
        choose(self.page.locator(f"[data-ask='{spot}']"), finding)
        press(self.page, "Next: pain")


@dataclass(frozen=True, slots=True)
class Today:
    """The page of the day."""

    page: Page

    def open(self) -> None:
        """Go to Today."""
        self.page.goto("/")

    @property
    def verdict(self) -> str:
        """The word that stands above the day."""
        return self.page.locator("h1").inner_text()

    def notes(self) -> list[str]:
        """Return what changed since last time, each with its reason, the folded ones included."""
        return [" | ".join(text.split("\n")) for text in self.page.locator(".change").all_text_contents()]

    def changes(self) -> list[tuple[int, int, str]]:
        """Return (now, before, note) for every amount that changed."""
        read = re.compile(r": (\d+)[^,]*, was (\d+)")
        return [(int(found[1]), int(found[2]), note) for note in self.notes() if (found := read.search(note))]

    def can_start(self) -> bool:
        """Tell whether a session can be begun."""
        return self.page.locator("form[action='/session/begin/']").count() > 0

    def start(self) -> None:
        """Begin the session."""
        self.page.locator("form[action='/session/begin/'] button").click()
        self.page.wait_for_url("**/session/")
