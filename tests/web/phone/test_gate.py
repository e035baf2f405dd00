"""The phones' door: whoever is not paired gets the page to pair and nothing else, whatever they ask for and however."""

import re
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.templatetags.static import static
from django.test import Client

from surefoot.records import pairing
from surefoot.records.models import PairedDevice, PairingCode
from surefoot.records.storage import StorageError
from surefoot.web import clock, errors
from surefoot.web.phone.gate import NOT_PAIRED, OPEN_PATHS, PAGE_FILES, TOKEN_COOKIE
from tests.faults.test_any_form import ROUTES
from tests.web.phone.conftest import ORIGIN, Phone
from tests.web.session.sessions import ready_for_today

pytestmark = pytest.mark.django_db(transaction=True)

PART = re.compile(r"<(?:(\w+):)?\w+>")
FILLED = {"uuid": "00000000-0000-7000-8000-000000000000", "int": "1", "slug": "heel-raise", "str": "2026-05-13"}
PAIR = "/phone/pair/"
ADDRESSES = sorted({PART.sub(lambda part: FILLED[part[1] or "str"], route) for route in ROUTES} - {PAIR})
FILES = (static("css/today.css"), static("session/player.js"), static("js/figure.js"), static("icons-LICENSE.txt"))
# Paths of the offline app, of other apps, and ways to write a path that is not the one it looks like.
OTHERS = (
    "/sw.js", "/manifest.webmanifest", "/pack/", "/favicon.ico", "/no-such-page/", "/.well-known/security.txt", "//healthz",
    "/phone/pair/../../settings/save/", "/phone/pair", "/PHONE/PAIR/", "/phone/pair//", f"{static('css/base.css')}/",
    "/static/../healthz", "/static/css/../../settings/", "/phone/pair/%2e%2e/%2e%2e/healthz",
)  # fmt: skip
PAGE = {"accept": "text/html,application/xhtml+xml", "sec-fetch-mode": "navigate", "sec-fetch-site": "none"}
METHODS = ("get", "post", "put", "patch", "delete", "options", "head")


@pytest.fixture
def with_a_diary() -> None:
    ready_for_today()


def test_stranger_who_opens_a_page_gets_only_the_way_to_pair(phone: Phone, with_a_diary: None) -> None:
    client, heard = phone(), set()
    for address in [*ADDRESSES, *FILES, *OTHERS]:
        answer = client.get(address, headers=PAGE)
        told = (answer.headers.get("Location"), answer.headers.get("Cache-Control"), answer.cookies.output())
        heard.add((answer.status_code, answer.content, *told))
    assert heard == {(302, b"", PAIR, "no-store", "")}


def test_every_address_of_the_app_is_walked() -> None:
    assert {"/", "/healthz", "/settings/save/", "/session/", "/learn/help/", "/phone/"} <= set(ADDRESSES)
    assert [address for address in ADDRESSES if "<" in address] == []


@pytest.mark.parametrize("method", METHODS)
def test_stranger_whose_program_asks_hears_a_plain_no_at_every_address(
    phone: Phone, with_a_diary: None, method: str
) -> None:
    client, heard = phone(), set()
    for address in [*ADDRESSES, *FILES, *OTHERS]:
        answer = getattr(client, method)(address, headers={"sec-fetch-mode": "cors"})
        heard.add((answer.status_code, answer.content.decode(), answer.headers["Content-Type"]))
    assert heard == {(403, "" if method == "head" else NOT_PAIRED, "text/plain")}


def test_script_that_accepts_pages_is_not_led_to_one(phone: Phone) -> None:
    headers = {"accept": "text/html", "sec-fetch-mode": "cors"}
    assert phone().get("/", headers=headers).status_code == 403


def test_old_phone_that_says_less_is_led_to_the_page_too(phone: Phone) -> None:
    assert phone().get("/", headers={"accept": "text/html"}).headers["Location"] == PAIR


def test_stranger_gets_the_page_to_pair_and_what_it_is_made_of(phone: Phone) -> None:
    client = phone()
    page = client.get(PAIR, headers=PAGE)
    assert (page.status_code, "Pair this phone" in page.content.decode()) == (200, True)
    files = {static(name) for name in PAGE_FILES}
    assert {PAIR, *files} == OPEN_PATHS
    assert {client.get(each).status_code for each in files} == {200}


