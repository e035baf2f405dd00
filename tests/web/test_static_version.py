"""The addresses of static files: all of one version, kept for good, and of no other version."""

from pathlib import Path

import pytest
from django.conf import settings
from django.templatetags.static import static
from django.test import Client

from surefoot.web.static_version import static_version


@pytest.fixture
def web(tmp_path: Path) -> Path:
    """A folder with static files of the pages and of one room."""
    for name, content in (("static/js/one.js", "1"), ("room/static/room/two.js", "2"), ("room/views.py", "no")):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return tmp_path


def test_version_stays_while_the_files_do(web: Path) -> None:
    first = static_version(web)
    (web / "room/views.py").write_text("other", encoding="utf-8")
    (web / "static/js/one.js").touch()
    assert static_version(web) == first


@pytest.mark.parametrize("change", ["content", "name", "new", "gone", "moved content"])
def test_version_changes_with_any_file(web: Path, change: str) -> None:
    first = static_version(web)
    one, two = web / "static/js/one.js", web / "room/static/room/two.js"
    match change:
        case "content":
            two.write_text("3", encoding="utf-8")
        case "name":
            two.rename(two.with_name("three.js"))
        case "new":
            one.with_name("new.js").write_text("", encoding="utf-8")
        case "gone":
            one.unlink()
        case _:
            one.write_text("2", encoding="utf-8")
            two.write_text("1", encoding="utf-8")
    assert static_version(web) != first


def test_static_file_is_kept_for_good() -> None:
    answer = Client(HTTP_HOST="127.0.0.1:8765").get(static("css/base.css"))
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "max-age=315360000, public, immutable"


@pytest.mark.parametrize("address", ["/static/css/base.css", "/static/000000000000/css/base.css"])
def test_file_of_another_version_is_not_found(address: str) -> None:
    answer = Client(HTTP_HOST="127.0.0.1:8765").get(address)
    assert answer.status_code == 404


def test_static_addresses_hold_the_version() -> None:
    assert f"/static/{static_version()}/" == settings.STATIC_URL
