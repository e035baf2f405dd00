"""Mistyped words of poses, highlights, options and props are told, and none that our own figures use."""

import pytest

from surefoot.figures.check import problems_of
from surefoot.figures.check.unheard import unheard_problems
from surefoot.figures.check.vocabulary import VOCABULARY, vocabulary_problems
from surefoot.figures.check.watched import Watched
from surefoot.figures.rigs import RIGS
from tests.figures.made import made, made_front


def said(scene):
    return [f"{problem.where}: {problem.wrong}" for problem in problems_of(scene)]


def test_every_view_has_its_words():
    assert set(VOCABULARY) == set(RIGS)


def test_a_sound_figure_uses_known_words_only():
    for scene in (made(), made_front()):
        watched = Watched(scene)
        assert [*vocabulary_problems(watched), *unheard_problems(watched)] == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("trunk = 1", "trumk = 1", "base: side.trumk is not known; known are pelvis, trunk, "),
        ("near = { heel = 34 }", "near = { heal = 34 }", "keys.rise: side.near.heal is not known; known are at, heel"),
        (
            "scale = 1.66",
            'scale = 1.66\nfootwear = "socks"',
            "footwear: 'socks' is not known; known are shoe, sock, bare",
        ),
        ("pose.side =", "pose.sid =", "keys.rise: nothing is called 'sid'; there are side"),
        ("scale = 1.66", 'scale = 1.66\nhighlight = ["shins"]', "panels.main: the highlight 'shins' shows nothing"),
        ("scale = 1.66", "scale = 1.66\noptions = { far = 2 }", "panels.main: the option 'far' is not known"),
        ("width = 58 }", "wide = 58 }", "panels.main: 'wide' is not a value of 'counter'"),
        (
            "scale = 1.66",
            'scale = 1.66\nfollowing = [{ type = "shadow", under = ["near.ball"], wide = 3 }]',
            "panels.main: 'wide' is not a value of 'shadow'",
        ),
    ],
)
def test_a_mistyped_word_is_told(old, new, told):
    assert [line for line in said(made((old, new))) if line.startswith(told)] != []


def test_a_highlight_and_an_option_that_work_are_known():
    scene = made(("scale = 1.66", 'scale = 1.66\nhighlight = ["calf"]\noptions = { far_shift = 4 }'))
    assert [*unheard_problems(Watched(scene))] == []
