"""What every page's frame needs to know."""

import os
from typing import Any

from django.http import HttpRequest

from surefoot.web.data_folder import SAMPLE_VARIABLE

THEME_COOKIE = "surefoot_theme"
THEMES = frozenset({"light", "dark"})


def frame(request: HttpRequest) -> dict[str, Any]:
    """Return the chosen theme: "light", "dark", or "" to follow the device; and whose sample diary this is, or ""."""
    chosen = request.COOKIES.get(THEME_COOKIE, "")
    return {"theme": chosen if chosen in THEMES else "", "sample": os.environ.get(SAMPLE_VARIABLE, "")}
