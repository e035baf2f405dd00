"""The page about phones: on the computer how to begin, the code and the list; on a phone only that it is paired."""

from datetime import timedelta

import pytest
from django.test import Client

from surefoot.records import pairing
from surefoot.records.models import PairedDevice, PairingCode
from surefoot.web import clock
from surefoot.web.phone.called import called
from surefoot.web.phone.gate import TOKEN_COOKIE
from tests.catalogue.reading_grade import grade, sentences, words
from tests.web.account.test_keeping import erase
from tests.web.learn.test_reading import told
from tests.web.phone.conftest import DOOR, Phone
from tests.web.session.sessions import ready_for_today

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def computer() -> Client:
    return Client(HTTP_HOST="127.0.0.1:8765")


@pytest.fixture
def open_to_phones(settings: pytest.FixtureRequest) -> None:
    settings.PHONE_DOOR = DOOR


def page(client: Client, address: str = "/phone/") -> str:
    return " ".join(client.get(address).content.decode().split())


def shown(code: str) -> str:
    return f"{code[:3]} {code[3:]}"


def paired(name: str) -> PairedDevice:
    answer = pairing.pair(pairing.fresh_code(now=clock.now()).code, name=name, now=clock.now())
    assert isinstance(answer, pairing.Paired)
    return answer.device


def test_without_a_door_the_page_says_how_to_begin_and_shows_no_code(computer: Client) -> None:
    code = pairing.fresh_code(now=clock.now()).code
    told = page(computer)
    assert "uv run surefoot serve --phone" in told
    assert (shown(code) in told, "New code" in told, "<svg viewBox" in told) == (False, False, False)


def test_settings_lead_to_the_page(computer: Client) -> None:
    ready_for_today()
    assert 'href="/phone/"' in page(computer, "/settings/")


def test_page_opens_before_the_first_questions(computer: Client) -> None:
    assert computer.get("/phone/").status_code == 200


def test_with_a_door_the_page_shows_addresses_fingerprint_and_code(computer: Client, open_to_phones: None) -> None:
    made = pairing.fresh_code(now=clock.now())
    told = page(computer)
    for part in (DOOR.trust_url, DOOR.url, DOOR.other_url, DOOR.fingerprint, shown(made.code), "for 10 more minutes"):
        assert (part, part in told) == (part, True)
    assert f"until {made.until.astimezone():%H:%M}" in told
    assert told.count('class="qr"') == 2


def test_with_a_proxy_in_front_there_is_nothing_to_trust(computer: Client, settings: pytest.FixtureRequest) -> None:
    settings.PHONE_DOOR = type(DOOR)(listens_on="127.0.0.1", port=8766, url="https://laptop.example.ts.net/")
    told = page(computer)
    assert ("Trust this computer" in told, told.count('class="qr"')) == (False, 1)
    assert "https://laptop.example.ts.net/" in told


def test_new_code_takes_the_place_of_the_one_before(computer: Client, open_to_phones: None) -> None:
    first = pairing.fresh_code(now=clock.now())
    assert computer.post("/phone/code/").status_code == 302
    second = pairing.live_code(now=clock.now())
    assert second is not None
    assert shown(second.code) in page(computer)
    assert PairingCode.objects.count() == 2
    assert first.until <= second.until


def test_without_a_door_no_code_is_made(computer: Client) -> None:
    computer.post("/phone/code/")
    assert PairingCode.objects.count() == 0


def test_looking_at_the_page_makes_no_code(computer: Client, open_to_phones: None) -> None:
    assert "There is no code now" in page(computer)
    assert PairingCode.objects.count() == 0


def test_closed_pairing_is_told_on_the_computer(computer: Client, open_to_phones: None) -> None:
    pairing.fresh_code(now=clock.now())
    PairingCode.objects.update(wrong_tries=20)
    told = page(computer)
    assert ("Is someone else trying?" in told, "New code" in told) == (True, False)


