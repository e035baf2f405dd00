"""Both feet: one list of zones for the drawing, the checkboxes and the diary."""

import re

import pytest
from django.template import engines

from surefoot.web.feet import UnknownZone, by_foot, spot, spots


def drawn(source: str) -> str:
    return engines["django"].from_string(source).render({"marked": ["right-heel"]})


def test_each_foot_has_the_same_zones() -> None:
    left = [each.zone.id for each in spots() if each.foot == "left"]
    right = [each.zone.id for each in spots() if each.foot == "right"]
    assert left == right
    assert len(left) == len(set(left)) == 11


def test_spot_names_itself_in_words() -> None:
    assert spot("right-ball-inner").words == "Right foot: ball, under the big toe"


def test_spot_refuses_an_unknown_key() -> None:
    with pytest.raises(UnknownZone):
        spot("left-elbow")


def test_by_foot_sorts_keys_into_the_diarys_zones() -> None:
    assert by_foot(["left-heel", "right-arch", "left-big-toe", "left-heel"]) == {
        "left": ("big-toe", "heel"),
        "right": ("arch",),
    }


def test_drawing_and_list_offer_the_same_keys() -> None:
    pictures = drawn('{% feet_map "sole" field="zone" %}{% feet_map "top" field="zone" %}')
    boxes = re.findall(r'name="zone" value="([\w-]+)"', drawn("{% feet_list %}"))
    assert sorted(re.findall(r'data-zone="([\w-]+)"', pictures)) == sorted(boxes) == sorted(s.key for s in spots())


def test_marked_zone_is_filled_and_ticked() -> None:
    assert re.findall(r'class="zone is-on" data-zone="([\w-]+)"', drawn('{% feet_map "sole" marked=marked %}')) == [
        "right-heel"
    ]
    assert re.findall(r'value="([\w-]+)" checked', drawn("{% feet_list marked=marked %}")) == ["right-heel"]
