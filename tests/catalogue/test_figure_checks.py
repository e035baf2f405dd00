"""Figures of a programme folder by their names: none missing, none of nothing, each with its words."""

import shutil

from surefoot.catalogue import check_programme, load_programme

RAISE, RAISE_TEXT = "figures/heel-raise.toml", "text/en/figures/heel-raise.toml"


def told(folder):
    """Return what is told of figures, as (file, key, kind)."""
    problems = (problem for problem in check_programme(folder) if "figures" in problem.file)
    return {(problem.file, problem.key, problem.kind) for problem in problems}


def test_variant_without_a_figure_is_told(copy):
    (copy.folder / RAISE).unlink()
    (copy.folder / RAISE_TEXT).unlink()
    assert ("figures", "heel-raise", "missing-figure") in told(copy.folder)


def test_every_variant_of_ours_has_a_figure():
    assert told(None) == set()


def test_figure_of_nothing_is_told(copy):
    for file in (RAISE, RAISE_TEXT):
        (copy.folder / file).rename(copy.folder / file.replace("heel-raise", "heel-rise"))
    assert ("figures", "heel-rise", "unknown-figure") in told(copy.folder)


def test_figure_of_a_habit_may_be_there(copy):
    for file in (RAISE, RAISE_TEXT):
        shutil.copy(copy.folder / file, copy.folder / file.replace("heel-raise", "self-massage"))
    assert ("figures", "self-massage", "unknown-figure") not in told(copy.folder)


def test_figure_without_words_is_told(copy):
    (copy.folder / RAISE_TEXT).unlink()
    assert ("text/en/figures", "heel-raise", "missing-text") in told(copy.folder)


def test_words_without_a_figure_are_told(copy):
    shutil.copy(copy.folder / RAISE_TEXT, copy.folder / "text/en/figures/heel-rise.toml")
    assert ("text/en/figures", "heel-rise", "spare-text") in told(copy.folder)


def test_programme_without_figures_of_its_own_may_be(copy):
    shutil.rmtree(copy.folder / "figures")
    assert told(copy.folder) == set()


def test_programme_loads_while_a_figure_is_missing(copy):
    (copy.folder / RAISE).unlink()
    assert load_programme(copy.folder).by_id["heel-raise"].id == "heel-raise"