def test_removed_phone_is_named_and_gone_from_the_list(computer: Client) -> None:
    gone, stays = paired("iPhone"), paired("Android phone")
    told = " ".join(computer.post("/phone/remove/", {"device": gone.pk}, follow=True).content.decode().split())
    assert "That phone can open Surefoot no more." in told
    assert [each.pk for each in pairing.devices()] == [stays.pk]


@pytest.mark.parametrize("device", ["", "-1", "x", "²", "9" * 400, "999"])
def test_removing_nobody_removes_nobody(computer: Client, device: str) -> None:
    paired("iPhone")
    assert computer.post("/phone/remove/", {"device": device}).status_code == 302
    assert PairedDevice.objects.count() == 1


@pytest.mark.parametrize("address", ["/phone/code/", "/phone/remove/", "/phone/unpair/"])
def test_nothing_is_changed_by_a_link(computer: Client, address: str) -> None:
    assert computer.get(address).status_code == 405


@pytest.mark.parametrize(
    ("method", "address"), [("get", "/phone/pair/"), ("post", "/phone/pair/"), ("post", "/phone/unpair/")]
)
def test_pages_of_a_phone_lead_back_on_the_computer(computer: Client, method: str, address: str) -> None:
    code = pairing.fresh_code(now=clock.now()).code
    answer = getattr(computer, method)(address, {"code": code})
    assert (answer.status_code, answer.headers["Location"], TOKEN_COOKIE in answer.cookies) == (302, "/phone/", False)


def test_paired_phone_sees_no_code_and_no_list(phone: Phone) -> None:
    client = phone()
    client.post("/phone/pair/", {"code": pairing.fresh_code(now=clock.now()).code})
    code = pairing.fresh_code(now=clock.now()).code
    told = page(client)
    assert "This phone is paired." in told
    assert [words for words in (code, shown(code), "New code", "Remove", "qr") if words in told] == []


@pytest.mark.parametrize("address", ["/phone/code/", "/phone/remove/"])
def test_paired_phone_makes_no_code_and_removes_nobody(phone: Phone, address: str) -> None:
    client = phone()
    client.post("/phone/pair/", {"code": pairing.fresh_code(now=clock.now()).code})
    assert client.post(address, {"device": PairedDevice.objects.get().pk}).status_code == 404
    assert (PairedDevice.objects.count(), PairingCode.objects.count()) == (1, 1)


def test_phone_can_unpair_itself_and_no_other(phone: Phone) -> None:
    other, client = paired("iPad"), phone()
    client.post("/phone/pair/", {"code": pairing.fresh_code(now=clock.now()).code})
    answer = client.post("/phone/unpair/")
    assert (answer.headers["Location"], answer.cookies[TOKEN_COOKIE]["max-age"]) == ("/phone/pair/", 0)
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert [each.pk for each in pairing.devices()] == [other.pk]
    assert client.get("/healthz").status_code == 403


def test_unpairing_without_being_paired_changes_nothing(phone: Phone) -> None:
    paired("iPad")
    assert phone().post("/phone/unpair/").status_code == 403
    assert PairedDevice.objects.count() == 1


def test_paired_phone_is_led_on_from_the_page_to_pair(phone: Phone) -> None:
    client = phone()
    client.post("/phone/pair/", {"code": pairing.fresh_code(now=clock.now()).code})
    assert client.get("/phone/pair/").headers["Location"] == "/"


@pytest.mark.parametrize(
    ("typed", "words"),
    [("", "A code has six digits."), ("12345", "A code has six digits."), ("wrong", "You have 4 tries left.")],
)
def test_code_that_does_not_fit_is_answered_in_words_and_never_shown_again(
    phone: Phone, typed: str, words: str
) -> None:
    code = pairing.fresh_code(now=clock.now()).code
    typed = f"{(int(code) + 1) % 10**6:06d}" if typed == "wrong" else typed
    answer = phone().post("/phone/pair/", {"code": typed})
    told = answer.content.decode()
    assert (answer.status_code, words in told, TOKEN_COOKIE in answer.cookies) == (403, True, False)
    assert f'value="{typed}"' not in told


