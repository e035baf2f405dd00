"""Every exercise to read about is drawn: each of its versions, and in words."""

import re
from html import unescape

import pytest

from surefoot.catalogue import load_programme
from surefoot.web.figures.pictures import gallery, picture
from surefoot.web.learn.views import HABIT_FIGURES
from tests.web.start.answering import browser

pytestmark = pytest.mark.django_db
DRAWN = re.compile(r'data-figure="/figures/tan-slim-short/([\w-]+)\.svg"')
STILL = re.compile(r'src="/figures/tan-slim-short/([\w-]+)\.svg\?form=still"')
PROGRAMME = load_programme()


@pytest.mark.parametrize("exercise", PROGRAMME.exercises, ids=lambda exercise: exercise.id)
def test_each_version_has_its_own_figure_and_its_words(exercise):
    page = browser().get(f"/learn/exercises/{exercise.id}/").content.decode()
    variants = [variant.id for variant in exercise.variants if variant.id in gallery().names]
    assert DRAWN.findall(page) == STILL.findall(page) == variants
    assert [name for name in variants if picture(name).description not in unescape(page)] == []


def test_list_shows_the_usual_version_beside_each_name():
    page = browser().get("/learn/exercises/").content.decode()
    usual = [exercise.start for exercise in PROGRAMME.exercises]
    assert sorted(STILL.findall(page)) == sorted(name for name in usual if name in gallery().names)
    assert page.count('loading="lazy"') == len(STILL.findall(page))
    assert DRAWN.findall(page) == []


def test_habit_with_a_movement_shows_it():
    page = browser().get("/learn/habits/").content.decode()
    assert DRAWN.findall(page) == [name for name in HABIT_FIGURES.values() if name in gallery().names]


def test_habits_with_a_figure_are_habits_of_the_programme():
    assert set(HABIT_FIGURES) <= {habit.id for habit in PROGRAMME.habits}