def test_page_to_pair_needs_no_file_beyond_those(phone: Phone) -> None:
    page = phone().get(PAIR).content.decode()
    asked_for = set(re.findall(r'<(?:link|script|img)[^>]*?(?:href|src)="([^"]+)"', page))
    asked_for |= {each.split("#")[0] for each in re.findall(r'<use href="([^"]+)"', page)}
    assert asked_for - OPEN_PATHS == set()


def test_nothing_open_is_anybodys(phone: Phone) -> None:
    assert [name for name in PAGE_FILES if finders.find(name) is None] == []
    assert {name.rsplit(".", 1)[1] for name in PAGE_FILES} == {"css", "woff2", "svg"}


def test_paired_phone_gets_everything(paired: Client, with_a_diary: None) -> None:
    for address in ("/", "/settings/", "/settings/save/", static("css/today.css"), "/healthz"):
        assert (address, paired.get(address, headers=PAGE).status_code) == (address, 200)


def test_token_is_kept_where_only_this_door_and_no_script_gets_it(phone: Phone) -> None:
    client = phone()
    code = pairing.fresh_code(now=clock.now()).code
    answer = client.post(PAIR, {"code": code})
    token = answer.cookies[TOKEN_COOKIE]
    assert TOKEN_COOKIE.startswith("__Host-")
    assert (token["secure"], token["httponly"], token["samesite"], token["path"], token["domain"]) == (
        True, True, "Strict", "/", "",
    )  # fmt: skip
    assert len(token.value) >= 43
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")


def test_every_cookie_of_this_door_is_for_https_alone(paired: Client, with_a_diary: None) -> None:
    answers = [paired.get("/settings/"), paired.post("/settings/look/", {"theme": "dark", "signal": ["voice"]})]
    cookies = [cookie for answer in answers for cookie in answer.cookies.values()]
    assert {cookie.key for cookie in cookies} >= {"__Host-surefoot_csrf", "surefoot_theme", "surefoot_signals"}
    assert {cookie["secure"] for cookie in cookies} == {True}
    assert [cookie.key for cookie in cookies if cookie.key in {"surefoot", "surefoot_csrf"}] == []


def test_removed_phone_is_out_at_its_next_request_and_forgets_what_it_kept(paired: Client) -> None:
    assert paired.get("/phone/").status_code == 200
    pairing.unpair(PairedDevice.objects.get().pk)
    answer = paired.get("/phone/", headers=PAGE)
    assert (answer.status_code, answer.headers["Location"]) == (302, PAIR)
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert (answer.cookies[TOKEN_COOKIE].value, answer.cookies[TOKEN_COOKIE]["max-age"]) == ("", 0)


def test_stranger_is_not_told_to_forget_anything(phone: Phone) -> None:
    assert "Clear-Site-Data" not in phone().get("/", headers=PAGE).headers


@pytest.mark.parametrize("token", ["", "x", "0" * 64, "é", "a" * 9000])
def test_invented_token_opens_nothing(paired: Client, phone: Phone, token: str) -> None:
    client = phone()
    client.cookies[TOKEN_COOKIE] = token
    assert client.get("/healthz").status_code == 403


def test_token_in_use_is_given_anew_now_and_then(paired: Client) -> None:
    token = paired.cookies[TOKEN_COOKIE].value
    assert TOKEN_COOKIE not in paired.get("/phone/").cookies
    PairedDevice.objects.update(last_seen=clock.now() - timedelta(days=2))
    assert paired.get("/phone/").cookies[TOKEN_COOKIE].value == token
    assert clock.now() - PairedDevice.objects.get().last_seen < timedelta(minutes=1)


def test_stranger_leaves_nothing_behind_in_the_database(phone: Phone) -> None:
    client = phone()
    for _ in range(3):
        client.get(PAIR, headers=PAGE)
        client.post(PAIR, {"code": "123456"})
    assert (Session.objects.count(), PairedDevice.objects.count(), PairingCode.objects.count()) == (0, 0, 0)


@pytest.mark.parametrize(("size", "status"), [(4096, 200), (4097, 403), (10**9, 403)])
def test_stranger_cannot_send_more_than_a_code(phone: Phone, size: int, status: int) -> None:
    answer = phone().generic("GET", PAIR, CONTENT_LENGTH=str(size), headers={"accept": "*/*"})
    assert answer.status_code == status


