"""What every page's frame needs to know."""

from typing import Any

from django.http import HttpRequest

THEME_COOKIE = "surefoot_theme"
THEMES = frozenset({"light", "dark"})


def frame(request: HttpRequest) -> dict[str, Any]:
    """Return the chosen theme: "light", "dark", or "" to follow the device."""
    chosen = request.COOKIES.get(THEME_COOKIE, "")
    return {"theme": chosen if chosen in THEMES else ""}
