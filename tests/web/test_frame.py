"""The frame: its door, its pages for trouble, its drawn parts, and what it weighs."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.http import HttpRequest
from django.template import engines
from django.templatetags.static import static
from django.test import Client, RequestFactory

from surefoot.web import errors

WEB = Path(errors.__file__).parent
TEMPLATES = sorted(WEB.rglob("templates/**/*.html"))
TODAY_LIMIT_BYTES = 100_000
ROOM_FOR_TODAYS_HTML_AND_JS_BYTES = 20_000


@pytest.fixture
def client() -> Client:
    return Client(HTTP_HOST="127.0.0.1:8765", raise_request_exception=False)


def drawn(source: str, **values: object) -> str:
    return engines["django"].from_string(source).render(values)


@pytest.mark.django_db
def test_deployment_check_finds_nothing() -> None:
    call_command("check", "--deploy", "--fail-level", "WARNING")


def test_healthz_says_ok(client: Client) -> None:
    assert client.get("/healthz").content == b"ok"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.1.5:8765"])
def test_foreign_host_name_is_refused(client: Client, host: str) -> None:
    assert client.get("/healthz", headers={"host": host}).status_code == 400


def test_other_machine_is_refused(client: Client) -> None:
    assert client.get("/healthz", REMOTE_ADDR="192.168.1.9").status_code == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "http://127.0.0.1:9999", "null"])
def test_foreign_origin_is_refused(client: Client, origin: str) -> None:
    assert client.post("/healthz", headers={"origin": origin}).status_code == 403


def test_own_origin_passes_the_door(client: Client) -> None:
    assert client.get("/healthz", headers={"origin": "http://127.0.0.1:8765"}).status_code == 200


@pytest.mark.parametrize(
    ("mode", "site", "status"),
    [
        ("navigate", "cross-site", 200),
        ("navigate", "none", 200),
        ("no-cors", "cross-site", 403),
        ("no-cors", "same-site", 403),
        ("no-cors", "same-origin", 200),
    ],
)
def test_other_site_may_link_but_not_embed(client: Client, mode: str, site: str, status: int) -> None:
    headers = {"sec-fetch-mode": mode, "sec-fetch-site": site}
    assert client.get("/healthz", headers=headers).status_code == status


def test_every_answer_carries_the_strict_policy(client: Client) -> None:
    answers = [
        client.get("/healthz"),
        client.get("/no-such-page/"),
        client.get("/healthz", headers={"sec-fetch-site": "cross-site"}),
        client.get(static("css/base.css")),
    ]
    policies = {answer.headers["Content-Security-Policy"] for answer in answers}
    assert len(policies) == 1
    policy = policies.pop()
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'")
    assert "unsafe" not in policy


def test_missing_page_says_what_to_do(client: Client) -> None:
    answer = client.get("/no-such-page/")
    assert answer.status_code == 404
    assert errors.MISSING.title in answer.content.decode()
    assert 'href="/"' in answer.content.decode()


def test_form_without_proof_of_origin_gets_a_calm_page() -> None:
    strict = Client(HTTP_HOST="127.0.0.1:8765", enforce_csrf_checks=True)
    answer = strict.post("/healthz")
    assert answer.status_code == 403
    assert errors.EXPIRED.title in answer.content.decode()


def test_fault_page_needs_no_database(rf: RequestFactory) -> None:
    answer = errors.broken(rf.get("/"))
    assert answer.status_code == 500
    assert errors.BROKEN.title in answer.content.decode()


@pytest.mark.parametrize(
    ("cookie", "html_tag"), [("dark", '<html lang="en-GB" data-theme="dark">'), ("odd", '<html lang="en-GB">')]
)
def test_theme_cookie_is_used_only_when_known(client: Client, cookie: str, html_tag: str) -> None:
    client.cookies["surefoot_theme"] = cookie
    assert html_tag in client.get("/no-such-page/").content.decode()


def test_navigation_marks_the_room_one_is_in(rf: RequestFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("surefoot.web.templatetags.surefoot._exists", lambda path: path != "/learn/")
    source = (
        "{% destinations as ways %}{% for way in ways %}{{ way.words }}{% if way.current %}*{% endif %} {% endfor %}"
    )
    assert navigation_at(source, rf.get("/history/2026-05-13/")) == "Today Progress* Report Settings "
    assert navigation_at(source, rf.get("/progress/walking/")) == "Today Progress* Report Settings "
    assert navigation_at(source, rf.get("/report/")) == "Today Progress Report* Settings "
    assert navigation_at(source, rf.get("/")) == "Today* Progress Report Settings "


def navigation_at(source: str, request: HttpRequest) -> str:
    return engines["django"].from_string(source).render({}, request)


def test_ground_line_fills_whole_and_part_steps() -> None:
    line = drawn("{% ground 1.5 3 4 %}")
    assert re.findall(r'class="g-(\w+)" x="([\d.]+)" y="0" width="([\d.]+)"', line) == [
        ("all", "0.0", "250.0"),
        ("done", "0.0", "250.0"),
        ("all", "250.0", "250.0"),
        ("done", "250.0", "125.0"),
        ("gap", "247.0", "6.0"),
        ("all", "500.0", "250.0"),
        ("now", "500.0", "250.0"),
        ("gap", "497.0", "6.0"),
        ("all", "750.0", "250.0"),
        ("gap", "747.0", "6.0"),
    ]


def test_templates_hold_nothing_the_policy_would_block() -> None:
    blocked = re.compile(r"\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:")
    # A script of type application/json is data: the policy lets it be.
    data = re.compile(r'<script[^>]*type="application/json"[^>]*>')
    found = [str(path.relative_to(WEB)) for path in TEMPLATES if blocked.search(data.sub("", path.read_text()))]
    assert found == []


def test_every_icon_used_is_in_the_sprite() -> None:
    sprite = set(re.findall(r'id="i-([\w-]+)"', (WEB / "static/icons.svg").read_text()))
    sources = [*TEMPLATES, *WEB.rglob("templatetags/*.py")]
    used = {name for path in sources for name in re.findall(r"\{% icon [\"']([\w-]+)[\"']", path.read_text())}
    assert used - sprite == set()


def test_every_static_file_named_in_a_template_exists() -> None:
    named = {name for path in TEMPLATES for name in re.findall(r"\{% static [\"']([^\"']+)[\"'] %\}", path.read_text())}
    assert {name for name in named if finders.find(name) is None} == set()


def test_frame_leaves_room_for_todays_own_page() -> None:
    static = WEB / "static"
    shared = [
        "css/tokens.css",
        "css/base.css",
        "css/parts.css",
        "css/frames.css",
        "css/today.css",
        "icons.svg",
        "favicon.svg",
    ]
    weight = sum((static / name).stat().st_size for name in shared) + sum(
        font.stat().st_size for font in static.glob("fonts/*.woff2")
    )
    assert weight <= TODAY_LIMIT_BYTES - ROOM_FOR_TODAYS_HTML_AND_JS_BYTES