def test_disk_that_refuses_to_note_the_visit_keeps_nobody_out(paired: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr("surefoot.web.phone.gate.note_seen", full)
    assert paired.get("/phone/").status_code == 200


@pytest.mark.parametrize("peer", ["8.8.8.8", "203.0.113.7", "100.64.0.1", "fd00::3", "192.0.2.9", "not an address"])
def test_device_outside_the_home_network_is_refused_even_with_a_token(paired: Client, peer: str) -> None:
    assert paired.get(PAIR, REMOTE_ADDR=peer).status_code == 403
    assert paired.get("/healthz", REMOTE_ADDR=peer).status_code == 403


def test_request_from_the_open_internet_by_tailscale_is_refused_even_with_a_token(paired: Client) -> None:
    for address in (PAIR, "/healthz"):
        assert paired.get(address, headers={"tailscale-funnel-request": "?1"}).status_code == 403


@pytest.mark.parametrize(
    "host",
    ["evil.example", "192.168.1.20.evil.example", "127.0.0.1:8766", "localhost", "192.168.1.21", "printer.local"],
)
def test_name_that_is_not_the_doors_is_refused(paired: Client, host: str) -> None:
    assert paired.get("/healthz", headers={"host": host}).status_code == 400
    assert paired.get(PAIR, headers={"host": host}).status_code == 400


def test_door_answers_to_its_name_as_well(phone: Phone) -> None:
    assert phone(HTTP_HOST="laptop.local:8766").get(PAIR).status_code == 200


@pytest.mark.parametrize(
    "header", ["x-forwarded-host", "x-forwarded-for", "forwarded", "x-real-ip", "x-forwarded-proto"]
)
def test_what_a_request_says_about_its_way_is_not_believed(paired: Client, phone: Phone, header: str) -> None:
    said = {header: "127.0.0.1" if header.endswith(("for", "ip")) else "evil.example"}
    assert phone(REMOTE_ADDR="8.8.8.8").get(PAIR, headers=said).status_code == 403
    assert phone().get("/healthz", headers=said).status_code == 403
    assert paired.get("/healthz", headers=said).status_code == 200


@pytest.mark.parametrize(
    "origin",
    [
        "http://192.168.1.20:8767",
        "http://192.168.1.20:8766",
        "https://192.168.1.20:8767",
        "https://evil.example",
        "null",
    ],
)
def test_form_from_the_page_of_trust_or_another_site_is_refused(paired: Client, origin: str) -> None:
    assert paired.post("/phone/unpair/", headers={"origin": origin}).status_code == 403
    assert paired.post(PAIR, {"code": "123456"}, headers={"origin": origin}).status_code == 403
    assert PairedDevice.objects.count() == 1


def test_pairing_needs_the_proof_of_origin(phone: Phone) -> None:
    code = pairing.fresh_code(now=clock.now()).code
    answer = phone(enforce_csrf_checks=True).post(PAIR, {"code": code}, headers={"origin": ORIGIN})
    assert (answer.status_code, errors.EXPIRED.title in answer.content.decode()) == (403, True)
    assert PairedDevice.objects.count() == 0


def test_every_answer_carries_the_strict_policy_and_no_hsts(phone: Phone) -> None:
    client = phone()
    answers = [
        client.get("/", headers=PAGE),
        client.get("/healthz"),
        client.get(PAIR),
        client.get(static("css/base.css")),
    ]
    policies = {answer.headers["Content-Security-Policy"] for answer in answers}
    assert len(policies) == 1
    assert policies.pop().startswith("default-src 'none'; script-src 'self'")
    assert [answer for answer in answers if "Strict-Transport-Security" in answer.headers] == []
    assert [answer for answer in answers if "Access-Control-Allow-Origin" in answer.headers] == []


def test_deployment_check_of_the_door_finds_nothing(at_phone_door: None) -> None:
    call_command("check", "--deploy", "--fail-level", "WARNING")


def test_without_a_phones_door_the_home_network_is_refused_as_ever(settings: pytest.FixtureRequest) -> None:
    here = Client(HTTP_HOST="127.0.0.1:8765", raise_request_exception=False)
    assert here.get(PAIR, REMOTE_ADDR="192.168.1.33").status_code == 403
    assert here.get(PAIR, headers={"host": "192.168.1.20:8766"}).status_code == 400
    assert (settings.AT_PHONE_DOOR, settings.PHONE_DOOR) == (False, None)
