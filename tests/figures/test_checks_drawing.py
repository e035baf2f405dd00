"""Checks of the drawing itself, each against a sound drawing spoilt in one place."""

import pytest

from surefoot.figures.check import drawing_problems
from surefoot.figures.check.svg import MOST_BYTES, moving_problems, svg_problems
from surefoot.figures.check.watched import Watched
from surefoot.figures.svg.document import animated
from tests.figures.made import made

SOUND = (
    '<svg xmlns="http://www.w3.org/2000/svg"><title id="t">A</title><desc id="d">B</desc>'
    "<style>.fig-still{display:none}@media (prefers-reduced-motion:reduce),print{.fig-motion{display:none}"
    ".fig-still{display:inline}}</style>"
    '<g class="fig-motion"><path d="M0 0q1 1 2 2t3 3z"><animate attributeName="d" dur="6s" calcMode="spline"'
    ' keyTimes="0;.5;1" keySplines=".4 0 .6 1;0 0 1 1" values="M0 0q1 1 2 2t3 3z;M0-1q1-1 2 2t3-3z;M0 0q1 1 2 2t3 3z"/>'
    '</path></g><g class="fig-still"><use href="#t"/></g></svg>'
)


def spoilt(old, new):
    assert old in SOUND, old
    return SOUND.replace(old, new)


def test_a_sound_drawing_has_no_problem():
    assert [*svg_problems(SOUND), *moving_problems(SOUND)] == []
    assert list(drawing_problems(Watched(made()))) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("A</title>", " </title>", "it has no title"),
        ('<desc id="d">B</desc>', "", "it has no desc"),
        ('id="d"', 'id="t"', "the id t is there 2 times"),
        ('href="#t"', 'href="https://example.org/a.svg#t"', "it reaches outside itself by 'href=\"'"),
        ('<use href="#t"/>', '<image xlink="a.png"/>', "it reaches outside itself by '<image'"),
        ('<use href="#t"/>', "<script>1</script>", "it reaches outside itself by '<script'"),
        (".fig-still{display:inline}", ".fig-still{fill:url(a.svg)}", "it reaches outside itself by 'url('"),
        ("<style>", "<style>@import 'a.css';", "it reaches outside itself by '@import'"),
        ('<g class="fig-still">', '<g class="fig-still" onclick="go()">', "it reaches outside itself by 'onclick='"),
        ("M0-1q1-1 2 2t3-3z", "M0-1q1-1 2 2l3-3z", "a path changes its structure, so it would jump"),
        ("M0-1q1-1 2 2t3-3z", "M0-1q1-1 2 2t3-3 4 4z", "a path changes its structure, so it would jump"),
        ('"0;.5;1"', '"0;.5;.9"', "the times of an animation do not run from 0 to 1, one for each value"),
        ('"0;.5;1"', '".1;.5;1"', "the times of an animation do not run from 0 to 1, one for each value"),
        ('"0;.5;1"', '"0;1"', "the times of an animation do not run from 0 to 1, one for each value"),
        ('"0;.5;1"', '"0;1.5;1"', "the times of an animation do not run from 0 to 1, one for each value"),
        (' keyTimes="0;.5;1"', "", "the times of an animation do not run from 0 to 1, one for each value"),
        (";0 0 1 1", "", "an animation has not one curve of four numbers for each of its moves"),
        (";0 0 1 1", ";0 0 1", "an animation has not one curve of four numbers for each of its moves"),
        (";0 0 1 1", ";0 0 1 1.2", "a curve of an animation leaves the range from 0 to 1"),
    ],
)
def test_spoilt_drawing_is_told(old, new, problem):
    assert problem in list(svg_problems(spoilt(old, new)))


def test_drawing_that_ignores_the_wish_for_no_motion_is_told():
    problems = list(moving_problems(spoilt("prefers-reduced-motion:reduce", "prefers-contrast:more")))
    assert problems == ["there is no rule for people who want no motion"]


def test_drawing_may_have_so_many_bytes_and_not_one_more():
    def padded(size):
        return SOUND.replace("</svg>", f"<!--{'a' * (size - len(SOUND) - 7)}--></svg>")

    assert list(moving_problems(padded(MOST_BYTES))) == []
    assert list(moving_problems(padded(MOST_BYTES + 1))) == [f"{MOST_BYTES + 1} bytes; {MOST_BYTES} may be"]


def test_problems_of_a_drawing_are_told_with_the_figure(monkeypatch):
    broken = animated(made()).replace("<title", "<titel").replace("</title>", "</titel>")
    monkeypatch.setattr("surefoot.figures.check.svg.animated", lambda scene: broken)
    told = [str(problem) for problem in drawing_problems(Watched(made()))]
    assert told == ["figures/made.toml: drawing: moving: it has no title"]
