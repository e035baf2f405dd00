"""A sole rubbed by two thumbs: both go where the pose puts them, each from its own side, and the foot stays as it is."""

import pytest

from surefoot.figures.model import Setup, Shape
from surefoot.figures.rigs.foot_top import foot_sole
from surefoot.figures.rigs.sole_rub import sole_rub

BARE = Setup(footwear="bare")
LOW, HIGH = {"thumbs": [0.4, 3]}, {"thumbs": [0.4, 14]}


def ids(setup: Setup, pose: dict[str, list[float]]) -> list[str]:
    """Return the names of the drawn pieces, from back to front."""
    return [each.id for each in sole_rub(pose, setup).drawn]


def test_thumbs_go_where_the_pose_puts_them() -> None:
    """Both tips rise by as much as the place between them."""
    low, high = sole_rub(LOW, BARE).landmarks, sole_rub(HIGH, BARE).landmarks
    for thumb in ("left.thumb", "right.thumb"):
        assert high[thumb][1] - low[thumb][1] == pytest.approx(11)
        assert high[thumb][0] == pytest.approx(low[thumb][0])


def test_each_thumb_comes_from_its_own_side() -> None:
    """Left and right mirror each other about the middle line."""
    shapes = {each.id: each for each in sole_rub({"thumbs": [0, 5]}, BARE).drawn if isinstance(each, Shape)}
    for left, right in zip(shapes["left.thumb"].points, shapes["right.thumb"].points, strict=True):
        assert (-left[0], left[1]) == pytest.approx(right)
    assert all(x > 0 for x, _ in shapes["right.thumb"].points)


def test_foot_is_the_sole_between_hands_and_thumbs() -> None:
    """Hands are drawn behind the foot, thumbs before it, and the foot is that of the view of the sole."""
    drawn = ids(BARE, LOW)
    foot = [each.id for each in foot_sole({}, BARE).drawn]
    assert drawn.index("right.hand") < drawn.index(foot[0])
    assert drawn.index("right.thumb") > drawn.index(foot[-1])
    assert [each for each in drawn if each in foot] == foot


def test_pieces_are_the_same_in_every_pose() -> None:
    """Paths can become one another."""
    assert ids(BARE, LOW) == ids(BARE, HIGH)


def test_arch_is_shown_where_asked() -> None:
    """The working part lies under the thumbs."""
    drawn = ids(Setup(footwear="bare", highlight=frozenset({"arch"})), LOW)
    assert drawn.index("work.arch") < drawn.index("left.thumb")
    assert "work.arch" not in ids(BARE, LOW)
