"""Numb zones against the person's own usual ones."""

from datetime import date

import pytest

from surefoot.domain.review import NumbnessChange
from surefoot.engine.numbness import mapped, numbness_change, reviewed, spread
from surefoot.engine.state import PersonState

FIRST, LATER = date(2026, 1, 5), date(2026, 1, 19)


def drawn(*maps: dict[str, tuple[str, ...]]) -> PersonState:
    state = PersonState()
    for day, zones in zip((FIRST, LATER), maps, strict=False):
        state = mapped(state, zones, day=day)
    return state


@pytest.mark.parametrize(("now", "new"), [
    ({"left": ("heel",)}, ()),
    ({"left": ()}, ()),
    ({}, ()),
    ({"left": ("heel", "arch")}, (("left", "arch"),)),
    ({"right": ("heel",)}, (("right", "heel"),)),
    ({"left": ("arch",), "right": ("arch",)}, (("left", "arch"), ("right", "arch"))),
])  # fmt: skip
def test_spread_names_zones_that_are_not_usual(
    now: dict[str, tuple[str, ...]], new: tuple[tuple[str, str], ...]
) -> None:
    assert spread(drawn({"left": ("heel",)}, now)) == new


def test_spread_of_the_first_map_is_nothing() -> None:
    assert spread(drawn({"left": ("heel", "arch", "top"), "right": ("heel",)})) == ()
    assert spread(PersonState()) == ()


def test_reviewed_map_is_the_usual_one_from_now_on() -> None:
    state = reviewed(drawn({"left": ("heel",)}, {"left": ("arch",)}))
    assert spread(state) == ()
    assert spread(mapped(state, {"left": ("heel",)}, day=LATER)) == (("left", "heel"),)


def test_review_before_any_map_leaves_the_next_map_to_be_the_first() -> None:
    state = mapped(reviewed(PersonState()), {"left": ("heel",)}, day=FIRST)
    assert spread(state) == ()


def test_change_holds_both_maps_beside_each_other() -> None:
    state = drawn({"left": ("heel", "arch")}, {"left": ("arch", "top")})
    assert numbness_change(state) == NumbnessChange(
        then=FIRST, now=LATER, spread=(("left", "top"),), eased=(("left", "heel"),)
    )


def test_change_without_a_map_is_not_told() -> None:
    assert numbness_change(PersonState()) is None
