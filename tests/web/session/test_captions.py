"""Where the pictures of a session are found."""

import pytest
from django.test import Client

from surefoot.catalogue import load_programme
from surefoot.domain.quantities import Side
from surefoot.figures.looks import Look
from surefoot.web.session.captions import figure_of

LEFT, RIGHT = Side.LEFT, Side.RIGHT


def every_variant():
    return [(exercise, variant) for exercise in load_programme().exercises for variant in exercise.variants]


def test_figure_is_that_of_the_variant_in_the_persons_look():
    told = figure_of("heel-raise-seated", Look(palette="deep", build="broad", hair="bun"))
    assert told["figure"] == "/figures/deep-broad-bun/heel-raise-seated.svg"
    assert told["still"] == "/figures/deep-broad-bun/heel-raise-seated.svg?form=still"
    assert told["alt"]


def test_variant_without_a_figure_has_no_address():
    assert figure_of("no-such-variant", Look()) == {"figure": "", "still": "", "alt": ""}


@pytest.mark.parametrize("variant", [one for _, one in every_variant() if one.parts > 1], ids=lambda one: one.id)
def test_each_part_of_a_set_has_its_own_picture_on_each_foot(client: Client, variant):
    still = figure_of(variant.id, Look())["still"]
    drawn = [
        client.get(f"{still}&side={side}&part={part}") for side in (LEFT, RIGHT) for part in range(1, variant.parts + 1)
    ]
    assert {answer.status_code for answer in drawn} == {200}
    assert len({answer.content for answer in drawn}) == len(drawn)
