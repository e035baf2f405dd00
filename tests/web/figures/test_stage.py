"""The ground under a figure: the page's stage and the figure's own ground are one colour, in light, dark and on paper."""

import re
from pathlib import Path

from surefoot.figures.looks import PALETTES
from surefoot.web import errors
from surefoot.web.figures.chosen import CONTRAST

CSS = Path(errors.__file__).parent / "static/css"


def stages(sheet: str) -> list[str]:
    """Return the colours a sheet gives the stage, as six digits, in order."""
    told = re.findall(r"--stage: #([0-9a-f]+)", (CSS / sheet).read_text(encoding="utf-8"))
    return [f"#{colour if len(colour) == 6 else ''.join(2 * digit for digit in colour)}" for colour in told]


def test_stage_is_the_ground_of_every_skin_and_white_on_paper() -> None:
    grounds = {palette["bg"] for name, palette in PALETTES.items() if name not in (CONTRAST, "print")}
    assert {stages("tokens.css")[0]} == grounds
    assert stages("tokens.css")[1:] == [PALETTES["print"]["bg"]]


def test_stage_of_strong_contrast_is_its_ground() -> None:
    assert stages("parts.css") == [PALETTES[CONTRAST]["bg"]]
