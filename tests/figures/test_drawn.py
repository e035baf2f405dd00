"""What stands in a moving drawing, and how it is written: once, as strong as in the still picture, and only what is seen."""

import xml.etree.ElementTree as ET

import pytest

from surefoot.catalogue import load_programme
from surefoot.figures.model import Kind, Shape
from surefoot.figures.scene import Scene
from surefoot.figures.svg.document import animated
from surefoot.figures.svg.elements import drawn_over
from surefoot.figures.svg.recording import Recording
from surefoot.figures.svg.shared import Shared
from surefoot.figures.window import Window
from tests.figures.made import made
from tests.figures.problems import wanted_figures

SVG = "{http://www.w3.org/2000/svg}"
LINE = ' stroke="#000"'


def root_of(scene: Scene) -> ET.Element:
    return ET.fromstring(animated(scene))  # noqa: S314 - our own drawing


@pytest.mark.parametrize("name", wanted_figures(load_programme()))
def test_what_is_see_through_is_so_once(gallery, name):
    veiled = [group for group in root_of(gallery.scene(name)).iter(f"{SVG}g") if group.get("opacity")]
    assert [part.attrib for group in veiled for part in group.iter() if part is not group and part.get("opacity")] == []


def test_shadow_of_a_lifted_foot_is_seen(gallery):
    root = root_of(gallery.scene("line-walk-seated"))
    fading = [
        group
        for group in root.iter(f"{SVG}g")
        for moves in group.findall(f"{SVG}animate")
        if moves.get("attributeName") == "opacity" and group.find(f".//{SVG}path[@fill='#d8cdb8']") is not None
    ]
    assert len(fading) == 2
    assert all("1" in group.find(f"{SVG}animate").get("values").split(";") for group in fading)


def test_an_inset_is_cut_out_once_for_the_moving_and_the_still_picture():
    root = root_of(made())
    (clip,) = root.iter(f"{SVG}clipPath")
    cut = [each.get("clip-path") for each in root.iter() if each.get("clip-path")]
    assert cut == [f"url(#{clip.get('id')})"] * 2


def test_lines_in_a_row_that_look_alike_are_one_path():
    lines = [("M0 0l4 0", LINE), ("M0 8l4 0", LINE), ("M0 9l4 0", "")]
    assert drawn_over(lines) == f'<path d="M0 0l4 0M0 8l4 0"{LINE}/><path d="M0 9l4 0"/>'


@pytest.mark.parametrize("look", [' fill="#000"', ' stroke="#000" opacity=".5"'])
def test_filled_and_see_through_outlines_stay_apart(look):
    assert (
        drawn_over([("M0 0l4 0", look), ("M2 0l4 0", look)]) == f'<path d="M0 0l4 0"{look}/><path d="M2 0l4 0"{look}/>'
    )


def test_what_is_there_already_is_used_again():
    shared = Shared("a")
    first = shared.kept('<path d="M0 0l4 0"/>')
    name = ET.fromstring(first).get("id")  # noqa: S314 - written a line above
    assert shared.kept('<path d="M0 0l4 0"/>') == shared.used('<path d="M0 0l4 0"/>') == f'<use href="#{name}"/>'
    assert (
        shared.used('<path d="M0 0l8 0"/>', ' transform="rotate(9)"')
        == '<g transform="rotate(9)"><path d="M0 0l8 0"/></g>'
    )


def test_what_never_comes_into_the_window_is_not_drawn():
    scene = made()
    _, closer = scene.panels
    recording = Recording(scene, closer)
    unseen = [bundle for bundle in recording.bundles() if not recording.within(bundle)]
    assert {recording.at(0.0)[index].drawn.id for bundle in unseen for index in bundle} == {"near.leg.short"}
    assert Recording(scene, scene.panels[0]).within((0,))


def test_window_is_met_by_what_reaches_it_on_either_side():
    window = Window(origin=(0, 0), scale=1, left=10, top=20, width=100, height=50)
    assert window.meets([complex(5, 40)], 5)
    assert not window.meets([complex(4.9, 40)], 5)
    assert window.meets([complex(50, 75)], 5)
    assert not window.meets([complex(50, 75.1)], 5)
    assert window.meets([complex(0, 0), complex(200, 200)], 0)


def test_points_come_to_the_same_place_of_the_canvas_alone_and_together():
    for mirrored in (False, True):
        window = Window(origin=(-3, 2), scale=1.66, left=10, top=20, width=100, height=50, mirrored=mirrored)
        shape = Shape("any", Kind.LINE, ((0.0, 1.0), (2.5, -4.0)))
        assert window.spots(shape.points) == tuple(complex(*window.px(point)) for point in shape.points)
