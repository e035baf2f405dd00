"""The pain scale (0-10) as every page shows it: a word beside up to three numbers, each number with its own words."""

from surefoot.web import diary

ROWS = (("None", (0,)), ("Mild", (1, 2, 3)), ("Medium", (4, 5, 6)), ("Strong", (7, 8, 9)), ("Worst", (10,)))


def spoken(number: int) -> str:
    """Return what a number of the scale means."""
    return diary.texts().ui["pain"][str(number)]
