"""What a device needs to go on without the network: the service worker, the manifest, the page for that time."""

import json
import re
import struct

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.test import Client

from surefoot.web.checkin.answers import CHOOSE_PAIN
from surefoot.web.offline.icons import DRAWN, FOLDER, drawing
from surefoot.web.offline.manifest import PAPER, TEAL
from surefoot.web.offline.views import kept_files
from surefoot.web.static_version import WEB


@pytest.fixture
def client() -> Client:
    return Client(HTTP_HOST="127.0.0.1:8765")


def told_to(answer: HttpResponse) -> dict[str, object]:
    """Return what the service worker is told at its start."""
    return json.loads(re.search(r"serve\((.*)\);", answer.content.decode())[1])


@pytest.mark.django_db
def test_worker_is_served_at_the_root_before_the_first_questions(client: Client) -> None:
    answer = client.get("/sw.js")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert answer.headers["Cache-Control"] == "no-cache"
    assert told_to(answer)["version"] == settings.STATIC_URL.split("/")[2]


@pytest.mark.django_db
def test_worker_keeps_files_that_are_there_and_no_page_of_the_diary(client: Client) -> None:
    told = told_to(client.get("/sw.js"))
    missing = [one for one in told["files"] if finders.find(one.removeprefix(settings.STATIC_URL)) is None]
    assert missing == []
    assert [told["shell"], told["help"]] == ["/offline/", "/learn/help/"]


def test_worker_keeps_every_script_and_sheet_of_the_page_without_network() -> None:
    kept = set(kept_files())
    scripts = {
        f"{settings.STATIC_URL}{name}"
        for name in ("js/outbox.js", "offline/shell.js", "session/player.js", "icons.svg")
    }
    assert scripts <= kept
    assert [one for one in kept if "/voice/" in one or one.endswith((".txt", ".png"))] == []


@pytest.mark.django_db
def test_page_without_network_asks_in_the_words_of_the_check_in(client: Client) -> None:
    page = client.get("/offline/").content.decode()
    assert "How much pain in your feet right now?" in page
    assert "Look at both feet." in page
    assert CHOOSE_PAIN in page
    assert page.count('id="main"') == 1


@pytest.mark.django_db
def test_page_without_network_has_each_id_once(client: Client) -> None:
    ids = re.findall(r'\sid="([^"]+)"', client.get("/offline/").content.decode())
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.django_db
def test_page_without_network_brings_the_proof_of_origin(client: Client) -> None:
    answer = client.get("/offline/")
    assert "surefoot_csrf" in answer.cookies
    assert "no-store" not in answer.headers["Cache-Control"]


@pytest.mark.django_db
def test_manifest_names_icons_of_the_sizes_it_says(client: Client) -> None:
    answer = client.get("/manifest.webmanifest")
    told = json.loads(answer.content)
    assert answer.headers["Content-Type"] == "application/manifest+json"
    assert (told["display"], told["start_url"], told["scope"]) == ("standalone", "/", "/")
    sizes = {one["sizes"]: size_of(one["src"].removeprefix(settings.STATIC_URL)) for one in told["icons"]}
    assert sizes == {"192x192": (192, 192), "512x512": (512, 512)}
    assert {one["purpose"] for one in told["icons"]} == {"any", "maskable"}


def size_of(name: str) -> tuple[int, int]:
    """Return the width and height a PNG says it has."""
    return struct.unpack(">II", (WEB / "static" / name).read_bytes()[16:24])


def test_each_icon_is_written() -> None:
    assert {file.stem: size_of(f"app/{file.name}")[0] for file in FOLDER.glob("*.png")} == {
        name: size for name, size, *_ in DRAWN
    }


def test_maskable_icon_keeps_the_mark_within_the_circle_that_is_always_seen() -> None:
    share = next(share for name, _, _, share in DRAWN if name == "icon-maskable-512")
    circles = re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/>', drawing(0, share))
    far = [share * (((float(x) - 12) ** 2 + (float(y) - 12) ** 2) ** 0.5 + float(r)) for x, y, r in circles]
    assert len(far) == 3
    assert max(far) <= 0.8 * 12


def test_tokens_and_manifest_have_the_same_colours() -> None:
    tokens = (WEB / "static/css/tokens.css").read_text(encoding="utf-8")
    assert f"--paper: {PAPER};" in tokens
    assert f"--teal: {TEAL};" in tokens
