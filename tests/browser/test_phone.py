"""The phone in the living room: from the page of trust to the diary, at 320 px, and out again."""

import re
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.rooms import press
from tests.browser.surefoot_app import SurefootApp
from tests.browser.test_accessibility import trouble
from tests.ports import free_port

HOME = "127.0.0.2"  # stands for the computer's address in the home network
# The certificate is checked by a real handshake in tests/cli/test_serve_phone.py; here it is the pages that matter.
TRUSTING = {"ignore_https_errors": True}
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1"
OPENS_WITHIN_S = 60


@dataclass(frozen=True, slots=True)
class Home:
    """A Surefoot that was started for phones, and where they find it."""

    app: SurefootApp
    phone_url: str
    trust_url: str


@pytest.fixture
def home(tmp_path: Path, ending: ExitStack) -> Home:
    port, trust_port = free_port(), free_port()
    app = SurefootApp(
        tmp_path, "--phone", "--phone-address", HOME, "--phone-port", str(port), "--trust-port", str(trust_port)
    )
    ending.callback(app.stop)
    app.start()
    until = time.monotonic() + OPENS_WITHIN_S
    while "pairing code" not in app.log and time.monotonic() < until:
        time.sleep(0.1)
    assert "pairing code" in app.log, app.log
    return Home(app, f"https://{HOME}:{port}", f"http://{HOME}:{trust_port}")


def code_on(computer: Page) -> str:
    """Return the pairing code that the computer shows."""
    computer.goto("/phone/")
    return computer.locator(".code").inner_text().replace(" ", "")


def test_phone_is_trusted_paired_and_removed(home: Home, open_page: Open) -> None:
    computer = open_page(home.app, width=1280)
    phone = open_page(home.app, width=320, user_agent=IPHONE, **TRUSTING)
    code = code_on(computer)
    found = trouble(computer)

    phone.goto(home.trust_url)
    found += trouble(phone)
    phone.set_viewport_size({"width": 320, "height": 800})
    press(phone, "Open Surefoot")
    phone.wait_for_url("**/phone/pair/")
    found += trouble(phone)
    phone.get_by_label("Pairing code").fill(f"{(int(code) + 1) % 10**6:06d}")
    press(phone, "Pair")
    expect(phone.get_by_role("alert")).to_have_text("That is not the code. You have 4 tries left.")
    found += trouble(phone)
    phone.get_by_label("Pairing code").fill(code)
    press(phone, "Pair")
    phone.wait_for_url("**/start/")
    expect(phone.locator(".notice")).to_have_text("This phone is paired.")
    phone.goto(f"{home.phone_url}/phone/")
    expect(phone.get_by_role("heading", level=1)).to_have_text("This phone is paired.")
    found += trouble(phone)

    computer.goto("/phone/")
    expect(computer.locator(".rows b")).to_have_text("iPhone")
    expect(computer.get_by_text("There is no code now.")).to_be_visible()  # it paired its one phone
    found += trouble(computer)
    press(computer, re.compile("Remove"))
    expect(computer.locator(".notice")).to_contain_text("That phone can open Surefoot no more.")
    phone.reload()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Pair this phone")
    assert found == [], "\n".join(found)


def test_paired_phone_that_comes_from_the_page_of_trust_again_goes_in(home: Home, open_page: Open) -> None:
    computer = open_page(home.app)
    phone = open_page(home.app, width=320, **TRUSTING)
    code = code_on(computer)
    phone.goto(f"{home.phone_url}/phone/pair/")
    phone.get_by_label("Pairing code").fill(code)
    press(phone, "Pair")
    phone.wait_for_url("**/start/")
    phone.goto(home.trust_url)
    press(phone, "Open Surefoot")
    phone.wait_for_url(re.compile("/phone/pair/"))
    press(phone, "Open Surefoot")
    phone.wait_for_url("**/start/")


def test_phone_is_paired_and_unpaired_by_keyboard_and_without_scripts(home: Home, open_page: Open) -> None:
    computer = open_page(home.app, java_script_enabled=False)
    phone = open_page(home.app, width=320, java_script_enabled=False, **TRUSTING)
    first = code_on(computer)
    computer.get_by_role("button", name="New code").focus()
    with computer.expect_navigation():
        computer.keyboard.press("Enter")
    code = code_on(computer)
    assert code != first
    phone.goto(home.phone_url)
    phone.wait_for_url("**/phone/pair/")
    phone.get_by_label("Pairing code").focus()
    phone.keyboard.type(f"{code[:3]} {code[3:]}")
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/start/")
    phone.goto(f"{home.phone_url}/phone/")
    phone.get_by_role("button", name="Unpair this phone").focus()
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/phone/pair/")
    computer.goto("/phone/")
    expect(computer.get_by_text("There are none yet.")).to_be_visible()


def test_page_about_phones_holds_for_everyone_without_a_door(app: SurefootApp, open_page: Open) -> None:
    page = open_page(app)
    page.goto("/phone/")
    found = trouble(page)
    assert found == [], "\n".join(found)
