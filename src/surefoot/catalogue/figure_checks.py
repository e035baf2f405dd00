"""Checks of the figures by their file names: every variant is drawn, nothing else is, and every drawing has its words.

What a figure holds is checked by `surefoot.figures.check`, which stands beside this layer, not below it.
"""

from collections.abc import Sequence

from surefoot.catalogue.folder import Reading
from surefoot.domain.programme import Programme

FIGURES = "figures"
OF_HABITS = ("self-massage",)  # habits that are a movement; the figure of one need not be there


def check_figures(programme: Programme, reading: Reading, languages: Sequence[str]) -> None:
    """Note each variant without a figure, each figure of nothing, and each without words in one of the languages.

    A programme without a folder of figures is shown with ours, as far as its variants are called the same.
    """
    if FIGURES not in reading.folders(""):
        return
    drawn, place = reading.names(FIGURES), reading.place(FIGURES)
    variants = [variant.id for exercise in programme.exercises for variant in exercise.variants]
    for name in variants:
        if name not in drawn:
            place.at(name).wrong("missing-figure", "this variant has no figure", f"Add {FIGURES}/{name}.toml")
    for name in drawn:
        if name not in {*variants, *OF_HABITS}:
            what = "there is no variant or habit of this name"
            place.at(name).wrong("unknown-figure", what, "Correct the name of the file or take it out")
    for language in languages:
        _check_words(drawn, reading, f"text/{language}")


def _check_words(drawn: Sequence[str], reading: Reading, language: str) -> None:
    folder = f"{language}/{FIGURES}"
    told = reading.names(folder) if FIGURES in reading.folders(language) else []
    place = reading.place(folder)
    for name in drawn:
        if name not in told:
            place.at(name).wrong("missing-text", "this figure has no words", f"Add {folder}/{name}.toml")
    for name in told:
        if name not in drawn:
            what = "there is no figure of this name"
            place.at(name).wrong("spare-text", what, "Correct the name of the file or take it out")
