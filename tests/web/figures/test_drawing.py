"""The address of a figure: every form, side and part, what a browser may keep, and what is answered when there is none."""

import re

import pytest
from django.test import Client

from surefoot.domain.quantities import Side
from surefoot.figures.gallery import Form
from surefoot.figures.looks import Look
from surefoot.web.figures.addresses import address
from surefoot.web.figures.pictures import gallery

USUAL = Look()


def test_figure_is_an_svg_picture_that_moves(client: Client) -> None:
    answer = client.get("/figures/tan-slim-short/heel-raise.svg")
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert answer.content.startswith(b"<svg ")
    assert b"<animate" in answer.content
    assert re.search(rb'data-cycle="\d+(\.\d+)?" data-arrived="\d+(\.\d+)?"', answer.content)


@pytest.mark.parametrize(("form", "moves"), [("moving", True), ("still", False), ("strip", False)])
def test_form_asked_for_is_drawn(client: Client, form: str, moves: bool) -> None:
    content = client.get(f"/figures/tan-slim-short/heel-raise.svg?form={form}").content
    assert (b"<animate" in content) is moves
    assert content.decode() == gallery().drawing("heel-raise", Form(form), gallery().scene("heel-raise").showing)


def test_left_is_drawn_as_the_mirror_image_and_says_so(client: Client) -> None:
    right, left, both = (
        client.get(address("heel-raise", USUAL, form=Form.STILL, side=side)).content.decode()
        for side in (Side.RIGHT, Side.LEFT, Side.BOTH)
    )
    assert "left side</title>" in left
    assert "left side" not in right + both
    assert 'id="fig-heel-raise-left-t"' in left


def test_part_asked_for_is_drawn_alone(client: Client) -> None:
    name = next(name for name in gallery().names if (found := gallery().variant(name)) and found.parts == 2)
    cycles = [
        float(re.search(r'data-cycle="([\d.]+)"', client.get(address(name, USUAL, part=part)).content.decode())[1])
        for part in (1, 2, None)
    ]
    assert cycles[0] + cycles[1] == cycles[2]


def test_look_asked_for_is_drawn(client: Client) -> None:
    usual, other = (client.get(address("heel-raise", look)).content for look in (USUAL, Look(palette="deep")))
    assert usual != other


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("tan-slim-short/no-such-move.svg", "There is no figure of this name."),
        ("tan-slim-short/no-such-move.svg?part=1", "There is no figure of this name."),
        ("green-slim-short/heel-raise.svg", "There is no such look."),
        ("tan/heel-raise.svg", "There is no such look."),
        ("tan-slim-short/heel-raise.svg?form=film", "one form of: moving, still, strip."),
        ("tan-slim-short/heel-raise.svg?side=up", "one side of: left, right, both."),
        ("tan-slim-short/heel-raise.svg?part=1", "This figure has no such part."),
        ("tan-slim-short/heel-raise.svg?part=one", "This figure has no such part."),
    ],
)
def test_unknown_picture_is_missing_in_plain_words(client: Client, path: str, words: str) -> None:
    answer = client.get(f"/figures/{path}")
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert words in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["..%2Fheel-raise", "../programme", "heel-raise.toml"])
def test_name_is_never_a_path(client: Client, name: str) -> None:
    assert client.get(f"/figures/tan-slim-short/{name}.svg").status_code == 404


def test_unchanged_figure_is_not_sent_again(client: Client) -> None:
    first = client.get("/figures/tan-slim-short/heel-raise.svg")
    assert first.headers["Cache-Control"] == "private, no-cache"
    again = client.get("/figures/tan-slim-short/heel-raise.svg", headers={"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Cache-Control"] == "private, no-cache"


def test_figures_that_differ_have_marks_that_differ(client: Client) -> None:
    paths = [
        address("heel-raise", look, form=form, side=side)
        for look in (USUAL, Look(hair="bun"))
        for form in Form
        for side in (Side.LEFT, Side.RIGHT)
    ]
    assert len({client.get(path).headers["ETag"] for path in paths}) == len(paths)


def test_another_mark_is_sent_the_figure(client: Client) -> None:
    answer = client.get("/figures/tan-slim-short/heel-raise.svg", headers={"if-none-match": '"another"'})
    assert answer.status_code == 200


def test_figure_may_use_its_own_style_and_nothing_else(client: Client) -> None:
    moving, still = (
        client.get(address("heel-raise", USUAL, form=form)).headers["Content-Security-Policy"]
        for form in (Form.MOVING, Form.STILL)
    )
    assert re.fullmatch(r"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; frame-ancestors 'none'", moving)
    assert still == "default-src 'none'; style-src 'none'; frame-ancestors 'none'"


def test_figures_can_be_seen_before_the_first_questions_and_only_be_read(client: Client) -> None:
    assert client.head("/figures/tan-slim-short/heel-raise.svg").status_code == 200


@pytest.mark.django_db
def test_figures_cannot_be_posted_to(client: Client) -> None:
    assert client.post("/figures/tan-slim-short/heel-raise.svg").status_code == 405


def test_address_leaves_out_what_is_as_usual() -> None:
    assert address("heel-raise", USUAL) == "/figures/tan-slim-short/heel-raise.svg"
    assert (
        address("toe-yoga", Look(palette="print", build="broad"), form=Form.STRIP, side=Side.LEFT, part=2)
        == "/figures/print-broad-short/toe-yoga.svg?form=strip&side=left&part=2"
    )
