"""A figure put together: parts, sides, stills, arrows and words."""

import re
import xml.etree.ElementTree as ET

import pytest

from surefoot.catalogue.folder import our_programme
from surefoot.catalogue.loading import load_programme
from surefoot.domain.quantities import Side
from surefoot.figures.alt import alt_text, long_description
from surefoot.figures.gallery import Form, Gallery
from surefoot.figures.looks import Look, look_of
from surefoot.figures.problems import FigureError, UnknownFigure
from surefoot.figures.showing import Showing
from surefoot.figures.svg.pointers import belongs, visible
from surefoot.figures.svg.recording import TOLERANCE_PX, Recording

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def gallery():
    return Gallery(load_programme(), our_programme())


def test_the_cycle_is_the_tempo_of_the_variant(gallery):
    tempo = gallery.variant("heel-raise").dose.tempo
    assert gallery.scene("heel-raise").timeline.cycle_s == tempo.rep_s


def test_one_part_of_an_exercise_begins_and_ends_at_rest(gallery):
    both, second = gallery.scene("toe-yoga-seated"), gallery.scene("toe-yoga-seated", Showing(part=2))
    assert second.timeline.cycle_s * 2 == both.timeline.cycle_s
    passed = [moment.key for moment in second.timeline.moments]
    assert passed[0] == passed[-1] == both.keys[0].id
    assert {key.part for key in second.keys} == {None, 2}
    assert second.poster_key != both.poster_key or both.spec.poster in {key.id for key in second.keys}


def test_the_left_side_is_the_mirror_image(gallery):
    right, left = (gallery.scene("heel-raise", Showing(side=side)) for side in (Side.RIGHT, Side.LEFT))
    point = (40.0, 20.0)
    x, y = right.panels[0].window.px(point)
    assert left.panels[0].window.px(point) == pytest.approx((right.width - x, y))


def test_an_inset_changes_sides_with_its_panel(gallery):
    right, left = (gallery.scene("single-leg-stance", Showing(side=side)) for side in (Side.RIGHT, Side.LEFT))
    for one, other in zip(right.panels, left.panels, strict=True):
        assert other.window.left == pytest.approx(right.width - one.window.left - one.window.width)


def test_the_left_side_is_told_in_words(gallery):
    assert alt_text(gallery.scene("heel-raise", Showing(side=Side.LEFT))).endswith(", left side")
    assert "left side" not in alt_text(gallery.scene("heel-raise"))


def test_the_long_description_tells_view_place_moves_and_seconds(gallery):
    words = long_description(gallery.scene("heel-raise"))
    assert words.startswith("Seen from the side")
    assert "(2 s, hold 1 s)" in words
    assert "(3 s)" in words
    assert words.endswith("The movement repeats.")


def test_an_arrow_is_seen_only_while_its_move_plays(gallery):
    scene = gallery.scene("heel-raise")
    rising = next(spec for spec in scene.spec.arrows if spec.during and spec.pose == scene.poster_key)
    lift = scene.pace.lift
    assert visible(scene, rising, lift / 2) == 1
    assert visible(scene, rising, lift + scene.pace.pause + 0.5) == 0
    assert belongs(rising, scene.poster_key)
    assert not belongs(rising, scene.keys[0].id)


def test_pieces_of_a_recording_stay_near_the_real_movement(gallery):
    scene = gallery.scene("sit-to-stand")
    recording = Recording(scene, scene.panels[0])
    for index in range(len(recording.at(0.0))):
        samples = recording.samples((index,))
        assert samples[0].second == 0
        assert samples[-1].second == pytest.approx(scene.timeline.cycle_s)
        assert [s.second for s in samples] == sorted(s.second for s in samples)
    assert TOLERANCE_PX < 2


def test_a_moving_document_tells_its_clock_and_keeps_a_still(gallery):
    root = ET.fromstring(gallery.drawing("heel-raise", Form.MOVING, Showing()))  # noqa: S314 - our own drawing
    assert float(root.get("data-cycle")) == 6
    assert float(root.get("data-arrived")) == 2
    classes = {each.get("class") for each in root.iter(SVG + "g")} - {None}
    assert classes == {"fig-motion", "fig-still"}
    still = next(each for each in root.iter(SVG + "g") if each.get("class") == "fig-still")
    assert not list(still.iter(SVG + "animate"))


def test_a_strip_has_a_number_and_a_label_for_each_pose(gallery):
    scene = gallery.scene("sit-to-stand")
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", gallery.drawing("sit-to-stand", Form.STRIP, Showing()))
    for number, key in enumerate(scene.strip_keys, start=1):
        assert str(number) in texts
        assert scene.words.keys[key].label in texts


def test_what_was_drawn_is_kept(gallery):
    assert gallery.drawing("heel-raise", Form.STILL, Showing()) is gallery.drawing("heel-raise", Form.STILL, Showing())


def test_a_look_is_one_word_and_wrong_words_are_refused():
    assert look_of("deep-broad-bun") == Look(palette="deep", build="broad", hair="bun")
    assert look_of(Look().code) == Look()
    for wrong in ("", "tan", "tan-slim", "tan-slim-short-more", "red-slim-short", "tan-slim-bald"):
        with pytest.raises(ValueError, match="is not one of"):
            look_of(wrong)


def test_an_unknown_figure_and_an_unknown_panel_are_refused_by_name(gallery):
    with pytest.raises(UnknownFigure, match="handstand"):
        gallery.scene("handstand")
    with pytest.raises(FigureError, match="no panel is called 'nowhere'"):
        gallery.scene("heel-raise").panel("nowhere")


@pytest.mark.parametrize(("side", "toes_left"), [(Side.RIGHT, True), (Side.LEFT, False)])
def test_inner_side_and_top_show_the_same_foot(gallery, side, toes_left):
    scene = gallery.scene("toe-yoga-seated", Showing(side=side))
    pose = scene.poses["flat"]

    def across(panel, landmark):
        shown = scene.panel(panel)
        return shown.window.px(shown.solution(pose).landmarks[landmark])[0]

    assert (across("inner", "bigtip") < across("inner", "heel")) is toes_left
    assert (across("top", "big") < across("top", "little")) is toes_left
