"""The exercises of a session for the page and the player: their words, icons and figures."""

from typing import Any

from surefoot.domain.quantities import Side
from surefoot.figures.gallery import Form
from surefoot.figures.looks import Look
from surefoot.session.running import Running
from surefoot.web.blocks import ICONS
from surefoot.web.figures.addresses import address
from surefoot.web.figures.pictures import picture

FEET = {Side.LEFT: "Left foot", Side.RIGHT: "Right foot", Side.BOTH: "Both feet"}


def pictured(data: dict[str, Any], running: Running, look: Look) -> dict[str, Any]:
    """Return a session's data with the icon of each exercise, and where its figures in this look are found."""
    items = [
        {**words, "icon": ICONS[item.block], **figure_of(item.variant, look)}
        for words, item in zip(data["items"], running.items, strict=True)
    ]
    return data | {"items": items}


def figure_of(variant: str, look: Look) -> dict[str, str]:
    """Return the addresses of the moving and the still figure and the text in their place; empty where none is drawn."""
    drawn = picture(variant)
    if drawn is None:
        return {"figure": "", "still": "", "alt": ""}
    return {"figure": address(variant, look), "still": address(variant, look, form=Form.STILL), "alt": drawn.alt}
