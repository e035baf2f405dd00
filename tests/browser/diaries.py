"""Made-up diaries to begin with, and the way they come in: as a saved copy, brought in on the page."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from playwright.sync_api import Page

from surefoot.domain.diary import Entry
from surefoot.domain.entries import Body, CheckIn, FootCheck, Profile
from surefoot.exchange.diary_jsonl import write_diary
from surefoot.exchange.identifiers import new_id
from tests.browser.rooms import press
from tests.browser.surefoot_app import SurefootApp
from tests.engine.life import STEADY

BRIEF = replace(STEADY, minutes_a_day=10, voice=False, region="GB")
NOTHING_NEW = CheckIn(pain=2, foot_check=FootCheck(), red_flags=(), fall_or_near_fall=False, dizzy=False)


def told_today(app: SurefootApp, *bodies: Body) -> tuple[Entry, ...]:
    """Return entries told one minute after the other, the last one just now."""
    first = app.now - timedelta(minutes=len(bodies))
    times = [first + timedelta(minutes=place) for place in range(len(bodies))]
    return tuple(
        Entry(id=new_id(at, place.to_bytes(10)), at=at, day=at.date(), body=body)
        for place, (at, body) in enumerate(zip(times, bodies, strict=True))
    )


def bring_in(page: Page, entries: Iterable[Entry]) -> None:
    """Bring a diary in as a person would."""
    lines = "".join(write_diary(entries)).encode()
    page.goto("/settings/bring-in/")
    page.locator("input[type=file]").set_input_files(
        files=[{"name": "diary.jsonl", "mimeType": "application/jsonl", "buffer": lines}]
    )
    press(page, "Look inside")
    press(page, "Add ")
    page.wait_for_url(lambda url: not url.endswith("/bring-in/"))


def checked_in(app: SurefootApp, page: Page, profile: Profile = BRIEF) -> None:
    """Make the person someone who has just checked in, with nothing new."""
    bring_in(page, told_today(app, profile, NOTHING_NEW))
