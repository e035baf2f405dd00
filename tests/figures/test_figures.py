"""Every figure of our programme: sound, small, for both sides and each part, and none missing."""

import gzip
import re
from collections import Counter
from itertools import product

import pytest

from surefoot.catalogue import load_programme
from surefoot.domain.quantities import Side
from surefoot.figures.check import problems_of
from surefoot.figures.check.svg import moving_problems, svg_problems
from surefoot.figures.gallery import Form
from surefoot.figures.looks import BUILDS, HAIR, PALETTES, Look
from surefoot.figures.showing import Showing
from tests.figures.problems import HABIT_FIGURES, wanted_figures

PROGRAMME = load_programme()
WANTED = wanted_figures(PROGRAMME)
IN_PARTS = [variant.id for exercise in PROGRAMME.exercises for variant in exercise.variants if variant.parts > 1]
MOST_BYTES_IN_ALL, MOST_GZIPPED_IN_ALL = 1_200_000, 250_000
ID = re.compile(r' id="([^"]+)"')


@pytest.mark.parametrize("name", WANTED)
def test_figure_has_no_problem(gallery, name):
    assert [str(problem) for problem in problems_of(gallery.scene(name))] == []


def test_every_figure_belongs_to_a_variant_or_a_habit(gallery):
    assert sorted(set(gallery.names) - set(WANTED)) == []


def test_every_variant_and_habit_with_a_movement_has_a_figure(gallery):
    assert sorted(set(WANTED) - set(gallery.names)) == []


def test_habits_whose_figures_are_drawn_are_no_variants():
    assert set(HABIT_FIGURES) & {variant.id for each in PROGRAMME.exercises for variant in each.variants} == set()


@pytest.mark.parametrize("name", WANTED)
def test_figure_draws_for_the_left_side_too(gallery, name):
    left = Showing(side=Side.LEFT)
    for form in Form:
        assert list(svg_problems(gallery.drawing(name, form, left))) == []
    assert list(moving_problems(gallery.drawing(name, Form.MOVING, left))) == []


@pytest.mark.parametrize("name", IN_PARTS)
@pytest.mark.parametrize("part", [1, 2])
def test_each_part_draws_by_itself_and_has_no_problem(gallery, name, part):
    scene = gallery.scene(name, Showing(part=part))
    assert [str(problem) for problem in problems_of(scene)] == []
    assert scene.timeline.cycle_s == gallery.pace(name).rep_s


@pytest.mark.parametrize("name", WANTED)
def test_figure_is_drawn_at_the_tempo_of_its_variant(gallery, name):
    variant = gallery.variant(name)
    tempo = variant.dose.tempo if variant else None
    if tempo is None:
        assert gallery.library.spec(name).pace is not None
        return
    cycle_s, rep_s = gallery.scene(name).timeline.cycle_s, tempo.lift + tempo.pause + tempo.lower
    assert cycle_s % rep_s == pytest.approx(0)


@pytest.mark.parametrize("name", WANTED)
def test_figure_draws_in_every_look(gallery, name):
    for palette, build, hair in product(PALETTES, BUILDS, HAIR):
        drawing = gallery.drawing(name, Form.STILL, Showing(look=Look(palette=palette, build=build, hair=hair)))
        assert list(svg_problems(drawing)) == []


def test_no_two_figures_on_a_page_share_an_id(gallery, moving):
    ids = Counter(name for figure in gallery.names for name in ID.findall(moving(figure)))
    assert [name for name, count in ids.items() if count > 1] == []


def test_whole_set_is_small(gallery, moving):
    drawings = [moving(name).encode() for name in gallery.names]
    assert sum(map(len, drawings)) <= MOST_BYTES_IN_ALL
    assert sum(len(gzip.compress(drawing, 9)) for drawing in drawings) <= MOST_GZIPPED_IN_ALL
