"""The drawing of both feet and the list that says the same in words."""

from collections.abc import Collection
from typing import Any

from django import template

from surefoot.web.feet import DRAWING_WIDTH, FEET, Spot, View, spots

register = template.Library()

TITLES: dict[View, tuple[str, str]] = {"sole": ("Soles", "as in a floor mirror"), "top": ("Tops", "as you look down")}


@register.inclusion_tag("parts/feet_map.html")
def feet_map(view: View, *, field: str = "", marked: Collection[str] = ()) -> dict[str, Any]:
    """Draw both feet from below ("sole") or above ("top"), the marked keys filled.

    With field, a tap ticks the checkbox of that name (load js/feet.js); without, it is a picture only.
    """
    title, hint = TITLES[view]
    return {
        "view": view,
        "title": title,
        "hint": hint,
        "field": field,
        "clip_id": f"foot-{view}",
        "width": DRAWING_WIDTH,
        "outline": f"parts/foot_{view}_outline.html",
        "drawing": f"parts/foot_{view}.html",
        "feet": [
            {"mirrored": foot == "right", "zones": [_zone(spot, marked) for spot in spots(view) if spot.foot == foot]}
            for foot in FEET
        ],
    }


@register.inclusion_tag("parts/feet_list.html")
def feet_list(*, field: str = "zone", marked: Collection[str] = ()) -> dict[str, Any]:
    """Write every zone of both feet as a checkbox. This list is the truth; the drawing only ticks it."""
    return {
        "field": field,
        "feet": [
            {
                "title": f"{foot.capitalize()} foot",
                "zones": [_zone(spot, marked) for spot in spots() if spot.foot == foot],
            }
            for foot in FEET
        ],
    }


def _zone(spot: Spot, marked: Collection[str]) -> dict[str, Any]:
    return {
        "key": spot.key,
        "label": spot.zone.label,
        "path": spot.zone.path,
        "tick": spot.zone.tick,
        "marked": spot.key in marked,
    }