def test_last_wrong_try_asks_for_a_new_code(phone: Phone) -> None:
    code = pairing.fresh_code(now=clock.now()).code
    client, wrong = phone(), f"{(int(code) + 1) % 10**6:06d}"
    told = [client.post("/phone/pair/", {"code": wrong}).content.decode() for _ in range(5)]
    assert ("You have 1 try left." in told[3], "used up, or too old" in told[4]) == (True, True)
    assert client.post("/phone/pair/", {"code": code}).status_code == 403


def test_code_in_an_address_pairs_nobody(phone: Phone) -> None:
    code = pairing.fresh_code(now=clock.now()).code
    phone().get(f"/phone/pair/?code={code}")
    phone().post(f"/phone/pair/?code={code}")
    assert PairedDevice.objects.count() == 0


def test_phone_led_here_from_the_page_of_trust_is_offered_the_way_in(phone: Phone) -> None:
    client = phone()
    led = client.get("/phone/pair/", headers={"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"})
    assert ("Open Surefoot</a>" in led.content.decode(), "Open Surefoot</a>" in page(client, "/phone/pair/")) == (
        True,
        False,
    )


def test_neither_code_nor_page_is_kept_by_a_cache(computer: Client, phone: Phone, open_to_phones: None) -> None:
    assert "no-store" in phone().get("/phone/pair/").headers["Cache-Control"]


def test_erasing_everything_unpairs_every_phone(computer: Client) -> None:
    ready_for_today()
    paired("iPhone")
    assert "The pairing of 1 phone" in page(computer, "/settings/erase/")
    erase(computer)
    assert (PairedDevice.objects.count(), PairingCode.objects.count()) == (0, 0)


def test_last_visit_is_shown_for_each_phone(computer: Client) -> None:
    paired("iPhone")
    PairedDevice.objects.update(last_seen=clock.now() - timedelta(days=400))
    seen = PairedDevice.objects.get().last_seen.astimezone()
    assert f"Last here {seen.day} {seen:%B %Y}" in page(computer)


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)", "iPhone"),
        ("Mozilla/5.0 (iPad; CPU OS 12_0 like Mac OS X)", "iPad"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", "Mac or iPad"),
        ("Mozilla/5.0 (Linux; Android 15; K) Chrome/130.0 Mobile Safari/537.36", "Android phone"),
        ("Mozilla/5.0 (Linux; Android 15; K) Chrome/130.0 Safari/537.36", "Android tablet"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64)", "Windows computer"),
        ("Mozilla/5.0 (X11; CrOS x86_64)", "Chromebook"),
        ("Mozilla/5.0 (X11; Linux x86_64)", "Linux computer"),
        ("<script>alert(1)</script>", "Another device"),
        ("", "Another device"),
    ],
)
def test_device_is_called_by_its_kind_alone(user_agent: str, name: str) -> None:
    assert called(user_agent) == name


def plain(strings: list[str]) -> bool:
    return grade(strings) <= 6 and not [said for said in sentences(strings) if len(words(said)) > 20]


def test_page_on_the_computer_is_plain_to_read(computer: Client, settings: pytest.FixtureRequest) -> None:
    assert plain(told(computer, "/phone/"))
    settings.PHONE_DOOR = DOOR
    pairing.fresh_code(now=clock.now())
    paired("iPhone")
    assert plain(told(computer, "/phone/"))


def test_pages_on_the_phone_are_plain_to_read(phone: Phone) -> None:
    client = phone()
    assert plain(told(client, "/phone/pair/"))
    client.post("/phone/pair/", {"code": pairing.fresh_code(now=clock.now()).code})
    assert plain(told(client, "/phone/"))
