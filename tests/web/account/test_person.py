"""The person in the pictures: chosen with pictures, kept with the other answers, and without any say in the advice."""

import re
from dataclasses import replace
from typing import get_args, get_type_hints

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.entries import Profile
from surefoot.figures import looks
from surefoot.web import diary
from surefoot.web.account.person import SHOWN_BY
from surefoot.web.figures import chosen
from surefoot.web.figures.chosen import look_in
from surefoot.web.figures.pictures import picture
from tests.engine.life import STEADY, Told, lived
from tests.web.start.answering import browser, settle

FIELDS = {"figure_palette": looks.PALETTES, "figure_build": looks.BUILDS, "figure_hair": looks.HAIR}
OFFERED = {"figure_palette": chosen.PALETTES, "figure_build": chosen.BUILDS, "figure_hair": chosen.HAIR}
BUN = {"palette": "deep", "build": "broad", "hair": "bun"}


def literals(field):
    return {value for kind in get_args(get_type_hints(Profile)[field]) for value in get_args(kind)}


@pytest.fixture
def client():
    client = browser()
    settle(client)
    return client


def profiles():
    return [entry.body for entry in diary.entries() if isinstance(entry.body, Profile)]


def choose(client, **choice):
    entry_id = client.get("/settings/").context["entry_id"]
    return client.post("/settings/person/", {**choice, "entry_id": entry_id}, follow=True).content.decode()


@pytest.mark.parametrize("field", FIELDS)
def test_every_look_the_diary_can_keep_is_drawn_and_offered(field):
    assert literals(field) <= set(FIELDS[field])
    assert literals(field) == set(OFFERED[field])


def test_every_palette_but_that_of_paper_can_be_chosen():
    assert set(looks.PALETTES) - set(chosen.PALETTES) == {"print"}


def test_nothing_chosen_is_the_usual_look():
    assert look_in(None) == look_in(Profile()) == looks.Look()


@pytest.mark.django_db(transaction=True)
def test_choice_is_kept_with_the_answers_told_before(client):
    before = profiles()[-1]
    assert "The pictures now show this person." in choose(client, **BUN)
    assert profiles() == [
        before,
        replace(before, figure_palette="deep", figure_build="broad", figure_hair="bun"),
    ]


@pytest.mark.django_db(transaction=True)
def test_pictures_show_the_person_chosen_from_then_on(client):
    choose(client, **BUN)
    page = client.get("/learn/exercises/heel-raise/").content.decode()
    assert set(re.findall(r"/figures/([\w-]+)/", page)) == {"deep-broad-bun"}


@pytest.mark.django_db(transaction=True)
def test_strong_contrast_stands_on_black(client):
    choose(client, **BUN | {"palette": "contrast"})
    assert 'class="fig fig--contrast"' in client.get("/learn/exercises/heel-raise/").content.decode()


@pytest.mark.django_db(transaction=True)
def test_same_choice_again_is_not_written(client):
    choose(client, palette="tan", build="slim", hair="short")
    for _ in range(2):
        choose(client, **BUN)
    assert len(profiles()) == 2


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("choice", [{}, {"palette": "deep"}, BUN | {"palette": "print"}, BUN | {"hair": "none"}])
def test_choice_that_is_none_changes_nothing_and_says_so(client, choice):
    assert "Choose one answer in each row." in choose(client, **choice)
    assert len(profiles()) == 1


@pytest.mark.django_db(transaction=True)
def test_changed_answers_keep_the_person(client):
    choose(client, **BUN)
    settle(client, usual_pain={"answer": "5"})
    assert (profiles()[-1].usual_pain, profiles()[-1].figure_hair) == (5, "bun")


@pytest.mark.django_db(transaction=True)
def test_each_answer_shows_what_it_would_look_like(client):
    choose(client, **BUN)
    page = client.get("/settings/").content.decode()
    shown = re.findall(rf"/figures/([\w-]+)/{SHOWN_BY}\.svg", page)
    assert picture(SHOWN_BY) is not None
    assert shown == [
        *(f"{palette}-broad-bun" for palette in chosen.PALETTES),
        *(f"deep-{build}-bun" for build in chosen.BUILDS),
        *(f"deep-broad-{hair}" for hair in chosen.HAIR),
    ]
    assert re.findall(r'value="([\w-]+)" checked><span class="dress', page) == ["deep", "broad", "bun"]


@pytest.mark.parametrize("palette", sorted(literals("figure_palette")))
def test_person_in_the_pictures_has_no_say_in_the_advice(palette):
    days = [Told(), Told(evening=6), Told()]
    plain, dressed = lived(load_programme(), days), lived(load_programme(), days)
    dressed.tell(replace(STEADY, figure_palette=palette, figure_build="broad", figure_hair="bun"))
    assert dressed.ask() == plain.ask()
    assert dressed.live(Told()) == plain.live(Told())
