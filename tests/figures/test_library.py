"""Reading figures from a folder: built on one another, and wrong data told by file, place and what is wrong."""

import pytest

from surefoot.figures.library import Library
from surefoot.figures.problems import FigureError, UnknownFigure

FIGURE = """
poster = "up"
strip = ["down", "up"]
[[panels]]
id = "main"
view = "side"
origin = [0, 0]
scale = 1.5
[base.side]
trunk = 1
[[keys]]
id = "down"
arrive = "lower"
[[keys]]
id = "up"
arrive = "lift"
stay = "pause"
pose.side = { trunk = 5 }
"""
WORDS = """
title = "Heel raises"
setting = "A person stands."
[keys]
down = { label = "Down", cue = "Stand tall" }
up = { label = "Up", cue = "Rise" }
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "figures").mkdir()
    (tmp_path / "text/en/figures").mkdir(parents=True)
    add(tmp_path, "raise", FIGURE, WORDS)
    return tmp_path


def add(folder, name, figure, words):
    (folder / f"figures/{name}.toml").write_text(figure, encoding="utf-8")
    (folder / f"text/en/figures/{name}.toml").write_text(words, encoding="utf-8")


def problems(folder, name):
    with pytest.raises(FigureError) as refused:
        Library(folder).spec(name)
    return [str(problem) for problem in refused.value.problems]


def test_a_figure_is_read(folder):
    spec = Library(folder).spec("raise")
    assert spec.id == "raise"
    assert spec.panels[0].scale == 1.5
    assert spec.keys[1].stay == "pause"
    assert Library(folder).words("raise").keys["up"].label == "Up"
    assert Library(folder).names == ("raise",)


def test_a_figure_like_another_says_only_what_differs(folder):
    slow = 'like = "raise"\n[[keys]]\nid = "down"\n[[keys]]\nid = "up"\npose.side = { neck = 3 }\n'
    add(folder, "slow", slow, 'title = "Slow heel raises"\n')
    spec, words = Library(folder).spec("slow"), Library(folder).words("slow")
    assert spec.keys[1].pose == {"side": {"trunk": 5, "neck": 3}}
    assert spec.keys[1].arrive == "lift"
    assert (words.title, words.setting) == ("Slow heel raises", "A person stands.")


def test_a_change_in_a_figure_or_in_one_it_is_like_changes_the_fingerprint(folder):
    add(folder, "slow", 'like = "raise"\n', 'title = "Slow"\n')
    before = Library(folder).fingerprint("slow")
    assert Library(folder).fingerprint("slow") == before
    add(folder, "raise", FIGURE.replace("trunk = 1", "trunk = 2"), WORDS)
    assert Library(folder).fingerprint("slow") != before


def test_figures_like_one_another_in_a_circle_are_refused(folder):
    add(folder, "one", 'like = "two"\n', "")
    add(folder, "two", 'like = "one"\n', "")
    assert problems(folder, "one") == ["figures/one.toml: like: goes round in a circle by 'one'"]


@pytest.mark.parametrize("name", ["nothing", "../raise", "", "raise.toml"])
def test_an_unknown_name_is_refused(folder, name):
    with pytest.raises(UnknownFigure):
        Library(folder).spec(name)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("scale = 1.5", 'scale = "big"', "figures/raise.toml: panels[1].scale: must be a number, not 'big'"),
        ("scale = 1.5", "", "figures/raise.toml: panels[1]: 'scale' is missing"),
        ("origin = [0, 0]", "origin = [0]", "figures/raise.toml: panels[1].origin: must be 2 values, not [0]"),
        (
            'stay = "pause"',
            'stay = "rest"',
            "figures/raise.toml: keys[2].stay: must be lift or pause or lower, not 'rest'",
        ),
        ('stay = "pause"', 'flow = "no"', "figures/raise.toml: keys[2].flow: must be true or false, not 'no'"),
        ('poster = "up"', "poster = 3", "figures/raise.toml: poster: must be a text, not 3"),
    ],
)
def test_wrong_data_are_told_by_file_and_place(folder, old, new, told):
    add(folder, "raise", FIGURE.replace(old, new), WORDS)
    assert problems(folder, "raise") == [told]


def test_an_unknown_name_in_a_table_is_told_with_those_that_are_known(folder):
    add(folder, "raise", FIGURE.replace("scale = 1.5", "scale = 1.5\nzoom = 2"), WORDS)
    (problem,) = problems(folder, "raise")
    assert "'zoom' is not known here; known are id, view" in problem


def test_a_file_that_is_not_toml_is_told(folder):
    add(folder, "raise", "poster = ", WORDS)
    (problem,) = problems(folder, "raise")
    assert problem.startswith("figures/raise.toml: this is not TOML in UTF-8")


def test_missing_words_are_told(folder):
    (folder / "text/en/figures/raise.toml").unlink()
    with pytest.raises(FigureError, match=r"text/en/figures/raise.toml: this file is missing"):
        Library(folder).words("raise")


def test_a_folder_without_figures_has_none(tmp_path):
    assert Library(tmp_path).names == ()
