"""How Surefoot presents itself to a device that installs it."""

from typing import Any

from django.templatetags.static import static

# The paper and the accent of css/tokens.css: a device shows them before any page is there.
PAPER = "#f6f1e6"
TEAL = "#0d5254"
SIZES = (192, 512)


def manifest_data() -> dict[str, Any]:
    """Return the manifest."""
    return {
        "name": "Surefoot",
        "short_name": "Surefoot",
        "description": "A calm daily movement coach for people with numb feet.",
        "lang": "en-GB",
        "id": "/",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": TEAL,
        "icons": [*(_icon(f"icon-{size}", size) for size in SIZES), _icon("icon-maskable-512", 512, "maskable")],
    }


def _icon(name: str, size: int, purpose: str = "any") -> dict[str, str]:
    return {
        "src": static(f"app/{name}.png"),
        "sizes": f"{size}x{size}",
        "type": "image/png",
        "purpose": purpose,
    }
