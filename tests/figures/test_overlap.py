"""No outline of a body goes through the floor or a prop, and one that does is found."""

from dataclasses import replace

import pytest

from surefoot.catalogue import load_programme
from surefoot.figures.looks import Look
from surefoot.figures.scene import Scene
from surefoot.figures.showing import Showing
from tests.figures.made import made, made_front
from tests.figures.overlap import overlaps
from tests.figures.problems import wanted_figures

BROAD = Showing(look=Look(build="broad"))


@pytest.mark.parametrize("showing", [Showing(), BROAD], ids=["slim", "broad"])
@pytest.mark.parametrize("name", wanted_figures(load_programme()))
def test_nothing_of_a_body_goes_through_the_floor_or_a_prop(gallery, name, showing):
    assert list(overlaps(gallery.scene(name, showing))) == []


def test_a_broad_body_that_sits_too_low_is_told(gallery):
    scene = gallery.scene("short-foot-seated", BROAD)
    side = scene.spec.base["side"]
    low = {**scene.spec.base, "side": {**side, "pelvis": {**side["pelvis"], "y": 55}}}
    lower = Scene(replace(scene.spec, base=low), scene.words, gallery.pace("short-foot-seated"), BROAD)
    assert any("whole: near.leg.short is more than 1 cm inside a prop" in what for what in overlaps(lower))


def test_a_sound_figure_goes_through_nothing():
    assert list(overlaps(made())) == []
    assert list(overlaps(made_front())) == []


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("near = { at = [34, 0], heel = 0 }", "near = { at = [34, -2], heel = 0 }", "near.leg.sole is below the floor"),
        ("x = 68, top = 92", "x = 50, top = 92", "hip is more than 1 cm inside a prop"),
        ("far_arm = { reach = [69, 94.2]", "far_arm = { reach = [69, 86]", "far.arm.skin is more than 1 cm inside"),
    ],
)
def test_outline_in_the_floor_or_a_prop_is_told(old, new, part):
    assert any(part in what for what in overlaps(made((old, new))))


def test_limb_with_a_contact_may_press_in():
    lower = ("near_arm = { reach = [69, 94.2]", "near_arm = { reach = [69, 91.5]")
    without = ('at = "near.hand"\nsurface = 92\ntolerance = 2.5', 'at = "near.ball"\nsurface = 0')
    assert not any("near.arm.skin" in what for what in overlaps(made(lower)))
    assert any("near.arm.skin" in what for what in overlaps(made(lower, without)))
