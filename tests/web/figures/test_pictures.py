"""Pictures on our pages: the figure of the very variant, in words too, and a calm page where it is missing or broken."""

from pathlib import Path
from shutil import copytree

import pytest
from django.template import engines
from django.test import Client

from surefoot.catalogue.folder import our_programme
from surefoot.web.figures import pictures
from tests.web.start.answering import browser

BROKEN = {
    "no TOML": "poster = ",
    "a key unknown": 'colour = "red"\n',
    "a pose that makes no sense": 'like = "sit-to-stand"\n[base.side]\nnear = 7\n',
}


def shown(source: str) -> str:
    return engines["django"].from_string(source).render({})


@pytest.fixture
def programme_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fresh_gallery: None) -> Path:
    """A copy of our programme's folder, from which the figures are drawn."""
    folder = tmp_path / "programme"
    copytree(str(our_programme()), folder)
    monkeypatch.setattr(pictures, "our_programme", lambda: folder)
    return folder


@pytest.mark.django_db
def test_picture_is_the_still_figure_with_its_size_and_words() -> None:
    found = pictures.picture("heel-raise")
    assert shown('{% figure "heel-raise" still=True size=160 %}') == (
        '<img class="fig" src="/figures/tan-slim-short/heel-raise.svg?form=still"'
        f' alt="{found.alt}" width="160" height="160" decoding="async">'
    )


@pytest.mark.django_db
def test_picture_that_can_move_names_where_and_comes_when_it_is_near() -> None:
    drawn, found = shown('{% figure "band-eversion" side="left" alt="" lazy=True %}'), pictures.picture("band-eversion")
    assert 'src="/figures/tan-slim-short/band-eversion.svg?form=still&amp;side=left"' in drawn
    assert ' data-figure="/figures/tan-slim-short/band-eversion.svg?side=left"' in drawn
    height = round(320 * found.height / found.width)
    assert f' alt="" width="320" height="{height}" loading="lazy"' in drawn


@pytest.mark.django_db
def test_other_figure_never_stands_for_one_that_is_missing() -> None:
    assert shown('{% figure "heel-raise-of-tomorrow" %}') == ""


@pytest.mark.django_db
@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_broken_figure_is_left_out_and_told_once(
    programme_copy: Path,
    client: Client,
    caplog: pytest.LogCaptureFixture,
    content: str,
) -> None:
    (programme_copy / "figures/heel-raise.toml").write_text(content, encoding="utf-8")
    for _ in range(2):
        page = browser().get("/learn/exercises/heel-raise/")
        assert (page.status_code, b"/heel-raise.svg" in page.content) == (200, False)
        assert client.get("/figures/tan-slim-short/heel-raise.svg?form=still").status_code == 404
    assert len([told for told in caplog.messages if "heel-raise cannot be drawn" in told]) == 1
